#include "process/edit/import.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

/// A workspace into which another system's orders are imported.
class Harbour : public Fixture {
 public:
  ImportResult take(std::vector<exchange::Incoming> records, bool overwrites = false,
                    const std::string& source = "bss") {
    return within([&](Workspace& workspace) {
      return importRecords(workspace, env, {}, std::move(records),
                           {.source = source, .overwrite = overwrites, .strict = false, .isMapped = true});
    });
  }
  /// The only order, which was imported.
  std::string onlyId() const {
    std::string id;
    for (const auto& [path, text] : files.dump())
      if (path.starts_with("orders/")) {
        CHECK(id.empty());
        id = doc::textOf(valueOf(text)["id"]);
      }
    return id;
  }
};

/// An order as its source has it; `members` are in flow style.
exchange::Incoming orderOf(const std::string& externalId, const std::string& members,
                           const std::string& changed = {}) {
  exchange::Incoming incoming;
  incoming.kind = &model::row(model::Kind::serviceOrder);
  incoming.value = valueOf(fmt::format("{{orderDate: \"2026-11-18T10:00:00Z\", {}}}", members));
  incoming.externalId = externalId;
  incoming.file = "bss.json";
  if (!changed.empty()) incoming.changed = parseInstant(changed);
  return incoming;
}

const std::string runningOrder =
    "state: inProgress, priority: \"2\", serviceOrderItem: [{id: \"1\", action: add, service: {name: mill}}]";
const std::string endedOrder =
    "state: completed, priority: \"2\", serviceOrderItem: [{id: \"1\", action: add, service: {name: mill}}]";

std::string countsOf(const ImportResult& result) {
  return fmt::format("{} new, {} changed, {} unchanged, {} bad", result.counts.created, result.counts.changed,
                     result.counts.unchanged, result.counts.refused);
}
Texts refusedIn(const ImportResult& result) {
  Texts all;
  for (const Diagnostic& one : result.refused)
    all.push_back(fmt::format("{}: {}", codeName(one.code), one.message));
  return all;
}

}  // namespace

TEST_CASE("an imported record has its source's key, its time of creation and the states of its items",
          "[import]") {
  Harbour harbour;
  const ImportResult result = harbour.take({orderOf("4711", runningOrder, "2026-11-19T08:00:00Z")});
  CHECK(countsOf(result) == "1 new, 0 changed, 0 unchanged, 0 bad");
  const std::string id = harbour.onlyId();
  CHECK(id.starts_with("SO-20261118-"));
  const doc::Value order = harbour.record(id);
  CHECK(order["externalReference"] == valueOf("[{id: \"4711\", externalReferenceType: \"import:bss\"}]"));
  CHECK(order["externalId"] == "4711");
  CHECK(order["orderDate"] == "2026-11-18T10:00:00Z");
  CHECK(order["serviceOrderItem"][0]["state"] == "inProgress");
  REQUIRE(order["trackingRecord"].size() == 1);
  const doc::Value entry = order["trackingRecord"][0];
  CHECK(entry["action"] == "import");
  CHECK(entry["systemId"] == "bss");
  CHECK(entry["time"] == "2026-11-19T08:00:00Z");
  CHECK(entry["to"] == "inProgress");
}

TEST_CASE("an import causes nothing: no services, requests or events", "[import]") {
  Harbour harbour;
  harbour.files.load(
      {{"catalog/line.yaml",
        "\"@type\": ServiceSpecification\nid: line\nfulfilment: {add: [{id: port, type: "
        "resourceOrder}]}\n"},
       {"policy/s.yaml",
        "\"@type\": Subscription\nid: s\neventType: [ServiceOrderCreateEvent]\nchannel: c\n"}});
  harbour.take({orderOf("4711",
                        "state: inProgress, serviceOrderItem: [{id: \"1\", action: add, service: {name: "
                        "mill, serviceSpecification: {id: line}}}]")});
  for (const auto& [path, text] : harbour.files.dump()) {
    INFO(path);
    CHECK_FALSE(path.starts_with("requests/"));
    CHECK_FALSE(path.starts_with("inventory/"));
    CHECK(path.find("outbox") == std::string::npos);
  }
  CHECK_FALSE(harbour.record(harbour.onlyId()).contains("activity"));
}

