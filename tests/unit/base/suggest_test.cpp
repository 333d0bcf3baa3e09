#include "base/suggest.hpp"

#include <catch2/catch.hpp>

#include <array>

TEST_CASE("the nearest name is offered, a far one is not") {
  constexpr std::array<std::string_view, 4> states{"acknowledged", "inProgress", "completed", "cancelled"};
  CHECK(som::didYouMean("completd", states) == "did you mean 'completed'?");
  CHECK(som::didYouMean("INPROGRESS", states) == "did you mean 'inProgress'?");
  CHECK(som::didYouMean("canceled", states) == "did you mean 'cancelled'?");
  CHECK(som::didYouMean("xyz", states).empty());
  CHECK(som::didYouMean("", states).empty());
}
