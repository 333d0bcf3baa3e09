#include "plan/plan.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <random>

#include "base/diagnostic.hpp"
#include "calendar/calendars.hpp"

using namespace som::plan;
using som::Code;
using som::Duration;
using som::Error;
using som::formatInstant;
using som::Instant;
using som::Seconds;
using som::calendar::Calendar;
using som::calendar::Calendars;
using som::calendar::Definition;

namespace {

Instant at(std::string_view text) { return som::parseInstant(text).value(); }
Duration hours(int h) { return {0, 0, Seconds{h * 3600}}; }
Seconds h(int count) { return Seconds{count * 3600}; }

/// Monday to Friday, 09:00 to 17:00 in UTC.
const Calendar& office() {
  static const Calendars set = [] {
    Definition definition;
    definition.id = "office";
    definition.workingHours = {{{"mon-fri"}, {{"09:00-17:00"}}}};
    return Calendars({definition});
  }();
  return set.get("office");
}

const Calendar& closed() {
  static const Calendars set = [] {
    Definition definition;
    definition.id = "closed";
    return Calendars({definition});
  }();
  return set.any("closed");
}

Activity activity(std::string id, int typical, std::vector<std::string> dependsOn = {}) {
  Activity made;
  made.id = std::move(id);
  made.typical = hours(typical);
  made.dependsOn = std::move(dependsOn);
  return made;
}

Activity started(Activity made, std::string_view start) {
  made.state = State::inProgress;
  made.startDate = at(start);
  return made;
}

const Instant monday = at("2026-11-23T09:00:00Z");

std::vector<std::string> criticalOf(const Plan& plan) {
  std::vector<std::string> ids;
  for (const Step& step : plan.steps)
    if (step.critical) ids.push_back(step.id);
  return ids;
}

}  // namespace

TEST_CASE("a plan in two arms, computed by hand") {
  // survey 8 h → build 16 h → test 4 h; survey → papers 8 h → test; the week is 09:00 to 17:00.
  Input input{{activity("survey", 8), activity("build", 16, {"survey"}), activity("papers", 8, {"survey"}),
               activity("test", 4, {"build", "papers"})},
              monday,
              at("2026-11-27T17:00:00Z")};
  for (Activity& each : input.activities) each.calendar = &office();
  const Plan plan = compute(input);
  const auto& [survey, build, papers, test] =
      std::tie(plan.steps[0], plan.steps[1], plan.steps[2], plan.steps[3]);
  CHECK(formatInstant(survey.start) == "2026-11-23T09:00:00Z");
  CHECK(formatInstant(survey.end) == "2026-11-23T17:00:00Z");
  CHECK(formatInstant(build.start) == "2026-11-24T09:00:00Z");
  CHECK(formatInstant(build.end) == "2026-11-25T17:00:00Z");
  CHECK(formatInstant(papers.end) == "2026-11-24T17:00:00Z");
  CHECK(formatInstant(test.start) == "2026-11-26T09:00:00Z");
  CHECK(formatInstant(test.end) == "2026-11-26T13:00:00Z");
  CHECK(plan.expectedCompletion == test.end);
  CHECK(plan.slack == h(28));
  CHECK(formatInstant(*test.latestFinish) == "2026-11-27T17:00:00Z");
  CHECK(formatInstant(*test.latestStart) == "2026-11-27T13:00:00Z");
  CHECK(test.slack == h(28));
  CHECK(formatInstant(*build.latestStart) == "2026-11-25T13:00:00Z");
  CHECK(formatInstant(*papers.latestStart) == "2026-11-26T13:00:00Z");
  CHECK(formatInstant(*survey.latestStart) == "2026-11-24T13:00:00Z");
  CHECK(criticalOf(plan) == std::vector<std::string>{"survey", "build", "test"});
  CHECK(plan.unknownDurations.empty());
}