TEST_CASE("the same import again changes no byte, from two places it gives one id", "[import]") {
  Harbour harbour;
  harbour.take({orderOf("4711", runningOrder)});
  const std::string id = harbour.onlyId();
  const std::string text = harbour.files.read(pathOf(id)).value();
  harbour.env.now += std::chrono::hours(1);
  CHECK(countsOf(harbour.take({orderOf("4711", runningOrder)})) == "0 new, 0 changed, 1 unchanged, 0 bad");
  CHECK(harbour.files.read(pathOf(id)).value() == text);
  Harbour other;
  other.env.random = [] { return 42; };
  other.take({orderOf("4711", runningOrder)});
  CHECK(other.onlyId() == id);
}

TEST_CASE("a source names its own records: the same id of another source is another record", "[import]") {
  Harbour harbour;
  harbour.take({orderOf("4711", runningOrder)});
  const std::string id = harbour.onlyId();
  const ImportResult result = harbour.take({orderOf("4711", runningOrder)}, false, "crm");
  CHECK(result.counts.created == 1);
  CHECK(result.imported.subjects.at(0) != id);
}

TEST_CASE("a later state of the source is taken over, and what it does not say stays", "[import]") {
  Harbour harbour;
  harbour.take({orderOf("4711", runningOrder + ", description: Line to the mill")});
  const std::string id = harbour.onlyId();
  const ImportResult result = harbour.take({orderOf("4711", endedOrder, "2026-11-21T11:00:00Z")});
  CHECK(countsOf(result) == "0 new, 1 changed, 0 unchanged, 0 bad");
  CHECK(result.imported.warnings.empty());
  const doc::Value order = harbour.record(id);
  CHECK(order["state"] == "completed");
  CHECK(order["serviceOrderItem"][0]["state"] == "completed");
  CHECK(order["description"] == "Line to the mill");
  CHECK(order["trackingRecord"][1]["from"] == "inProgress");
  CHECK(order["trackingRecord"][1]["to"] == "completed");
  CHECK(order["trackingRecord"][1]["time"] == "2026-11-21T11:00:00Z");
}

TEST_CASE("the time of an import is that of the source, not in the future and not before the last",
          "[import]") {
  struct Row {
    const char* changed;
    const char* time;
  };
  for (const Row& row : {Row{"2026-11-20T10:00:00Z", "2026-11-20T10:00:00Z"},
                         Row{"2030-01-01T00:00:00Z", "2026-11-21T12:00:00Z"},
                         Row{"2026-11-01T00:00:00Z", "2026-11-19T08:00:00Z"}}) {
    INFO(row.changed);
    Harbour harbour;
    harbour.take({orderOf("4711", runningOrder, "2026-11-19T08:00:00Z")});
    harbour.take({orderOf("4711", endedOrder, row.changed)});
    CHECK(harbour.record(harbour.onlyId())["trackingRecord"][1]["time"] == row.time);
  }
}

TEST_CASE("a record that was changed here is refused unless it is to be overwritten; notes do not count",
          "[import]") {
  const std::string later = runningOrder + ", description: later";
  const auto harbourAfter = [](const std::function<void(UnitOfWork&, Draft&)>& change) {
    auto harbour = std::make_unique<Harbour>();
    harbour->take({orderOf("4711", runningOrder)});
    harbour->change(harbour->onlyId(), change);
    return harbour;
  };
  const auto changed = harbourAfter([](UnitOfWork&, Draft& order) { order.value["priority"] = "1"; });
  const std::string id = changed->onlyId();
  const auto before = changed->files.dump();
  const ImportResult refused = changed->take({orderOf("4711", later)});
  CHECK(countsOf(refused) == "0 new, 0 changed, 0 unchanged, 1 bad");
  CHECK(refusedIn(refused) ==
        Texts{fmt::format("changed-meanwhile: {} was changed here since its last import", id)});
  CHECK(changed->files.dump() == before);
  // What the source said before is no news, although the record differs.
  CHECK(changed->take({orderOf("4711", runningOrder)}).counts.unchanged == 1);
  CHECK(changed->record(id)["priority"] == "1");
  CHECK(changed->take({orderOf("4711", later)}, true).counts.changed == 1);
  CHECK(changed->record(id)["priority"] == "2");

  const auto noted = harbourAfter([](UnitOfWork& unit, Draft& order) {
    unit.append(order, model::notes, model::noteEntry("jane", "called the customer"));
  });
  CHECK(noted->take({orderOf("4711", later)}).counts.changed == 1);
  CHECK(noted->record(noted->onlyId())["note"].size() == 1);
}

