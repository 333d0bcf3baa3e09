#include "process/work/policies.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "fs/memory.hpp"
#include "process/work/matching.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

constexpr const char* policyPath = "policy/all.yaml";

/// A workspace with files of `policy/` and `catalog/`.
class Rules : public Fixture {
 public:
  explicit Rules(const Tree& more) { files.load(more); }

  Texts findings() {
    return within([](Workspace& workspace) {
      Texts all;
      for (const Diagnostic& finding : workspace.policies().findings())
        all.push_back(fmt::format("{} {}: {}", finding.file, codeName(finding.code), finding.message));
      return all;
    });
  }
  std::size_t documents() {
    return within([](Workspace& workspace) { return workspace.policies().documents().size(); });
  }
  /// The files of the obstacles for a change that needs these specifications.
  Texts obstacles(const Texts& specifications) {
    return within([&](Workspace& workspace) {
      Texts all;
      for (const Diagnostic& finding : workspace.policies().obstacles(specifications)) {
        CHECK(codeExit(finding.code) == Exit::invalidData);
        all.push_back(finding.file);
      }
      return all;
    });
  }
  std::uint64_t version() {
    return within([](Workspace& workspace) { return workspace.policies().version(); });
  }
};

std::string team(const std::string& id, const std::string& more = {}) {
  return "\"@type\": Team\nid: " + id + "\n" + more;
}

std::string specification(const std::string& id, const std::string& more = {}) {
  return "\"@type\": ServiceSpecification\nid: " + id + "\n" + more;
}

std::string relatesTo(const std::string& id) {
  return "serviceSpecRelationship: [{id: " + id + ", relationshipType: dependency}]\n";
}

}  // namespace

