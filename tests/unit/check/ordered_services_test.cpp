#include <catch2/catch.hpp>

#include "check/check.hpp"
#include "found.hpp"
#include "known.hpp"

using namespace som;

namespace {

constexpr const char* service = "SV-20261120-AAAAAAAA";

/// The workspace of the tests.
struct Workspace : test::KnownRecords {
  Workspace() {
    add("\"@type\": Service\nid: SV-20261120-AAAAAAAA\nstate: active\n"
        "relatedParty: [{id: C1, role: customer}]\nserviceSpecification: {id: line}\n");
    add("\"@type\": Service\nid: SV-20261120-BBBBBBBB\nstate: active\n");
    add("\"@type\": ServiceSpecification\nid: line\nplace: [london, leeds]\n");
    add("\"@type\": ServiceSpecification\nid: voice\n");
  }
};

std::string findings(const std::string& items, const std::string& customer = "C1",
                     const std::string& state = "acknowledged") {
  const doc::Document document = doc::read(
      "\"@type\": ServiceOrder\nid: SO-20261120-7K3F9QXW\nstate: " + state +
          "\nrelatedParty: [{id: " + customer + ", role: customer}]\nserviceOrderItem: [" + items + "]\n",
      "x.yaml", doc::Format::yaml);
  return test::found(
      check::orderedServices(document, model::row(model::Kind::serviceOrder), Workspace().targets()));
}

std::string item(const std::string& action, const std::string& members) {
  return "{id: \"1\", action: " + action + ", service: {" + members + "}}";
}

const std::string ofC1 = std::string("id: ") + service;

}  // namespace

TEST_CASE("a service is ordered for its own customer") {
  CHECK(findings(item("modify", ofC1)).empty());
  CHECK(findings(item("modify", ofC1), "C2") == "unknown-value SV-20261120-AAAAAAAA");
  CHECK(findings(item("delete", ofC1), "C2") == "unknown-value SV-20261120-AAAAAAAA");
  CHECK(findings(item("add", ofC1), "C2") == "unknown-value SV-20261120-AAAAAAAA");
  CHECK(findings(item("modify", ofC1), "\"\"").empty());
  CHECK(findings(item("modify", "id: SV-20261120-BBBBBBBB"), "C2").empty());
  CHECK(findings(item("modify", ofC1), "C2", "completed").empty());
}

TEST_CASE("a service is ordered by its own specification") {
  CHECK(findings(item("modify", ofC1 + ", serviceSpecification: {id: line}")).empty());
  CHECK(findings(item("modify", ofC1 + ", serviceSpecification: {id: voice}")) == "unknown-value voice");
  CHECK(findings(item("delete", ofC1 + ", serviceSpecification: {id: voice}")) == "unknown-value voice");
}

TEST_CASE("a service is ordered at a place that its specification serves") {
  const auto at = [](const std::string& specification, const std::string& place) {
    return "serviceSpecification: {id: " + specification + "}, place: [" + place + "]";
  };
  CHECK(findings(item("add", at("line", "{id: leeds}"))).empty());
  CHECK(findings(item("add", at("line", "{name: leeds}"))).empty());
  CHECK(findings(item("add", at("line", "{id: rome}"))) == "unknown-value rome");
  CHECK(findings(item("modify", at("line", "{id: rome, name: Via Appia}"))) == "unknown-value rome");
  CHECK(findings(item("add", at("line", "{id: p7, name: leeds}"))).empty());
  CHECK(findings(item("add", at("line", "{name: 'Park Row, Leeds'}"))).empty());
  CHECK(findings(item("delete", at("line", "{id: rome}"))).empty());
  CHECK(findings(item("add", at("voice", "{id: rome}"))).empty());
  CHECK(findings(item("add", at("nothing", "{id: rome}"))).empty());
}

TEST_CASE("items within items are checked") {
  CHECK(findings("{id: \"1\", action: add, service: {}, serviceOrderItem: [" + item("modify", ofC1) + "]}",
                 "C2") == "unknown-value SV-20261120-AAAAAAAA");
}
