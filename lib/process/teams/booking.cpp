#include "process/teams/booking.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/tracking.hpp"
#include "process/edit/edit.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/planning/assess.hpp"
#include "process/planning/schedule.hpp"
#include "process/teams/bookings.hpp"
#include "process/work/policies.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using Record = model::RecordView<model::ValueNode>;

/// The party that does an activity: its assignee, otherwise that of the record.
std::string assigneeOf(const Record& record, const model::ActivityView<model::ValueNode>& activity) {
  const std::string own = activity.assignee();
  return own.empty() && !activity.isDelegated() ? std::string(record.assignee()) : own;
}

/// A local time as people read it: `2026-12-03 09:00`.
std::string localText(const calendar::Zone& zone, Instant time) {
  const std::string text = formatInstant(Instant{zone.toLocal(time).time_since_epoch()});
  return text.substr(0, 10) + " " + text.substr(11, 5);
}

/// The local days of `[start, end)`: `2026-12-03`.
std::vector<std::string> daysOf(const calendar::Zone& zone, Instant start, Instant end) {
  using Day = std::chrono::days;
  const auto dayOf = [&](Instant time) {
    return std::chrono::floor<Day>(zone.toLocal(time).time_since_epoch());
  };
  std::vector<std::string> days;
  for (auto day = dayOf(start); day <= dayOf(std::max(start, end - Seconds{1})); day += Day{1})
    days.push_back(formatInstant(Instant{day}).substr(0, 10));
  return days;
}

/// Throws guard if the team cannot do another activity in this time.
void requireCapacity(UnitOfWork& unit, const Draft& draft, const std::string& activity, const Team& team,
                     Instant start, Instant end) {
  if (!team.capacity || unit.options().forced()) return;
  auto occupied =
      occupationOf(unit.workspace(), unit.files(), unit.env().now, team,
                   [&](const model::KindRow& kind, const std::string& id) { return unit.draftOf(kind, id); });
  eraseActivity(occupied, draft.id, activity);
  const int peak = peakOf(occupied, start, std::max(end, start + Seconds{1}));
  if (peak < *team.capacity) return;
  const calendar::Zone& zone = unit.workspace().zone();
  throw Error(
      Diagnostic(Code::guard, fmt::format("team '{}' has no capacity from {} to {}: {} of {} booked", team.id,
                                          localText(zone, start), localText(zone, end), peak, *team.capacity))
          .in(draft.id)
          .hint(
              fmt::format("see som activity slots {} {}, or add --force --reason TEXT", draft.id, activity)));
}

}  // namespace

void bookActivity(UnitOfWork& unit, Draft& draft, const std::string& id, Instant start) {
  scheduleActivity(unit, draft, id, start);
  const model::ActivityHandle activity = activityOf(draft, id);
  const Instant end = activity->plannedEnd().value_or(start);
  const std::string assignee = assigneeOf(Record(draft.value), activity.view());
  const Team* team = unit.workspace().policies().team(assignee);
  if (team) requireCapacity(unit, draft, id, *team, start, end);
  const calendar::Calendar& calendar = calendarOf(unit.workspace(), team);
  const calendar::Zone& zone = team && !team->calendar.empty() ? calendar.zone() : unit.workspace().zone();
  activity.book({team ? team->id : assignee, daysOf(zone, start, end), start, end});
  reportChange(
      unit, draft,
      fmt::format("activity {} is booked{}{} from {} to {}", id, assignee.empty() ? "" : " for ", assignee,
                  localText(unit.workspace().zone(), start), localText(unit.workspace().zone(), end)));
}

void clearBooking(UnitOfWork& unit, Draft& draft, const std::string& id) {
  requireOpen(draft, "schedule");
  const model::ActivityHandle activity = activityOf(draft, id);
  const auto start = activity->appointment().start();
  if (!start)
    throw Error(Diagnostic(Code::guard, fmt::format("activity '{}' has no appointment", id)).in(draft.id));
  activity.endAppointment();
  unit.track(draft, "schedule", model::tracking({.activity = id, .from = formatInstant(*start)}));
  reportChange(unit, draft, fmt::format("the appointment of activity {} has ended", id));
}

