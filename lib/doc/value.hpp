#pragma once

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Replaces nlohmann's tree with sorted members, which som does not use. Its two literal operators would make
/// every file compile a parser of that tree, a fifth of the compile time.
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

/// Returns the number of a plain scalar. If the tree would write it with another text (`1.10`, `0x1F`, more
/// than 64 bits, `.inf`), the value keeps its source text; `is_number()` is false then.
Value numberValue(std::string_view text);
/// The source text of such a number; nullopt for other values.
std::optional<std::string_view> keptNumber(const Value& value);

/// Returns the text of a value: a string itself, a number as in its source, `true`, `null`; a list or mapping
/// as JSON.
std::string textOf(const Value& value);

/// The treatment of bytes that are not UTF-8: throw invalid-utf8, or replace each by U+FFFD.
enum class BadUtf8 { refused, replaced };
/// Formats the value as JSON: on one line without blanks, or one part per line with `indent` spaces per
/// level; its first line is not indented, the others belong to a value of that `depth`. A number keeps its
/// text if that is valid JSON, see `jsonNumber`.
std::string json(const Value& value, int indent = -1, BadUtf8 badUtf8 = BadUtf8::refused, int depth = 0);

/// True if both hold the same data; the order of members does not matter. Numbers are equal if JSON writes
/// them with the same text: 0x1F equals 31, but 1.10 does not equal 1.1.
bool sameValue(const Value& a, const Value& b);

}  // namespace som::doc

// Instantiated in value.cpp, so that other files do not compile it again.
extern template class nlohmann::basic_json<nlohmann::ordered_map>;
extern template struct nlohmann::ordered_map<std::string, som::doc::Value, std::less<>>;
extern template class nlohmann::detail::serializer<som::doc::Value>;
extern template class std::vector<som::doc::Value>;
