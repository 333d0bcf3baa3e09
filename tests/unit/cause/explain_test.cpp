#include "cause/explain.hpp"

#include <catch2/catch.hpp>

using namespace som::cause;

namespace {

constexpr Time second = 1'000'000;
constexpr Time minute = 60 * second;

std::vector<Sighting> at(Time time, const std::vector<Object>& objects) {
  std::vector<Sighting> burst;
  for (const Object object : objects) burst.push_back({object, time});
  return burst;
}

std::vector<Cause> explain(const Graph& graph, const std::vector<Object>& alarmed) {
  return Explainer(graph).explain(at(0, alarmed));
}

/// A star: all objects from 1 stand on 0.
Graph star(Object size) {
  std::vector<Support> edges;
  for (Object i = 1; i < size; ++i) edges.push_back({i, 0});
  return Graph(size, edges, {});
}

}  // namespace

TEST_CASE("the object that most alarms stand on is the cause") {
  const auto causes = explain(star(6), {1, 2, 3, 4});
  REQUIRE(causes.size() == 1);
  CHECK(causes[0].object == 0);
  CHECK(causes[0].score == 4 * 5075 - 2 * 1604);
  CHECK(causes[0].explained == std::vector<Object>{1, 2, 3, 4});
  CHECK(causes[0].unalarmed == 2);
  // Four rivals explain one alarm each: 1 / (1 + 5 e^(5.075 - 17.092)).
  CHECK(causes[0].confidence == 1000);
  REQUIRE(causes[0].suspects.size() == 5);
  CHECK(causes[0].suspects[0].object == 0);
  CHECK(causes[0].suspects[1].object == 1);
  CHECK(causes[0].suspects[1].score == 5075);
}

TEST_CASE("an alarm that no common cause explains is left alone") {
  CHECK(explain(star(6), {1}).empty());
  // Two alarms of four: 2 × 5075 − 3 × 1604 is more than 5075, one more quiet object makes it less.
  CHECK(explain(star(5), {1, 2}).size() == 1);
  CHECK(explain(star(6), {1, 2}).empty());
}

TEST_CASE("each cause takes what it explains, and the rest is explained by others") {
  // Stars around 0 and 5, which stand on 10.
  std::vector<Support> edges = {{0, 10}, {5, 10}};
  for (Object i = 1; i < 5; ++i) edges.insert(edges.end(), {{i, 0}, {5 + i, 5}});
  for (Object i = 11; i < 30; ++i) edges.push_back({i, 10});
  const auto causes = explain(Graph(30, edges, {}), {0, 1, 2, 3, 4, 6, 7, 8, 9, 20});
  REQUIRE(causes.size() == 2);
  CHECK(causes[0].object == 0);
  CHECK(causes[0].explained == std::vector<Object>{0, 1, 2, 3, 4});
  CHECK(causes[1].object == 5);
  CHECK(causes[1].explained == std::vector<Object>{6, 7, 8, 9});
  // Another fault at the same time is no rival of a cause.
  CHECK(causes[0].confidence > 990);
  CHECK(causes[1].confidence > 990);
}

TEST_CASE("the objects that a cause explained count neither for nor against the next one") {
  // 1, 2, 3 stand on 0; 3, 4, 5 and 6 on 7. The alarm of 3 is explained by the better cause.
  const Graph graph(8, {{1, 0}, {2, 0}, {3, 0}, {3, 7}, {4, 7}, {5, 7}, {6, 7}}, {});
  const auto causes = explain(graph, {0, 1, 2, 3, 4, 5, 6, 7});
  REQUIRE(causes.size() == 2);
  CHECK(causes[0].object == 7);
  CHECK(causes[1].object == 0);
  CHECK(causes[1].score == 3 * 5075);
  CHECK(causes[1].unalarmed == 0);
  CHECK(causes[1].explained == std::vector<Object>{0, 1, 2});
}

