#include "process/read/validate.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string brokenId = "SO-20261101-AAAAAAAA";
const std::string unchangedItem = "{id: \"1\", action: noChange, service: {}}";

/// A workspace with a good order and a broken one.
class Files : public Fixture {
 public:
  Files() : Fixture(orderIn("held")) { put(brokenId, orderWith("lost", unchangedItem)); }

  ValidateResult validate(const Texts& paths = {}) {
    return within([&](Workspace& workspace) { return process::validate(workspace, paths); });
  }
  /// The findings, each as `file code`.
  Texts findings(const Texts& paths = {}) {
    Texts all;
    for (const Diagnostic& finding : validate(paths).findings)
      all.push_back(fmt::format("{}{} {}", finding.file,
                                finding.severity == Severity::warning ? " warning" : "",
                                codeName(finding.code)));
    return all;
  }
};

std::string waitingFor(const std::string& id) {
  return orderWith("held", unchangedItem,
                   "orderRelationship: [{id: " + id + ", relationshipType: dependency}]\n");
}

}  // namespace

TEST_CASE("only the files that are asked for are checked and counted", "[validate]") {
  const std::string broken = pathOf(brokenId) + " unknown-state";
  struct Row {
    Texts paths;
    std::size_t files;
    Texts findings;
  };
  const Row rows[] = {
      {{}, 3, {broken}},
      {{"."}, 3, {broken}},
      {{"orders"}, 2, {broken}},
      {{"orders/"}, 2, {broken}},
      {{"orders/2026/11//"}, 2, {broken}},
      {{orderPath}, 1, {}},
      {{pathOf(brokenId)}, 1, {broken}},
      {{orderPath, "orders"}, 2, {broken}},
      {{"policy"}, 1, {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.paths);
    Files files;
    files.files.load({{"policy/teams.yaml", "\"@type\": Team\nid: a\n"}});
    CHECK(files.validate(row.paths).files.size() == row.files);
    CHECK(files.findings(row.paths) == row.findings);
  }
}

TEST_CASE("a file without records is not checked, but counted", "[validate]") {
  Files files;
  const ValidateResult result = files.validate({"orders", "som.yaml"});
  CHECK(result.notRecords == 1);
  CHECK(result.files == files.validate({"orders"}).files);
  CHECK(files.validate({"som.yaml"}).files.empty());
}

TEST_CASE("a path that does not exist is not found", "[validate]") {
  Files files;
  for (const char* path : {"orders/2027", "order", "orders/2026/11/SO-2026"}) {
    CAPTURE(path);
    CHECK(refusal([&] {
            files.validate({"orders", path});
          }) == fmt::format("not-found: there is no file at '{}'", path));
  }
}

TEST_CASE("findings come by file and place", "[validate]") {
  Files files;
  files.put(brokenId, "priority: []\nstate: lost\norderDate: x\nserviceOrderItem: [" + unchangedItem + "]\n");
  files.put("SO-20261001-AAAAAAAA", "state: [\n");
  CHECK(files.findings() == Texts{pathOf("SO-20261001-AAAAAAAA") + " syntax", pathOf(brokenId) + " schema",
                                  pathOf(brokenId) + " unknown-state", pathOf(brokenId) + " invalid-time"});
}

TEST_CASE("a prerequisite by another system's id is known if exactly one order has it", "[validate]") {
  struct Row {
    const char* externalIds[2];
    bool known;
  };
  const Row rows[] = {{{"BSS-1", "BSS-2"}, true}, {{"BSS-2", "BSS-3"}, false}, {{"BSS-1", "BSS-1"}, false}};
  for (const Row& row : rows)
    for (const char* prerequisite : {"BSS-1", "ext:BSS-1"}) {
      CAPTURE(row.externalIds[0], row.externalIds[1], prerequisite);
      Files files;
      files.put(brokenId, waitingFor(prerequisite));
      files.put("SO-20261102-AAAAAAAA",
                orderWith("held", unchangedItem, fmt::format("externalId: {}\n", row.externalIds[0])));
      files.put("SO-20261103-AAAAAAAA",
                orderWith("held", unchangedItem, fmt::format("externalId: {}\n", row.externalIds[1])));
      Texts wanted;
      if (!row.known) wanted.push_back(pathOf(brokenId) + " warning unknown-reference");
      if (row.externalIds[0] == std::string_view(row.externalIds[1]))
        wanted.push_back(pathOf("SO-20261103-AAAAAAAA") + " warning duplicate-id");
      CHECK(files.findings() == wanted);
    }
}

TEST_CASE("a record with two files is checked in both, and both are told", "[validate]") {
  Files files;
  std::string json = pathOf(brokenId);
  json.replace(json.rfind('.'), 5, ".json");
  files.files.load({{json, "{\"@type\": \"ServiceOrder\", \"id\": \"" + brokenId + "\"}"}});
  const Texts findings = files.findings();
  CHECK(std::count(findings.begin(), findings.end(), json + " duplicate-id") == 1);
  CHECK(std::count(findings.begin(), findings.end(), json + " missing-field") >= 1);
  CHECK(std::count(findings.begin(), findings.end(), pathOf(brokenId) + " duplicate-id") == 1);
  CHECK(std::count(findings.begin(), findings.end(), pathOf(brokenId) + " unknown-state") == 1);
}

TEST_CASE("misplaced files, links and unreadable folders are findings", "[validate]") {
  Files files;
  files.files.unlink(pathOf(brokenId));
  files.files.load({{"orders/2026/10/SO-20261120-7K3F9QXW.yaml", orderIn("held")},
                    {"reports/2026/11/x.yaml", "id: x\n"},
                    {"orders/README.md", "x"}});
  files.files.plant("catalog/line.yaml", fs::Kind::link);
  files.put("TR-20261001-AAAAAAAA", "status: held\n");
  files.files.setMode("reports/2026/10", 0);
  CHECK(files.findings() == Texts{"catalog/line.yaml unsafe-path",
                                  "orders/2026/10/SO-20261120-7K3F9QXW.yaml misplaced-file",
                                  "reports/2026/10 io", "reports/2026/11/x.yaml misplaced-file"});
}

TEST_CASE("policies are checked by themselves and for what they refer to", "[validate]") {
  struct Row {
    const char* text;
    Texts findings;
  };
  const Row rows[] = {
      {"\"@type\": Team\nid: a\n---\n\"@type\": Team\nid: a\n", {"policy/x.yaml duplicate-id"}},
      {"\"@type\": Calendar\nid: a\ntimeZone: Mars/Olympus\nworkingHours: {mon: [\"09:00-17:00\"]}\n",
       {"policy/x.yaml unknown-zone"}},
      {"\"@type\": ServiceLevel\nid: a\nleadTime: P1D\n---\n\"@type\": ServiceLevel\nid: b\nleadTime: P1D\n",
       {"policy/x.yaml warning ambiguous-policy"}},
      {"\"@type\": ReportPolicy\nid: a\nautoClear: true\n---\n\"@type\": ReportPolicy\nid: b\nautoClear: "
       "true\n",
       {"policy/x.yaml warning ambiguous-policy"}},
      {"\"@type\": AlarmPolicy\nid: a\nsource: [n, m]\nnamespace: a\n---\n\"@type\": AlarmPolicy\nid: "
       "b\nsource: "
       "[m]\nnamespace: b\n",
       {"policy/x.yaml warning ambiguous-policy"}},
      {"\"@type\": AlarmPolicy\nid: a\nnamespace: a\n---\n\"@type\": AlarmPolicy\nid: b\nnamespace: b\n",
       {"policy/x.yaml warning ambiguous-policy"}},
      {"\"@type\": ResolutionPlan\nid: a\nactivity: [{id: a}]\n---\n\"@type\": ResolutionPlan\nid: "
       "b\nrootCause: "
       "party\nactivity: [{id: a}]\n---\n\"@type\": ResolutionPlan\nid: c\nrootCause: party\nactivity: [{id: "
       "a}]\n",
       {"policy/x.yaml warning ambiguous-policy"}},
      {"\"@type\": Subscription\nid: a\nchannel: c\neventType: [EscalationEvent, AlarmCreatedEvent]\n",
       {"policy/x.yaml warning no-effect"}},
      {"\"@type\": ServiceLevel\nid: a\ncalender: nights\n",
       {"policy/x.yaml warning no-effect", "policy/x.yaml warning unknown-member"}},
      {"\"@type\": ServiceLevel\nid: a\ncalendar: nights\n", {"policy/x.yaml unknown-reference"}},
      {"\"@type\": EscalationPolicy\nid: a\nlevels: [{level: 1, when: atRisk, notify: [assignee]}, {level: "
       "1, when: "
       "overdue, notify: [assignee]}]\n",
       {"policy/x.yaml no-effect", "policy/x.yaml duplicate-id"}},
      {"\"@type\": Team\nid: a\n", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Files files;
    files.files.load({{"policy/x.yaml", row.text}});
    CHECK(files.findings({"policy"}) == row.findings);
  }
}

TEST_CASE("a bad specification is told once", "[validate]") {
  Files files;
  files.files.load({{"catalog/line.yaml", "\"@type\": ServiceSpecification\nid: line\nleadTime: long\n"}});
  CHECK(files.findings({"catalog"}) == Texts{"catalog/line.yaml invalid-duration"});
}

TEST_CASE("validation writes nothing", "[validate]") {
  Files files;
  const auto before = files.files.dump();
  files.validate();
  CHECK(files.files.dump() == before);
}
