#include "process/planning/extract.hpp"

#include <algorithm>
#include <map>

#include "model/items.hpp"
#include "process/work/fields.hpp"

namespace som::process {
namespace {

using lifecycle::State;

std::optional<Instant> timeAt(doc::Node record, std::string_view key) {
  const doc::Node node = record[key];
  return node ? parseInstant(node.text()) : std::nullopt;
}

std::optional<Instant> firstTimeOf(doc::Node record, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys)
    if (const auto time = timeAt(record, key)) return time;
  return std::nullopt;
}

std::optional<Duration> durationAt(doc::Node record, std::string_view key) {
  const doc::Node node = record[key];
  return node ? parseDuration(node.text()) : std::nullopt;
}

std::optional<std::string_view> textAt(doc::Node record, std::string_view key) {
  const doc::Node node = record[key];
  return node ? std::optional(node.text()) : std::nullopt;
}

std::vector<std::string_view> textsOf(doc::Node list) {
  std::vector<std::string_view> texts;
  texts.reserve(list.size());
  for (const doc::Node entry : list) texts.push_back(entry.text());
  return texts;
}

State stateAt(doc::Node record, std::string_view key) {
  return lifecycle::states.parse(record[key].text()).value_or(State::none);
}

TermsExtract termsOf(doc::Node record) {
  TermsExtract terms;
  const doc::Node sla = record["sla"];
  if (!sla) return terms;
  terms.calendar = textAt(sla, "calendar");
  terms.respondWithin = durationAt(sla, "respondWithin");
  terms.resolveWithin = durationAt(sla, "resolveWithin");
  terms.updateEvery = durationAt(sla, "updateEvery");
  terms.leadTime = durationAt(sla, "leadTime");
  terms.pausedIn = textsOf(sla["pausedIn"]);
  terms.dueFrom = sla["dueFrom"].text();
  terms.extendOnPause = sla["extendOnPause"].boolean().value_or(false);
  return terms;
}

std::vector<TrackedExtract> historyOf(doc::Node record) {
  std::vector<TrackedExtract> history;
  const doc::Node entries = record["trackingRecord"];
  history.reserve(entries.size());
  for (const doc::Node entry : entries) {
    const auto time = timeAt(entry, "time");
    if (!time || entry["systemId"].text() == scanSystem) continue;
    TrackedExtract& tracked = history.emplace_back();
    tracked.time = *time;
    if (entry["activity"] || !lifecycle::events.parse(entry["action"].text())) continue;
    tracked.changesRecord = true;
    tracked.to = textAt(entry, "to");
    tracked.from = entry["from"].text();
    tracked.until = timeAt(entry, "until");
  }
  return history;
}

/// Of items that hold others, the ids of all that they hold.
using HeldItems = std::map<std::string_view, std::vector<std::string_view>>;

/// The items of a list and of its items. An item waits for what the items that hold it wait for.
void addItems(doc::Node list, std::string_view field, const std::vector<std::string_view>& inherited,
              std::vector<ItemExtract>& items, HeldItems& held) {
  for (const doc::Node node : list) {
    const std::size_t own = items.size();
    ItemExtract& item = items.emplace_back();
    item.id = node["id"].text();
    item.action = node["action"].text();
    item.specification = textAt(node["service"]["serviceSpecification"], "id");
    item.needs = inherited;
    for (const doc::Node needed : model::neededItems(node)) item.needs.push_back(needed.text());
    for (const doc::Node qualification : node["qualification"])
      item.qualifications.push_back(qualification["id"].text());
    if (node[field].empty()) continue;
    addItems(node[field], field, std::vector(item.needs), items, held);
    for (std::size_t i = own + 1; i < items.size(); ++i) held[items[own].id].push_back(items[i].id);
  }
}

std::vector<ItemExtract> itemsOf(doc::Node record, const model::KindRow& kind) {
  std::vector<ItemExtract> items;
  HeldItems held;
  if (!kind.itemField.empty()) addItems(record[kind.itemField], kind.itemField, {}, items, held);
  if (held.empty()) return items;
  for (ItemExtract& item : items) {
    const std::vector<std::string_view> needs = item.needs;
    for (const std::string_view needed : needs)
      if (const auto inner = held.find(needed); inner != held.end())
        item.needs.insert(item.needs.end(), inner->second.begin(), inner->second.end());
  }
  return items;
}

std::optional<Instant> lastNoteOf(doc::Node record) {
  std::optional<Instant> last;
  for (const doc::Node note : record["note"])
    if (const auto date = timeAt(note, "date"); date && (!last || *date > *last)) last = date;
  return last;
}

/// When a record that has ended got there: the date that the event wrote, else its last tracking record.
std::optional<Instant> endOf(doc::Node record, const std::vector<TrackedExtract>& history) {
  const auto date =
      firstTimeOf(record, {"completionDate", "cancellationDate", "resolutionDate", "statusChangeDate"});
  if (date || history.empty()) return date;
  return history.back().time;
}

}  // namespace

