#pragma once

#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "doc/tree.hpp"
#include "doc/value.hpp"

namespace som::doc {

/// The quoting of a scalar.
enum class Quoting { plain, single, dbl };

/// Tells which characters are written as escapes.
using Escapes = bool (*)(char32_t);

/// Returns a scalar on one line: plain if every YAML reader reads it correctly, else double quoted. Throws
/// invalid-utf8 for a string that is not UTF-8.
std::string scalarText(const Value& scalar, bool inFlow, Escapes escapes = needsEscape);
/// Returns a string in the wished quoting, or in double quotes if that cannot represent it.
std::string stringText(std::string_view text, Quoting wished, bool inFlow, Escapes escapes = needsEscape);

/// Returns a key: plain if that is safe, else in double quotes.
std::string keyText(std::string_view key, bool inFlow, Escapes escapes = needsEscape);

/// True if every YAML 1.1 and 1.2 reader takes the unquoted text for a string.
bool isSafePlain(std::string_view text, bool inFlow, Escapes escapes = needsEscape);
/// True if a `|` block scalar can represent exactly this text.
bool fitsLiteral(std::string_view text, Escapes escapes = needsEscape);
/// Returns the text in double quotes.
std::string doubleQuoted(std::string_view text, Format format = Format::yaml, Escapes escapes = needsEscape);

/// Writes YAML in block style. Nothing ends with a line end; lines after the first are indented; columns
/// count from 0.
class Emitter {
 public:
  struct Layout {
    int step = 2;      ///< indentation of members below their key
    int listStep = 2;  ///< indentation of the dashes of a list below its key
    bool literals = true;
    Escapes escapes = needsEscape;
  };
  Emitter(std::string& out, Layout layout) : out_(out), layout_(layout) {}

  /// Appends `KEY:` and its value, with the key at `column`.
  void member(std::string_view key, const Value& value, int column);
  /// Appends what follows `KEY:`, from the blank or line end on.
  void afterKey(const Value& value, int column);
  /// Appends `- ` and the item, with the dash at `column`.
  void item(const Value& value, int column);
  /// Appends members or items one below the other, the first at the current place.
  void block(const Value& collection, int column);
  /// Appends a collection on one line, in brackets.
  void flow(const Value& value);
  /// Sets `lines` to the lines of a block scalar, each after a line end; returns its header.
  std::string_view literal(std::string_view text, int column, std::string& lines) const;

 private:
  bool inlineValue(const Value& value, int column);
  void newLine(int column) { out_.append(1, '\n').append(static_cast<std::size_t>(column), ' '); }

  std::string& out_;
  Layout layout_;
};

}  // namespace som::doc
