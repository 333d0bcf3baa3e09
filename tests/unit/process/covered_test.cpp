#include "process/jeopardy/covered.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string parentTrouble = "TR-20261120-00000001";
const std::string partTrouble = "TR-20261120-00000002";
const std::string lineOfOrder = "SV-20261120-00000001";

/// Two orders, a report with a part, an ended order, and an alarm of the router on which a service stands.
class Coverage : public Fixture {
 public:
  Coverage() {
    files.load({{"inventory/resource/router.yaml", "\"@type\": Resource\nid: router\n"},
                {"inventory/resource/other.yaml", "\"@type\": Resource\nid: other\n"}});
    put(lineOfOrder, "state: active\nsupportingResource: [{id: router}]\n");
    order("SO-20261120-00000001", "inProgress", "1", "service: {id: SV-20261120-00000001}");
    order("SO-20261120-00000002", "inProgress", "2", "service: {}");
    order("SO-20261120-00000003", "completed", "1", "service: {id: SV-20261120-00000001}");
    const std::string report = "status: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n";
    put(parentTrouble, report + fmt::format("underlyingProblem: [{{id: {}}}]\n", partTrouble));
    put(partTrouble, report + fmt::format("parentProblem: [{{id: {}}}]\n", parentTrouble));
    alarm("AL-20261120-00000001", "router", "raised");
    alarm("AL-20261120-00000002", "router", "cleared");
    alarm("AL-20261120-00000003", "other", "raised");
  }
  void order(const std::string& id, const char* state, const char* priority, const char* service) {
    put(id, orderWith(state, fmt::format("{{id: \"1\", action: modify, {}}}", service),
                      fmt::format("priority: \"{}\"\n", priority)));
  }
  void alarm(const std::string& id, const char* object, const char* state) {
    put(id, fmt::format("state: {}\nackState: unacknowledged\nalarmRaisedTime: "
                        "\"2026-11-20T09:00:00Z\"\nperceivedSeverity: major\nalarmedObject: {{id: {}}}\n",
                        state, object));
  }
  /// Counts what a silence with some members covers.
  std::string covered(const std::function<void(model::NewSilence&)>& what) {
    model::NewSilence silence;
    silence.id = "works";
    silence.end = *parseInstant("2026-12-01T00:00:00Z");
    silence.author = "jane";
    silence.reason = "works";
    what(silence);
    const CoveredRecords found =
        within([&](Workspace& workspace) { return coveredBy(workspace, env, silence); });
    return fmt::format("{} open, {} alarms", found.open, found.alarms);
  }
};

}  // namespace

TEST_CASE("a silence counts the open records and active alarms that it covers", "[covered]") {
  struct Covered {
    const char* name;
    std::function<void(model::NewSilence&)> silence;
    const char* count;
  };
  const Covered rows[] = {
      {"everything", [](model::NewSilence&) {}, "4 open, 0 alarms"},
      {"a kind",
       [](model::NewSilence& s) {
         s.conditions = {{"kind", {"ServiceOrder"}}};
       },
       "2 open, 0 alarms"},
      {"a priority",
       [](model::NewSilence& s) {
         s.conditions = {{"priority", {"1"}}};
       },
       "1 open, 0 alarms"},
      {"two priorities",
       [](model::NewSilence& s) {
         s.conditions = {{"priority", {"1", "2"}}};
       },
       "2 open, 0 alarms"},
      {"a record", [](model::NewSilence& s) { s.records = {"SO-20261120-00000002"}; }, "1 open, 0 alarms"},
      {"an ended record", [](model::NewSilence& s) { s.records = {"SO-20261120-00000003"}; },
       "0 open, 0 alarms"},
      {"a record that does not exist", [](model::NewSilence& s) { s.records = {"SO-20261120-00000009"}; },
       "0 open, 0 alarms"},
      {"a report with its part", [](model::NewSilence& s) { s.records = {parentTrouble}; },
       "2 open, 0 alarms"},
      {"a part alone", [](model::NewSilence& s) { s.records = {partTrouble}; }, "1 open, 0 alarms"},
      {"a resource", [](model::NewSilence& s) { s.resources = {"router"}; }, "1 open, 1 alarms"},
      {"another one", [](model::NewSilence& s) { s.resources = {"other"}; }, "0 open, 1 alarms"},
      {"a resource, and a condition that its order does not meet",
       [](model::NewSilence& s) {
         s.resources = {"router"};
         s.conditions = {{"priority", {"2"}}};
       },
       "0 open, 0 alarms"},
  };
  for (const Covered& row : rows) {
    CAPTURE(row.name);
    CHECK(Coverage().covered(row.silence) == row.count);
  }
}

TEST_CASE("records that cannot be read count for nothing, and counting writes nothing", "[covered]") {
  Coverage workspace;
  workspace.files.load({{pathOf(partTrouble), "status: [\n"}});
  const auto before = workspace.files.dump();
  CHECK(workspace.covered([](model::NewSilence& s) { s.records = {parentTrouble}; }) == "1 open, 0 alarms");
  CHECK(workspace.covered([](model::NewSilence&) {}) == "3 open, 0 alarms");
  CHECK(workspace.files.dump() == before);
}
