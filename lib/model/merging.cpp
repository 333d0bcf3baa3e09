#include "model/merging.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "model/alarm.hpp"
#include "model/allocation.hpp"
#include "model/append_only.hpp"
#include "model/handles.hpp"
#include "model/items.hpp"

namespace som::model {
namespace {

constexpr std::string_view separator = "\x1f";

/// A list of records that merges by other members than its id or name. `order` names the members by which new
/// entries are sorted before their key.
struct MergedList {
  std::string_view field;
  std::array<std::string_view, 2> key = {"id"};
  std::array<std::string_view, 3> order = {};
};
constexpr std::array mergedLists = {
    MergedList{"comment"},
    MergedList{"attachment"},
    MergedList{"milestone", {"id"}, {"milestoneDate"}},
    MergedList{"targetBreach", {"id"}, {"at"}},
    MergedList{"jeopardyAlert", {"id"}, {"alertDate"}},
    MergedList{"escalation", {"id"}, {"date", "level", "repeat"}},
    MergedList{"errorMessage", {"timestamp", "message"}},
    MergedList{"requestedBy", {"id", "activity"}},
    MergedList{"serviceCharacteristic", {"name"}},
    MergedList{"resourceCharacteristic", {"name"}},
    MergedList{"characteristic", {"name"}},
};

/// An append-only list whose entries have ids that follow from their contents.
struct DerivedEntries {
  std::string_view list;
  std::string_view date;
  /// Members that are written once, after the entry; those of a group have the date that it begins with.
  std::vector<std::vector<std::string_view>> once = {};
  std::string_view united = {};
};
const std::array derivedEntries = {
    DerivedEntries{"milestone", "milestoneDate"},
    DerivedEntries{"jeopardyAlert", "alertDate"},
    DerivedEntries{"targetBreach", "at", {{"met", "bySeconds", "level"}}},
    DerivedEntries{"escalation",
                   "date",
                   {{"acknowledgedDate", "acknowledgedBy"}, {"notifiedDate"}, {"endedDate"}},
                   "notified"},
};

/// The fields of an alarm that its newest event gives.
constexpr std::array newestFields = {"perceivedSeverity", "alarmChangedTime", "eventMicros",
                                     "flappingSince",     "flappingState",    "alarmReportingTime"};
constexpr std::array clearFields = {"state", "alarmClearedTime", "clearUserId", "clearSystemId"};
/// Those that each event changes.
constexpr std::array eventTraces = {"count", "eventMicros", "alarmRaisedTime", "alarmChangedTime",
                                    "alarmClearedTime"};
/// The dates for which som asks another process when it makes a request.
constexpr std::array requestedDates = {"requestedStartDate", "requestedCompletionDate"};

template <class Fields>
bool isOneOf(const Fields& fields, std::string_view field) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

template <class Table>
auto rowOf(const Table& table, std::string_view field) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const auto& row) {
    if constexpr (requires { row.list; })
      return row.list == field;
    else
      return row.field == field;
  });
  return found == table.end() ? nullptr : &*found;
}

std::string numberOrder(doc::Node node) {
  const std::string text(node.text());
  return node.integer() ? std::string(20 - std::min<std::size_t>(text.size(), 20), '0') + text : text;
}

void put(doc::Value& entry, std::string_view field, doc::Node from) {
  if (from)
    entry[std::string(field)] = doc::toValue(from);
  else
    entry.erase(std::string(field));
}

/// Returns the versions of an entry without its date and the members that are written later.
doc::Value lasting(const DerivedEntries& row, doc::Node entry) {
  doc::Value value = doc::toValue(entry);
  for (const auto& group : row.once)
    for (const std::string_view field : group) value.erase(std::string(field));
  if (!row.united.empty()) value.erase(std::string(row.united));
  return value;
}

/// Returns the one of two entries with the earlier time in a field; a missing one is later.
doc::Node earlier(std::string_view field, doc::Node one, doc::Node other) {
  const auto time = [&](doc::Node entry) { return parseInstant(entry[field].text()); };
  const auto a = time(one);
  const auto b = time(other);
  if (a != b) return b && (!a || *b < *a) ? other : one;
  return doc::toJson(other) < doc::toJson(one) ? other : one;
}

doc::Value united(doc::Node one, doc::Node other) {
  doc::Value all = doc::Value::array();
  std::set<std::string> seen;
  for (const doc::Node list : {one, other})
    for (const doc::Node item : list)
      if (seen.insert(doc::toJson(item)).second) all.push_back(doc::toValue(item));
  return all;
}

/// True if a version of an alarm has an event that the base does not have.
bool hasNewEvent(doc::Node base, doc::Node version) {
  return !base || std::any_of(eventTraces.begin(), eventTraces.end(), [&](const char* field) {
    return doc::toJson(base[field]) != doc::toJson(version[field]);
  });
}

