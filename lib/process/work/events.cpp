#include "process/work/events.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "exchange/to_payload.hpp"
#include "model/alarm.hpp"
#include "model/entries.hpp"
#include "model/escalation.hpp"
#include "model/lists.hpp"
#include "model/report.hpp"
#include "model/subscription.hpp"
#include "process/work/matching.hpp"
#include "process/work/policies.hpp"
#include "schema/registry.hpp"
#include "store/outbox.hpp"

namespace som::process {
namespace {

using lifecycle::State;

/// A record before and after a change.
struct Change {
  const Draft& draft;
  State from;  ///< `none` if it is new
  State to;
};

/// Returns the entries that a change appended to a list.
std::vector<doc::Value> added(const Draft& draft, std::string_view list) {
  std::vector<doc::Value> entries;
  std::size_t known = draft.before->root()[list].size();
  for (const model::ValueNode entry : model::ValueNode(draft.value)[list])
    if (known > 0)
      --known;
    else
      entries.push_back(*entry.value());
  return entries;
}
std::vector<doc::Value> added(const Change& change, std::string_view list) {
  return added(change.draft, list);
}

bool isNew(const Change& change) { return !change.draft.before; }

/// True for a new record that others are to know. A clear for which no alarm was raised is kept for
/// ourselves.
bool isCreated(const Change& change) {
  const model::AlarmView<model::ValueNode> alarm{model::ValueNode(change.draft.value)};
  const bool isAlarm = change.draft.kind->kind == model::Kind::alarm && !alarm.key().empty();
  return isNew(change) && !(isAlarm && change.to == State::cleared && alarm.raisedTimes().empty());
}
bool changedState(const Change& change) { return !isNew(change) && change.from != change.to; }
bool lacksInformation(const Change& change) { return changedState(change) && change.to == State::pending; }
bool reachedMilestone(const Change& change) {
  return !isNew(change) && !added(change, model::milestoneList).empty();
}
bool alerted(const Change& change) { return !isNew(change) && !added(change, model::alertList).empty(); }

/// The effect of a change on an entry of `escalation`.
struct EscalationChange {
  model::EscalationView<model::ValueNode> entry;
  bool fired = false;                  ///< the entry is new
  bool told = false;                   ///< it fired or was announced, and is not deferred
  bool ended = false;                  ///< the end of its episode was announced
  std::vector<std::string> parties{};  ///< those whom the change notified
};

std::vector<EscalationChange> escalationChanges(const Change& change) {
  std::vector<EscalationChange> all;
  if (isNew(change)) return all;
  const auto before = model::RecordView<doc::Node>(change.draft.before->root()).escalations();
  for (const auto entry : model::RecordView<model::ValueNode>(change.draft.value).escalations()) {
    EscalationChange& one = all.emplace_back(EscalationChange{entry});
    if (entry.isRenewal()) continue;
    one.fired = all.size() > before.size();
    one.parties = model::textsOf(entry.notified());
    if (!one.fired) {
      const auto old = before.at(all.size() - 1);
      for (const auto party : old.notified()) std::erase(one.parties, std::string(party.text()));
      one.told = entry.isTold() && (!old.isTold() || !one.parties.empty());
      one.ended = entry.endedDate() && !old.endedDate();
    } else {
      one.told = entry.isTold();
    }
  }
  return all;
}

bool escalated(const Change& change) {
  const auto changes = escalationChanges(change);
  return std::any_of(changes.begin(), changes.end(), [](const auto& one) { return one.fired || one.told; });
}
bool endedEpisode(const Change& change) {
  const auto changes = escalationChanges(change);
  return std::any_of(changes.begin(), changes.end(), [](const auto& one) { return one.ended; });
}

/// True if a field changed other than the history and the fields that have their own events.
bool changedMore(const Change& change) {
  doc::Value before = doc::toValue(change.draft.before->root());
  doc::Value after = change.draft.value;
  for (doc::Value* record : {&before, &after})
    for (const std::string_view list : {model::alertList, model::escalations.field, model::history.field})
      record->erase(std::string(list));
  return !doc::sameValue(before, after);
}

/// True if a change of this kind of record that its history does not have is no event: counts of alarms
/// change all the time.
bool isQuiet(const Change& change) {
  return change.draft.kind->kind == model::Kind::alarm && added(change, model::history.field).empty();
}

/// True for a problem that customers reported first: those who handle their reports get every change of it.
bool isCoordinated(const Change& change) {
  return !model::ReportView<model::ValueNode>(change.draft.value).customerReports().empty();
}

bool changedValues(const Change& change) {
  if (!isNew(change) && isCoordinated(change)) return true;
  if (isNew(change) || changedState(change) || reachedMilestone(change) || isQuiet(change)) return false;
  return (!alerted(change) && !escalated(change) && !endedEpisode(change)) || changedMore(change);
}

/// The subject of an event: an entry of a list, or the change as a whole.
struct Occasion {
  std::string key;  ///< the id of the entry, or of the tracking record for the change as a whole
  doc::Value entry = nullptr;
};
using Occasions = std::vector<Occasion>;

Occasions theChange(const Change& change) {
  return {{model::RecordView<model::ValueNode>(change.draft.value).history().back().id()}};
}

Occasions newAlerts(const Change& change) {
  Occasions all;
  for (doc::Value& entry : added(change, model::alertList))
    all.push_back({model::AlertView<model::ValueNode>(model::ValueNode(entry)).id(), std::move(entry)});
  return all;
}

/// One occasion for each step that was announced, to the recipients to whom no higher one was announced in
/// this change: nobody gets two notices of one scan. A step without any has no occasion, unless it notifies
/// nobody and fired.
Occasions toldSteps(const Change& change) {
  std::vector<EscalationChange> changes = escalationChanges(change);
  std::erase_if(changes, [](const EscalationChange& one) { return !one.told; });
  std::stable_sort(changes.begin(), changes.end(), [](const EscalationChange& a, const EscalationChange& b) {
    return a.entry.level() > b.entry.level();
  });
  std::set<std::string> told;
  Occasions all;
  for (EscalationChange& one : changes) {
    const std::size_t wanted = one.parties.size();
    const bool isAlone = wanted == 0 && (one.fired || told.empty());
    std::erase_if(one.parties, [&](const std::string& party) { return told.contains(party); });
    told.insert(one.parties.begin(), one.parties.end());
    if (one.parties.empty() && !isAlone) continue;
    Occasion& occasion = all.emplace_back(Occasion{one.entry.id(), *one.entry.node().value()});
    if (!one.fired || one.parties.size() < wanted) model::setNotified(occasion.entry, one.parties);
    if (one.fired) continue;
    model::setLateReason(occasion.entry, added(change, model::history.field));
    // Another telling of the same step is another event.
    if (one.parties.size() < one.entry.notified().size()) occasion.key += "/" + joined(one.parties);
  }
  std::reverse(all.begin(), all.end());
  return all;
}

Occasions endedEpisodes(const Change& change) {
  const auto changes = escalationChanges(change);
  Occasions all;
  const EscalationChange* byHand = nullptr;
  for (const EscalationChange& one : changes) {
    if (!one.ended) continue;
    if (one.entry.episode().empty())
      byHand = byHand ? byHand : &one;
    else
      all.push_back({one.entry.episode(),
                     model::endOfEpisode(change.draft.value, one.entry.episode(), *one.entry.endedDate())});
  }
  if (byHand && all.empty())
    all.push_back(
        {byHand->entry.id(), model::endOfEpisode(change.draft.value, {}, *byHand->entry.endedDate())});
  return all;
}

/// A type of event: the TM Forum resource and its change. A change has one event of the type for each
/// occasion.
struct EventRow {
  std::string_view suffix;
  bool (*happened)(const Change& change);
  Occasions (*occasions)(const Change& change) = theChange;
  std::string_view list = {};  ///< the member of the event that has the entry of the occasion
  bool isOurs = false;         ///< TM Forum has no such event
};
constexpr std::array eventTable = {
    EventRow{"CreateEvent", isCreated},
    EventRow{"StateChangeEvent", changedState},
    EventRow{"InformationRequiredEvent", lacksInformation},
    EventRow{"MilestoneEvent", reachedMilestone},
    // Before those of a new episode: who closes an incident with it must not close the next one.
    EventRow{"EscalationEndedEvent", endedEpisode, endedEpisodes, model::escalations.field, true},
    EventRow{"JeopardyEvent", alerted, newAlerts, model::alertList},
    EventRow{"EscalationEvent", escalated, toldSteps, model::escalations.field, true},
    EventRow{"AttributeValueChangeEvent", changedValues},
};

std::string typeOf(const model::KindRow& kind, const EventRow& row) {
  if (row.isOurs) return std::string(row.suffix);
  const bool status = row.happened == changedState && kind.resource == "TroubleTicket";
  return fmt::format("{}{}", kind.resource, status ? "StatusChangeEvent" : row.suffix);
}

/// A channel that gets an event.
struct EventChannel {
  std::string name;
  bool isClients;  ///< it gets records as TM Forum's clients know them
};

/// Returns the channels that get events of a type about a record.
std::vector<EventChannel> channelsFor(const Policies& policies, const std::string& type,
                                      const policy::Subject& subject) {
  std::vector<EventChannel> channels;
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != model::Kind::subscription) continue;
    const model::ClientSubscriptionView<doc::Node> subscription(policy.document.root());
    const auto types = subscription.eventTypes();
    const bool wanted =
        !subscription.suspended() &&
        std::any_of(types.begin(), types.end(), [&](const auto& one) { return one.text() == type; });
    if (!wanted || !policy::matches(selectorOf(subscription), subject)) continue;
    const bool isClients = !subscription.callback().empty();
    const auto known = std::find_if(channels.begin(), channels.end(), [&](const EventChannel& one) {
      return one.name == subscription.channel();
    });
    if (known == channels.end())
      channels.push_back({std::string(subscription.channel()), isClients});
    else
      known->isClients = known->isClients || isClients;
  }
  return channels;
}