TEST_CASE("a pending activity starts at the latest of what holds it back") {
  Input input{{activity("a", 2)}, at("2026-11-21T12:00:00Z")};  // a Saturday
  Activity& a = input.activities[0];
  const auto start = [&] { return formatInstant(compute(input).steps[0].start); };
  CHECK(start() == "2026-11-21T12:00:00Z");
  a.calendar = &office();
  CHECK(start() == "2026-11-23T09:00:00Z");
  a.plannedStart = at("2026-11-20T09:00:00Z");  // gone by
  CHECK(start() == "2026-11-23T09:00:00Z");
  a.plannedStart = at("2026-11-24T10:00:00Z");
  CHECK(start() == "2026-11-24T10:00:00Z");
  a.earliestStart = at("2026-11-25T17:00:00Z");
  CHECK(start() == "2026-11-26T09:00:00Z");
  input.earliest = at("2026-11-28T00:00:00Z");
  CHECK(start() == "2026-11-30T09:00:00Z");
}

TEST_CASE("with maximum durations a plan may begin later") {
  Input input{{activity("a", 10)}, at("2026-11-21T12:00:00Z")};
  input.earliest = at("2026-11-22T12:00:00Z");
  input.earliestMax = at("2026-11-23T12:00:00Z");
  const Plan plan = compute(input);
  CHECK(formatInstant(plan.steps[0].start) == "2026-11-22T12:00:00Z");
  CHECK(formatInstant(plan.steps[0].startMax) == "2026-11-23T12:00:00Z");
}

TEST_CASE("a running activity ends after its duration, but not before now") {
  Input input{{started(activity("a", 10), "2026-11-23T08:00:00Z")}, at("2026-11-23T12:00:00Z")};
  input.earliest = at("2026-12-01T00:00:00Z");  // a pause does not stop what runs
  CHECK(formatInstant(compute(input).steps[0].start) == "2026-11-23T08:00:00Z");
  CHECK(formatInstant(compute(input).steps[0].end) == "2026-11-23T18:00:00Z");
  input.now = at("2026-11-24T00:00:00Z");
  CHECK(compute(input).steps[0].end == input.now);
  input.activities[0].state = State::held;
  CHECK(compute(input).steps[0].end == input.now);
  input.due = at("2026-11-23T20:00:00Z");
  CHECK(compute(input).steps[0].slack == h(-4));
  CHECK(compute(input).slack == h(-4));
}

TEST_CASE("a finished activity ends when it ended") {
  Activity done = activity("a", 10);
  done.state = State::finished;
  done.startDate = at("2026-11-20T08:00:00Z");
  done.endDate = at("2026-11-20T09:00:00Z");
  Input input{{done, activity("b", 1, {"a"})}, monday, at("2026-11-24T09:00:00Z")};
  const Plan plan = compute(input);
  CHECK(plan.steps[0].end == *done.endDate);
  CHECK_FALSE(plan.steps[0].latestStart);
  CHECK_FALSE(plan.steps[0].critical);
  CHECK(plan.steps[1].start == monday);
  input.activities.pop_back();
  CHECK(compute(input).expectedCompletion == monday);  // not in the past
}

TEST_CASE("a failed activity is planned again") {
  Activity failed = started(activity("a", 3), "2026-11-20T08:00:00Z");
  failed.state = State::failed;
  CHECK(compute({{failed}, monday}).steps[0].end == monday + h(3));
}

TEST_CASE("a delegated activity ends when its request is expected") {
  Activity delegated = started(activity("a", 3), "2026-11-23T08:00:00Z");
  delegated.delegated = true;
  Input input{{delegated}, monday, at("2026-11-24T09:00:00Z")};
  CHECK(compute(input).steps[0].end == at("2026-11-23T11:00:00Z"));
  input.activities[0].expectedDate = at("2026-11-25T09:00:00Z");
  CHECK(compute(input).steps[0].end == at("2026-11-25T09:00:00Z"));
  CHECK(compute(input).steps[0].slack == h(-24));
  CHECK(compute(input).expectedCompletionMax == at("2026-11-25T09:00:00Z"));
  input.activities[0].expectedDate = at("2026-11-20T09:00:00Z");
  CHECK(compute(input).steps[0].end == monday);
  input.activities[0].typical.reset();
  CHECK(compute(input).unknownDurations.empty());
  input.activities[0].delegated = false;
  CHECK(compute(input).unknownDurations.size() == 1);
}

