#pragma once

#include <string>
#include <string_view>

#include "doc/tree.hpp"
#include "doc/value.hpp"

namespace som::doc {

/// How a scalar may be written where it stands.
enum class Quoting { plain, single, dbl };

/// The text of a scalar on one line: plain where every YAML reader takes it for what it is, else double
/// quoted. Throws invalid-utf8 for a string that is not UTF-8.
std::string scalarText(const Value& scalar, bool inFlow);
/// The text of a string in the wished quoting, or in double quotes where that cannot hold it.
std::string stringText(std::string_view text, Quoting wished, bool inFlow);

/// The text of a key: plain where that is safe, else in double quotes.
std::string keyText(std::string_view key, bool inFlow);

/// True where the text may stand without quotes and every YAML 1.1 and 1.2 reader takes it for a string.
bool isSafePlain(std::string_view text, bool inFlow);
/// True where a `|` block scalar holds exactly this text.
bool fitsLiteral(std::string_view text);
/// The text in double quotes; what `needsEscape` names is escaped, which both formats can.
std::string doubleQuoted(std::string_view text, Format format = Format::yaml);

/// Writes block style YAML. Everything is appended without a line end at the end; lines after the first are
/// indented, columns count from 0.
class Emitter {
 public:
  struct Layout {
    int step = 2;      ///< from a key to its members
    int listStep = 2;  ///< from a key to the dashes of its list
    bool literals = true;
  };
  Emitter(std::string& out, Layout layout) : out_(out), layout_(layout) {}

  /// `KEY:` and its value, the key at `column`.
  void member(std::string_view key, const Value& value, int column);
  /// What follows `KEY:`, from the blank or line end on.
  void afterKey(const Value& value, int column);
  /// `- ` and the item, the dash at `column`.
  void item(const Value& value, int column);
  /// Members or items one below the other, the first where the text is.
  void block(const Value& collection, int column);
  /// On one line, in brackets.
  void flow(const Value& value);
  /// The lines of a block scalar below its header, each after a line end; gives the header.
  std::string_view literal(std::string_view text, int column, std::string& lines) const;

 private:
  bool inlineValue(const Value& value, int column);
  void newLine(int column) { out_.append(1, '\n').append(static_cast<std::size_t>(column), ' '); }

  std::string& out_;
  Layout layout_;
};

}  // namespace som::doc
