#include "process/alarm/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/duration.hpp"

namespace som::process {
namespace {

using exchange::AlarmEvent;
using lifecycle::State;
using model::AlarmIdentity;
using model::AlarmState;
using What = AlarmEvent::What;
using namespace std::chrono_literals;

constexpr auto recurrence = 24h;        ///< an alarm raised before then names the one that was cleared
constexpr auto flappingWithin = 15min;  ///< so many raises as an alarm keeps begin flapping
constexpr auto calmAfter = 30min;       ///< without a raise, flapping ends
constexpr auto keptClear = 1h;          ///< how long a clear without an alarm is kept

/// True if events about one alarm can be about the other: equal but for the specific problem, which a clear
/// may leave out.
bool concerns(const AlarmEvent& event, const AlarmIdentity& wanted, const AlarmState& alarm) {
  const std::string& problem = alarm.identity.specificProblem;
  return problem == wanted.specificProblem || problem.empty() ||
         (event.what == What::clear && wanted.specificProblem.empty());
}

/// The time from which the event says that its alarm was raised.
Micros raisedBy(const AlarmEvent& event) {
  return event.raised && *event.raised <= event.time ? *event.raised : event.time;
}

/// The moment at which the event shows its alarm: its own, or that of the list of active alarms that has it.
Micros heardAt(const AlarmEvent& event) { return std::max(event.time, event.listed.value_or(event.time)); }

void keepRaise(AlarmState& alarm, Micros raise) {
  alarm.raises.push_back(raise);
  if (alarm.raises.size() > model::keptRaises) alarm.raises.erase(alarm.raises.begin());
}

bool isFlapping(const AlarmState& alarm) {
  return alarm.raises.size() == model::keptRaises &&
         alarm.raises.back() - alarm.raises.front() <= flappingWithin;
}

bool isCalm(const AlarmState& alarm, Micros at) {
  return alarm.raises.empty() || at - alarm.raises.back() >= calmAfter;
}

/// Takes over what an event says besides severity and times.
bool merge(AlarmState& alarm, const AlarmEvent& event) {
  bool differs = false;
  const auto put = [&](std::string& member, const std::string& text) {
    if (text.empty() || member == text) return;
    member = text;
    differs = true;
  };
  put(alarm.externalId, event.externalAlarmId);
  put(alarm.source, event.source);
  put(alarm.reporter, event.reporter);
  put(alarm.objectType, event.objectType);
  for (const auto& [member, value] : event.more.items()) {
    if (alarm.more.contains(member) && doc::sameValue(alarm.more[member], value)) continue;
    alarm.more[member] = value;
    differs = true;
  }
  return differs;
}

AlarmState stateOf(const AlarmEvent& event, const AlarmIdentity& identity) {
  AlarmState alarm;
  alarm.identity = identity;
  alarm.problem = event.specificProblem;
  alarm.key = identity.key();
  alarm.newest = event.time;
  alarm.reported = event.reported;
  merge(alarm, event);
  return alarm;
}

}  // namespace

bool takesEffectBefore(const AlarmEvent& a, const AlarmEvent& b) {
  return std::tie(a.time, a.what) < std::tie(b.time, b.what);
}

AlarmIdentity AlarmBook::identityOf(const AlarmEvent& event) const {
  const AlarmRule& rule = rules_.of(event.source);
  return {.space = rule.space,
          .object = event.object,
          .alarmType = event.alarmType,
          .probableCause = event.probableCause,
          .specificProblem = rule.dropsSpecificProblem ? std::string() : event.specificProblem};
}

AlarmBook::Entry& AlarmBook::insert(AlarmState alarm) {
  Entry& entry = entries_.emplace_back(Entry{.alarm = std::move(alarm)});
  byId_.emplace(entry.alarm.id, &entry);
  byFamily_[entry.alarm.identity.family()].push_back(&entry);
  index(entry);
  return entry;
}

/// Makes an alarm known by its id in its source, which events can change.
void AlarmBook::index(Entry& entry) {
  if (entry.alarm.externalId.empty()) return;
  Entries& entries = byExternalId_[{entry.alarm.source, entry.alarm.externalId}];
  if (std::find(entries.begin(), entries.end(), &entry) == entries.end()) entries.push_back(&entry);
}

void AlarmBook::add(AlarmState alarm) {
  if (byId_.contains(alarm.id)) return;
  const AlarmRule& rule = rules_.of(alarm.source);
  alarm.identity.space = rule.space;
  if (rule.dropsSpecificProblem) alarm.identity.specificProblem.clear();
  if (alarm.key.empty()) alarm.key = alarm.identity.key();
  insert(std::move(alarm));
}

AlarmBook::Entry* AlarmBook::find(std::string_view id) {
  const auto found = byId_.find(id);
  return found == byId_.end() ? nullptr : found->second;
}

/// Returns the alarm that the event's source calls by this id; null if none is. Of cleared ones, the last.
AlarmBook::Entry* AlarmBook::named(const AlarmEvent& event, bool isActive) {
  if (event.externalAlarmId.empty()) return nullptr;
  const auto found = byExternalId_.find({event.source, event.externalAlarmId});
  if (found == byExternalId_.end()) return nullptr;
  Entry* best = nullptr;
  for (Entry* entry : found->second) {
    const AlarmState& alarm = entry->alarm;
    const bool isMeant = alarm.externalId == event.externalAlarmId && alarm.source == event.source;
    if (!isMeant || entry->isRemoved || alarm.isActive() != isActive) continue;
    if (!best || best->alarm.clearedUntil() < alarm.clearedUntil()) best = entry;
  }
  return best;
}

/// Returns the active alarms that the event is about: the one that its source names, else those of its key; a
/// clear without a specific problem is about all that differ in it.
AlarmBook::Entries AlarmBook::activeOf(const AlarmEvent& event, const AlarmIdentity& identity) {
  if (Entry* entry = named(event, true)) return {entry};
  Entries active;
  const auto found = byFamily_.find(identity.family());
  if (found == byFamily_.end() || identity.object.empty()) return active;
  const bool isForAll = event.what == What::clear && identity.specificProblem.empty();
  for (Entry* entry : found->second)
    if (entry->alarm.isActive() &&
        (isForAll || entry->alarm.identity.specificProblem == identity.specificProblem))
      active.push_back(entry);
  return active;
}

/// Returns the alarm with the newest clear that covers the event's key; null if none is known.
AlarmBook::Entry* AlarmBook::newestClear(const AlarmEvent& event, const AlarmIdentity& identity) {
  if (identity.object.empty()) return named(event, false);
  const auto found = byFamily_.find(identity.family());
  if (found == byFamily_.end()) return nullptr;
  Entry* newest = nullptr;
  for (Entry* entry : found->second) {
    const AlarmState& alarm = entry->alarm;
    if (alarm.isActive() || entry->isRemoved || !concerns(event, identity, alarm)) continue;
    if (!newest || newest->alarm.clearedUntil() < alarm.clearedUntil()) newest = entry;
  }
  return newest;
}

AlarmEffect AlarmBook::fold(const AlarmEvent& event, std::vector<std::string>& touched) {
  const AlarmIdentity identity = identityOf(event);
  // What time ended before the event is over when the event takes effect.
  for (Entry* entry : activeOf(event, identity))
    if (entry->alarm.isFlapping() && isCalm(entry->alarm, event.time)) endFlapping(*entry);
  if (event.what == What::clear) return foldClear(event, identity, touched);
  const Entries active = activeOf(event, identity);
  Entry* cleared = newestClear(event, identity);
  const bool isOld = cleared && heardAt(event) <= cleared->alarm.clearedUntil();
  if (!active.empty() && !(isOld && event.time < active.front()->alarm.raised)) {
    touched.push_back(active.front()->alarm.id);
    return update(*active.front(), event, cleared);
  }
  if (isOld) return late(*cleared, event, touched);
  return raise(event, identity, cleared, touched);
}

/// Counts a raise or change that was cleared before it came. If only the clear was known, the alarm is now.
AlarmEffect AlarmBook::late(Entry& entry, const AlarmEvent& event, std::vector<std::string>& touched) {
  AlarmState& alarm = entry.alarm;
  touched.push_back(alarm.id);
  ++alarm.count;
  entry.isChanged = true;
  if (!alarm.isUnmatched()) return AlarmEffect::stale;
  alarm.raised = raisedBy(event);
  alarm.raises = {alarm.raised};
  alarm.isAcknowledged = event.isAcknowledged;
  merge(alarm, event);
  index(entry);
  return AlarmEffect::stale;
}

/// Returns the archived alarm that a new one would be again: it has its key and was raised at its moment.
std::optional<AlarmState> AlarmBook::archivedAs(const AlarmState& alarm) const {
  auto archived = others_.archived(model::alarmId(alarm.key, alarm.raised, 0));
  if (archived && !archived->key.empty() && archived->key != alarm.key) archived.reset();
  return archived;
}

AlarmEffect AlarmBook::raise(const AlarmEvent& event, const AlarmIdentity& identity, const Entry* cleared,
                             std::vector<std::string>& touched) {
  if (identity.object.empty())
    throw Error(Diagnostic(Code::missingField, fmt::format("alarmedObject.id is missing, and no active alarm "
                                                           "has the external id '{}'",
                                                           event.externalAlarmId)));
  if (event.severity.empty())
    throw Error(Diagnostic(Code::missingField, "the severity is missing, and the alarm is not active"));
  AlarmState alarm = stateOf(event, identity);
  alarm.severity = event.severity;
  alarm.isAcknowledged = event.isAcknowledged;
  alarm.raised = raisedBy(event);
  const auto archived = cleared ? std::nullopt : archivedAs(alarm);
  if (archived && heardAt(event) <= archived->clearedUntil()) return AlarmEffect::stale;
  if (const AlarmState* before = cleared ? &cleared->alarm : archived ? &*archived : nullptr) {
    if (alarm.raised <= before->clearedUntil()) alarm.raised = heardAt(event);
    if (before->identity.specificProblem == identity.specificProblem &&
        alarm.raised - before->clearedUntil() < recurrence) {
      alarm.previous = before->id;
      alarm.raises = before->raises;
    }
  }
  keepRaise(alarm, alarm.raised);
  giveId(alarm);
  Entry& entry = insert(std::move(alarm));
  entry.isNew = entry.isChanged = true;
  entry.steps.push_back({"raise", State::none, State::raised});
  if (isFlapping(entry.alarm)) {
    entry.alarm.flappingSince = entry.alarm.raised;
    entry.steps.push_back({"flap"});
  }
  touched.push_back(entry.alarm.id);
  return AlarmEffect::created;
}

/// Counts an event that is older than the last one. It can show that the alarm was raised earlier.
void AlarmBook::countOld(Entry& entry, const AlarmEvent& event, const Entry* cleared) {
  AlarmState& alarm = entry.alarm;
  ++alarm.count;
  entry.isChanged = true;
  const Micros raised = raisedBy(event);
  const bool isAfterClear = !cleared || raised > cleared->alarm.clearedUntil();
  if (raised >= alarm.raised || !isAfterClear || alarm.isFlapping()) return;
  std::replace(alarm.raises.begin(), alarm.raises.end(), alarm.raised, raised);
  alarm.raised = raised;
}

AlarmEffect AlarmBook::update(Entry& entry, const AlarmEvent& event, const Entry* cleared) {
  AlarmState& alarm = entry.alarm;
  if (event.time < alarm.newest) {
    countOld(entry, event, cleared);
    return AlarmEffect::updated;
  }
  const bool returns = alarm.isFlapping() && alarm.isClearWhileFlapping;
  const bool changesSeverity = !event.severity.empty() && event.severity != alarm.severity;
  const bool differs = merge(alarm, event);
  if (!differs && !returns && !changesSeverity &&
      event.time - alarm.newest < rules_.of(event.source).touchAfter)
    return AlarmEffect::updated;
  if (returns) {
    alarm.isClearWhileFlapping = false;
    keepRaise(alarm, event.time);
  }
  if (changesSeverity) {
    if (model::severityRank(event.severity) < model::severityRank(alarm.severity))
      alarm.isAcknowledged = false;
    if (!alarm.isFlapping()) {
      entry.steps.push_back(
          {"change", alarm.state, State::updated, fmt::format("{} → {}", alarm.severity, event.severity)});
      alarm.state = State::updated;
    }
    alarm.severity = event.severity;
  }
  index(entry);
  ++alarm.count;
  alarm.newest = event.time;
  alarm.changed = event.time;
  entry.isChanged = true;
  return AlarmEffect::updated;
}

AlarmEffect AlarmBook::foldClear(const AlarmEvent& event, const AlarmIdentity& identity,
                                 std::vector<std::string>& touched) {
  const Entries targets = activeOf(event, identity);
  if (targets.empty()) return foldLoneClear(event, identity, touched);
  AlarmEffect effect = AlarmEffect::stale;
  for (Entry* entry : targets) {
    touched.push_back(entry->alarm.id);
    const AlarmEffect one = clearTarget(*entry, event);
    if (effect == AlarmEffect::stale || one == AlarmEffect::cleared) effect = one;
  }
  return effect;
}

/// Clears an alarm, unless the alarm is known to be active later.
AlarmEffect AlarmBook::clearTarget(Entry& entry, const AlarmEvent& event) {
  AlarmState& alarm = entry.alarm;
  if (event.time < alarm.raised || event.time < alarm.newest) return AlarmEffect::stale;
  ++alarm.count;
  alarm.newest = event.time;
  alarm.changed = event.time;
  entry.isChanged = true;
  merge(alarm, event);
  index(entry);
  if (alarm.isFlapping()) {
    alarm.isClearWhileFlapping = true;
    return AlarmEffect::updated;
  }
  clear(entry, event.time, {});
  alarm.clearSystem = event.source;
  return AlarmEffect::cleared;
}

/// A clear without an active alarm: one that is known, or one whose raise may still come.
AlarmEffect AlarmBook::foldLoneClear(const AlarmEvent& event, const AlarmIdentity& identity,
                                     std::vector<std::string>& touched) {
  if (Entry* known = newestClear(event, identity)) {
    AlarmState& alarm = known->alarm;
    touched.push_back(alarm.id);
    const bool isOld = event.time <= alarm.clearedUntil();
    if (!isOld && event.time - alarm.newest < rules_.of(event.source).touchAfter)
      return AlarmEffect::unmatched;
    ++alarm.count;
    alarm.newest = std::max(alarm.newest, event.time);
    known->isChanged = true;
    return isOld ? AlarmEffect::stale : AlarmEffect::unmatched;
  }
  if (identity.object.empty()) return AlarmEffect::unmatched;
  AlarmState alarm = stateOf(event, identity);
  alarm.raised = event.time;
  alarm.isAcknowledged = true;
  giveId(alarm);
  Entry& entry = insert(std::move(alarm));
  entry.isNew = entry.isChanged = true;
  clear(entry, event.time, std::string(unmatchedMark));
  entry.steps.back().from = State::none;
  touched.push_back(entry.alarm.id);
  return AlarmEffect::unmatched;
}

void AlarmBook::clear(Entry& entry, Micros at, const std::string& reason) {
  AlarmState& alarm = entry.alarm;
  entry.steps.push_back({"clear", alarm.state, State::cleared, reason});
  alarm.state = State::cleared;
  alarm.severity = model::clearedSeverity;
  alarm.cleared = at;
  alarm.flappingSince.reset();
  entry.isChanged = true;
}

/// The alarm takes its true state.
void AlarmBook::endFlapping(Entry& entry) {
  AlarmState& alarm = entry.alarm;
  alarm.flappingSince.reset();
  entry.isChanged = true;
  entry.steps.push_back({"settle"});
  if (alarm.isClearWhileFlapping) clear(entry, alarm.newest, {});
}

void AlarmBook::settle(Entry& entry, Instant now, bool isListed) {
  AlarmState& alarm = entry.alarm;
  if (alarm.isFlapping() && isCalm(alarm, now)) endFlapping(entry);
  if (alarm.isUnmatched() && !alarm.isHandled && alarm.since && now - *alarm.since >= keptClear)
    entry.isRemoved = true;
  const auto expires = rules_.of(alarm.source).expireAfter;
  if (!isListed && alarm.isActive() && expires && now - secondOf(alarm.newest) >= *expires)
    clear(entry, now, fmt::format("no event for {}", formatSeconds(*expires)));
}

void AlarmBook::giveId(AlarmState& alarm) const {
  for (std::size_t attempt = 0; attempt < model::maxAlarmIds; ++attempt) {
    alarm.id = model::alarmId(alarm.key, alarm.raised, attempt);
    if (!byId_.contains(alarm.id) && !others_.isTaken(alarm.id)) return;
  }
  throw Error(
      Diagnostic(Code::duplicateId, fmt::format("all ids of the alarm are taken, the last is {}", alarm.id)));
}

}  // namespace som::process
