#include "process/edit/silence_files.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string silencedService = "SV-20261101-AAAAAAAA";

/// A workspace with an order and a service.
class Quiet : public Fixture {
 public:
  Quiet() : Fixture(orderIn("acknowledged")) { put(silencedService, "state: active\n"); }

  ChangeResult add(model::NewSilence silence, const ChangeOptions& options = because("new duct")) {
    return within([&](Workspace& workspace) { return addSilence(workspace, env, options, silence); });
  }
  ChangeResult end(const std::string& id, const ChangeOptions& options = {}) {
    return within([&](Workspace& workspace) { return endSilence(workspace, env, options, id); });
  }
  /// The refusal of a call, which writes nothing.
  std::string refused(const std::function<void()>& act) {
    const auto before = files.dump();
    const std::string told = refusal(act);
    CHECK(files.dump() == before);
    return told;
  }
  Texts listed() {
    Texts texts;
    within([&](Workspace& workspace) {
      for (const ListedSilence& one : listSilences(workspace.policies(), env.now))
        texts.push_back(fmt::format("{} {} {}", one.id, silenceStates.name(one.state), one.covers));
      return 0;
    });
    return texts;
  }
  std::string text(const std::string& path) const { return files.read(path).value_or(""); }
};

model::NewSilence silenceUntil(const std::string& end, const std::string& id = "works") {
  model::NewSilence silence;
  silence.id = id;
  silence.end = *parseInstant(end);
  return silence;
}

}  // namespace

TEST_CASE("a silence is a file of its own, with whole ids, author, reason and end", "[silences]") {
  Quiet quiet;
  model::NewSilence silence = silenceUntil("2026-11-21T18:00:00Z");
  silence.records = {"7K3F"};
  silence.services = {silencedService.substr(0, 14)};
  silence.conditions = {{"priority", {"2", "3"}}};
  const ChangeResult result = quiet.add(silence);
  CHECK(outcomesOf(result) == Texts{"works  → active (active, until 2026-11-21T18:00:00Z (new duct))"});
  CHECK(result.subjects == Texts{"works"});
  const doc::Value file = quiet.valueAt("policy/silence-works.yaml");
  CHECK(file["@type"] == "Silence");
  CHECK(file["record"] == valueOf(fmt::format("[{}]", orderId)));
  CHECK(file["service"] == valueOf(fmt::format("[{}]", silencedService)));
  CHECK(file["endDate"] == "2026-11-21T18:00:00Z");
  CHECK(file["author"] == "jane");
  CHECK(file["reason"] == "new duct");
  CHECK(quiet.listed() == Texts{fmt::format("works active {}, {}, priority 2|3", orderId, silencedService)});
}