/// Returns the values of the fields that events give to an alarm.
std::string eventsOf(doc::Node alarm) {
  std::string text;
  for (const char* field : newestFields) text.append(doc::toJson(alarm[field])).append(separator);
  for (const char* field : clearFields) text.append(doc::toJson(alarm[field])).append(separator);
  return text;
}

/// True if one version of an alarm is newer than the other. Of two clears after the same event the first one
/// counts: the other changed nothing. Depends on no field but those that events give, so that several merges
/// give the same result in any order.
bool isNewer(AlarmView<doc::Node> a, AlarmView<doc::Node> b) {
  const auto time = [](AlarmView<doc::Node> alarm) {
    if (const auto newest = alarm.newestEvent()) return *newest;
    return Micros(std::max(alarm.changed().value_or(Instant{}), alarm.raised().value_or(Instant{})));
  };
  if (time(a) != time(b)) return time(a) > time(b);
  if (a.isActive() != b.isActive()) return b.isActive();
  if (a.cleared() != b.cleared()) return b.cleared() && (!a.cleared() || *a.cleared() < *b.cleared());
  return eventsOf(a.node()) < eventsOf(b.node());
}

constexpr std::array ackFields = {"ackState", "ackUserId"};

/// The last thing that an alarm says of its acknowledgement and that another version lacks: time and id.
using AckMoment = std::optional<std::pair<Instant, std::string>>;
AckMoment lastAck(doc::Node base, doc::Node alarm) {
  using lifecycle::Event;
  const auto isEvent = [](auto entry, Event event) {
    return entry.action() == lifecycle::events.name(event);
  };
  std::set<std::string_view> known;
  for (const auto entry : AlarmView<doc::Node>(base).history()) known.insert(entry.id());
  AckMoment acknowledged;
  AckMoment changed;  // a higher severity takes an acknowledgement back
  for (const auto entry : AlarmView<doc::Node>(alarm).history()) {
    if (known.contains(entry.id()) || !entry.time()) continue;
    const std::pair moment{*entry.time(), std::string(entry.id())};
    if (isEvent(entry, Event::acknowledge) || isEvent(entry, Event::unacknowledge))
      acknowledged = std::max(acknowledged, AckMoment(moment));
    else if (isEvent(entry, Event::change))
      changed = std::max(changed, AckMoment(moment));
  }
  const bool isReset =
      AlarmView<doc::Node>(base).isAcknowledged() && !AlarmView<doc::Node>(alarm).isAcknowledged();
  return !acknowledged && isReset ? changed : acknowledged;
}

doc::Value valueOr(doc::Node node) {
  return node ? doc::toValue(node) : doc::Value(doc::Value::value_t::discarded);
}

/// A result is content: nothing else says what it was.
bool isActivityEventField(std::string_view field) { return field != "result"; }

}  // namespace

bool isAppendOnly(std::string_view list) { return rowOf(appendOnlyLists, list) != nullptr; }

std::optional<std::string> entryKey(std::string_view list, doc::Node entry) {
  if (entry.isScalar()) return list == "raisedTimes" ? std::nullopt : std::optional(doc::toJson(entry));
  if (!entry.isMapping()) return std::nullopt;
  if (list == "relatedParty") {
    const std::string role(entry["role"].text());
    const bool isOnly = role == "assignee" || role == "customer";
    return isOnly ? role : role + std::string(separator) + std::string(entry["id"].text());
  }
  const MergedList* row = rowOf(mergedLists, list);
  if (!row) {
    for (const char* field : {"id", "name"})
      if (const doc::Node key = entry[field]; key && key.isScalar() && !key.isNull())
        return std::string(key.text());
    return std::nullopt;
  }
  std::string key;
  for (const std::string_view field : row->key)
    if (!field.empty()) key.append(key.empty() ? "" : separator).append(entry[field].text());
  return key.empty() ? std::nullopt : std::optional(key);
}

std::string_view namingField(doc::Node entry) {
  for (const std::string_view field : {"role", "id", "name"})
    if (const doc::Node key = entry[field]; key && key.isScalar() && !key.isNull()) return field;
  return {};
}

std::string entryOrder(std::string_view list, doc::Node entry) {
  std::string order;
  if (const MergedList* row = rowOf(mergedLists, list))
    for (const std::string_view field : row->order)
      if (!field.empty()) order.append(numberOrder(entry[field])).append(separator);
  return order + entryKey(list, entry).value_or("");
}

bool isEventField(const KindRow& kind, const doc::MergePlace& place) {
  const auto has = [&](std::span<const Stamp> stamps) {
    return std::any_of(stamps.begin(), stamps.end(),
                       [&](const Stamp& row) { return row.field == place.back(); });
  };
  if (!kind.lifecycle || place.empty()) return false;
  if (place.size() == 1) return place.back() == kind.stateField || has(kind.stamps);
  if (place.size() == 3 && place[0] == activityList)
    return place.back() == partStateField || (has(activityStamps()) && isActivityEventField(place.back()));
  if (kind.itemField.empty() || place.size() % 2 == 0 || place.back() != partStateField) return false;
  for (std::size_t i = 0; i + 1 < place.size(); i += 2)
    if (place[i] != kind.itemField || place[i + 1] != "*") return false;
  return true;
}

