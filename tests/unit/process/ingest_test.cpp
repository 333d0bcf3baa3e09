#include "process/alarm/ingest.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

/// A workspace that takes alarms, each item of the input with its line.
class Intake : public Fixture {
 public:
  /// Ingests items. `counts`, `bad` and `result` are of the last call.
  Intake& take(const Texts& items, const IngestOptions& options = {}, const ChangeOptions& changes = {}) {
    within([&](Workspace& workspace) {
      AlarmIngest ingest(workspace, env, changes, options);
      std::size_t line = 0;
      for (const std::string& item : items) ingest.add(++line, item);
      ingest.finish();
      counts = ingest.counts();
      missing = ingest.missing();
      result = ingest.result();
      bad.clear();
      for (const Diagnostic& finding : ingest.bad())
        bad.push_back(fmt::format("{}: {}: {}", finding.file, codeName(finding.code), finding.message));
      return 0;
    });
    return *this;
  }
  std::string summary() const {
    return fmt::format("{} new, {} updated, {} cleared, {} stale, {} unmatched, {} ignored, {} bad",
                       counts.created, counts.updated, counts.cleared, counts.stale, counts.unmatched,
                       counts.ignored, counts.bad);
  }
  /// The alarms, each as `object severity`, sorted.
  Texts alarms() const {
    Texts all;
    for (const auto& [path, text] : files.dump())
      if (path.starts_with("alarms/")) {
        const doc::Value alarm = valueOf(text);
        all.push_back(fmt::format("{} {}", doc::textOf(alarm["alarmedObject"]["id"]),
                                  doc::textOf(alarm["perceivedSeverity"])));
      }
    std::sort(all.begin(), all.end());
    return all;
  }
  /// All that git sees.
  std::map<std::string, std::string> records() const {
    std::map<std::string, std::string> all = files.dump();
    std::erase_if(all, [](const auto& file) { return file.first.starts_with(".som/"); });
    return all;
  }

  IngestCounts counts;
  std::size_t missing = 0;
  ChangeResult result;
  Texts bad;
};

/// An alarm of TMF642 at a time of the fixture's day.
std::string event642(const std::string& object, const std::string& severity, const std::string& time,
                     const std::string& more = {}) {
  return fmt::format(
      R"({{"alarmedObject": {{"id": "{}"}}, "probableCause": "fan", "perceivedSeverity": "{}", )"
      R"("alarmRaisedTime": "2026-11-21T{}Z", "sourceSystemId": "nms"{}}})",
      object, severity, time, more);
}
std::string clear642(const std::string& object, const std::string& raised, const std::string& cleared) {
  return event642(object, "cleared", raised,
                  fmt::format(R"(, "alarmClearedTime": "2026-11-21T{}Z")", cleared));
}

}  // namespace

TEST_CASE("each event of the input is counted once, by what became of it", "[ingest]") {
  Intake intake;
  intake.take({event642("pe1", "minor", "11:00:00"), event642("pe1", "major", "11:05:00"),
               event642("pe2", "minor", "11:00:00"), clear642("pe2", "11:00:00", "11:10:00"),
               clear642("pe3", "11:00:00", "11:30:00"), "not json", event642("pe4", "BAD", "11:00:00")});
  CHECK(intake.summary() == "2 new, 1 updated, 1 cleared, 0 stale, 1 unmatched, 0 ignored, 2 bad");
  CHECK(intake.counts.all() == 7);
  // What comes after the clear of a later time is late.
  intake.take({event642("pe2", "minor", "11:09:00")});
  CHECK(intake.summary() == "0 new, 0 updated, 0 cleared, 1 stale, 0 unmatched, 0 ignored, 0 bad");
  CHECK(intake.alarms() == Texts{"pe1 major", "pe2 cleared", "pe3 cleared"});
}

TEST_CASE("a bad item is told with its line, and the others go in", "[ingest]") {
  Intake intake;
  intake.take({event642("pe1", "minor", "11:00:00"), "{", event642("pe2", "BAD", "11:00:00"),
               event642("pe3", "minor", "11:00:00")});
  REQUIRE(intake.bad.size() == 2);
  CHECK(intake.bad[0].starts_with("line 2: syntax: "));
  CHECK(intake.bad[1] == "line 3: unknown-value: severity 'BAD' is not known");
  CHECK(intake.alarms() == Texts{"pe1 minor", "pe3 minor"});
}

TEST_CASE("of many bad items all are counted and 20 are told", "[ingest]") {
  Intake intake;
  intake.take(Texts(25, "{"));
  CHECK(intake.counts.bad == 25);
  CHECK(intake.bad.size() == 20);
  CHECK(intake.alarms().empty());
}

TEST_CASE("empty lines are no items", "[ingest]") {
  Intake intake;
  intake.take({" \t", event642("pe1", "minor", "11:00:00"), "\n"});
  CHECK(intake.counts.all() == 1);
  CHECK(intake.bad.empty());
}

TEST_CASE("the order of the input does not matter, the times of the events do", "[ingest]") {
  const Texts events = {event642("pe1", "minor", "11:00:00"), event642("pe1", "critical", "11:20:00"),
                        clear642("pe1", "11:00:00", "11:10:00"), event642("pe2", "major", "11:01:00")};
  Intake forward;
  forward.take(events);
  Intake backward;
  backward.take(Texts(events.rbegin(), events.rend()));
  CHECK(forward.alarms() == Texts{"pe1 cleared", "pe1 critical", "pe2 major"});
  CHECK(backward.alarms() == forward.alarms());
  CHECK(backward.summary() == forward.summary());
}