/// Returns the member of a notification that contains its resource, such as `serviceOrder`.
std::string memberName(std::string_view resource) {
  std::string name(resource);
  name.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(name.front())));
  return name;
}

/// An event in the form of the outbox.
struct Event {
  std::string type;
  std::string id;
  std::string_view list;  ///< the list of the entry
  const doc::Value& entry;
  std::size_t position;  ///< among the events of the change
};

/// Returns a text that is greater for a later event of a record: the number of its tracking records, and from
/// the second event of a change on its position.
std::string sequenceOf(const Draft& draft, const Event& event) {
  const std::size_t changes = model::RecordView<model::ValueNode>(draft.value).history().size();
  const std::string whole = fmt::format("{:08}", changes);
  return event.position == 0 ? whole : fmt::format("{}.{:03}", whole, event.position);
}

/// Returns the time of a change: that of its tracking record, which is later than the clock if that went
/// back.
Instant timeOf(const Draft& draft, const Env& env) {
  const auto tracked = model::RecordView<model::ValueNode>(draft.value).history().back().time();
  return std::max(env.now, tracked.value_or(env.now));
}

/// Returns the record of an event.
doc::Value recordOf(Workspace& workspace, const Draft& draft, const doc::Document& after, bool isClients) {
  doc::Value record = schema::typedValue(after.root(), workspace.schemas().get(draft.kind->schema).root());
  const exchange::Api* api = isClients ? exchange::apiOf(*draft.kind) : nullptr;
  if (api) return exchange::toPayload(std::move(record), *draft.kind, *api, {.numbersAlarms = false});
  if (draft.kind->resource == "ServiceProblem") model::addSlaViolations(record);
  model::removeLadders(record);
  return record;
}

