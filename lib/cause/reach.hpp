#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "cause/graph.hpp"
#include "cause/odds.hpp"

namespace som::cause {

/// What an object shows.
enum class Sign : std::uint8_t { quiet, alarmed, unknown };

/// Finds the objects that fail when one object alone fails (`failed`, with itself), and those that then lose
/// protection or are one soft edge away (`weakened`). The vectors and marks are reused from walk to walk.
class Reach {
 public:
  explicit Reach(const Graph& graph) : graph_(graph), marks_(graph.size()), lost_(graph.groups()) {}

  /// Walks from an object. `signOf` returns the Sign of an object. Returns false, and stops, when the quiet
  /// objects alone make the score lower than `−limit`: then the lists are incomplete.
  template <class SignOf>
  bool walk(Object from, Score limit, const SignOf& signOf);

  /// The objects in the order in which the walk found them.
  const std::vector<Object>& failed() const { return failed_; }
  const std::vector<Object>& weakened() const { return weakened_; }
  const Counts& counts() const { return counts_; }
  bool hasFailed(Object object) const { return marks_[object] == round_; }
  bool isWeakened(Object object) const { return marks_[object] == round_ + 1; }

 private:
  struct Lost {
    std::uint32_t round = 0;
    std::uint32_t members = 0;
  };

  void begin();
  bool losesAll(std::uint32_t group) {
    Lost& lost = lost_[group];
    if (lost.round != round_) lost = {round_, 0};
    return ++lost.members == graph_.sizeOfGroup(group);
  }
  static void count(Sign sign, std::size_t& alarmed, std::size_t& quiet) {
    if (sign == Sign::alarmed) ++alarmed;
    if (sign == Sign::quiet) ++quiet;
  }
  bool isHopeless(Score limit) const {
    return scoreOf({0, counts_.failedQuiet, 0, counts_.weakenedQuiet}) < -limit;
  }

  const Graph& graph_;
  std::vector<std::uint32_t> marks_;  ///< `round_` if it failed, one more if it is weakened
  std::vector<Lost> lost_;            ///< of each group, its members that failed
  std::uint32_t round_ = 0;
  std::vector<Object> failed_;
  std::vector<Object> weakened_;
  Counts counts_;
};

template <class SignOf>
bool Reach::walk(Object from, Score limit, const SignOf& signOf) {
  begin();
  const auto fail = [&](Object object) {
    marks_[object] = round_;
    failed_.push_back(object);
    count(signOf(object), counts_.failedAlarmed, counts_.failedQuiet);
    return !isHopeless(limit);
  };
  const auto weaken = [&](Object object) {
    if (hasFailed(object) || isWeakened(object)) return true;
    marks_[object] = round_ + 1;
    weakened_.push_back(object);
    count(signOf(object), counts_.weakenedAlarmed, counts_.weakenedQuiet);
    return !isHopeless(limit);
  };
  if (!fail(from)) return false;
  for (std::size_t i = 0; i < failed_.size(); ++i)
    for (const Graph::Dependant& next : graph_.dependantsOf(failed_[i]))
      if (!hasFailed(next.object) && (next.group == Support::alone || losesAll(next.group)) &&
          !fail(next.object))
        return false;
  for (const Object failed : failed_) {
    for (const Graph::Dependant& next : graph_.dependantsOf(failed))
      if (!weaken(next.object)) return false;
    for (const Object neighbour : graph_.neighboursOf(failed))
      if (!weaken(neighbour)) return false;
  }
  return true;
}

}  // namespace som::cause