TEST_CASE("the same input again raises and clears nothing", "[ingest]") {
  const Texts events = {event642("pe1", "minor", "11:00:00"), event642("pe2", "minor", "11:00:00"),
                        clear642("pe2", "11:00:00", "11:10:00")};
  Intake intake;
  intake.take(events);
  const Texts once = intake.alarms();
  const std::size_t files = intake.records().size();
  intake.take(events);
  CHECK(intake.counts.created == 0);
  CHECK(intake.counts.cleared == 0);
  CHECK(intake.alarms() == once);
  CHECK(intake.records().size() == files);
}

TEST_CASE("an event more than five minutes in the future counts from now, with a warning", "[ingest]") {
  struct Row {
    const char* time;
    const char* raised;
    bool isWarned;
  };
  const Row rows[] = {
      {"12:05:00", "2026-11-21T12:05:00Z", false},
      {"12:05:01", "2026-11-21T12:00:00Z", true},
      {"23:00:00", "2026-11-21T12:00:00Z", true},
  };
  for (const Row& row : rows) {
    INFO(row.time);
    Intake intake;
    intake.take({event642("pe1", "minor", row.time)});
    CHECK(intake.counts.created == 1);
    REQUIRE(intake.result.subjects.size() == 1);
    CHECK(intake.record(intake.result.subjects[0])["alarmRaisedTime"] == row.raised);
    CHECK((intake.result.warnings.size() == 1 && intake.result.warnings[0].code == Code::clockSkew) ==
          row.isWarned);
  }
}

TEST_CASE("a whole list of a source clears what it does not have, of that source alone", "[ingest]") {
  Intake intake;
  intake.take({event642("pe1", "minor", "11:00:00"), event642("pe2", "minor", "11:00:00")});
  intake.take({R"({"alarmedObject": {"id": "pe3"}, "probableCause": "fan", "perceivedSeverity": "minor", )"
               R"("alarmRaisedTime": "2026-11-21T11:00:00Z", "sourceSystemId": "other"})"});
  IngestOptions list;
  list.sync = "nms";
  intake.take({event642("pe2", "minor", "11:00:00"), event642("pe4", "major", "11:30:00")}, list);
  CHECK(intake.alarms() == Texts{"pe1 cleared", "pe2 minor", "pe3 minor", "pe4 major"});
  CHECK(intake.missing == 1);
  CHECK(intake.counts.created == 1);
  intake.take({}, list);
  CHECK(intake.missing == 2);
  CHECK(intake.alarms() == Texts{"pe1 cleared", "pe2 cleared", "pe3 minor", "pe4 cleared"});
}

TEST_CASE("a list that is incomplete clears nothing", "[ingest]") {
  struct Row {
    const char* name;
    Texts items;
    const char* told;
  };
  const Row rows[] = {
      {"a bad item",
       {event642("pe2", "minor", "11:00:00"), "{"},
       "the list has bad items, so --sync clears no alarm that it does not have"},
      {"an item of another source",
       {R"({"alarmedObject": {"id": "pe3"}, "probableCause": "fan", "perceivedSeverity": "minor", )"
        R"("alarmRaisedTime": "2026-11-21T11:00:00Z", "sourceSystemId": "other"})"},
       "the source is 'other', not 'nms': the list of --sync has one source"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    Intake intake;
    intake.take({event642("pe1", "minor", "11:00:00")});
    IngestOptions list;
    list.sync = "nms";
    intake.take(row.items, list);
    CHECK(intake.missing == 0);
    const Texts alarms = intake.alarms();
    CHECK(std::find(alarms.begin(), alarms.end(), "pe1 minor") != alarms.end());
    CHECK(std::any_of(intake.bad.begin(), intake.bad.end(),
                      [&](const std::string& text) { return text.ends_with(row.told); }));
  }
}

TEST_CASE("a dry run of an ingestion shows what would be written, and writes nothing", "[ingest]") {
  Intake intake;
  const auto before = intake.files.dump();
  ChangeOptions dry;
  dry.dryRun = true;
  intake.take({event642("pe1", "minor", "11:00:00")}, {}, dry);
  CHECK(intake.counts.created == 1);
  REQUIRE(intake.result.files.size() == 1);
  CHECK(intake.result.files[0].after.find("pe1") != std::string::npos);
  CHECK(intake.files.dump() == before);
}

TEST_CASE("an item that is too long is bad, with its line and the limit", "[ingest]") {
  Intake intake;
  intake.within([&](Workspace& workspace) {
    AlarmIngest ingest(workspace, intake.env, {}, {});
    ingest.addTooLong(7, 1000);
    ingest.finish();
    CHECK(ingest.counts().bad == 1);
    REQUIRE(ingest.bad().size() == 1);
    CHECK(ingest.bad()[0].code == Code::tooLarge);
    CHECK(ingest.bad()[0].message == "the item has more than 1000 bytes");
    return 0;
  });
}

TEST_CASE("more alarms than a group has are all written", "[ingest]") {
  Intake intake;
  Texts events;
  for (int i = 0; i < 1001; ++i) events.push_back(event642(fmt::format("pe{}", i), "minor", "11:00:00"));
  events.push_back(clear642("pe0", "11:00:00", "11:10:00"));
  intake.take(events);
  CHECK(intake.summary() == "1001 new, 0 updated, 1 cleared, 0 stale, 0 unmatched, 0 ignored, 0 bad");
  const Texts alarms = intake.alarms();
  CHECK(alarms.size() == 1001);
  CHECK(alarms[0] == "pe0 cleared");
}
