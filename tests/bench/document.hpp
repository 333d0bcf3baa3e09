#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The generator's own documents, so that the benchmark's input does not depend on what it measures.
namespace bench {

struct Member;

/// A tree to be written; lists of texts are written in flow style in YAML (`[survey, port]`).
struct Value {
  enum class Kind { text, literal, list, map };
  Kind kind;
  std::string text;  ///< of a text, or how a number or boolean is written
  std::vector<Value> list;
  std::vector<Member> map;

  Value(std::string_view content);
  Value(const char* content);
  Value(std::string content);
  Value(std::int64_t number);
  Value(bool flag);
  Value(std::vector<Value> items);
  Value(std::vector<Member> members);
};

struct Member {
  std::string_view key;  ///< a literal, or outlives the tree
  Value value;
};

using List = std::vector<Value>;
using Map = std::vector<Member>;

/// The text of a file: two-space indent, final newline.
std::string toYaml(const Value& document);
std::string toJson(const Value& document);

}  // namespace bench