TEST_CASE("a protected service with an alarm supports the failure of a member of its group") {
  // 2 to 5 stand on (0 or 1).
  std::vector<Support> edges;
  for (Object i = 2; i < 6; ++i) edges.insert(edges.end(), {{i, 0, 1}, {i, 1, 1}});
  const auto causes = explain(Graph(6, edges, {}), {0, 2, 3});
  REQUIRE(causes.size() == 1);
  CHECK(causes[0].object == 0);
  CHECK(causes[0].score == 5075 + 2 * 4605 - 2 * 688);
  CHECK(causes[0].weakened == 4);
  CHECK(causes[0].weakenedAlarmed == 2);
  CHECK(causes[0].explained == std::vector<Object>{0, 2, 3});
}

TEST_CASE("alarms one soft edge away support a cause") {
  const Graph graph(5, {{1, 0}, {2, 0}}, {{1, 3}, {2, 4}});
  const auto causes = explain(graph, {1, 2, 3, 4});
  REQUIRE(causes.size() == 1);
  CHECK(causes[0].object == 0);
  CHECK(causes[0].score == 2 * 5075 - 1604 + 2 * 4605);
}

TEST_CASE("candidates that differ only in themselves are one line") {
  // Cards 1 and 2 in slots 3 and 4; ports 5 to 8 stand on both cards' slots by a chain or together.
  SECTION("a chain") {
    const Graph graph(8, {{1, 0}, {3, 1}, {4, 1}, {5, 1}, {6, 1}}, {});
    const auto causes = explain(graph, {3, 4, 5, 6});
    REQUIRE(causes.size() == 1);
    CHECK(causes[0].object == 1);
    CHECK(causes[0].equivalents == std::vector<Object>{0});
    CHECK(causes[0].confidence == 1000);
    REQUIRE(causes[0].suspects.size() > 1);
    CHECK(causes[0].suspects[1].object == 0);
    CHECK(causes[0].suspects[1].score == causes[0].score - 1604);
  }
  SECTION("two that the same things need") {
    std::vector<Support> edges;
    for (Object i = 2; i < 6; ++i) edges.insert(edges.end(), {{i, 0}, {i, 1}});
    const auto causes = explain(Graph(6, edges, {}), {2, 3, 4, 5});
    REQUIRE(causes.size() == 1);
    CHECK(causes[0].object == 0);
    CHECK(causes[0].equivalents == std::vector<Object>{1});
    CHECK(causes[0].confidence == 1000);
  }
  SECTION("two ends of a connection") {
    std::vector<Support> edges;
    for (Object i = 2; i < 6; ++i) edges.insert(edges.end(), {{i, 0}, {i, 1}});
    const auto causes = explain(Graph(6, edges, {{0, 1}}), {2, 3, 4, 5});
    REQUIRE(causes.size() == 1);
    CHECK(causes[0].equivalents == std::vector<Object>{1});
  }
  SECTION("one that shows an alarm itself is not like one that does not") {
    const auto causes = explain(Graph(8, {{1, 0}, {3, 1}, {4, 1}, {5, 1}, {6, 1}}, {}), {0, 3, 4, 5, 6});
    REQUIRE(causes.size() == 1);
    CHECK(causes[0].object == 0);
    CHECK(causes[0].equivalents.empty());
  }
  SECTION("one that affects more is another candidate") {
    const auto causes = explain(Graph(8, {{1, 0}, {7, 0}, {3, 1}, {4, 1}, {5, 1}, {6, 1}}, {}), {3, 4, 5, 6});
    REQUIRE(causes.size() == 1);
    CHECK(causes[0].object == 1);
    CHECK(causes[0].equivalents.empty());
    CHECK(causes[0].confidence == 961);  // 1 / (1 + e^-3.208 + …)
  }
}

