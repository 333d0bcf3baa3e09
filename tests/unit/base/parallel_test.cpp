#include "base/parallel.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>

TEST_CASE("every number is worked on once") {
  for (const std::size_t count : {0, 1, 2, 1000}) {
    std::vector<std::atomic<int>> calls(count);
    som::parallel(count, [&](std::size_t i) { ++calls[i]; });
    for (const auto& call : calls) CHECK(call == 1);
  }
}

TEST_CASE("the failure of the lowest number is thrown, after all the others have been worked on") {
  std::atomic<int> calls = 0;
  const auto work = [&](std::size_t i) {
    ++calls;
    if (i == 7 || i == 90) throw std::runtime_error(std::to_string(i));
  };
  CHECK_THROWS_WITH(som::parallel(100, work), "7");
  CHECK(calls == 100);
}

TEST_CASE("calls that wait run each number once, too, and rethrow the first failure") {
  for (const std::size_t count : {0U, 1U, 2U, 300U}) {
    std::vector<std::atomic<int>> calls(count);
    som::parallelWaits(count, [&](std::size_t i) { ++calls[i]; });
    CHECK(std::all_of(calls.begin(), calls.end(), [](const auto& called) { return called == 1; }));
  }
  CHECK_THROWS_WITH(som::parallelWaits(100,
                                       [](std::size_t i) {
                                         if (i >= 7) throw std::runtime_error(std::to_string(i));
                                       }),
                    "7");
}
