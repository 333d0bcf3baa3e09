#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/suggest.hpp"
#include "check/check.hpp"
#include "model/handles.hpp"
#include "model/items.hpp"
#include "model/lists.hpp"
#include "plan/graph.hpp"

namespace som::check {
namespace {

using Nodes = std::vector<doc::Node>;

using Activity = model::ActivityView<doc::Node>;
using Item = model::ItemView<doc::Node>;

constexpr std::string_view listsWithIds[] = {model::activityList, model::notes.field, model::history.field,
                                             model::escalations.field};

/// The list of items of service orders.
std::string_view itemList() { return model::row(model::Kind::serviceOrder).itemField; }

/// The id of an entry of any list, at its place.
doc::Node idOf(doc::Node entry) { return model::ReferenceView<doc::Node>(entry).idNode(); }

Nodes entriesOf(doc::Node list) { return {list.begin(), list.end()}; }

void uniqueIds(const doc::Document& document, std::string_view name, const Nodes& entries,
               std::vector<Diagnostic>& findings) {
  std::set<std::string_view> seen;
  for (const doc::Node entry : entries)
    if (const doc::Node id = idOf(entry); id && !seen.insert(id.text()).second)
      findings.push_back(
          document.diagnostic(Code::duplicateId, fmt::format("duplicate {} '{}'", name, id.text()), id));
}

/// An entry of a list and the ids that it depends on, at their places.
struct Dependent {
  doc::Node entry;
  Nodes needed;
};

/// An activity that does another one again comes after it, even if it does not say so.
std::vector<Dependent> activitiesIn(doc::Node list) {
  std::vector<Dependent> all;
  for (const doc::Node activity : list) {
    Nodes needed = entriesOf(Activity(activity).dependsOn().node());
    if (const doc::Node original = Activity(activity).redoOfNode()) needed.push_back(original);
    all.push_back({activity, std::move(needed)});
  }
  return all;
}

/// Adds the items of a list and their own items. An item depends on the dependencies of its ancestors, and on
/// its own items: it is completed after them.
void addItems(doc::Node list, const Nodes& inherited, std::vector<Dependent>& all) {
  for (const doc::Node item : list) {
    Nodes needed = inherited;
    for (const doc::Node id : model::neededItems(item)) needed.push_back(id);
    addItems(item[itemList()], needed, all);
    for (const doc::Node inner : item[itemList()])
      if (const doc::Node id = idOf(inner)) needed.push_back(id);
    all.push_back({item, std::move(needed)});
  }
}

void graph(const doc::Document& document, const std::vector<Dependent>& entries, const plan::Noun& noun,
           std::vector<Diagnostic>& findings) {
  std::vector<plan::Activity> activities;
  std::vector<const Dependent*> from;  // of each activity
  for (const Dependent& entry : entries) {
    if (!idOf(entry.entry))
      continue;  // the schema requires it where needed; items from which a service was made have none
    from.push_back(&entry);
    plan::Activity& activity = activities.emplace_back();
    activity.id = idOf(entry.entry).text();
    for (const doc::Node id : entry.needed) activity.dependsOn.emplace_back(id.text());
  }
  for (plan::GraphFlaw& flaw : plan::graphFlaws(activities, noun)) {
    const Dependent& about = *from[flaw.activity];
    Diagnostic placed = document.diagnostic(flaw.finding.code, std::move(flaw.finding.message),
                                            flaw.dependency ? about.needed[*flaw.dependency] : about.entry);
    placed.hints = std::move(flaw.finding.hints);
    findings.push_back(std::move(placed));
  }
}

/// Checks that relations lead to items of the order, or of the order that they name.
void itemRelations(const doc::Document& document, const Nodes& items, std::vector<Diagnostic>& findings) {
  std::vector<std::string_view> ids;
  for (const doc::Node item : items) ids.push_back(Item(item).id());
  const std::set<std::string_view> known(ids.begin(), ids.end());
  for (const doc::Node item : items)
    for (const auto relation : Item(item).relations()) {
      const doc::Node other = model::relatedItem(relation.node());
      if (!other || known.contains(other.text()) || relation.leadsToOtherOrder()) continue;
      findings.push_back(document
                             .diagnostic(Code::danglingReference,
                                         fmt::format("item '{}' relates to item '{}', which does not exist",
                                                     Item(item).id(), other.text()),
                                         other)
                             .hint(suggestion(other.text(), ids)));
    }
}

void itemLevels(const doc::Document& document, doc::Node list, std::size_t level,
                std::vector<Diagnostic>& findings) {
  if (!list.empty() && level > model::mostItemLevels) {
    findings.push_back(document.diagnostic(
        Code::tooDeep, fmt::format("items are nested more than {} levels deep", model::mostItemLevels),
        list));
    return;
  }
  for (const doc::Node item : list) itemLevels(document, item[itemList()], level + 1, findings);
}

void items(const doc::Document& document, std::vector<Diagnostic>& findings) {
  const doc::Node list = document.root()[itemList()];
  const Nodes all = model::itemsOf(document.root(), itemList());
  itemLevels(document, list, 1, findings);
  uniqueIds(document, itemList(), all, findings);
  itemRelations(document, all, findings);
  if (!findings.empty()) return;
  std::vector<Dependent> dependents;
  addItems(list, {}, dependents);
  std::set<std::string_view> known;
  for (const doc::Node item : all) known.insert(Item(item).id());
  for (Dependent& one : dependents)  // ids of other orders are not in this graph
    std::erase_if(one.needed, [&](doc::Node id) { return !known.contains(id.text()); });
  graph(document, dependents, {"item", "items"}, findings);
}

}  // namespace

std::vector<Diagnostic> activities(const doc::Document& document) {
  std::vector<Diagnostic> findings;
  const doc::Node root = document.root();
  for (const std::string_view name : listsWithIds) uniqueIds(document, name, entriesOf(root[name]), findings);
  if (findings.empty()) graph(document, activitiesIn(root[model::activityList]), {}, findings);
  items(document, findings);
  return findings;
}

std::vector<Diagnostic> planned(const doc::Document& document, doc::Node plan) {
  std::vector<Diagnostic> findings;
  uniqueIds(document, plan.key(), entriesOf(plan), findings);
  if (findings.empty()) graph(document, activitiesIn(plan), {}, findings);
  return findings;
}

std::vector<Diagnostic> record(const doc::Document& document, const model::KindRow& kind,
                               const ReferenceTargets& targets) {
  std::vector<Diagnostic> findings = placement(document, kind, targets);
  const auto add = [&](std::vector<Diagnostic> more) {
    findings.insert(findings.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
  };
  add(trackedState(document, kind));
  if (kind.lifecycle) add(activities(document));
  if (kind.clock == model::Clock::order) add(orderPriority(document));
  if (kind.kind == model::Kind::serviceOrder) add(characteristics(document, kind, targets));
  if (kind.kind == model::Kind::serviceOrder) add(orderedServices(document, kind, targets));
  if (kind.kind == model::Kind::serviceSpecification) add(specification(document));
  if (kind.kind == model::Kind::resourcePool) add(pool(document));
  if (kind.kind == model::Kind::resourceAllocation) add(allocation(document, targets));
  add(parties(document));
  add(references(document, kind, targets));
  return findings;
}

}  // namespace som::check
