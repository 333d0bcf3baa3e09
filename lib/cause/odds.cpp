#include "cause/odds.hpp"

#include <algorithm>
#include <array>

namespace som::cause {
namespace {

/// One, with 32 bits after the point.
constexpr std::uint64_t one = std::uint64_t{1} << 32U;

/// e^(−2^k / 1000) in the same form, for each k: products of these make the exponential of every number of
/// thousandths without a floating-point library, whose last digits differ between machines.
constexpr std::array<std::uint64_t, 15> powers = {4290674475, 4286385946, 4277821741, 4260744631, 4226794655,
                                                  4159704096, 4028700796, 3778941489, 3324914438, 2573955809,
                                                  1542560875, 554019132,  71464385,   1189103,    329};
static_assert((Score{1} << powers.size()) > negligible);

/// Returns e^(−thousandths / 1000), with 32 bits after the point.
std::uint64_t decay(Score thousandths) {
  if (thousandths > negligible) return 0;
  std::uint64_t product = one;
  for (std::size_t bit = 0; bit < powers.size(); ++bit)
    if ((thousandths >> bit) & 1) product = product * powers[bit] >> 32U;
  return product;
}

}  // namespace

Odds::Odds(std::span<const Score> candidates) {
  for (const Score score : candidates) best_ = std::max(best_, score);
  sum_ = decay(best_ - noCommonCause);
  for (const Score score : candidates) sum_ += decay(best_ - score);
}

int Odds::confidenceIn(Score score) const {
  return static_cast<int>((decay(best_ - std::min(score, best_)) * 1000 + sum_ / 2) / sum_);
}

}  // namespace som::cause
