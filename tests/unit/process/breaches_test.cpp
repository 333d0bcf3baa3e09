#include "process/problem/breaches.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "model/own_system.hpp"
#include "model/tracking.hpp"
#include "process/edit/edit.hpp"
#include "process/lifecycle/transition.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using lifecycle::Event;

namespace {

const std::string lateReport = "TR-20261120-AAAAAAAA";

/// A report of 09:00 whose terms are: respond in 1 h, an update each 4 h, resolve in 8 h.
class Watch : public Fixture {
 public:
  explicit Watch(const std::string& status = "acknowledged", const std::string& more = {}) {
    put(lateReport,
        fmt::format("status: {}\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n"
                    "sla: {{level: gold, respondWithin: PT1H, updateEvery: PT4H, resolveWithin: PT8H}}\n{}",
                    status, more));
  }

  void at(const std::string& time) { env.now = *parseInstant("2026-11-20T" + time + "Z"); }
  void does(Event event) {
    change(
        lateReport, [&](UnitOfWork& unit, Draft& report) { transition(unit, report, {.event = event}); },
        because());
  }
  void note(const std::string& text) {
    ChangeOptions options;
    options.note = text;
    change(
        lateReport, [](UnitOfWork&, Draft&) {}, options);
  }
  /// Records what a scan records, and returns the names of the targets.
  Texts scans() {
    Texts names;
    change(lateReport, [&](UnitOfWork& unit, Draft& report) {
      const doc::Document document = doc::toDocument(report.value, report.path);
      const Assessed assessed = Assessor(unit.workspace(), env.now).assess(document, *report.kind);
      const bool lacks = lacksBreach(assessed, extractOf(document.root(), *report.kind));
      names = recordPassedTargets(report, assessed);
      CHECK(lacks == !names.empty());
    });
    return names;
  }
  /// The breaches, each as `target: due, met (seconds)`.
  Texts breaches() const {
    Texts all;
    for (const doc::Value& one : record(lateReport).value("targetBreach", doc::Value::array())) {
      const auto text = [&](const char* name) {
        return one.contains(name) ? doc::textOf(one[name]).substr(11, 5) : std::string("-");
      };
      all.push_back(fmt::format("{}: {}, {} ({})", doc::textOf(one["target"]), text("at"), text("met"),
                                one.contains("bySeconds") ? doc::textOf(one["bySeconds"]) : "-"));
    }
    return all;
  }
};

}  // namespace

TEST_CASE("a target that is met in time is no breach, a second later it is one", "[breaches]") {
  struct Row {
    const char* time;
    Texts breaches;
  };
  const Row rows[] = {
      {"09:30:00", {}},
      {"10:00:00", {}},
      {"10:00:01", {"respond: 10:00, 10:00 (1)"}},
      {"12:00:00", {"respond: 10:00, 12:00 (7200)"}},
  };
  for (const Row& row : rows) {
    INFO(row.time);
    Watch watch;
    watch.at(row.time);
    watch.does(Event::start);
    CHECK(watch.breaches() == row.breaches);
  }
}

TEST_CASE("a resolution that is late is recorded by the clear, with the level that was agreed",
          "[breaches]") {
  Watch watch;
  watch.at("09:10:00");
  watch.does(Event::start);
  watch.at("18:30:00");
  watch.does(Event::clear);
  const Texts all = watch.breaches();
  CHECK(std::count(all.begin(), all.end(), "resolve: 17:00, 18:30 (5400)") == 1);
  for (const std::string& level : membersOf(watch.record(lateReport), "targetBreach", "level"))
    CHECK(level == "gold");
}

TEST_CASE("a target that passed while the report is open is recorded once, and later when it was met",
          "[breaches]") {
  Watch watch;
  watch.at("09:59:59");
  CHECK(watch.scans().empty());
  watch.at("11:00:00");
  CHECK(watch.scans() == Texts{"respond"});
  CHECK(watch.breaches() == Texts{"respond: 10:00, - (-)"});
  watch.at("11:05:00");
  CHECK(watch.scans().empty());
  watch.at("12:00:00");
  watch.does(Event::start);
  CHECK(watch.breaches() == Texts{"respond: 10:00, 12:00 (7200)"});
}

TEST_CASE("a note of a person meets the update target; a change by som does not", "[breaches]") {
  Watch watch("inProgress");
  watch.at("13:30:00");
  watch.change(lateReport, [&](UnitOfWork& unit, Draft& report) {
    unit.append(report, model::notes, model::noteEntry("", "all alarms are clear", model::ownSystem));
    unit.track(report, "note", model::tracking({.systemId = std::string(model::ownSystem)}),
               UnitOfWork::Cause::automatic);
  });
  const auto updates = [&] {
    Texts all = watch.breaches();
    std::erase_if(all, [](const std::string& text) { return !text.starts_with("update"); });
    return all;
  };
  CHECK(updates().empty());
  watch.note("engineer on site");
  CHECK(updates() == Texts{"update: 13:00, 13:30 (1800)"});
  watch.at("17:00:00");
  watch.note("still there");
  CHECK(updates().size() == 1);
}

TEST_CASE("a report that is given up has missed the targets that had passed, and no others", "[breaches]") {
  struct Row {
    const char* time;
    Texts targets;
  };
  const Row rows[] = {
      {"09:30:00", {}},
      {"11:00:00", {"respond"}},
      {"18:00:00", {"resolve", "respond", "update"}},
  };
  for (const Row& row : rows) {
    INFO(row.time);
    Watch watch;
    watch.at(row.time);
    watch.change(
        lateReport,
        [](UnitOfWork& unit, Draft& report) { transition(unit, report, {.event = Event::cancel}); },
        because("withdrawn"));
    Texts targets = membersOf(watch.record(lateReport), "targetBreach", "target");
    std::sort(targets.begin(), targets.end());
    CHECK(targets == row.targets);
    // The cancellation is an update; it neither responds nor resolves.
    for (const std::string& breach : watch.breaches())
      CHECK(breach.ends_with(breach.starts_with("update") ? "13:00, 18:00 (18000)" : ", - (-)"));
  }
}

TEST_CASE("a report without terms, and one that has ended, miss nothing", "[breaches]") {
  Fixture plain;
  plain.put(lateReport, "status: acknowledged\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n");
  plain.change(lateReport,
               [](UnitOfWork& unit, Draft& report) { transition(unit, report, {.event = Event::start}); },
               {});
  CHECK_FALSE(plain.record(lateReport).contains("targetBreach"));

  Watch closed("closed");
  closed.at("20:00:00");
  closed.note("for the record");
  CHECK(closed.breaches().empty());
  CHECK(closed.scans().empty());
}
