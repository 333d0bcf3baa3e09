#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
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

/// True where both hold the same data: the order of members does not count, 1 equals 1.0, NaN equals NaN.
bool sameValue(const Value& a, const Value& b);

}  // namespace som::doc

// What value.cpp instantiates, so that not every file that touches a value compiles all of this again.
extern template class nlohmann::basic_json<nlohmann::ordered_map>;
extern template struct nlohmann::ordered_map<std::string, som::doc::Value, std::less<>>;
extern template class nlohmann::detail::serializer<som::doc::Value>;
extern template class std::vector<som::doc::Value>;
