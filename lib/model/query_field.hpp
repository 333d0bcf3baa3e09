#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/decimal.hpp"
#include "base/instant.hpp"
#include "doc/path.hpp"

/// The fields of queries, sorting and `--fields`: a named field that all kinds share, or a path into the
/// record.
namespace som::model {

/// How the values of a field are compared.
enum class FieldType : std::uint8_t {
  automatic,  ///< as times or numbers if both sides are, else as text
  text,
  time,
  ranked,  ///< by the rank of a word: a priority, a level
};

/// A named field of all kinds.
struct QueryField {
  std::string_view name;
  FieldType type = FieldType::text;
  std::optional<int> (*rank)(std::string_view) =
      nullptr;  ///< of a ranked field; a word without a rank compares as text
  std::vector<std::string_view> (*words)() = nullptr;  ///< the permitted values; null: any text
  bool isFlag = false;  ///< true or false: a record for which it is false does not have it
};

/// The moments that a time in a query means: a day without a time is the whole day.
struct TimeRange {
  Instant first;
  Instant last;
};

/// The title of a column, which stands for the field in it.
struct FieldTitle {
  std::string_view title;
  std::string_view field;  ///< as in a query
};

/// Returns the letters and digits of a title, in lower case: `EXTERNAL ID` is `externalid`.
std::string lettersOf(std::string_view title);

/// The names and values that a query may use.
struct Vocabulary {
  std::span<const QueryField> fields = {};
  std::vector<std::string_view> properties = {};  ///< members that the schemas define
  std::span<const FieldTitle> titles = {};        ///< other names of fields, in any case
  bool isOpen = false;                            ///< other members may occur too
  /// Returns the members that the schemas define for the entries of a list; empty if they define none.
  std::function<std::vector<std::string_view>(const doc::Path& list)> entries = {};
  /// Reads a time; nullopt if the text is not one.
  std::function<std::optional<TimeRange>(std::string_view)> time = {};
};

/// A field as named by the user.
struct FieldReference {
  std::string text;                                 ///< as written, without quotes around the whole name
  std::optional<std::size_t> named = std::nullopt;  ///< its index in `Vocabulary::fields`
  doc::Path path = {};                              ///< if it is not a named field
};

/// The text that contains field names, for messages: an option with its value.
struct FieldSource {
  std::string option;
  SharedText text;
  Error error(std::string message, Span at, std::string hint = {}) const;
};

/// Reads the field name at `at`. A path whose first step is in no schema must be in double quotes, so that a
/// misspelt name is an error. The name of a named field may be in any case, as may the title of its column.
/// Throws invalid-query with a hint.
FieldReference readField(const FieldSource& source, Span at, const Vocabulary& vocabulary);

/// Reads the names of `--fields a,b,c`.
std::vector<FieldReference> readFields(const std::string& option, const std::string& text,
                                       const Vocabulary& vocabulary);

/// Returns the entries of the lists at a path, and the mapping at its end if it is not a list.
std::vector<doc::Node> entriesAt(doc::Node root, const doc::Path& path);

/// Returns the texts at a path. A step into a list visits each of its entries; a mapping at the end gives its
/// JSON. Empty if the path leads nowhere.
std::vector<std::string> valuesAt(doc::Node root, const doc::Path& path);

/// A value in comparable form: times sort before numbers, numbers before text.
using Comparable = std::variant<Instant, Decimal, std::string>;
Comparable comparable(std::string_view value, FieldType type, const QueryField* field);
Comparable comparable(std::string_view value, const FieldReference& field, const Vocabulary& vocabulary);

/// One part of `--sort due,-priority`.
struct SortKey {
  FieldReference field;
  bool descending = false;
};
std::vector<SortKey> readSort(const std::string& text, const Vocabulary& vocabulary);

/// The values of a record's sort keys; nullopt sorts last in both directions.
using SortValues = std::vector<std::optional<Comparable>>;
bool sortsBefore(const std::vector<SortKey>& keys, const SortValues& a, const SortValues& b);

}  // namespace som::model
