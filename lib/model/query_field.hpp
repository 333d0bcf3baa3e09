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

/// What queries, sorting and `--fields` are about: a field that all kinds share by name, or a path into the
/// record.
namespace som::model {

/// How the values of a field compare.
enum class FieldType : std::uint8_t {
  automatic,  ///< as times or numbers where both sides are, else as text
  text,
  time,
  ranked,  ///< by the rank of a word: a priority, a level
};

/// A field with one name for all kinds.
struct QueryField {
  std::string_view name;
  FieldType type = FieldType::text;
  std::optional<int> (*rank)(std::string_view) =
      nullptr;  ///< of a ranked field; a word without one compares as text
  std::vector<std::string_view> (*words)() = nullptr;  ///< the values that there are; null: any text
};

/// The moments that a time in a query stands for: a day alone is all of it.
struct TimeRange {
  Instant first;
  Instant last;
};

/// What the words of a query can mean.
struct Vocabulary {
  std::span<const QueryField> fields = {};
  std::vector<std::string_view> properties = {};  ///< members that the schemas know
  /// A time as people write it, nothing where the text is none.
  std::function<std::optional<TimeRange>(std::string_view)> time = {};
};

/// A field as it was named.
struct FieldReference {
  std::string text;  ///< as it was written, without quotes around the whole name
  std::optional<std::size_t> named = std::nullopt;  ///< its index among `Vocabulary::fields`
  doc::Path path = {};                              ///< of one that is not named
};

/// The text that field names stand in, for messages: an option with its value.
struct FieldSource {
  std::string option;
  SharedText text;
  Error error(std::string message, Span at, std::string hint = {}) const;
};

/// Reads the field name at `at`. A path whose first step no schema knows must be in double quotes, so that a
/// misspelt name is not an empty answer. Throws invalid-query with a hint.
FieldReference readField(const FieldSource& source, Span at, const Vocabulary& vocabulary);

/// Reads the names of `--fields a,b,c`.
std::vector<FieldReference> readFields(const std::string& option, const std::string& text,
                                       const Vocabulary& vocabulary);

/// The texts of what a path leads to; a step into a list goes into each of its entries, and a mapping at the
/// end is its JSON. Empty where there is nothing.
std::vector<std::string> valuesAt(doc::Node root, const doc::Path& path);

/// A value as it compares: times before numbers before text.
using Comparable = std::variant<Instant, Decimal, std::string>;
Comparable comparable(std::string_view value, FieldType type, const QueryField* field);
Comparable comparable(std::string_view value, const FieldReference& field, const Vocabulary& vocabulary);

/// One part of `--sort due,-priority`.
struct SortKey {
  FieldReference field;
  bool descending = false;
};
std::vector<SortKey> readSort(const std::string& text, const Vocabulary& vocabulary);

/// The values of a record's sort keys; none sorts last, whichever the direction.
using SortValues = std::vector<std::optional<Comparable>>;
bool sortsBefore(const std::vector<SortKey>& keys, const SortValues& a, const SortValues& b);

}  // namespace som::model
