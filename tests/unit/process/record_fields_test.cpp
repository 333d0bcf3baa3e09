#include "process/read/record_fields.hpp"
#include "process/consequences.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using Texts = std::vector<std::string>;

namespace {

/// The values of a named field of a record in YAML.
Texts valuesOf(model::Kind kind, const std::string& text, std::string_view name) {
  test::Fixture fixture(test::orderIn("held"));
  store::Store store(fixture.files);
  process::Workspace workspace(store, process::propagate);
  process::Assessor assessor(workspace, fixture.env.now);
  const process::FieldRecord record(doc::read(text, "record.yaml", doc::Format::yaml), model::row(kind),
                                    assessor);
  return record.values({.text = std::string(name), .named = process::recordField(name)});
}

}  // namespace

TEST_CASE("a named field is where its kind keeps it") {
  using model::Kind;
  CHECK(valuesOf(Kind::serviceOrder, "state: held", "state") == Texts{"held"});
  CHECK(valuesOf(Kind::serviceTroubleReport, "status: cleared", "state") == Texts{"cleared"});
  CHECK(valuesOf(Kind::serviceOrder, "orderDate: x", "created") == Texts{"x"});
  CHECK(valuesOf(Kind::serviceTroubleReport, "creationDate: x", "created") == Texts{"x"});
  CHECK(valuesOf(Kind::serviceOrder, "requestedCompletionDate: x", "requested") == Texts{"x"});
  CHECK(valuesOf(Kind::customerQosDegradationReport, "requestedResolutionDate: x", "requested") ==
        Texts{"x"});
  CHECK(valuesOf(Kind::serviceOrder, "externalId: x", "externalId") == Texts{"x"});
  CHECK(valuesOf(Kind::serviceTroubleReport, "externalIdentifier: [{id: x}, {id: y}]", "externalId") ==
        Texts{"x", "y"});
  CHECK(valuesOf(Kind::serviceTroubleReport, "name: x", "description") == Texts{"x"});
  CHECK(valuesOf(Kind::serviceOrder, "relatedParty: [{id: a, role: customer}, {id: b, role: assignee}]",
                 "assignee") == Texts{"b"});
  CHECK(valuesOf(Kind::serviceOrder, "serviceOrderItem: [{service: {serviceSpecification: {id: x}}}]",
                 "spec") == Texts{"x"});
  CHECK(valuesOf(Kind::resourceOrder, "orderItem: [{resource: {resourceSpecification: {id: x}}}]", "spec") ==
        Texts{"x"});
  CHECK(valuesOf(Kind::serviceOrder, "state: held", "priority").empty());
}

TEST_CASE("fields that follow from the clock come from the assessment of the record") {
  const std::string order =
      test::orderIn("acknowledged") + "requestedCompletionDate: \"2026-11-21T11:00:00Z\"\n";
  CHECK(valuesOf(model::Kind::serviceOrder, order, "due") == Texts{"2026-11-21T11:00:00Z"});
  CHECK(valuesOf(model::Kind::serviceOrder, order, "level") == Texts{"overdue"});
  CHECK(valuesOf(model::Kind::serviceOrder, order, "reasons").front() == "due-passed");
}
