#include "process/planning/extract.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "model/items.hpp"
#include "model/own_system.hpp"
#include "model/standing_history.hpp"
#include "model/views.hpp"
#include "policy/level.hpp"

namespace som::process {
namespace {

using Activity = model::ActivityView<doc::Node>;
using Item = model::ItemView<doc::Node>;
using Record = model::RecordView<doc::Node>;
using Order = model::OrderView<doc::Node>;
using Report = model::ReportView<doc::Node>;

TermsExtract termsOf(Record record) {
  TermsExtract extract;
  const auto terms = record.terms();
  if (!terms) return extract;
  extract.calendar = terms.calendar();
  extract.respondWithin = terms.respondWithin();
  extract.resolveWithin = terms.resolveWithin();
  extract.updateEvery = terms.updateEvery();
  extract.leadTime = terms.leadTime();
  extract.pausedIn = model::textsOf(terms.pausedIn());
  extract.dueFrom = terms.dueFrom();
  extract.extendOnPause = terms.extendsOnPause();
  return extract;
}

std::vector<TrackedExtract> historyOf(Record record) {
  std::vector<TrackedExtract> history;
  const auto entries = model::standingHistory(record);
  history.reserve(entries.size());
  for (const auto& entry : entries) {
    const auto time = entry.time();
    if (!time || entry.systemId() == scanSystem || entry.systemId() == model::ownSystem) continue;
    TrackedExtract& tracked = history.emplace_back();
    tracked.time = *time;
    const auto event = lifecycle::events.parse(entry.action());
    if (entry.isOfPart() || !event || event == lifecycle::Event::undo) continue;
    tracked.changesRecord = true;
    tracked.to = entry.optionalTo();
    tracked.from = entry.fromText();
    tracked.until = entry.until();
  }
  return history;
}

/// The ids of all items that an item contains, for items that contain others.
using HeldItems = std::map<std::string_view, std::vector<std::string_view>>;

ItemExtract itemOf(Item view, const std::vector<std::string_view>& inherited) {
  ItemExtract item;
  item.id = view.id();
  item.action = view.action();
  item.state = view.state();
  item.specification = view.service().specification().optionalId();
  if (item.action == model::addAction || item.action == model::modifyAction)
    item.service = view.service().id();
  item.needs = inherited;
  for (const doc::Node needed : model::neededItems(view.node())) item.needs.push_back(needed.text());
  for (const auto qualification : view.qualifications()) item.qualifications.push_back(qualification.id());
  return item;
}

/// Adds the items of a list and the items that they contain. An item also waits for the items that its
/// containing items wait for, and with the items that contain it.
void addItems(doc::Node list, std::string_view field, const ItemExtract& outer,
              std::vector<ItemExtract>& items, HeldItems& held) {
  for (const doc::Node node : list) {
    const std::size_t own = items.size();
    items.push_back(itemOf(Item(node), outer.needs));
    items[own].waits =
        outer.waits || lifecycle::isPaused(items[own].state) || lifecycle::isCancelling(items[own].state);
    items[own].heldBy = !outer.heldBy.empty()                        ? outer.heldBy
                        : items[own].state == lifecycle::State::held ? items[own].id
                                                                     : std::string_view();
    if (node[field].empty()) continue;
    items[own].holdsItems = true;
    addItems(node[field], field, ItemExtract(items[own]), items, held);
    for (std::size_t i = own + 1; i < items.size(); ++i) held[items[own].id].push_back(items[i].id);
  }
}

/// Notes in each open item which of those that it waits for has ended without a delivery. An item without
/// work delays no other.
void findBlocked(const std::vector<ActivityExtract>& activities, const model::KindRow& kind,
                 std::vector<ItemExtract>& items) {
  const auto waits = [](const ItemExtract& item) { return !item.needs.empty(); };
  if (std::none_of(items.begin(), items.end(), waits)) return;
  std::set<std::string_view> worked;
  for (const ActivityExtract& activity : activities) worked.insert(activity.item);
  std::set<std::string_view> undelivered;
  for (const ItemExtract& item : items)
    if (lifecycle::isFinal(*kind.lifecycle, item.state) && item.state != lifecycle::State::completed &&
        item.state != lifecycle::State::partial && (item.holdsItems || worked.contains(item.id)))
      undelivered.insert(item.id);
  for (ItemExtract& item : items)
    for (const std::string_view needed : item.needs)
      if (!lifecycle::isFinal(*kind.lifecycle, item.state) && undelivered.contains(needed))
        item.blockedBy = needed;
}

std::vector<ItemExtract> itemsOf(doc::Node record, const model::KindRow& kind,
                                 const std::vector<ActivityExtract>& activities) {
  std::vector<ItemExtract> items;
  HeldItems held;
  if (!kind.itemField.empty()) addItems(record[kind.itemField], kind.itemField, ItemExtract(), items, held);
  if (kind.lifecycle) findBlocked(activities, kind, items);
  if (held.empty()) return items;
  for (ItemExtract& item : items) {
    const std::vector<std::string_view> needs = item.needs;
    for (const std::string_view needed : needs)
      if (const auto inner = held.find(needed); inner != held.end())
        item.needs.insert(item.needs.end(), inner->second.begin(), inner->second.end());
  }
  return items;
}

std::optional<Instant> lastNoteOf(Record record) {
  std::optional<Instant> last;
  for (const auto note : record.notes())
    if (const auto date = note.date(); note.systemId().empty() && date && (!last || *date > *last))
      last = date;
  return last;
}

/// Returns the time at which a record ended: the date that the event wrote, otherwise that of its last
/// tracking record.
std::optional<Instant> endOf(Record record, const std::vector<TrackedExtract>& history) {
  const auto date = record.ended();
  return date || history.empty() ? date : history.back().time;
}

void readRequested(Record record, const model::KindRow& kind, Extract& extract) {
  const Order order(record.node());
  const Report report(record.node());
  const bool isOrder = kind.clock == model::Clock::order;
  extract.created = record.created(kind);
  extract.requestedStart = order.requestedStart();
  extract.requested = isOrder ? order.requestedCompletion() : report.requestedResolution();
  extract.expected = isOrder ? order.expectedCompletion() : report.expectedResolution();
  // A problem whose service works again has met its resolve target, though it is still open.
  extract.resolved = report.restored() ? report.restored() : report.resolved();
  for (const auto one : report.restorations())
    if (const auto date = one.date()) extract.restorations.push_back(*date);
  extract.hasAlarms = !report.underlyingAlarms().empty();
  for (const auto breach : report.breaches()) extract.breaches.push_back(breach.id());
  extract.parents = model::idsOf(report.parentProblems());
}

std::vector<EscalationExtract> escalationsOf(Record record) {
  std::vector<EscalationExtract> all;
  for (const auto entry : record.escalations()) {
    EscalationExtract& extract = all.emplace_back();
    extract.episode = entry.episode();
    extract.level = entry.level();
    extract.repeat = entry.repeat();
    extract.at = entry.date().value_or(Instant{});
    extract.acknowledged = entry.acknowledgedDate();
    extract.acknowledgedBy = entry.acknowledgedBy();
    extract.lapsed = entry.isLapsed();
    extract.notified = model::textsOf(entry.notified());
    extract.notifiedDate = entry.notifiedDate();
    extract.silencedBy = model::textsOf(entry.silencedBy());
    extract.inhibitedBy = model::textsOf(entry.inhibitedBy());
    extract.deferred = model::textsOf(entry.deferred());
    extract.ended = entry.endedDate().has_value();
    if (const model::LadderView<doc::Node> ladder(entry.ladder()); ladder && !extract.episode.empty())
      extract.ladder = ladderOf(ladder);
  }
  return all;
}

/// Reads the values of pools that an order holds for its items, and what their requests need and new ones
/// lack.
void readValues(Order order, Extract& extract) {
  const auto itemOfId = [&](std::string_view id) {
    return std::find_if(extract.items.begin(), extract.items.end(),
                        [&](const ItemExtract& item) { return item.id == id; });
  };
  for (const auto value : order.allocations())
    if (const auto item = itemOfId(value.item()); item != extract.items.end())
      item->values.push_back(value.id());
  const auto activities = order.activities();
  for (std::size_t i = 0; i < activities.size(); ++i) {
    const auto needs = activities.at(i).needs();
    const auto item = needs.empty() ? extract.items.end() : itemOfId(activities.at(i).item());
    if (item == extract.items.end() || item->action != model::addAction) continue;
    const auto way = model::wayToItem(order.node(), model::orderKind().itemField, item->id);
    const auto characteristics = Item(way.back()).service().characteristics();
    for (const auto name : needs)
      if (std::none_of(characteristics.begin(), characteristics.end(),
                       [&](const auto& one) { return one.name() == name.text(); }))
        extract.activities[i].missing.push_back(name.text());
  }
}

/// Reads the orders that an order depends on, and the customer orders that it belongs to.
void readRelations(Order order, const model::KindRow& kind, Extract& extract) {
  for (const auto relation : order.relations())
    if (relation.relationshipType() == model::dependency) extract.prerequisites.push_back(relation.id());
  if (kind.kind != model::Kind::serviceOrder) return;
  for (const auto reference : order.externalReferences())
    if (reference.isCustomerOrder()) extract.customerOrders.push_back(reference.id());
}

}  // namespace

std::vector<AlertExtract> alertsOf(doc::Node record) {
  std::vector<AlertExtract> alerts;
  for (const auto alert : Record(record).alerts())
    if (const auto date = alert.date(); date && alert.hasId() && policy::levels.parse(alert.level()))
      alerts.push_back({alert.id(), *date, alert.level(), alert.exception() == model::endedException});
  return alerts;
}

LadderExtract ladderOf(const model::LadderView<doc::Node>& terms) {
  LadderExtract ladder;
  ladder.policy = terms.policy();
  ladder.calendar = terms.calendar();
  ladder.calmFor = terms.calmFor();
  ladder.ackValidFor = terms.acknowledgementValidFor();
  for (const auto entry : terms.steps()) {
    LadderStepExtract& step = ladder.steps.emplace_back();
    step.level = entry.level();
    step.when = entry.when();
    step.unacknowledged = entry.unacknowledged();
    step.after = entry.after();
    step.ackWithin = entry.acknowledgeWithin();
    step.repeatEvery = entry.repeatEvery();
    step.repeatMax = entry.mostRepeats();
    step.calendar = entry.calendar();
    step.notify = model::textsOf(entry.recipients());
    step.assign = entry.assign();
    step.setPriority = entry.priority();
    step.rematch = entry.rematches();
    step.rule = entry.rule();
  }
  return ladder;
}

std::vector<ActivityExtract> activitiesOf(doc::Node record) {
  std::vector<ActivityExtract> activities;
  const auto list = Record(record).activities();
  activities.reserve(list.size());
  for (const Activity view : list) {
    ActivityExtract& activity = activities.emplace_back();
    activity.id = view.id();
    activity.type = view.type();
    activity.state = view.state();
    activity.dependsOn = model::textsOf(view.dependsOn());
    activity.typical = view.typical();
    activity.maximum = view.maximum();
    activity.calendar = view.calendar();
    activity.assignee = view.assignee();
    activity.plannedStart = view.plannedStart();
    activity.startDate = view.startDate();
    activity.endDate = view.endDate();
    if (view.isDelegated()) activity.delegatedTo = view.delegatedTo();
    activity.item = view.item();
    activity.bookedStart = view.appointment().start();
    activity.bookedEnd = view.appointment().end();
  }
  return activities;
}

Extract extractOf(doc::Node node, const model::KindRow& kind) {
  const Record record(node);
  Extract extract;
  extract.id = record.id();
  extract.stateText = record.stateText(kind);
  extract.state = record.state(kind);
  extract.priority = record.priority();
  extract.severity = record.severity();
  extract.category = record.category();
  extract.description = record.description();
  if (extract.description.empty()) extract.description = record.name();
  extract.assignee = record.assignee();
  extract.person = record.person();
  extract.customer = record.customer();
  extract.terms = termsOf(record);
  readRequested(record, kind, extract);
  extract.lastNote = lastNoteOf(record);
  extract.stateSince = record.stateSince();
  extract.history = historyOf(record);
  for (const auto entry : record.history()) extract.lastTracked = std::max(extract.lastTracked, entry.time());
  extract.alerts = alertsOf(node);
  extract.escalations = escalationsOf(record);
  if (lifecycle::hasEnded(*kind.lifecycle, extract.state)) extract.ended = endOf(record, extract.history);
  extract.activities = activitiesOf(node);
  extract.items = itemsOf(node, kind, extract.activities);
  extract.requesters = model::idsOf(record.requesters());
  extract.asks = extract.state == lifecycle::State::pending &&
                 Report(node).statusChangeReason() != model::cancellationRequested;
  readRelations(Order(node), kind, extract);
  if (kind.kind == model::Kind::serviceOrder) readValues(Order(node), extract);
  return extract;
}

}  // namespace som::process
