#include "exchange/to_payload.hpp"

#include <catch2/catch.hpp>

#include "exchange/alarm_number.hpp"

using namespace som;
using namespace som::exchange;

namespace {

doc::Value payloadOf(doc::Value record, bool withExtensions = false) {
  const model::KindRow& kind = *model::findKind(record["@type"].get<std::string>());
  return toPayload(std::move(record), kind, *apiOf(kind), {.withExtensions = withExtensions});
}

}  // namespace

TEST_CASE("an alarm's id is a number, and back") {
  CHECK(alarmNumber("AL-20200101-00000000") == 0);
  CHECK(alarmNumber("AL-20200102-00000001") == (std::int64_t{1} << 40) + 1);
  CHECK(alarmNumber("AL-20191231-ZZZZZZZZ") == -1);
  for (const char* id : {"AL-20200101-00000000", "AL-20191231-ZZZZZZZZ", "AL-20261121-7K3F9QXW",
                         "AL-00010101-00000000", "AL-99991231-ZZZZZZZZ"})
    CHECK(alarmIdOf(*alarmNumber(id)) == id);
  CHECK_FALSE(alarmNumber("SO-20261121-7K3F9QXW"));
  CHECK_FALSE(alarmNumber("4711"));
  CHECK_FALSE(alarmIdOf(std::numeric_limits<std::int64_t>::max()));
  CHECK_FALSE(alarmIdOf(std::numeric_limits<std::int64_t>::min()));
}

TEST_CASE("a payload has the members of its API only") {
  const doc::Value record = {{"@type", "ServiceOrder"},
                             {"id", "SO-20261120-7K3F9QXW"},
                             {"state", "held"},
                             {"x-own", 1},
                             {"activity", {{{"id", "survey"}, {"state", "pending"}}}},
                             {"externalReference", {{{"id", "CO-1"}, {"contentHash", "00"}}}}};
  CHECK(payloadOf(record) == doc::Value({{"id", "SO-20261120-7K3F9QXW"},
                                         {"externalReference", {{{"id", "CO-1"}, {"name", "CO-1"}}}},
                                         {"state", "held"},
                                         {"@type", "ServiceOrder"}}));
  const doc::Value whole = payloadOf(record, true);
  CHECK(whole["x-own"] == 1);
  CHECK(whole["activity"] == record["activity"]);
  CHECK(whole["externalReference"][0]["contentHash"] == "00");
}

TEST_CASE("values that do not fit are left out, and entries without what is required") {
  const doc::Value payload = payloadOf(
      {{"@type", "ServiceOrder"},
       {"id", "SO-20261120-7K3F9QXW"},
       {"priority", 2},
       {"category", {{"no", "text"}}},
       {"orderDate", "2026-11-20T10:12:00.5+01:00"},
       {"startDate", "soon"},
       {"state", "done"},
       {"note", {{{"author", "jane"}}, {{"text", "ok"}}, "text"}},
       {"serviceOrderItem", {{{"id", "1"}, {"action", "fix"}, {"service", doc::Value::object()}}}}});
  CHECK(payload == doc::Value({{"id", "SO-20261120-7K3F9QXW"},
                               {"orderDate", "2026-11-20T09:12:00Z"},
                               {"priority", "2"},
                               {"note", {{{"text", "ok"}}}},
                               {"@type", "ServiceOrder"}}));
}

TEST_CASE("a cleared report is resolved, and its history has characteristics") {
  const doc::Value payload = payloadOf({{"@type", "ServiceTroubleReport"},
                                        {"id", "TR-20261120-7K3F9QXW"},
                                        {"status", "cleared"},
                                        {"name", "Line down"},
                                        {"targetBreach", {{{"id", "resolve-1"}, {"target", "resolve"}}}},
                                        {"trackingRecord",
                                         {{{"id", "1"},
                                           {"time", "2026-11-20T10:00:00Z"},
                                           {"user", "jane"},
                                           {"action", "clear"},
                                           {"from", "inProgress"},
                                           {"to", "cleared"},
                                           {"reason", "spliced"}}}}});
  CHECK(payload["status"] == "resolved");
  CHECK(payload["description"] == "Line down");
  CHECK(payload["@baseType"] == "ServiceProblem");
  CHECK(payload["lastUpdate"] == "2026-11-20T10:00:00Z");
  CHECK(payload["slaViolation"] == doc::Value({{{"id", "resolve-1"}, {"name", "resolve"}}}));
  const doc::Value& entry = payload["trackingRecord"][0];
  CHECK(entry["description"] == "clear: inProgress → cleared (spliced)");
  CHECK(entry["characteristic"][0] == doc::Value({{"name", "action"}, {"value", "clear"}}));
  CHECK(entry["characteristic"].size() == 4);
}

TEST_CASE("references between alarms have numbers") {
  const doc::Value payload = payloadOf({{"@type", "Alarm"},
                                        {"id", "AL-20200101-00000001"},
                                        {"parentAlarm", {{{"id", "AL-20200101-00000002"}}, {{"id", "x"}}}}});
  CHECK(payload["id"] == 1);
  CHECK(payload["parentAlarm"] == doc::Value({{{"id", "2"}}, {{"id", "x"}}}));
  CHECK(payload["alarmType"] == "other");
}
