#include "model/kind.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace som::model;

TEST_CASE("each kind has its row, in the order of the enumeration") {
  for (const KindRow& kind : kinds()) CHECK(&row(kind.kind) == &kind);
  CHECK(row(Kind::subscription).type == "Subscription");
}

TEST_CASE("types, short names and prefixes tell kinds apart") {
  std::set<std::string_view> names;
  std::set<std::string_view> prefixes;
  for (const KindRow& kind : kinds()) {
    CHECK(names.insert(kind.type).second);
    CHECK(names.insert(kind.shortName).second);
    if (!kind.prefix.empty()) CHECK(prefixes.insert(kind.prefix).second);
    CHECK(findKind(kind.type) == &kind);
    CHECK(findKind(kind.shortName) == &kind);
  }
  CHECK(findKind("nonsense") == nullptr);
  CHECK(findPrefix("") == nullptr);
}

TEST_CASE("a kind with states says where they are, and one with a clock when it began") {
  for (const KindRow& kind : kinds()) {
    INFO(kind.type);
    if (kind.lifecycle) CHECK_FALSE(kind.stateField.empty());
    if (kind.clock != Clock::none) CHECK_FALSE(kind.createdField.empty());
    CHECK((kind.placement == Placement::byDay || kind.placement == Placement::byRandom) ==
          !kind.prefix.empty());
  }
}

TEST_CASE("the nouns of several kinds") {
  const auto types = [](Kind kind) {
    std::vector<std::string_view> all;
    for (const KindRow* like : kindsLike(&row(kind))) all.push_back(like->type);
    return all;
  };
  CHECK(types(Kind::serviceTroubleReport) ==
        std::vector<std::string_view>{"CustomerQosDegradationReport", "ServicePerformanceDegradationReport",
                                      "ServiceTroubleReport"});
  CHECK(types(Kind::partyOrder) == std::vector<std::string_view>{"ResourceOrder", "PartyOrder",
                                                                 "ResourceTroubleReport",
                                                                 "PartyTroubleReport"});
  CHECK(types(Kind::serviceOrder) == std::vector<std::string_view>{"ServiceOrder"});
  const auto all = kindsLike(nullptr);
  CHECK(std::none_of(all.begin(), all.end(),
                     [](const KindRow* kind) { return kind->placement == Placement::policy; }));
}

TEST_CASE("what each kind delegates to is as the design has it") {
  const auto delegates = [](Kind kind) {
    const auto list = row(kind).delegatesTo;
    return std::set<Kind>(list.begin(), list.end());
  };
  CHECK(delegates(Kind::serviceOrder) == std::set{Kind::resourceOrder, Kind::partyOrder});
  CHECK(delegates(Kind::customerQosDegradationReport) == std::set{Kind::serviceTroubleReport,
                                                                  Kind::servicePerformanceDegradationReport,
                                                                  Kind::partyTroubleReport});
  CHECK(delegates(Kind::servicePerformanceDegradationReport) ==
        std::set{Kind::resourceTroubleReport, Kind::serviceTroubleReport, Kind::partyTroubleReport,
                 Kind::serviceOrder});
  CHECK(delegates(Kind::serviceTroubleReport) ==
        std::set{Kind::resourceTroubleReport, Kind::partyTroubleReport, Kind::serviceOrder});
  CHECK(delegates(Kind::partyOrder).empty());
}