TEST_CASE("ties: the smaller one, then alarmed itself, then earlier by more than five seconds, then the id") {
  SECTION("smaller") {
    // 0 and 1 support 2 to 5; 0 also supports 6, of which nothing is known.
    std::vector<Support> edges = {{6, 0}};
    for (Object i = 2; i < 6; ++i) edges.insert(edges.end(), {{i, 0}, {i, 1}});
    const Graph graph(7, edges, {});
    Explainer explainer(graph);
    explainer.leaveOut(6);
    const auto causes = explainer.explain(at(0, {2, 3, 4, 5}));
    REQUIRE(causes.size() == 1);
    CHECK(causes[0].object == 1);
  }
  SECTION("alarmed itself") {
    // 0 stands on 1: both fail with 1, and 0 with 0 alone. A circle makes their cones the same.
    std::vector<Support> edges = {{0, 1}, {1, 0}};
    for (Object i = 2; i < 6; ++i) edges.push_back({i, 0});
    const auto causes = explain(Graph(6, edges, {}), {1, 2, 3, 4, 5});
    REQUIRE(causes.size() == 1);
    CHECK(causes[0].object == 1);
    CHECK(causes[0].equivalents == std::vector<Object>{0});
  }
  SECTION("earlier, if by more than five seconds") {
    std::vector<Support> edges;
    for (Object i = 2; i < 6; ++i) edges.insert(edges.end(), {{i, 0}, {i, 1}});
    const Graph graph(6, edges, {});
    const auto first = [&](Time difference) {
      auto burst = at(minute, {0, 2, 3, 4, 5});
      burst.push_back({1, minute - difference});
      return Explainer(graph).explain(burst).at(0).object;
    };
    CHECK(first(5 * second) == 0);
    CHECK(first(5 * second + 1) == 1);
  }
}

TEST_CASE("nothing is known of objects that are left out") {
  const Graph graph = star(8);
  Explainer explainer(graph);
  for (Object i = 3; i < 8; ++i) explainer.leaveOut(i);
  const auto causes = explainer.explain(at(0, {1, 2}));
  REQUIRE(causes.size() == 1);
  CHECK(causes[0].score == 2 * 5075 - 1604);
  CHECK(causes[0].unalarmed == 1);
}

TEST_CASE("objects are left out from a moment, or until one") {
  const Graph graph = star(3);
  Explainer explainer(graph);
  explainer.leaveOut(2, 10 * minute);
  const auto unalarmed = [&](Time time) { return explainer.rank(at(time, {0, 1}), 1).at(0).unalarmed; };
  CHECK(unalarmed(10 * minute) == 1);
  CHECK(unalarmed(10 * minute + 1) == 0);
  explainer.leaveOutUntil(2, -10 * minute);
  CHECK(unalarmed(2 * minute) == 1);
  CHECK(unalarmed(2 * minute - 1) == 0);
}

TEST_CASE("bursts of one explainer do not influence each other") {
  const Graph graph = star(6);
  Explainer explainer(graph);
  const auto before = explainer.explain(at(0, {1, 2, 3}));
  CHECK(explainer.explain(at(0, {0, 4, 5})).size() == 1);
  const auto after = explainer.explain(at(0, {1, 2, 3}));
  REQUIRE(after.size() == before.size());
  CHECK(after[0].score == before[0].score);
  CHECK(after[0].explained == before[0].explained);
}

TEST_CASE("a ranking has causes of any score, with equivalents as one") {
  const auto ranked = Explainer(star(8)).rank(at(0, {1}), 5);
  REQUIRE(ranked.size() == 1);
  CHECK(ranked[0].object == 1);
  CHECK(ranked[0].confidence == 500);
  // 1 stands on 0 alone.
  const auto two = Explainer(Graph(3, {{1, 0}, {2, 1}}, {})).rank(at(0, {2}), 5);
  REQUIRE(two.size() == 2);
  CHECK(two[0].object == 2);
  CHECK(two[0].equivalents == std::vector<Object>{1});
  CHECK(two[1].object == 0);
}

TEST_CASE("hostile graphs end quickly") {
  constexpr Object length = 100'000;
  SECTION("a chain with an alarm at its end") {
    std::vector<Support> edges;
    for (Object i = 1; i < length; ++i) edges.push_back({i, i - 1});
    CHECK(explain(Graph(length, edges, {}), {length - 1}).empty());
  }
  SECTION("a circle") {
    std::vector<Support> edges = {{0, length - 1}};
    for (Object i = 1; i < length; ++i) edges.push_back({i, i - 1});
    CHECK(explain(Graph(length, edges, {}), {5, 6}).size() == 0);
  }
  SECTION("many services on one resource, many bursts") {
    const Graph graph = star(length);
    Explainer explainer(graph);
    for (Object i = 1; i <= 10'000; ++i) CHECK(explainer.explain(at(0, {i})).empty());
  }
}
