#include "process/teams/workload.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.hpp"
#include "process/teams/bookings.hpp"

namespace som::process {
namespace {

using Day = std::chrono::days;

/// The teams that are meant, by id.
std::vector<const Team*> teamsNamed(const Policies& policies, const std::string& name) {
  std::vector<const Team*> teams;
  for (const Team& team : policies.teams())
    if (name.empty() || team.id == name) teams.push_back(&team);
  std::sort(teams.begin(), teams.end(), [](const Team* a, const Team* b) { return a->id < b->id; });
  if (!teams.empty() || name.empty()) return teams;
  std::vector<std::string_view> names;
  for (const Team& team : policies.teams()) names.push_back(team.id);
  throw Error(Diagnostic(Code::notFound, fmt::format("there is no team '{}'", name))
                  .hint(suggestion(name, names, "teams")));
}

/// True if the appointment of an activity is over, and it has not begun: the work is still to be done.
bool hasMissed(const Work& work, Instant now) {
  return work.bookedEnd && *work.bookedEnd <= now && work.state != lifecycle::State::inProgress;
}

/// When an unfinished activity is worked on: its appointment, or the rest of its plan.
calendar::Segment timeOf(const Work& work, Instant now) {
  if (work.bookedStart && work.bookedEnd && work.state != lifecycle::State::inProgress &&
      !hasMissed(work, now))
    return {*work.bookedStart, *work.bookedEnd};
  const Instant begin = std::max(work.start.value_or(now), now);
  return {begin, std::max(begin, work.end.value_or(begin))};
}

/// Adds up the work of one team, day by day.
class Days {
 public:
  Days(Workspace& workspace, const Team& team, Instant now)
      : team_(team),
        calendar_(calendarOf(workspace, &team)),
        zone_(team.calendar.empty() ? workspace.zone() : calendar_.zone()),
        now_(now) {}

  std::vector<DayLoad> run(const std::vector<const Work*>& works, Instant from, Instant to) const {
    std::vector<DayLoad> days;
    for (auto day = dayOf(from); day <= dayOf(to); day += Day{1}) {
      const calendar::Segment time = {zone_.toUtc(calendar::Local{day}),
                                      zone_.toUtc(calendar::Local{day + Day{1}})};
      DayLoad load{
          .team = &team_, .day = formatInstant(Instant{day}).substr(0, 10), .capacity = std::nullopt};
      const Seconds hours = calendar_.between(time.begin, time.end);
      if (team_.capacity) load.capacity = hours * *team_.capacity;
      for (const Work* work : works) add(load, *work, time);
      if (hours.count() > 0 || load.planned.count() > 0 || load.late > 0) days.push_back(load);
    }
    return days;
  }

 private:
  Day dayOf(Instant time) const { return std::chrono::floor<Day>(zone_.toLocal(time).time_since_epoch()); }

  void add(DayLoad& load, const Work& work, const calendar::Segment& day) const {
    const calendar::Segment time = timeOf(work, now_);
    const Instant begin = std::max(time.begin, day.begin);
    const Instant end = std::min(time.end, day.end);
    if (time.begin >= day.end || time.end < day.begin) return;
    if (work.late) ++load.late;
    if (end <= begin) return;
    const Seconds worked = calendar_.between(begin, end);
    load.planned += worked;
    if (work.bookedStart && !hasMissed(work, now_)) load.booked += worked;
  }

  const Team& team_;
  const calendar::Calendar& calendar_;
  const calendar::Zone& zone_;
  Instant now_;
};

TeamWork countOf(const Team& team, const std::vector<const Work*>& works) {
  TeamWork counts{.team = &team};
  for (const Work* work : works) {
    ++counts.open;
    counts.ready += work->ready ? 1U : 0U;
    counts.running += work->state == lifecycle::State::inProgress ? 1U : 0U;
    counts.late += work->late ? 1U : 0U;
  }
  return counts;
}

}  // namespace

WorkloadResult workload(Workspace& workspace, const Env& env, const std::string& name,
                        std::optional<Instant> from, std::optional<Instant> to) {
  const Policies& policies = workspace.policies();
  const std::vector<const Team*> teams = teamsNamed(policies, name);
  const Instant begin = from.value_or(env.now);
  const Instant end = to.value_or(begin + Day{6});
  requireShort(begin, end);
  ScanRequest request;
  request.wantsWork = [](const Work& work, const FieldRecord&) { return !work.isFinished(); };
  ScanResult found = scan(workspace, env, request);
  WorkloadResult result;
  for (const Team* team : teams) {
    std::vector<const Work*> works;
    for (const Work& work : found.works)
      if (isOfTeam(policies, work, team->id)) works.push_back(&work);
    result.teams.push_back(countOf(*team, works));
    // The partner of a request does its work, unless the team has an appointment for it.
    std::erase_if(works, [](const Work* work) { return !work->request.empty() && !work->bookedStart; });
    auto days = Days(workspace, *team, env.now).run(works, begin, end);
    std::move(days.begin(), days.end(), std::back_inserter(result.days));
  }
  result.bad = std::move(found.bad);
  result.counts = found.survey;
  return result;
}

}  // namespace som::process
