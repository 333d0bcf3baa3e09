#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "cause/explain.hpp"
#include "cause/graph.hpp"

namespace som::cause {

/// An alarm of an object.
struct Alarm {
  /// What an alarm tells about its object.
  enum class Kind {
    counted,    ///< waits for an explanation
    transient,  ///< too young to count: part of a burst, but nothing is known of its object
    apart,      ///< in a report, flapping or planned: nothing is known of its object
    cleared,    ///< nothing is known of its object in bursts around `cleared`
  };

  Object object;
  Time raised;
  Kind kind = Kind::counted;
  Time cleared = 0;
};

/// The alarms of one component that began within `burstLength` of the first.
struct Burst {
  std::vector<std::size_t> alarms;  ///< counted and transient, by time; numbers of the input
  std::size_t counted = 0;
  std::vector<std::size_t> single = {};  ///< counted alarms without a likely cause, by time
};

/// A cause of a burst, with the alarms that it explains.
struct Explained {
  /// False if it is less likely than that its alarms have nothing in common.
  bool isLikely() const { return cause.score > noCommonCause; }

  Cause cause;
  std::size_t burst;                ///< among the bursts
  std::vector<std::size_t> alarms;  ///< counted ones, by time; numbers of the input
};

struct Correlation {
  std::vector<Burst> bursts;      ///< the earliest first
  std::vector<Explained> causes;  ///< the best first
};

/// Finds the causes of alarms, burst by burst. Nothing is known of the objects `unknown` unless they show an
/// alarm that counts.
Correlation correlate(const Graph& graph, std::span<const Alarm> alarms,
                      std::span<const Object> unknown = {});

/// Notes for an explainer which objects are unknown because of their alarms: all but the counted ones that
/// begin with a burst or later.
void leaveOut(Explainer& explainer, std::span<const Alarm> alarms);

/// Returns the objects of alarms (numbers of `alarms`) and when the first alarm of each was raised, by
/// object.
std::vector<Sighting> sightingsOf(std::span<const Alarm> alarms, std::span<const std::size_t> numbers);

}  // namespace som::cause
