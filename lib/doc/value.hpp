#pragma once

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// nlohmann's tree with sorted members, which nothing uses, stands for its two literal operators: their
/// bodies would make every file compile a parser of that tree, a fifth of all that the compilers do.
template <>
class nlohmann::basic_json<> {
 public:
  using json_pointer = std::string;
  static basic_json parse(const char* begin, const char* end);
};

#include <nlohmann/json.hpp>

namespace som::doc {

/// The tree that code builds and changes in memory; members of a mapping keep the order of insertion.
using Value = nlohmann::ordered_json;

/// The number that a plain scalar is. Where the tree's own numbers are written with another text (`1.10`,
/// `0x1F`, more than 64 bits, `.inf`) the value keeps the text of its source; it is then no `is_number()` of
/// the tree.
Value numberValue(std::string_view text);
/// The source text of such a number; nullopt for all other values.
std::optional<std::string_view> keptNumber(const Value& value);

/// The text of a value: a string itself, a number as in its source, `true`, `null`; a list or mapping as
/// JSON.
std::string textOf(const Value& value);

/// What becomes of bytes that are not UTF-8: Error with invalid-utf8, or U+FFFD for each.
enum class BadUtf8 { refused, replaced };
/// The value as JSON: on one line without blanks, or each part on a line of its own with `indent` spaces a
/// level. Numbers keep their text where that is JSON, see `jsonNumber`.
std::string json(const Value& value, int indent = -1, BadUtf8 badUtf8 = BadUtf8::refused);

/// True where both hold the same data: the order of members does not count. Numbers are the same where JSON
/// writes them with the same text: 0x1F is 31, but 1.10 is not 1.1.
bool sameValue(const Value& a, const Value& b);

}  // namespace som::doc

// What value.cpp instantiates, so that not every file that touches a value compiles all of this again.
extern template class nlohmann::basic_json<nlohmann::ordered_map>;
extern template struct nlohmann::ordered_map<std::string, som::doc::Value, std::less<>>;
extern template class nlohmann::detail::serializer<som::doc::Value>;
extern template class std::vector<som::doc::Value>;