TEST_CASE("an unfinished activity that slips ends so much working time later") {
  struct Row {
    const char* what;
    Activity activity;
    const char* end;
    const char* endMax;
  };
  Activity pending = activity("a", 6);
  pending.maximum = hours(7);
  pending.calendar = &office();
  Activity running = started(pending, "2026-11-23T09:00:00Z");
  Activity late = started(pending, "2026-11-19T09:00:00Z");
  Activity promised = running;
  promised.delegated = true;
  promised.expectedDate = at("2026-11-24T16:00:00Z");
  Activity done = running;
  done.state = State::finished;
  done.endDate = at("2026-11-23T10:00:00Z");
  const Row rows[] = {{"pending", pending, "2026-11-24T10:00:00Z", "2026-11-24T11:00:00Z"},
                      {"running", running, "2026-11-24T10:00:00Z", "2026-11-24T11:00:00Z"},
                      {"late: from now on", late, "2026-11-23T12:00:00Z", "2026-11-23T12:00:00Z"},
                      {"promised", promised, "2026-11-25T11:00:00Z", "2026-11-25T11:00:00Z"},
                      {"finished", done, "2026-11-23T10:00:00Z", "2026-11-23T10:00:00Z"}};
  for (const Row& row : rows) {
    CAPTURE(row.what);
    Input input{{row.activity}, at("2026-11-23T09:00:00Z"), at("2026-11-27T17:00:00Z")};
    input.activities[0].slip = hours(3);
    const Plan plan = compute(input);
    CHECK(formatInstant(plan.steps[0].end) == row.end);
    CHECK(formatInstant(plan.steps[0].endMax) == row.endMax);
    // The latest start leaves time for the slip, too.
    if (row.activity.state == State::pending)
      CHECK(formatInstant(plan.steps[0].latestStart.value()) == "2026-11-26T16:00:00Z");
  }
}

TEST_CASE("maximum durations have a pass of their own") {
  Activity a = activity("a", 2);
  a.maximum = hours(5);
  Activity b = activity("b", 3, {"a"});
  b.maximum = hours(1);  // never less than the typical one
  const Plan plan = compute({{a, b}, monday});
  CHECK(plan.expectedCompletion == monday + h(5));
  CHECK(plan.expectedCompletionMax == monday + h(8));
  CHECK(plan.steps[1].startMax == monday + h(5));
}

TEST_CASE("unknown durations count as zero and are reported") {
  Activity unknown = activity("b", 0, {"a"});
  unknown.typical.reset();
  const Plan plan = compute({{activity("a", 2), unknown, activity("c", 1, {"b"})}, monday});
  CHECK(plan.expectedCompletion == monday + h(3));
  CHECK(plan.unknownDurations == std::vector<std::string>{"b"});
  CHECK(plan.find("b")->unknownDuration);
  CHECK(plan.find("nowhere") == nullptr);
}

TEST_CASE("without a due date there is a critical path but no slack") {
  const Plan plan = compute({{activity("a", 2), activity("b", 3)}, monday});
  CHECK_FALSE(plan.slack);
  CHECK_FALSE(plan.steps[0].latestStart);
  CHECK(criticalOf(plan) == std::vector<std::string>{"b"});
}

TEST_CASE("what waits for the same opening is critical together") {
  Activity c = activity("c", 1, {"a", "b"});
  c.calendar = &office();
  const Instant friday = at("2026-11-20T17:00:00Z");
  CHECK(criticalOf(compute({{activity("a", 1), activity("b", 20), c}, friday})).size() == 3);
  CHECK(criticalOf(compute({{activity("a", 1), activity("b", 65), c}, friday})) ==
        std::vector<std::string>{"b", "c"});
  Activity planned = c;
  planned.plannedStart = at("2026-11-24T09:00:00Z");
  CHECK(criticalOf(compute({{activity("a", 1), activity("b", 20), planned}, friday})) ==
        std::vector<std::string>{"c"});
}

TEST_CASE("without activities nothing is expected") {
  const Plan plan = compute({{}, monday, monday});
  CHECK_FALSE(plan.expectedCompletion);
  CHECK_FALSE(plan.slack);
}

