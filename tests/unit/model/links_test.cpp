#include "model/links.hpp"

#include <catch2/catch.hpp>

#include "doc/document.hpp"

using namespace som;
using namespace som::model;

namespace {

std::vector<std::string> linksOf(Kind kind, const std::string& text) {
  const doc::Document document = doc::read(text, "a.yaml", doc::Format::yaml);
  std::vector<std::string> links;
  for (const Link& link : model::linksOf(document.root(), row(kind)))
    links.push_back(std::to_string(static_cast<int>(link.type)) + (link.toService ? " service " : " ") +
                    std::string(link.id) + (link.group.empty() ? "" : " in " + std::string(link.group)));
  return links;
}

using Links = std::vector<std::string>;

}  // namespace

TEST_CASE("links of services, with their protection groups") {
  CHECK(linksOf(Kind::service,
                "supportingService: [{id: s}, {name: no id}]\n"
                "supportingResource: [{id: r, protectionGroup: g}]\n"
                "serviceRelationship: [{relationshipType: reliesOn, service: {id: t}}, "
                "{relationshipType: containedIn, service: {id: u}}]\n") ==
        Links{"0 service s", "0 r in g", "0 service t"});
}

TEST_CASE("links of reports, alarms and orders") {
  const std::string report =
      "underlyingAlarm: [{id: AL}]\naffectedService: [{id: s}]\nrootCauseResource: [{id: r}]\n";
  CHECK(linksOf(Kind::serviceTroubleReport, report) == Links{"4 AL", "5 service s", "6 r"});
  CHECK(linksOf(Kind::servicePerformanceDegradationReport, report) == Links{"4 AL", "5 service s", "6 r"});
  CHECK(linksOf(Kind::alarm, "alarmedObject: {id: pe1/3}\n") == Links{"3 pe1/3"});
  CHECK(linksOf(Kind::alarm, "state: raised\n").empty());
  CHECK(linksOf(Kind::serviceOrder,
                "serviceOrderItem: [{id: '1', action: add, service: {id: s}}, {id: '2', action: "
                "noChange, service: {id: t}}]\n") == Links{"7 service s"});
}

TEST_CASE("only some kinds have links") {
  CHECK(hasLinks(Kind::service));
  CHECK_FALSE(hasLinks(Kind::calendar));
}
