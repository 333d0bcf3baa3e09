#include "check/waits.hpp"

#include <array>
#include <iterator>

#include "model/items.hpp"
#include "model/links.hpp"
#include "model/references.hpp"
#include "model/report.hpp"
#include "model/specification.hpp"
#include "plan/graph.hpp"
#include "store/records.hpp"

namespace som::check {

namespace {

/// The relations of records other than reports that must not lead in a circle, and the word for the records.
/// A record that an order or a report relates to itself is found by the check of its references.
struct RelationRow {
  std::string_view name;
  plan::Noun noun;
  bool findsOwn = false;
};
constexpr std::string_view servicesOnServices = "services";
constexpr std::string_view resourcesOnResources = "resources";
constexpr std::string_view specificationsNeeded = "specifications";
constexpr std::array relationTable = {
    RelationRow{model::dependency, {"order", "orders"}},
    RelationRow{servicesOnServices, {"service", "services"}, true},
    RelationRow{resourcesOnResources, {"resource", "resources"}, true},
    RelationRow{specificationsNeeded, {"specification", "specifications"}, true},
};
RelationRow relationOf(std::string_view name) {
  for (const RelationRow& row : relationTable)
    if (row.name == name) return row;
  return {name, {"report", "reports"}};
}

}  // namespace

void Waits::add(std::string_view relation, std::string_view from, std::string_view to,
                const doc::Document& document, doc::Node place) {
  auto placed = withoutTexts({document.diagnostic(Code::dependencyCycle, "", place)});
  needs_[relation][std::string(from)].push_back({std::string(to), std::move(placed.front())});
}

void Waits::add(std::string_view relation, const doc::Document& document, const std::vector<doc::Node>& ids) {
  const std::string_view own = model::RecordView<doc::Node>(document.root()).id();
  for (const doc::Node id : ids) add(relation, own, id.text(), document, id);
}

/// Adds what a service or a resource stands on among its like. Supports that protect each other may lead in a
/// circle.
void Waits::addSupports(const doc::Document& document, const model::KindRow& kind) {
  const model::RecordView<doc::Node> record(document.root());
  if (kind.lifecycle && lifecycle::isFinal(*kind.lifecycle, record.state(kind))) return;
  const bool isService = kind.kind == model::Kind::service;
  const std::string_view relation = isService ? servicesOnServices : resourcesOnResources;
  for (const model::Link& link : model::linksOf(document.root(), kind)) {
    if (link.toService != isService || !link.group.empty()) continue;
    if (link.type == model::LinkType::standsOn) add(relation, record.id(), link.id, document, link.at);
    if (link.type == model::LinkType::supports) add(relation, link.id, record.id(), document, link.at);
  }
}

void Waits::addSpecification(const doc::Document& document) {
  std::vector<doc::Node> needed;
  for (const auto relation : model::SpecificationView<doc::Node>(document.root()).relations())
    if (relation.relationshipType() == model::dependency) needed.push_back(relation.idNode());
  add(specificationsNeeded, document, needed);
}

void Waits::look(const doc::Document& document, const model::KindRow& kind) {
  if (kind.clock == model::Clock::report)
    for (const auto& relation : model::reportRelations.rows)
      add(relation.name, document, model::relatedReports(document.root(), relation.value));
  if (kind.kind == model::Kind::service || kind.kind == model::Kind::resource)
    return addSupports(document, kind);
  if (kind.kind == model::Kind::serviceSpecification) return addSpecification(document);
  const model::OrderView<doc::Node> order(document.root());
  if (kind.kind != model::Kind::serviceOrder || lifecycle::hasEnded(*kind.lifecycle, order.state(kind)))
    return;
  std::vector<doc::Node> needed;
  for (const auto relation : order.relations())
    if (relation.relationshipType() == model::dependency) needed.push_back(relation.idNode());
  if (needed.empty()) return;
  for (const auto id : model::externalIdsOf(document.root(), kind))
    externalIds_.emplace(std::string(id), std::string(order.id()));
  add(model::dependency, document, needed);
}

void Waits::merge(Waits&& other) {
  for (auto& [relation, needs] : other.needs_)
    for (auto& [id, more] : needs) {
      std::vector<Need>& all = needs_[relation][id];
      std::move(more.begin(), more.end(), std::back_inserter(all));
    }
  externalIds_.merge(other.externalIds_);
}

std::string_view Waits::targetOf(std::string_view id, const Needs& needs) const {
  if (const auto found = needs.find(id); found != needs.end()) return found->first;
  if (id.starts_with(store::externalMark)) id.remove_prefix(store::externalMark.size());
  if (externalIds_.count(id) != 1) return {};
  const auto found = needs.find(externalIds_.find(id)->second);
  return found == needs.end() ? std::string_view() : std::string_view(found->first);
}

void Waits::addCircles(std::string_view relation, const Needs& needs,
                       std::vector<Diagnostic>& findings) const {
  const RelationRow row = relationOf(relation);
  std::vector<plan::Activity> records;
  std::vector<std::vector<const Need*>> from;  // of each `dependsOn`
  for (const auto& [id, list] : needs) {
    plan::Activity& record = records.emplace_back(plan::Activity{.id = id});
    from.emplace_back();
    for (const Need& need : list)
      if (const std::string_view other = targetOf(need.id, needs);
          !other.empty() && (row.findsOwn || other != id)) {
        record.dependsOn.emplace_back(other);
        from.back().push_back(&need);
      }
  }
  for (;;) {
    std::vector<plan::GraphFlaw> flaws = plan::graphFlaws(records, row.noun);
    if (flaws.empty()) return;
    const plan::GraphFlaw& flaw = flaws.front();
    const auto at = static_cast<std::ptrdiff_t>(*flaw.dependency);
    Diagnostic& finding = findings.emplace_back(from[flaw.activity][*flaw.dependency]->finding);
    finding.message = flaw.finding.message;
    auto& needed = records[flaw.activity].dependsOn;  // without this one, the next circle is found
    needed.erase(needed.begin() + at);
    from[flaw.activity].erase(from[flaw.activity].begin() + at);
  }
}

std::vector<std::string> Waits::needsOf(std::string_view id) const {
  std::vector<std::string> ids;
  for (const auto& [relation, needs] : needs_)
    if (const auto found = needs.find(id); found != needs.end())
      for (const Need& need : found->second) ids.push_back(need.id);
  return ids;
}

std::vector<Diagnostic> Waits::circles() const {
  std::vector<Diagnostic> findings;
  for (const auto& [relation, needs] : needs_) addCircles(relation, needs, findings);
  return findings;
}

}  // namespace som::check
