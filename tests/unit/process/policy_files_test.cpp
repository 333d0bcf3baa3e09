#include "process/edit/policy_files.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

ChangeResult addText(Fixture& fixture, const std::string& text, const ChangeOptions& options = {}) {
  return fixture.within([&](Workspace& workspace) { return addDocument(workspace, options, text); });
}

/// The refusal of a new document, which is not written.
std::string refusedText(Fixture& fixture, const std::string& text) {
  const auto before = fixture.files.dump();
  const std::string told = refusal([&] { addText(fixture, text); });
  CHECK(fixture.files.dump() == before);
  return told;
}

constexpr const char* fieldTeam = "\"@type\": Team\nid: field  # of the north\nlead: omar\n";

}  // namespace

TEST_CASE("a new document becomes a file of its own, with its comments, where its kind belongs",
          "[policy files]") {
  struct Row {
    std::string text;
    const char* path;
  };
  const Row rows[] = {
      {fieldTeam, "policy/team-field.yaml"},
      {"\"@type\": Calendar\nid: office\ntimeZone: UTC\nworkingHours: {mon-fri: [\"09:00-17:00\"]}\n",
       "policy/calendar-office.yaml"},
      {"\"@type\": ServiceSpecification\nid: line\n", "catalog/line.yaml"},
      {"\"@type\": ResourcePool\nid: vlan\nrange: {from: 1, to: 9}\n", "pools/vlan.yaml"},
  };
  for (const Row& row : rows) {
    INFO(row.path);
    Fixture fixture;
    const ChangeResult result = addText(fixture, row.text);
    CHECK(fixture.files.read(row.path) == row.text);
    REQUIRE(result.changed.size() == 1);
    CHECK(result.changed[0].text.ends_with(fmt::format(" in {}", row.path)));
    CHECK(refusedText(fixture, row.text).starts_with("guard: "));
  }
}

TEST_CASE("a name that another document or file has is refused, wherever that lies", "[policy files]") {
  Fixture within;
  within.files.load({{"policy/all.yaml", fieldTeam}});
  CHECK(refusedText(within, fieldTeam) == "guard: the team 'field' exists already");
  Fixture twin;
  twin.files.load({{"policy/team-field.json", R"({"@type": "Team", "id": "other", "lead": "omar"})"}});
  CHECK(refusedText(twin, fieldTeam) == "guard: the team 'field' exists already");
  // A document of another kind may have the name.
  Fixture other;
  other.files.load({{"policy/all.yaml",
                     "\"@type\": Calendar\nid: field\ntimeZone: UTC\nworkingHours: {mon: "
                     "[\"09:00-17:00\"]}\n"}});
  addText(other, fieldTeam);
  CHECK(other.files.read("policy/team-field.yaml").has_value());
}

TEST_CASE("a document that validate would refuse is not written", "[policy files]") {
  struct Row {
    const char* name;
    const char* text;
    const char* refused;  ///< its beginning
  };
  const Row rows[] = {
      {"a path as id", "\"@type\": Team\nid: ../field\nlead: omar\n",
       "invalid-id: '../field' cannot be an id"},
      {"an empty id", "\"@type\": Team\nid: \"\"\nlead: omar\n", "invalid-id: '' cannot be an id"},
      {"a wrong type", "\"@type\": Team\nid: field\nlead: [omar]\n", "schema: "},
      {"an unknown calendar", "\"@type\": Team\nid: field\nlead: omar\ncalendar: nowhere\n", ""},
      {"a bad zone",
       "\"@type\": Calendar\nid: c\ntimeZone: Mars/Olympus\nworkingHours: {mon: [\"09:00-17:00\"]}\n",
       "unknown-zone: "},
      {"not YAML", "\"@type\": Team\nid: [\n", "syntax: "},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    Fixture fixture;
    const std::string told = refusedText(fixture, row.text);
    CHECK_FALSE(told.empty());
    CHECK(told.starts_with(row.refused));
  }
}

TEST_CASE("a dry run shows a new document and writes none", "[policy files]") {
  Fixture fixture;
  const auto before = fixture.files.dump();
  ChangeOptions dry;
  dry.dryRun = true;
  const ChangeResult result = addText(fixture, fieldTeam, dry);
  REQUIRE(result.files.size() == 1);
  CHECK(result.files[0].after == fieldTeam);
  CHECK(fixture.files.dump() == before);
}