TEST_CASE("a record that was made here is not taken for an imported one", "[import]") {
  Harbour harbour;
  harbour.put(orderId, orderWith("acknowledged",
                                 "{id: \"1\", action: add, state: acknowledged, service: {name: mill}}"));
  exchange::Incoming own = orderOf("", runningOrder);
  own.value["id"] = orderId;
  CHECK(refusedIn(harbour.take({own})) ==
        Texts{fmt::format("changed-meanwhile: {} was not imported, but made here", orderId)});
  CHECK(harbour.record(orderId)["state"] == "acknowledged");
  CHECK(harbour.take({own}, true).counts.changed == 1);
  CHECK(harbour.record(orderId)["state"] == "inProgress");
}

TEST_CASE("a bad record is refused alone, at its place in the input", "[import]") {
  struct Row {
    const char* name;
    exchange::Incoming record;
    const char* refused;  ///< its beginning
  };
  exchange::Incoming notice = orderOf("9", runningOrder);
  notice.notices.push_back(Diagnostic(Code::unknownValue, "the column Status has 'In review'"));
  const Row rows[] = {
      {"no id", orderOf("", runningOrder),
       "missing-field: the record has no id, by which it could be found again"},
      {"twice", orderOf("4711", runningOrder), "duplicate-id: the input has '4711' twice"},
      {"unknown state", orderOf("9", "state: cleared"), ""},
      {"wrong type", orderOf("9", "state: inProgress, priority: [1]"), ""},
      {"a notice that is an error", notice, "unknown-value: the column Status has 'In review'"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    Harbour harbour;
    const ImportResult result =
        harbour.take({orderOf("4711", runningOrder), row.record, orderOf("4712", runningOrder)});
    CHECK(countsOf(result) == "2 new, 0 changed, 0 unchanged, 1 bad");
    REQUIRE_FALSE(result.refused.empty());
    CHECK(refusedIn(result)[0].starts_with(row.refused));
  }
}

TEST_CASE("a state to which no event leads is taken with a warning", "[import]") {
  Harbour harbour;
  harbour.take({orderOf("4711", endedOrder)});
  const std::string id = harbour.onlyId();
  const ImportResult result = harbour.take({orderOf("4711", runningOrder)});
  CHECK(result.counts.changed == 1);
  REQUIRE_FALSE(result.imported.warnings.empty());
  CHECK(result.imported.warnings[0].message ==
        fmt::format("{} went from completed to inProgress, to which no event of the lifecycle leads", id));
  CHECK(harbour.record(id)["state"] == "inProgress");
}

TEST_CASE("a strict import refuses what had to be normalised", "[import]") {
  Harbour harbour;
  exchange::Incoming record = orderOf("4711", runningOrder);
  record.notices.push_back(
      Diagnostic(Code::normalised, "'Customer' became 'customer'").as(Severity::warning));
  const auto take = [&](bool isStrict) {
    return harbour.within([&](Workspace& workspace) {
      return importRecords(workspace, harbour.env, {}, {record},
                           {.source = "bss", .overwrite = false, .strict = isStrict, .isMapped = true});
    });
  };
  CHECK(refusedIn(take(true)) == Texts{"normalised: 'Customer' became 'customer'"});
  CHECK(take(false).counts.created == 1);
}
