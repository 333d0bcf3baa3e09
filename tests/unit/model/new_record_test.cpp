#include "model/new_record.hpp"

#include <catch2/catch.hpp>

#include "model/protected_fields.hpp"
#include "model/terms.hpp"
#include "model/views.hpp"

using namespace som;
using lifecycle::State;

namespace {

const Instant noon = *parseInstant("2026-11-20T12:00:00Z");
const model::KindRow& orderKind() { return model::row(model::Kind::serviceOrder); }

doc::Value read(const std::string& yaml) {
  return doc::toValue(doc::read(yaml, "a.yaml", doc::Format::yaml).root());
}

}  // namespace

TEST_CASE("a new record has what it does not bring") {
  doc::Value record = doc::Value::object();
  model::beginRecord(record, orderKind(), "SO-1", noon);
  CHECK(record["@type"] == "ServiceOrder");
  CHECK(record["id"] == "SO-1");
  CHECK(record["state"] == lifecycle::states.name(model::firstState(orderKind())));
  CHECK(record["orderDate"] == "2026-11-20T12:00:00Z");

  doc::Value brings = {{"id", "SO-2"}, {"state", "completed"}, {"orderDate", "2026-11-19T12:00:00Z"}};
  model::beginRecord(brings, orderKind(), "SO-1", noon);
  CHECK(brings["id"] == "SO-2");
  CHECK(brings["orderDate"] == "2026-11-19T12:00:00Z");
  CHECK(brings["state"] == record["state"]);
}

TEST_CASE("items without ids get their numbers, at every level") {
  doc::Value record = read(R"(
serviceOrderItem:
  - {id: a, state: completed, serviceOrderItem: [{}]}
  - serviceOrderItem: [{}, {}]
)");
  model::beginRecord(record, orderKind(), "SO-1", noon);
  const doc::Value& items = record["serviceOrderItem"];
  CHECK(items[0]["state"] == "acknowledged");
  CHECK(items[0]["serviceOrderItem"][0]["id"] == "a.1");
  CHECK(items[1]["id"] == "2");
  CHECK(items[1]["serviceOrderItem"][1]["id"] == "2.2");
}

TEST_CASE("terms are a copy of the service level's") {
  const doc::Document level =
      doc::read("id: gold\nname: Gold\nresolveWithin: PT4H\npausedIn: [held]\n", "a.yaml", doc::Format::yaml);
  doc::Value record = doc::Value::object();
  CHECK_FALSE(model::hasTerms(record));
  CHECK(model::serviceLevelOf(record).empty());
  model::agreeTerms(record, level.root());
  CHECK(model::hasTerms(record));
  CHECK(model::serviceLevelOf(record) == "gold");
  CHECK(record["sla"] == read("{level: gold, resolveWithin: PT4H, pausedIn: [held]}"));
}

TEST_CASE("protected fields are members of records, or of entries of lists") {
  for (const model::ProtectedField& field : model::protectedFields()) {
    CAPTURE(field.path[0], field.path[2]);
    CHECK_FALSE(field.path[0].empty());
    CHECK_FALSE(field.instead.empty());
    CHECK(field.path[1] == (field.isOfEntries() ? "*" : ""));
    if (field.role != model::EntryRole::none) CHECK(field.isOfEntries());
  }
  CHECK(model::firstEntryState("activity") == State::pending);
  CHECK(model::firstEntryState("serviceOrderItem") == State::acknowledged);
}

TEST_CASE("what a new record may bring of its protected fields") {
  CHECK(model::broughtFields(read("{id: SO-1, orderDate: x, state: held, sla: {level: gold}}"),
                             orderKind()) == read("{id: SO-1, orderDate: x, sla: {level: gold}}"));
}
