#include "cause/odds.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

using namespace som::cause;

TEST_CASE("scores are sums of what affected objects show") {
  CHECK(scoreOf({}) == 0);
  CHECK(scoreOf({1, 0, 0, 0}) == 5075);
  CHECK(scoreOf({2, 3, 4, 5}) == 2 * 5075 - 3 * 1604 + 4 * 4605 - 5 * 688);
}

TEST_CASE("a confidence is a share among the candidates and no common cause") {
  CHECK(Odds(std::array<Score, 1>{5075}).confidenceIn(5075) == 500);
  CHECK(Odds(std::array<Score, 1>{30'000}).confidenceIn(30'000) == 1000);
  CHECK(Odds(std::array<Score, 2>{30'000, 30'000}).confidenceIn(30'000) == 500);
  // 1 / (1 + e^-1.604 + e^-4.925)
  CHECK(Odds(std::array<Score, 2>{10'000, 8'396}).confidenceIn(10'000) == 828);
  CHECK(Odds(std::array<Score, 1>{2'000}).confidenceIn(2'000) == 44);
  CHECK(Odds(std::array<Score, 1>{-900'000}).confidenceIn(-900'000) == 0);
}

TEST_CASE("confidences are those of the exponential function at every distance") {
  for (Score distance = 0; distance <= 25'000; distance += 7) {
    const Score best = 60'000;
    const double expected = 1000 / (1 + std::exp(static_cast<double>(-distance) / 1000));
    const int found = Odds(std::array<Score, 2>{best, best - distance}).confidenceIn(best);
    INFO(distance);
    CHECK(std::abs(found - expected) <= 0.5001);
  }
}

TEST_CASE("many candidates do not overflow") {
  CHECK(Odds(std::vector<Score>(1'000'000, 90'000)).confidenceIn(90'000) == 0);
  CHECK(Odds(std::vector<Score>(1'000, 500'000'000)).confidenceIn(500'000'000) == 1);
}