std::vector<ActivityExtract> activitiesOf(doc::Node record) {
  std::vector<ActivityExtract> activities;
  const doc::Node list = record["activity"];
  activities.reserve(list.size());
  for (const doc::Node node : list) {
    ActivityExtract& activity = activities.emplace_back();
    activity.id = node["id"].text();
    activity.type = node["type"].text();
    activity.state = stateAt(node, "state");
    activity.dependsOn = textsOf(node["dependsOn"]);
    activity.typical = durationAt(node["duration"], "typical");
    activity.maximum = durationAt(node["duration"], "max");
    activity.calendar = textAt(node, "calendar");
    activity.assignee = node["assignee"].text();
    activity.plannedStart = timeAt(node, "plannedStart");
    activity.startDate = timeAt(node, "startDate");
    activity.endDate = timeAt(node, "endDate");
    activity.delegatedTo = textAt(node, "delegatedTo");
    activity.item = node["serviceOrderItem"].text();
  }
  return activities;
}

Extract extractOf(doc::Node record, const model::KindRow& kind) {
  Extract extract;
  extract.id = record["id"].text();
  extract.stateText = record[kind.stateField].text();
  extract.state = stateAt(record, kind.stateField);
  extract.priority = record["priority"].text();
  extract.severity = record["severity"].text();
  extract.category = record["category"].text();
  extract.description = record["description"].text();
  if (extract.description.empty()) extract.description = record["name"].text();
  extract.assignee = partyOf(record, "assignee");
  extract.customer = partyOf(record, "customer");
  extract.terms = termsOf(record);
  const bool isOrder = kind.clock == model::Clock::order;
  extract.created = timeAt(record, kind.createdField);
  extract.requestedStart = timeAt(record, "requestedStartDate");
  extract.requested = timeAt(record, isOrder ? "requestedCompletionDate" : "requestedResolutionDate");
  extract.expected = timeAt(record, isOrder ? "expectedCompletionDate" : "expectedResolutionDate");
  extract.resolved = timeAt(record, "resolutionDate");
  extract.lastNote = lastNoteOf(record);
  extract.stateSince =
      firstTimeOf(record, {"cancellationDate", "completionDate", "startDate", "statusChangeDate"});
  extract.history = historyOf(record);
  extract.alerted = !record["jeopardyAlert"].empty();
  if (lifecycle::hasEnded(*kind.lifecycle, extract.state)) extract.ended = endOf(record, extract.history);
  extract.activities = activitiesOf(record);
  extract.items = itemsOf(record, kind);
  for (const doc::Node relation : record["orderRelationship"])
    if (relation["relationshipType"].text() == "dependency")
      extract.prerequisites.push_back(relation["id"].text());
  if (kind.kind == model::Kind::serviceOrder)
    for (const doc::Node reference : record["externalReference"])
      if (reference["externalReferenceType"].text() == "customerOrder")
        extract.customerOrders.push_back(reference["id"].text());
  return extract;
}

}  // namespace som::process