TEST_CASE("a silence that would be over, has no reason or names nothing known is refused", "[silences]") {
  struct Row {
    const char* name;
    std::function<void(model::NewSilence&)> make;
    ChangeOptions options;
    std::string refused;  ///< its beginning
  };
  const Row rows[] = {
      {"no reason", [](auto&) {}, {}, "missing-reason: a silence needs a reason"},
      {"ends now", [](auto& s) { s.end = *parseInstant(now); }, because(),
       "usage: --until: 2026-11-21T12:00:00Z is in the past"},
      {"ends when it begins", [](auto& s) { s.start = s.end; }, because(),
       "usage: the silence would be over before it begins"},
      {"unknown record", [](auto& s) { s.records = {"SO-20250101-ZZZZZZZZ"}; }, because(), "not-found: "},
      {"an order as a service", [](auto& s) { s.services = {orderId}; }, because(), "not-found: "},
      {"bad id", [](auto& s) { s.id = "../works"; }, because(),
       "invalid-id: '../works' cannot be the id of a silence"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    Quiet quiet;
    model::NewSilence silence = silenceUntil("2026-11-21T18:00:00Z");
    row.make(silence);
    const std::string told = quiet.refused([&] { quiet.add(silence, row.options); });
    CHECK(told.starts_with(row.refused));
    CHECK_FALSE(told.empty());
  }
}

TEST_CASE("a resource without a record may have alarms: it is warned about", "[silences]") {
  Quiet quiet;
  quiet.files.load({{"inventory/resource/CARD-1.yaml", "\"@type\": Resource\nid: CARD-1\n"}});
  model::NewSilence silence = silenceUntil("2026-11-21T18:00:00Z");
  silence.resources = {"CARD-1", "CARD-9"};
  const ChangeResult result = quiet.add(silence);
  REQUIRE(result.warnings.size() == 1);
  CHECK(result.warnings[0].message == "the resource CARD-9 has no record");
  CHECK(quiet.valueAt("policy/silence-works.yaml")["resource"] == valueOf("[CARD-1, CARD-9]"));
}

TEST_CASE("the id of a silence is used once, in whichever file it is", "[silences]") {
  Quiet quiet;
  quiet.add(silenceUntil("2026-11-21T18:00:00Z"));
  CHECK(quiet.refused([&] { quiet.add(silenceUntil("2026-11-22T18:00:00Z")); }) ==
        "duplicate-id: there is another silence 'works'");
  quiet.files.load(
      {{"policy/all.yaml",
        "\"@type\": Silence\nid: storm\nappliesTo: {}\nendDate: \"2026-11-20T18:00:00Z\"\nauthor: "
        "omar\nreason: storm\n"}});
  CHECK(quiet.refused([&] { quiet.add(silenceUntil("2026-11-22T18:00:00Z", "storm")); }) ==
        "duplicate-id: there is another silence 'storm'");
  // Without an id each gets one of its own.
  const std::string first = quiet.add(silenceUntil("2026-11-22T18:00:00Z", "")).subjects.at(0);
  const std::string second = quiet.add(silenceUntil("2026-11-22T18:00:00Z", "")).subjects.at(0);
  CHECK(first.starts_with("SI-20261121-"));
  CHECK(first != second);
}

TEST_CASE("a dry run shows the file of a silence and writes none", "[silences]") {
  Quiet quiet;
  const auto before = quiet.files.dump();
  ChangeOptions options = because("new duct");
  options.dryRun = true;
  const ChangeResult result = quiet.add(silenceUntil("2026-11-21T18:00:00Z"), options);
  REQUIRE(result.files.size() == 1);
  CHECK(result.files[0].path == "policy/silence-works.yaml");
  CHECK(result.files[0].before.empty());
  CHECK(result.files[0].after.find("new duct") != std::string::npos);
  CHECK(quiet.files.dump() == before);
}

TEST_CASE("a silence is planned before its start, active until its end, then ended", "[silences]") {
  Quiet quiet;
  model::NewSilence silence = silenceUntil("2026-11-23T09:00:00Z");
  silence.start = parseInstant("2026-11-22T09:00:00Z");
  CHECK(quiet.add(silence).changed.at(0).to == "planned");
  struct Row {
    const char* time;
    const char* state;
    bool endsSoon;
  };
  const Row rows[] = {
      {"2026-11-22T08:59:59Z", "planned", false},
      {"2026-11-22T09:00:00Z", "active", true},
      {"2026-11-23T08:59:59Z", "active", true},
      {"2026-11-23T09:00:00Z", "ended", false},
  };
  for (const Row& row : rows) {
    INFO(row.time);
    quiet.env.now = *parseInstant(row.time);
    quiet.within([&](Workspace& workspace) {
      const auto all = listSilences(workspace.policies(), quiet.env.now);
      REQUIRE(all.size() == 1);
      CHECK(silenceStates.name(all[0].state) == row.state);
      CHECK(endsSoon(all[0], quiet.env.now) == row.endsSoon);
      return 0;
    });
  }
}

TEST_CASE("a silence ends soon if 24 hours are left, not one second more", "[silences]") {
  ListedSilence silence{};
  silence.state = SilenceState::active;
  silence.end = *parseInstant("2026-11-23T09:00:00Z");
  CHECK(endsSoon(silence, *parseInstant("2026-11-22T09:00:00Z")));
  CHECK_FALSE(endsSoon(silence, *parseInstant("2026-11-22T08:59:59Z")));
}

TEST_CASE("silences are listed by state, then by their next moment", "[silences]") {
  Quiet quiet;
  const auto put = [&](const char* id, const char* start, const char* end) {
    quiet.files.load({{fmt::format("policy/{}.yaml", id),
                       fmt::format("\"@type\": Silence\nid: {}\nappliesTo: {{}}\nstartDate: \"{}\"\nendDate: "
                                   "\"{}\"\nauthor: jane\nreason: r\n",
                                   id, start, end)}});
  };
  put("over", "2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z");
  put("far", "2026-12-05T00:00:00Z", "2026-12-06T00:00:00Z");
  put("near", "2026-12-01T00:00:00Z", "2026-12-31T00:00:00Z");
  put("long", "2026-11-21T00:00:00Z", "2026-11-30T00:00:00Z");
  put("short", "2026-11-21T00:00:00Z", "2026-11-22T00:00:00Z");
  CHECK(quiet.listed() == Texts{"short active everything", "long active everything",
                                "near planned everything", "far planned everything",
                                "over ended everything"});
}

TEST_CASE("ending a silence changes its end alone, among other documents and comments", "[silences]") {
  Quiet quiet;
  const std::string team = "\"@type\": Team\nid: field  # of the north\nlead: omar\n---\n";
  const std::string silence =
      "\"@type\": Silence\nid: works\nappliesTo: {}\nendDate: \"2026-11-30T18:00:00Z\"\nauthor: "
      "jane\nreason: duct  "
      "# see CR-7\n";
  const std::string last =
      "---\n\"@type\": Silence\nid: other\nappliesTo: {}\nendDate: \"2026-11-30T18:00:00Z\"\nauthor: "
      "jane\nreason: x\n";
  quiet.files.load({{"policy/all.yaml", team + silence + last}});
  const ChangeResult result = quiet.end("works");
  CHECK(outcomesOf(result) == Texts{"works active → ended ()"});
  const std::string text = quiet.text("policy/all.yaml");
  CHECK(text.starts_with(team));
  CHECK(text.ends_with(last));
  CHECK(text.find("reason: duct  # see CR-7\n") != std::string::npos);
  CHECK(text.find("endDate: \"2026-11-21T12:00:00Z\"") != std::string::npos);
  CHECK(quiet.refused([&] { quiet.end("works"); }) == "guard: the silence works has ended");
}

TEST_CASE("a planned silence can be ended, an unknown one is not found", "[silences]") {
  Quiet quiet;
  model::NewSilence silence = silenceUntil("2026-11-23T09:00:00Z");
  silence.start = parseInstant("2026-11-22T09:00:00Z");
  quiet.add(silence);
  CHECK(quiet.refused([&] { quiet.end("work"); }) == "not-found: there is no silence 'work'");
  CHECK(quiet.end("works").changed.at(0).from == "planned");
  CHECK(quiet.listed() == Texts{"works ended everything"});
}
