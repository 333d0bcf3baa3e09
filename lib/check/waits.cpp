#include "check/waits.hpp"

#include "model/items.hpp"
#include "model/references.hpp"
#include "plan/graph.hpp"
#include "store/records.hpp"

namespace som::check {

void Waits::look(const doc::Document& document, const model::KindRow& kind) {
  const model::OrderView<doc::Node> order(document.root());
  if (kind.kind != model::Kind::serviceOrder || lifecycle::hasEnded(*kind.lifecycle, order.state(kind)))
    return;
  std::vector<Need> needs;
  for (const auto relation : order.relations())
    if (relation.relationshipType() == model::dependency) {
      auto placed = withoutTexts({document.diagnostic(Code::dependencyCycle, "", relation.idNode())});
      needs.push_back({std::string(relation.id()), std::move(placed.front())});
    }
  if (needs.empty()) return;
  for (const auto id : model::externalIdsOf(document.root(), kind))
    externalIds_.emplace(std::string(id), std::string(order.id()));
  needs_.emplace(std::string(order.id()), std::move(needs));
}

void Waits::merge(Waits&& other) {
  needs_.merge(other.needs_);
  externalIds_.merge(other.externalIds_);
}

std::string_view Waits::waitingOrder(std::string_view id) const {
  if (const auto found = needs_.find(id); found != needs_.end()) return found->first;
  if (id.starts_with(store::externalMark)) id.remove_prefix(store::externalMark.size());
  return externalIds_.count(id) == 1 ? std::string_view(externalIds_.find(id)->second) : std::string_view();
}

std::vector<Diagnostic> Waits::circles() const {
  std::vector<plan::Activity> orders;
  std::vector<std::vector<const Need*>> from;  // of each `dependsOn`
  for (const auto& [id, needs] : needs_) {
    plan::Activity& order = orders.emplace_back(plan::Activity{.id = id});
    from.emplace_back();
    for (const Need& need : needs)
      if (const std::string_view other = waitingOrder(need.id); !other.empty() && other != id) {
        order.dependsOn.emplace_back(other);
        from.back().push_back(&need);
      }
  }
  std::vector<Diagnostic> findings;
  for (;;) {
    std::vector<plan::GraphFlaw> flaws = plan::graphFlaws(orders, {"order", "orders"});
    if (flaws.empty()) return findings;
    const plan::GraphFlaw& flaw = flaws.front();
    const auto at = static_cast<std::ptrdiff_t>(*flaw.dependency);
    Diagnostic& finding = findings.emplace_back(from[flaw.activity][*flaw.dependency]->finding);
    finding.message = flaw.finding.message;
    auto& needed = orders[flaw.activity].dependsOn;  // without this one, the next circle is found
    needed.erase(needed.begin() + at);
    from[flaw.activity].erase(from[flaw.activity].begin() + at);
  }
}

}  // namespace som::check
