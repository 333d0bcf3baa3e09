#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

/// How well a cause explains the alarms: logarithms of likelihood ratios, in integers, so that every machine
/// computes the same.
namespace som::cause {

/// Thousandths of a nat.
using Score = std::int64_t;

// An affected object shows no alarm with probability .2, an unaffected one shows one with .005, and one that
// lost its protection shows one with .5.
inline constexpr Score failedAlarmed = 5075;           ///< ln(.8 / .005)
inline constexpr Score failedQuiet = -1604;            ///< ln(.2 / .995)
inline constexpr Score weakenedAlarmed = 4605;         ///< ln(.5 / .005)
inline constexpr Score weakenedQuiet = -688;           ///< ln(.5 / .995)
inline constexpr Score noCommonCause = failedAlarmed;  ///< a cause with this score explains one alarm

/// The objects that a cause affects, by what they show. Objects of which nothing is known are in none.
struct Counts {
  std::size_t failedAlarmed = 0;
  std::size_t failedQuiet = 0;
  std::size_t weakenedAlarmed = 0;
  std::size_t weakenedQuiet = 0;
};

constexpr Score scoreOf(const Counts& counts) {
  const auto times = [](std::size_t count, Score each) { return static_cast<Score>(count) * each; };
  return times(counts.failedAlarmed, failedAlarmed) + times(counts.failedQuiet, failedQuiet) +
         times(counts.weakenedAlarmed, weakenedAlarmed) + times(counts.weakenedQuiet, weakenedQuiet);
}

/// Rivals whose score is lower by more than this have no influence on a confidence.
inline constexpr Score negligible = 22'000;

/// The candidates for a cause, and no common cause, as shares of one.
class Odds {
 public:
  explicit Odds(std::span<const Score> candidates);
  /// Returns the share of a score in thousandths: e^score ÷ the sum over the candidates and no common cause.
  int confidenceIn(Score score) const;

 private:
  Score best_ = noCommonCause;
  std::uint64_t sum_ = 0;
};

}  // namespace som::cause
