#include "policy/match.hpp"

#include <catch2/catch.hpp>

using namespace som::policy;

namespace {

const Subject report{"ServiceTroubleReport", "access", "2", "major", "CUST-118", {"ethernet-line", "router"}};

}  // namespace

TEST_CASE("priorities compare as integers, and words have their number") {
  CHECK(priorityRank("1") == 1);
  CHECK(priorityRank("02") == 2);
  CHECK(priorityRank("critical") == 1);
  CHECK(priorityRank("High") == 2);
  CHECK(priorityRank("MEDIUM") == 3);
  CHECK(priorityRank("Low") == 4);
  CHECK_FALSE(priorityRank(""));
  CHECK_FALSE(priorityRank("2a"));
  CHECK_FALSE(priorityRank("urgent"));
}

TEST_CASE("all conditions of a selector must hold") {
  CHECK(matches({}, report));
  CHECK(matches({"ServiceTroubleReport"}, report));
  CHECK_FALSE(matches({"ServiceOrder"}, report));
  CHECK(matches({"", "access"}, report));
  CHECK_FALSE(matches({"", "core"}, report));
  CHECK(matches({"", "", {"1", "2"}}, report));
  CHECK(matches({"", "", {"High"}}, report));
  CHECK_FALSE(matches({"", "", {"1", "3"}}, report));
  CHECK(matches({"", "", {}, {"minor", "Major"}}, report));
  CHECK_FALSE(matches({"", "", {}, {"minor"}}, report));
  CHECK(matches({"", "", {}, {}, "CUST-118"}, report));
  CHECK_FALSE(matches({"", "", {}, {}, "CUST-11"}, report));
  CHECK(matches({"", "", {}, {}, "", "router"}, report));
  CHECK_FALSE(matches({"", "", {}, {}, "", "switch"}, report));
  CHECK_FALSE(matches({"ServiceTroubleReport", "core"}, report));
  CHECK_FALSE(matches({"", "", {"1"}}, Subject{}));
}

TEST_CASE("the first condition that does not hold is named with both values") {
  CHECK(failedCondition({}, report).empty());
  CHECK(failedCondition({"ServiceTroubleReport", "access", {"High"}}, report).empty());
  CHECK(failedCondition({"ServiceOrder", "core"}, report) ==
        "kind is ServiceTroubleReport, not ServiceOrder");
  CHECK(failedCondition({"", "", {"1", "3"}}, report) == "priority is " + report.priority + ", not 1 or 3");
  CHECK(failedCondition({"", "", {}, {}, "", "switch"}, Subject{}) == "specification is missing, not switch");
  CHECK(conditionsOf({"ServiceOrder", "", {"1", "3"}}) ==
        std::vector<std::pair<std::string, std::vector<std::string>>>{{"kind", {"ServiceOrder"}},
                                                                      {"priority", {"1", "3"}}});
}

TEST_CASE("the most specific wins, ties by id") {
  const std::vector<Candidate> candidates = {{"z-all", {}},
                                             {"two-b", {"ServiceTroubleReport", "", {"2"}}},
                                             {"one", {"ServiceTroubleReport"}},
                                             {"two-a", {"", "access", {}, {}, "CUST-118"}},
                                             {"three-but-other", {"ServiceOrder", "access", {"2"}}}};
  const Match found = match(candidates, report);
  REQUIRE(found.best);
  CHECK(candidates[*found.best].id == "two-a");
  CHECK(found.equal == std::vector<std::size_t>{3, 1});
  CHECK(candidates[*match(candidates, Subject{"ServiceTroubleReport"}).best].id == "one");
  CHECK(candidates[*match(candidates, Subject{"ServiceOrder"}).best].id == "z-all");
  CHECK(match(candidates, Subject{"ServiceOrder"}).equal.size() == 1);
  CHECK_FALSE(match({}, report).best);
}

TEST_CASE("overlaps are pairs that only their ids decide") {
  const std::vector<Candidate> candidates = {{"0", {"ServiceOrder", "", {"1"}}},
                                             {"1", {"ServiceOrder", "", {"2", "Critical"}}},
                                             {"2", {"ServiceOrder", "", {"3"}}},
                                             {"3", {"ServiceOrder", "", {}, {}, "CUST-1"}},
                                             {"4", {"ServiceOrder"}},
                                             {"5", {"", "", {}, {}, "", "ethernet-line"}},
                                             {"6", {"", "", {}, {}, "", "router"}},
                                             {"7", {"ServiceTroubleReport", "", {}, {"Major"}}},
                                             {"8", {"ServiceTroubleReport", "", {"1"}, {}}}};
  CHECK(overlaps(candidates) == std::vector<std::pair<std::size_t, std::size_t>>{
                                    {0, 1}, {0, 3}, {1, 3}, {2, 3}, {4, 5}, {4, 6}, {7, 8}});
}
