#include "base/suggest.hpp"

#include <catch2/catch.hpp>

#include <array>

TEST_CASE("the nearest name is offered, a far one is not") {
  constexpr std::array<std::string_view, 4> states{"acknowledged", "inProgress", "completed", "cancelled"};
  CHECK(som::suggestion("completd", states) == "did you mean 'completed'?");
  CHECK(som::suggestion("INPROGRESS", states) == "did you mean 'inProgress'?");
  CHECK(som::suggestion("canceled", states) == "did you mean 'cancelled'?");
  CHECK(som::suggestion("xyz", states).empty());
  CHECK(som::suggestion("", states).empty());
  CHECK(som::suggestion("xyz", states, "states").starts_with("states are: "));
  CHECK(som::suggestion("canceled", states, "states") == "did you mean 'cancelled'?");
  CHECK(som::suggestion("xyz", {}, "states").empty());
}

TEST_CASE("an abbreviation is completed if it is clear") {
  constexpr std::array<std::string_view, 4> fields{"priority", "description", "requestedBy", "requestedDate"};
  CHECK(som::suggestion("prior", fields) == "did you mean 'priority'?");
  CHECK(som::suggestion("DESC", fields) == "did you mean 'description'?");
  CHECK(som::suggestion("reques", fields).empty());
  CHECK(som::suggestion("de", fields).empty());
}