TEST_CASE("a document of policy/ that cannot be used is a finding, and the others are used", "[policies]") {
  struct Row {
    const char* text;
    Texts findings;
    std::size_t used;
  };
  const Row rows[] = {
      {"\"@type\": Team\nid: a\n---\n\"@type\": Team\nid: b\n", {}, 2},
      {"\"@type\": Team\nid: a\n---\n\"@type\": Calendar\nid: a\ntimeZone: UTC\n", {}, 2},
      {"\"@type\": Team\nid: a\n---\n\"@type\": Team\nid: a\n",
       {"policy/all.yaml duplicate-id: there is another Team 'a' in this file"},
       1},
      {"id: a\n---\n\"@type\": Team\nid: b\n",
       {"policy/all.yaml unknown-kind: the document has no '@type'"},
       1},
      {"\"@type\": Taem\nid: a\n", {"policy/all.yaml unknown-kind: 'Taem' is not a kind of record"}, 0},
      {"\"@type\": ServiceOrder\nid: SO-20261120-7K3F9QXW\n",
       {"policy/all.yaml unknown-kind: 'ServiceOrder' is not a kind of policy"},
       0},
      {"\"@type\": Team\n---\n\"@type\": Team\nid: b\n",
       {"policy/all.yaml missing-field: the document has no 'id'"},
       1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Rules rules(Tree{{policyPath, row.text}});
    CHECK(rules.findings() == row.findings);
    CHECK(rules.documents() == row.used);
  }
}

TEST_CASE("a file of policy/ that is not well-formed does not hide the other files", "[policies]") {
  Rules rules(
      Tree{{"policy/a.yaml", "\"@type\": [\n"}, {"policy/b.yaml", team("b")}, {"policy/README.md", "x"}});
  CHECK(rules.findings().size() == 1);
  CHECK(rules.documents() == 1);
}

TEST_CASE("a misspelt type gets the nearest one as a hint, another one the list", "[policies]") {
  const auto hintFor = [](const std::string& type) {
    Rules rules(Tree{{policyPath, "\"@type\": " + type + "\nid: a\n"}});
    return rules.within([](Workspace& workspace) { return workspace.policies().findings()[0].hints[0]; });
  };
  CHECK(hintFor("Silense") == "did you mean 'Silence'?");
  CHECK(hintFor("Xyzzy").starts_with("kinds are: Team, "));
}

TEST_CASE("a party is a team, or a member of the first team that has it", "[policies]") {
  Rules rules(Tree{{policyPath, team("access", "lead: jane\nmember: [jane, ravi]\ncalendar: office\n") +
                                    "---\n" + team("field", "member: [ravi, tom, access]\n")}});
  rules.within([](Workspace& workspace) {
    const auto teamOf = [&](const char* party) {
      const Team* found = workspace.policies().team(party);
      return found ? found->id : std::string("-");
    };
    CHECK(teamOf("access") == "access");  // although it is a member of another team
    CHECK(teamOf("ravi") == "access");
    CHECK(teamOf("tom") == "field");
    CHECK(teamOf("nobody") == "-");
    CHECK(teamOf("") == "-");
    CHECK(workspace.policies().team("jane")->lead == "jane");
    CHECK(workspace.policies().team("jane")->calendar == "office");
  });
}

TEST_CASE("teams, their leads and members, calendars and service levels are targets of references",
          "[policies]") {
  Rules rules(Tree{{policyPath, team("access", "lead: jane\nmember: [ravi]\n") +
                                    "---\n\"@type\": Calendar\nid: office\ntimeZone: UTC\n"
                                    "---\n\"@type\": ServiceLevel\nid: gold\n"},
                   {"catalog/line.yaml", specification("line")}});
  rules.within([](Workspace& workspace) {
    const check::ReferenceTargets& targets = workspace.policies().targets();
    CHECK(targets.teams == std::set<std::string, std::less<>>{"access", "jane", "ravi"});
    CHECK(targets.calendars == std::set<std::string, std::less<>>{"always", "office"});
    CHECK(targets.serviceLevels == std::set<std::string, std::less<>>{"gold"});
    CHECK(targets.specifications == std::set<std::string, std::less<>>{"line"});
  });
}

TEST_CASE("a specification whose file has another name is not used", "[policies]") {
  Rules rules(
      Tree{{"catalog/line.yaml", specification("lines")}, {"catalog/port.yaml", specification("port")}});
  CHECK(rules.findings().size() == 1);
  rules.within([](Workspace& workspace) {
    CHECK(workspace.policies().findings()[0].code == Code::misplacedFile);
    CHECK(workspace.policies().specification("line") == nullptr);
    CHECK(workspace.policies().specification("lines") == nullptr);
    CHECK(workspace.policies().specification("port") != nullptr);
  });
}

TEST_CASE("an unusable policy prevents every change, an unusable specification those that need it",
          "[policies]") {
  const Tree catalogue = {
      {"catalog/bad.yaml", "\"@type\": [\n"},
      {"catalog/line.yaml", specification("line")},
      {"catalog/onBad.yaml", specification("onBad", relatesTo("bad"))},
      {"catalog/far.yaml", specification("far", relatesTo("onBad"))},
      {"catalog/circle.yaml", specification("circle", relatesTo("circle2"))},
      {"catalog/circle2.yaml", specification("circle2", relatesTo("circle"))},
  };
  struct Row {
    Texts specifications;
    Texts obstacles;
  };
  const Row rows[] = {
      {{}, {}},
      {{"line"}, {}},
      {{""}, {}},
      {{"circle"}, {}},
      {{"bad"}, {"catalog/bad.yaml"}},
      {{"unknown"}, {"catalog/bad.yaml"}},  // it may be the one in the bad file
      {{"line", "onBad"}, {"catalog/bad.yaml"}},
      {{"far"}, {"catalog/bad.yaml"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.specifications);
    CHECK(Rules(catalogue).obstacles(row.specifications) == row.obstacles);
  }
  auto withPolicy = catalogue;
  withPolicy[policyPath] = team("a") + "---\nid: b\n";
  CHECK(Rules(withPolicy).obstacles({"line"}) == Texts{policyPath});
}

TEST_CASE("a tool's copy beside the policies prevents nothing, a name that hides a policy does",
          "[policies]") {
  CHECK(Rules(Tree{{"policy/all.yaml.orig", team("a")}}).obstacles({}).empty());
  CHECK(Rules(Tree{{"policy/all.YAML", team("a")}}).obstacles({}) == Texts{"policy/all.YAML"});
  Rules linked(Tree{});
  linked.files.plant("policy/linked.yaml", fs::Kind::link);
  CHECK(linked.obstacles({}) == Texts{"policy/linked.yaml"});
}

TEST_CASE("the version of the policies follows from the bytes of their files", "[policies]") {
  const Tree files = {{policyPath, team("a")}, {"catalog/line.yaml", specification("line")}};
  const std::uint64_t version = Rules(files).version();
  CHECK(Rules(files).version() == version);
  for (const auto& [path, text] : files) {
    CAPTURE(path);
    auto changed = files;
    changed[path] += "# a comment\n";
    CHECK(Rules(changed).version() != version);
  }
  auto withReadMe = files;
  withReadMe["policy/README.md"] = "x";
  CHECK(Rules(withReadMe).version() == version);
}

TEST_CASE("the calendar of a document has its hours, holidays and places", "[policies]") {
  const doc::Document document = doc::read(
      "\"@type\": Calendar\nid: office\ntimeZone: Europe/London\nworkingHours:\n  mon-thu: "
      "[\"08:00-12:30\", \"13:00-17:30\"]\nholidays:\n  - {date: \"2026-12-24\", workingHours: "
      "[\"08:00-12:00\"]}\n  - {date: \"2026-12-25\"}\nincludes: [bank]\n",
      policyPath, doc::Format::yaml);
  const calendar::Definition definition = calendarDefinition(document);
  CHECK(definition.id == "office");
  CHECK(definition.timeZone.value == "Europe/London");
  REQUIRE(definition.workingHours.size() == 1);
  CHECK(definition.workingHours[0].days.value == "mon-thu");
  CHECK(definition.workingHours[0].intervals.size() == 2);
  REQUIRE(definition.holidays.size() == 2);
  CHECK(definition.holidays[0].intervals.size() == 1);
  CHECK(definition.holidays[1].intervals.empty());
  CHECK(definition.includes[0].value == "bank");
  CHECK(definition.file == policyPath);
}

// --- matching

namespace {

std::string level(const std::string& id, const std::string& appliesTo) {
  return "---\n\"@type\": ServiceLevel\nid: " + id + "\nappliesTo: {" + appliesTo + "}\n";
}

/// The id of the service level that a record gets; `-` if none matches.
std::string levelFor(const std::string& levels, model::Kind kind, const std::string& record) {
  Rules rules(Tree{{policyPath, levels}});
  return rules.within([&](Workspace& workspace) {
    const PolicyDocument* best = bestMatch(workspace.policies(), model::Kind::serviceLevel,
                                           subjectOf(valueOf(record), model::row(kind)));
    return best ? std::string(best->document.root()["id"].text()) : std::string("-");
  });
}

}  // namespace

TEST_CASE("the most specific policy that matches a record wins, and the first by id on a tie", "[matching]") {
  const std::string levels =
      level("order", "kind: ServiceOrder") + level("trouble", "kind: service-trouble") +
      level("urgent", "kind: order, priority: [1, High]") + level("severe", "severity: major") +
      level("line", "kind: order, specification: line, priority: 3") +
      level("b-customer", "customer: CUST-1, category: x") +
      level("a-category", "customer: CUST-1, kind: ServiceOrder");
  using model::Kind;
  struct Row {
    Kind kind;
    const char* record;
    const char* level;
  };
  const Row rows[] = {
      {Kind::serviceOrder, "{}", "order"},
      {Kind::partyOrder, "{}", "-"},
      {Kind::serviceTroubleReport, "{}", "trouble"},
      {Kind::serviceOrder, "priority: \"1\"", "urgent"},
      {Kind::serviceOrder, "priority: Critical", "urgent"},
      {Kind::serviceOrder, "priority: 2", "urgent"},
      {Kind::serviceOrder, "priority: \"3\"", "order"},
      {Kind::serviceOrder, "priority: soon", "order"},
      {Kind::resourceTroubleReport, "severity: MAJOR", "severe"},
      {Kind::resourceTroubleReport, "severity: minor", "-"},
      // One item of the specification is enough, also one within another.
      {Kind::serviceOrder,
       "priority: \"3\"\nserviceOrderItem: [{id: \"1\", serviceOrderItem: [{id: \"1.1\", service: "
       "{serviceSpecification: {id: line}}}]}]",
       "line"},
      {Kind::serviceOrder,
       "priority: \"3\"\nserviceOrderItem: [{id: \"1\", service: {serviceSpecification: {id: lines}}}]",
       "order"},
      {Kind::serviceOrder, "category: x\nrelatedParty: [{id: CUST-1, role: customer}]", "a-category"},
      {Kind::partyOrder, "category: x\nrelatedParty: [{id: CUST-1, role: customer}]", "b-customer"},
      {Kind::partyOrder, "category: x\nrelatedParty: [{id: CUST-1, role: supplier}]", "-"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.record, model::row(row.kind).type);
    CHECK(levelFor(levels, row.kind, row.record) == row.level);
  }
}

TEST_CASE("only policies of the kind that is asked for are matched", "[matching]") {
  CHECK(levelFor("\"@type\": JeopardyPolicy\nid: a\n", model::Kind::serviceOrder, "{}") == "-");
  CHECK(levelFor("\"@type\": ServiceLevel\nid: a\n", model::Kind::serviceOrder, "{}") == "a");
}

TEST_CASE("policies that match a record equally well are a warning at the second one", "[matching]") {
  const auto warnings = [](const std::string& text) {
    Rules rules(Tree{{policyPath, text}});
    return rules.within([](Workspace& workspace) {
      Texts all;
      for (const Diagnostic& finding : ambiguousPolicies(workspace.policies())) {
        CHECK(finding.code == Code::ambiguousPolicy);
        CHECK(finding.severity == Severity::warning);
        all.push_back(
            fmt::format("{}: {}", positionOf(*finding.source, finding.span->begin).line, finding.message));
      }
      return all;
    });
  };
  CHECK(warnings(level("a", "kind: order") + level("b", "priority: 1")) ==
        Texts{"7: 'a' and 'b' may match the same record equally well; the first by id wins"});
  CHECK(warnings(level("a", "kind: order") + level("b", "kind: order, priority: 1")).empty());
  CHECK(warnings(level("a", "kind: order") + level("b", "kind: service-trouble")).empty());
  CHECK(warnings(level("a", "priority: [1, 2]") + level("b", "priority: [3]")).empty());
  CHECK(warnings(level("a", "priority: [1, 2]") + level("b", "priority: [Critical]")).size() == 1);
  CHECK(warnings(level("a", "kind: order") +
                 "---\n\"@type\": JeopardyPolicy\nid: b\nappliesTo: {kind: order}\n")
            .empty());
}

// --- workspace

TEST_CASE("the settings of a workspace have defaults, and errors at their places", "[workspace]") {
  struct Row {
    const char* text;
    const char* refusal;
    doc::Format format;
    const char* zone;
  };
  const Row rows[] = {
      {"", "", doc::Format::yaml, "UTC"},
      {"# nothing\n", "", doc::Format::yaml, "UTC"},
      {"workspace: x\nformat: json\ntimeZone: Europe/London\n", "", doc::Format::json, "Europe/London"},
      {"workspace: x\nformat: xml\n", "unknown-value", doc::Format::yaml, ""},
      {"workspace: [\n", "syntax", doc::Format::yaml, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    fs::MemoryFileSystem files(Tree{{"som.yaml", row.text}});
    store::Store store(files);
    const std::string refused = refusal([&] {
      Workspace workspace(store);
      CHECK(workspace.settings().format == row.format);
      CHECK(workspace.settings().timeZone == row.zone);
    });
    CHECK(refused.substr(0, refused.find(':')) == row.refusal);
  }
}

TEST_CASE("a folder without som.yaml is not a workspace, and an unknown zone is told when it is used",
          "[workspace]") {
  fs::MemoryFileSystem files;
  store::Store store(files);
  CHECK(refusal([&] { Workspace workspace(store); }) == "no-workspace: there is no som.yaml");
  files.load({{"som.yaml", "workspace: x\ntimeZone: Mars/Olympus\n"}});
  Workspace workspace(store);
  CHECK(refusal([&] { workspace.zone(); }).starts_with("unknown-zone: "));
}
