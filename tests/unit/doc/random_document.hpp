#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "doc/value.hpp"

namespace som::doc::test {

/// Random trees and texts, the same for the same seed on every platform.
class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(engine_()) % limit; }
  bool chance(std::size_t percent) { return below(100) < percent; }

  /// A scalar that is hard on readers and writers: words of other types, quotes, colons, line ends, Unicode.
  Value scalar();
  /// A tree of the depth; lists of mappings often have ids.
  Value tree(int depth);
  Value mapping(int depth);
  /// One to three changes somewhere in the tree.
  void mutate(Value& tree);

  /// The tree as YAML in a random mix of styles, with comments and blank lines.
  std::string yaml(const Value& mapping);

 private:
  void block(std::string& out, const Value& value, int column);
  void member(std::string& out, const std::string& key, const Value& value, int column);
  std::string flow(const Value& value);
  std::string text(const Value& scalar, bool inFlow);
  void noise(std::string& out, int column);
  std::string comment() { return chance(15) ? "  # note" : ""; }

  std::mt19937 engine_;
  int step_ = 2;
  int listStep_ = 2;
};

}  // namespace som::doc::test