std::string textOfEvent(Workspace& workspace, const Env& env, const Draft& draft, const Event& about,
                        doc::Value record) {
  const std::string time = formatInstant(timeOf(draft, env));
  doc::Value payload = {{memberName(draft.kind->resource), std::move(record)}};
  if (!about.list.empty()) payload[std::string(about.list)] = model::withoutLadder(about.entry);
  const doc::Value event = {{"specversion", "1.0"},
                            {"id", about.id},
                            {"source", fmt::format("som/{}", workspace.settings().name)},
                            {"type", about.type},
                            {"subject", draft.id},
                            {"time", time},
                            {"sequence", sequenceOf(draft, about)},
                            {"datacontenttype", "application/json"},
                            {"data",
                             {{"eventId", about.id},
                              {"eventTime", time},
                              {"eventType", about.type},
                              {"event", std::move(payload)}}}};
  std::string text = doc::json(event, 2) + "\n";
  if (text.size() > doc::maxFileBytes) text = doc::json(event, -1) + "\n";
  if (text.size() > doc::maxFileBytes)
    throw Error(Diagnostic(Code::tooLarge, fmt::format("the event about this change has more than {} bytes",
                                                       doc::maxFileBytes))
                    .in(draft.path));
  return text;
}

}  // namespace

State stateLeft(const Draft& draft) {
  if (!draft.before) return State::none;
  for (const doc::Value& entry : added(draft, model::history.field))
    if (const model::TrackingView<model::ValueNode> tracked{model::ValueNode(entry)};
        tracked.action() == lifecycle::events.name(lifecycle::Event::adopt))
      return tracked.from();
  return model::RecordView<doc::Node>(draft.before->root()).state(*draft.kind);
}

bool hasEvents(const model::KindRow& kind) { return !kind.resource.empty() && kind.lifecycle; }

