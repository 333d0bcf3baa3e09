#include <fmt/format.h>

#include <set>

#include "check/check.hpp"
#include "plan/graph.hpp"

namespace som::check {
namespace {

constexpr std::string_view listsWithIds[] = {"activity", "serviceOrderItem", "note", "trackingRecord",
                                             "escalation"};

void uniqueIds(const doc::Document& document, doc::Node list, std::vector<Diagnostic>& findings) {
  std::set<std::string_view> seen;
  for (const doc::Node entry : list)
    if (const doc::Node id = entry["id"]; id && !seen.insert(id.text()).second)
      findings.push_back(document.diagnostic(
          Code::duplicateId, fmt::format("{} '{}' is there twice", list.key(), id.text()), id));
}

/// A list whose entries depend on others of it.
struct Dependents {
  std::string_view list;
  plan::Noun noun;
  std::vector<doc::Node> (*needed)(doc::Node entry);
};

std::vector<doc::Node> neededActivities(doc::Node activity) {
  const doc::Node list = activity["dependsOn"];
  return {list.begin(), list.end()};
}

constexpr Dependents activityList{"activity", {}, neededActivities};
constexpr Dependents itemList{"serviceOrderItem", {"item", "items"}, neededItems};

std::vector<plan::Activity> graphOf(doc::Node list, const Dependents& kind) {
  std::vector<plan::Activity> entries;
  for (const doc::Node entry : list) {
    if (!entry["id"])
      continue;  // schemas say where there has to be one; the items that a service came of have none
    plan::Activity activity{.id = std::string(entry["id"].text())};
    for (const doc::Node needed : kind.needed(entry)) activity.dependsOn.emplace_back(needed.text());
    entries.push_back(std::move(activity));
  }
  return entries;
}

/// The dependency that a finding of the graph is about, to place it: the first whose text the message names.
doc::Node placeOf(doc::Node list, const Dependents& kind, const std::string& message) {
  for (const doc::Node entry : list)
    for (const doc::Node needed : kind.needed(entry))
      if (message.find(needed.text()) != std::string::npos &&
          message.find(entry["id"].text()) != std::string::npos)
        return needed;
  return list;
}

void graph(const doc::Document& document, doc::Node list, const Dependents& kind,
           std::vector<Diagnostic>& findings) {
  if (list.empty()) return;
  try {
    plan::makeGraph(graphOf(list, kind), kind.noun);
  } catch (const Error& error) {
    for (const Diagnostic& finding : error.findings()) {
      Diagnostic placed =
          document.diagnostic(finding.code, finding.message, placeOf(list, kind, finding.message));
      placed.hints = finding.hints;
      findings.push_back(std::move(placed));
    }
  }
}

}  // namespace

std::vector<Diagnostic> activities(const doc::Document& document) {
  std::vector<Diagnostic> findings;
  for (const std::string_view name : listsWithIds) uniqueIds(document, document.root()[name], findings);
  if (!findings.empty()) return findings;
  for (const Dependents* kind : {&activityList, &itemList})
    graph(document, document.root()[kind->list], *kind, findings);
  return findings;
}

std::vector<doc::Node> neededItems(doc::Node item) {
  std::vector<doc::Node> needed;
  for (const doc::Node relation : item["serviceOrderItemRelationship"])
    if (const doc::Node id = relation["orderItem"]["itemId"];
        id && relation["relationshipType"].text() == "dependency")
      needed.push_back(id);
  return needed;
}

std::vector<Diagnostic> planned(const doc::Document& document, doc::Node plan) {
  std::vector<Diagnostic> findings;
  uniqueIds(document, plan, findings);
  graph(document, plan, activityList, findings);
  return findings;
}

std::vector<Diagnostic> record(const doc::Document& document, const model::KindRow& kind,
                               const Known& known) {
  std::vector<Diagnostic> findings = placement(document, kind);
  const auto take = [&](std::vector<Diagnostic> more) {
    findings.insert(findings.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
  };
  take(trackedState(document, kind));
  if (kind.lifecycle) take(activities(document));
  if (kind.kind == model::Kind::serviceOrder) take(characteristics(document, kind, known));
  if (kind.kind == model::Kind::serviceSpecification) take(specification(document));
  if (kind.kind == model::Kind::resourcePool) take(pool(document));
  if (kind.kind == model::Kind::resourceAllocation) take(allocation(document, known));
  take(references(document, kind, known));
  return findings;
}

}  // namespace som::check