TEST_CASE("an activity whose calendar never opens is named") {
  Activity a = activity("dig", 1);
  a.calendar = &closed();
  try {
    compute({{a}, monday});
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.findings().front().code == Code::noWorkingTime);
    CHECK(std::string(error.what()).starts_with("activity 'dig': calendar 'closed'"));
  }
}

namespace {

/// All maximal paths through a graph, as sums and members.
struct Paths {
  const std::vector<Activity>& activities;
  std::vector<std::vector<std::size_t>> dependants;
  Seconds longest{0};
  std::vector<Seconds> through;  ///< the longest path through each
  std::vector<Seconds> after;    ///< the longest path that begins with each

  void walk(std::size_t from, std::vector<std::size_t>& path, Seconds sum) {
    path.push_back(from);
    sum += activities[from].typical->seconds;
    if (dependants[from].empty()) {
      longest = std::max(longest, sum);
      Seconds tail{0};
      for (std::size_t i = path.size(); i-- > 0;) {
        tail += activities[path[i]].typical->seconds;
        through[path[i]] = std::max(through[path[i]], sum);
        after[path[i]] = std::max(after[path[i]], tail);
      }
    }
    for (const std::size_t next : dependants[from]) walk(next, path, sum);
    path.pop_back();
  }
};

}  // namespace

TEST_CASE("an activity that was skipped or cancelled before it began was done at no time") {
  struct Row {
    Ending ending;
    std::optional<Instant> start;
    bool neverBegan;
  };
  const Row rows[] = {{Ending::done, std::nullopt, false},
                      {Ending::skipped, std::nullopt, true},
                      {Ending::cancelled, std::nullopt, true},
                      {Ending::skipped, monday, false},
                      {Ending::cancelled, monday, false}};
  for (const Row& row : rows) {
    Input input{{activity("a", 1)}, monday + h(2), monday + h(9)};
    input.activities.front().state = State::finished;
    input.activities.front().ending = row.ending;
    input.activities.front().startDate = row.start;
    const Step step = compute(input).steps.front();
    CHECK(step.finished);
    CHECK((step.ending == row.ending));
    CHECK(step.neverBegan == row.neverBegan);
  }
}

TEST_CASE("plans agree with the enumeration of all paths") {
  std::mt19937_64 engine(20261121);
  const auto dice = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(engine); };
  for (int round = 0; round < 1000; ++round) {
    Input input{{}, monday, monday + h(dice(1, 60))};
    const int count = dice(1, 9);
    Paths paths{input.activities, {}, Seconds{0}, {}, {}};
    paths.dependants.resize(static_cast<std::size_t>(count));
    paths.through.resize(static_cast<std::size_t>(count));
    paths.after.resize(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
      input.activities.push_back(activity(std::to_string(i), dice(1, 12)));
      for (int j = 0; j < i; ++j)
        if (dice(0, 3) == 0) {
          input.activities.back().dependsOn.push_back(std::to_string(j));
          paths.dependants[static_cast<std::size_t>(j)].push_back(static_cast<std::size_t>(i));
        }
    }
    std::vector<std::size_t> path;
    for (std::size_t i = 0; i < input.activities.size(); ++i)
      if (input.activities[i].dependsOn.empty()) paths.walk(i, path, Seconds{0});
    const Plan plan = compute(input);
    REQUIRE(plan.expectedCompletion == monday + paths.longest);
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
      REQUIRE(plan.steps[i].critical == (paths.through[i] == paths.longest));
      REQUIRE(*plan.steps[i].latestStart == *input.due - paths.after[i]);
      REQUIRE(*plan.steps[i].slack == *input.due - monday - paths.through[i]);
    }
  }
}

TEST_CASE("twenty thousand activities in a chain are planned") {
  Input input{{}, monday, monday + h(1)};
  for (int i = 0; i < 20000; ++i) {
    input.activities.push_back(activity(std::to_string(i), 1));
    if (i > 0) input.activities.back().dependsOn = {std::to_string(i - 1), std::to_string(i / 2)};
  }
  CHECK(compute(input).expectedCompletion == monday + Seconds{20000 * 3600});
}