std::vector<OutboxEvent> eventsOf(Workspace& workspace, const Env& env, const Draft& draft,
                                  const doc::Document& after) {
  std::vector<OutboxEvent> events;
  if (!hasEvents(*draft.kind)) return events;
  const Change change{draft, stateLeft(draft), draft.state()};
  const policy::Subject subject = subjectOf(after.root(), *draft.kind);
  std::size_t position = 0;
  for (const EventRow& row : eventTable) {
    const Occasions occasions = row.happened(change) ? row.occasions(change) : Occasions();
    if (occasions.empty()) continue;
    const std::string type = typeOf(*draft.kind, row);
    const std::vector<EventChannel> channels = channelsFor(workspace.policies(), type, subject);
    for (const Occasion& occasion : occasions) {
      const Event event{type, derivedId({draft.id, type, occasion.key}), row.list, occasion.entry,
                        position++};
      for (const EventChannel& channel : channels)
        events.push_back({store::eventPath(channel.name, event.id),
                          textOfEvent(workspace, env, draft, event,
                                      recordOf(workspace, draft, after, channel.isClients))});
    }
  }
  return events;
}

namespace {

constexpr std::string_view escalationEvent = "EscalationEvent";

bool takesNotices(const PolicyDocument& policy) {
  if (policy.kind->kind != model::Kind::subscription) return false;
  const auto types = model::SubscriptionView<doc::Node>(policy.document.root()).eventTypes();
  return std::any_of(types.begin(), types.end(),
                     [](const auto& one) { return one.text() == escalationEvent; });
}

}  // namespace

std::vector<std::string> escalationChannels(const Policies& policies, const policy::Subject& subject) {
  std::vector<std::string> names;
  for (EventChannel& channel : channelsFor(policies, std::string(escalationEvent), subject))
    names.push_back(std::move(channel.name));
  return names;
}

std::vector<Diagnostic> unheardLadders(const Policies& policies) {
  const auto& documents = policies.documents();
  if (std::any_of(documents.begin(), documents.end(), takesNotices)) return {};
  for (const PolicyDocument& policy : documents) {
    if (policy.kind->kind != model::Kind::escalationPolicy) continue;
    for (const auto step : model::LadderView<doc::Node>(policy.document.root()).steps())
      if (step.recipients().size() > 0)
        return {policy.document
                    .diagnostic(Code::noEffect,
                                "no subscription takes EscalationEvent, so nobody is notified", step.node())
                    .as(Severity::information)
                    .hint("add a document with \"@type\": Subscription, eventType: [EscalationEvent] and a "
                          "channel")};
  }
  return {};
}

namespace {

using Types = std::set<std::string, std::less<>>;

/// Returns the types of the events about records of a kind.
Types typesOf(const model::KindRow& kind) {
  Types types;
  if (!hasEvents(kind)) return types;
  for (const EventRow& row : eventTable) {
    const bool isOfJeopardy = row.list == model::alertList || row.list == model::escalations.field;
    if (!isOfJeopardy || kind.clock != model::Clock::none) types.insert(typeOf(kind, row));
  }
  return types;
}

}  // namespace

std::set<std::string> resourceEventTypes(const model::KindRow& kind) {
  std::set<std::string> types;
  if (!hasEvents(kind)) return types;
  for (const EventRow& row : eventTable)
    if (!row.isOurs && (row.list != model::alertList || kind.clock != model::Clock::none))
      types.insert(typeOf(kind, row));
  return types;
}

std::vector<Diagnostic> unknownEventTypes(const Policies& policies) {
  Types types;
  for (const model::KindRow& kind : model::kinds()) types.merge(typesOf(kind));
  const std::vector<std::string_view> names(types.begin(), types.end());
  std::vector<Diagnostic> findings;
  const auto add = [&](const PolicyDocument& policy, doc::Node type, std::string message, std::string hint) {
    findings.push_back(policy.document.diagnostic(Code::noEffect, std::move(message), type)
                           .as(Severity::warning)
                           .hint(std::move(hint)));
  };
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != model::Kind::subscription) continue;
    const model::SubscriptionView<doc::Node> view(policy.document.root());
    const model::KindRow* kind = model::findKind(view.appliesTo().kind());
    const Types ofKind = kind ? typesOf(*kind) : types;
    const std::vector<std::string_view> possible(ofKind.begin(), ofKind.end());
    for (const auto type : view.eventTypes())
      if (!types.contains(type.text()))
        add(policy, type.node(), fmt::format("no event has the type '{}'", type.text()),
            suggestion(type.text(), names, "types"));
      else if (!ofKind.contains(type.text()))
        add(policy, type.node(), fmt::format("a {} has no {}", kind->type, type.text()),
            possible.empty() ? std::string() : fmt::format("types are: {}", joined(possible)));
  }
  return findings;
}

}  // namespace som::process