namespace {

/// A record as it is without the planned start of an activity, which would hide an earlier one.
doc::Document withoutBooking(const doc::Document& document, const std::string& id) {
  doc::Value value = doc::toValue(document.root());
  for (const model::ActivityHandle& activity : model::activitiesOf(value))
    if (activity->id() == id) activity.endAppointment();
  return doc::toDocument(value, document.file());
}

const ActivityExtract& activityIn(const Extract& record, const std::string& id) {
  const auto found = std::find_if(record.activities.begin(), record.activities.end(),
                                  [&](const ActivityExtract& one) { return one.id == id; });
  if (found == record.activities.end())
    throw Error(Diagnostic(Code::notFound, fmt::format("there is no activity '{}'", id))
                    .in(std::string(record.id))
                    .hint(fmt::format("see som activity list {}", record.id)));
  if (found->state != State::pending)
    throw Error(
        Diagnostic(Code::guard, fmt::format("activity '{}' is {}: only one that has not started is booked",
                                            id, lifecycle::states.name(found->state)))
            .in(std::string(record.id)));
  return *found;
}

/// The search for the slots of one activity.
struct Search {
  const calendar::Calendar& calendar;
  Seconds duration;
  Instant from;
  Instant to;
  std::optional<int> capacity;
  std::vector<Occupied> occupied;

  /// The slots in open hours that are free from `begin` on, until the team is full at `full`.
  void addFree(Instant begin, std::optional<Instant> full, std::vector<Slot>& slots) const {
    const Instant last = full ? calendar.subtract(*full, duration) : to;
    for (const calendar::Segment& open :
         calendar.segments(std::max(from, begin), std::min(to, last + Seconds{1}))) {
      const Instant end = calendar.add(open.begin, duration);
      if (full && end > *full) continue;
      slots.push_back({.start = open.begin,
                       .until = std::min(open.end, last),
                       .end = end,
                       .free = capacity
                                   ? std::optional(*capacity - peakOf(occupied, open.begin,
                                                                      std::max(end, open.begin + Seconds{1})))
                                   : std::nullopt});
    }
  }

  std::vector<Slot> run() const {
    std::vector<Slot> slots;
    Instant begin = from;
    if (capacity)
      for (const calendar::Segment& full : timesOfAtLeast(occupied, *capacity)) {
        if (full.begin > begin) addFree(begin, full.begin, slots);
        begin = std::max(begin, full.end);
      }
    if (!capacity || *capacity > 0) addFree(begin, std::nullopt, slots);
    return slots;
  }
};

Slots slotsNow(Workspace& workspace, const Env& env, std::string_view reference, const std::string& id,
               std::optional<Instant> from, std::optional<Instant> to) {
  const store::Loaded found = store::load(workspace.store(), reference);
  const doc::Document document = withoutBooking(found.document, id);
  Assessor assessor(workspace, env.now);
  const Extract record = extractOf(document.root(), *found.kind);
  const ActivityExtract& activity = activityIn(record, id);
  const Assessed assessed = assessor.assess(document, *found.kind);
  const plan::Step* step = assessed.facts.plan.find(id);
  const bool isOwn = activity.assignee.empty() && !activity.delegatedTo;
  const std::string_view assignee = isOwn ? record.assignee : activity.assignee;
  const Team* team = workspace.policies().team(assignee);
  Slots result{.record = found.id,
               .team = team ? team->id : std::string(assignee),
               .capacity = team ? team->capacity : std::nullopt,
               .latestStart = step ? step->latestStart : std::nullopt,
               .slots = {}};
  const calendar::Calendar& calendar = activity.calendar
                                           ? workspace.policies().calendars().get(*activity.calendar)
                                           : calendarOf(workspace, team);
  const Instant begin = std::max({from.value_or(env.now), env.now, step ? step->start : env.now});
  const Instant end = to.value_or(begin + std::chrono::days{14});
  requireShort(begin, end);
  Search search{.calendar = calendar,
                .duration = calendar.length(activity.typical.value_or(Duration{})),
                .from = begin,
                .to = end,
                .capacity = result.capacity,
                .occupied = {}};
  if (team) search.occupied = occupationOf(workspace, workspace.store(), env.now, *team);
  eraseActivity(search.occupied, found.id, id);
  result.slots = search.run();
  return result;
}

}  // namespace

Slots slotsOf(Workspace& workspace, const Env& env, std::string_view reference, const std::string& activity,
              std::optional<Instant> from, std::optional<Instant> to) {
  return workspace.store().consistently(
      [&] { return slotsNow(workspace, env, reference, activity, from, to); });
}

}  // namespace som::process
