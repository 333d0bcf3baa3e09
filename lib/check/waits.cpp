#include "check/waits.hpp"

#include "model/items.hpp"
#include "model/references.hpp"
#include "model/report.hpp"
#include "plan/graph.hpp"
#include "store/records.hpp"

namespace som::check {

void Waits::add(std::string_view relation, const doc::Document& document, const std::vector<doc::Node>& ids) {
  if (ids.empty()) return;
  std::vector<Need>& needs =
      needs_[relation][std::string(model::RecordView<doc::Node>(document.root()).id())];
  for (const doc::Node id : ids) {
    auto placed = withoutTexts({document.diagnostic(Code::dependencyCycle, "", id)});
    needs.push_back({std::string(id.text()), std::move(placed.front())});
  }
}

void Waits::look(const doc::Document& document, const model::KindRow& kind) {
  if (kind.clock == model::Clock::report)
    for (const auto& relation : model::reportRelations.rows)
      add(relation.name, document, model::relatedReports(document.root(), relation.value));
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
  for (auto& [relation, needs] : other.needs_) needs_[relation].merge(needs);
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
  std::vector<plan::Activity> records;
  std::vector<std::vector<const Need*>> from;  // of each `dependsOn`
  for (const auto& [id, list] : needs) {
    plan::Activity& record = records.emplace_back(plan::Activity{.id = id});
    from.emplace_back();
    for (const Need& need : list)
      if (const std::string_view other = targetOf(need.id, needs); !other.empty() && other != id) {
        record.dependsOn.emplace_back(other);
        from.back().push_back(&need);
      }
  }
  const plan::Noun noun =
      relation == model::dependency ? plan::Noun{"order", "orders"} : plan::Noun{"report", "reports"};
  for (;;) {
    std::vector<plan::GraphFlaw> flaws = plan::graphFlaws(records, noun);
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

std::vector<Diagnostic> Waits::circles() const {
  std::vector<Diagnostic> findings;
  for (const auto& [relation, needs] : needs_) addCircles(relation, needs, findings);
  return findings;
}

}  // namespace som::check
