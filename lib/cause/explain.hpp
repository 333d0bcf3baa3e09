#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "cause/graph.hpp"
#include "cause/odds.hpp"
#include "cause/reach.hpp"

namespace som::cause {

/// A moment in microseconds since 1970, the precision of alarms.
using Time = std::int64_t;

/// An object that shows an alarm in a burst, and when the first of them was raised.
struct Sighting {
  Object object;
  Time time;
};

/// A possible cause, with others in the order of their scores.
struct Suspect {
  Object object;
  Score score;
  int confidence;  ///< in thousandths
};

/// A cause of several alarms of a burst.
struct Cause {
  Object object;
  std::vector<Object>
      equivalents;  ///< explain the same, and affect the same apart from themselves; by number
  Score score = 0;
  int confidence = 0;               ///< in thousandths
  std::vector<Object> explained;    ///< alarmed objects that it affects, by number
  std::size_t unalarmed = 0;        ///< objects that fail with it and show no alarm
  std::size_t weakened = 0;         ///< objects that lost protection or are one soft edge away …
  std::size_t weakenedAlarmed = 0;  ///< … and of these, those that show an alarm
  /// This one, then the best ones that explain one of the same alarms; if they are less than three, then the
  /// other causes of the burst, with the confidence in them.
  std::vector<Suspect> suspects;
};

/// The most suspects of a cause, and the number up to which other causes of the burst are added.
inline constexpr std::size_t mostSuspects = 10;
inline constexpr std::size_t fewSuspects = 3;

/// A burst takes the alarms that begin within this time of its first one.
inline constexpr Time burstLength = 12LL * 60 * 1'000'000;

/// Causes that are later than the first of some by no more than this are equally early.
inline constexpr Time simultaneous = 5'000'000;

/// Finds the causes of bursts of alarms.
class Explainer {
 public:
  explicit Explainer(const Graph& graph);

  /// Notes that nothing is known of an object in bursts that begin after a moment; by default in all.
  void leaveOut(Object object, Time since = std::numeric_limits<Time>::min());
  /// Notes that an object showed an alarm until a moment: nothing is known of it in bursts that begin less
  /// than `burstLength` after it.
  void leaveOutUntil(Object object, Time until);

  /// Covers the alarms of a burst greedily with causes, the best first, while a cause scores more than
  /// `above`: by default more than one alarm left alone. Objects must be in the burst once.
  std::vector<Cause> explain(std::span<const Sighting> burst, Score above = noCommonCause);
  /// Returns the best single causes of a burst, of any score, at most `most`. Equivalents are one cause.
  std::vector<Cause> rank(std::span<const Sighting> burst, std::size_t most);

 private:
  struct State {
    Time unknownSince = std::numeric_limits<Time>::max();
    Time unknownUntil = std::numeric_limits<Time>::min();
    Time alarmed = never;  ///< in this burst
    bool explained = false;
  };
  struct Candidate {
    Object object;
    Score score;
    std::size_t size;     ///< the number of objects that fail
    Time alarmed;         ///< `never` if it shows no alarm itself
    std::uint32_t round;  ///< of the score

    bool isBetterThan(const Candidate& other) const;
  };
  static constexpr Time never = std::numeric_limits<Time>::max();
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  Sign signOf(Object object) const;
  void begin(std::span<const Sighting> burst);
  void end(std::span<const Sighting> burst);
  bool walk(Reach& reach, Object object) const;
  void addCandidate(Object object);
  void findCandidates(std::span<const Sighting> burst);
  std::uint32_t takeBest(std::vector<std::uint32_t>& heap);
  Cause causeOf(const Candidate& candidate);
  void judge(Cause& cause, const Candidate& candidate);
  std::vector<std::uint32_t> rivalsOf(const Cause& cause);
  bool explainsSame(Candidate& rival);
  bool isEquivalent(Object cause, Object object) const;
  static bool ties(const Candidate& first, const Candidate& candidate);
  static void sort(std::vector<Candidate>& candidates);
  /// Calls `visit` with an object and those that may weaken it directly.
  template <class Visit>
  void visitAround(Object object, const Visit& visit) const;

  const Graph& graph_;
  std::vector<State> states_;
  Reach reach_;
  Reach other_;  ///< of a rival, while `reach_` has that of the cause
  Time begins_ = 0;
  Score limit_ = 0;
  std::uint32_t round_ = 0;
  std::vector<Candidate> candidates_;
  std::vector<std::uint32_t> numbers_;  ///< of each object among the candidates
  std::vector<Object> numbered_;        ///< the objects whose number is set
};

}  // namespace som::cause