bool isCreationField(const KindRow& kind, std::string_view field, doc::Node one, doc::Node other) {
  if (field == kind.createdField) return true;
  if (!isOneOf(requestedDates, field)) return false;
  for (const doc::Node version : {one, other})
    for (const auto entry : RecordView<doc::Node>(version).history())
      if (entry.field() == field) return false;
  return true;
}

doc::Node createdFirst(const KindRow& kind, doc::Node one, doc::Node other) {
  return earlier(kind.createdField, one, other);
}

doc::Value withEventFields(const KindRow& kind, doc::Value record, const doc::Value& version) {
  const auto take = [](doc::Value& to, const doc::Value& from, std::string_view name) {
    const std::string field(name);
    if (from.contains(field))
      to[field] = from.at(field);
    else
      to.erase(field);
  };
  take(record, version, kind.stateField);
  for (const Stamp& row : kind.stamps) take(record, version, row.field);
  for (const ActivityHandle& activity : activitiesOf(record)) {
    const doc::Value* from = RecordView<ValueNode>(version).activity(activity->id()).node().value();
    if (!from) continue;
    take(activity.value(), *from, partStateField);
    for (const Stamp& row : activityStamps())
      if (isActivityEventField(row.field)) take(activity.value(), *from, row.field);
  }
  for (const ItemHandle& item : itemHandles(record, kind.itemField))
    if (const doc::Value* from = itemOf(version, kind.itemField, item->id()))
      take(item.value(), *from, partStateField);
  return record;
}

std::optional<doc::Value> mergedEntry(std::string_view list, doc::Node one, doc::Node other) {
  const DerivedEntries* row = rowOf(derivedEntries, list);
  if (!row) return std::nullopt;
  const bool isDerived = list != "escalation" || one["episode"];
  if (!isDerived && !doc::sameValue(lasting(*row, one), lasting(*row, other))) return std::nullopt;
  doc::Value entry = doc::toValue(earlier(row->date, one, other));
  for (const auto& group : row->once) {
    const doc::Node from = earlier(group.front(), one, other);
    for (const std::string_view field : group) put(entry, field, from[field]);
  }
  if (!row->united.empty() && (one[row->united] || other[row->united]))
    entry[std::string(row->united)] = united(one[row->united], other[row->united]);
  return entry;
}

std::optional<doc::Value> mergedAlarmField(std::string_view field, doc::Node base, doc::Node one,
                                           doc::Node other) {
  using Alarm = AlarmView<doc::Node>;
  const doc::Node newer = isNewer(Alarm(one), Alarm(other)) ? one : other;
  const doc::Node older = newer == one ? other : one;
  if (field == "count") {
    const auto count = [](doc::Node alarm) { return alarm ? Alarm(alarm).count() : std::int64_t{0}; };
    return count(one) + count(other) - count(base);
  }
  if (isOneOf(ackFields, field)) {
    const AckMoment first = lastAck(base, one);
    const AckMoment second = lastAck(base, other);
    if (first == second) return std::nullopt;  // neither changed it
    return valueOr((first < second ? other : one)[field]);
  }
  if (!hasNewEvent(base, one) || !hasNewEvent(base, other)) return std::nullopt;
  if (field == "alarmRaisedTime") return valueOr(earlier(field, one, other)[field]);
  if (field == "raisedTimes") {
    doc::Value all = united(one[field], other[field]);
    std::sort(all.begin(), all.end());
    if (all.size() > keptRaises) all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(keptRaises));
    return all;
  }
  // A clear holds unless a later change is known.
  const auto cleared = Alarm(older).cleared();
  const auto changed = Alarm(newer).changed();
  const bool clearWins =
      !Alarm(older).isActive() && Alarm(newer).isActive() && cleared && (!changed || *changed <= *cleared);
  if (isOneOf(clearFields, field) || (clearWins && field == newestFields[0]))
    return valueOr((clearWins ? older : newer)[field]);
  if (isOneOf(newestFields, field)) return valueOr(newer[field]);
  return std::nullopt;
}

bool isComputedAlarmField(std::string_view field) {
  return isOneOf(eventTraces, field) || isOneOf(ackFields, field) || isOneOf(newestFields, field) ||
         isOneOf(clearFields, field) || field == "raisedTimes";
}

bool haveDifferentHolders(const KindRow& kind, doc::Node one, doc::Node other) {
  using Allocation = AllocationView<doc::Node>;
  return kind.kind == Kind::resourceAllocation && Allocation(one).holder() != Allocation(other).holder();
}

}  // namespace som::model
