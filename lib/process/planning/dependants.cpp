#include "process/planning/dependants.hpp"

#include <algorithm>
#include <set>

#include "model/orders.hpp"
#include "model/references.hpp"
#include "store/mentions.hpp"

namespace som::process {
namespace {

/// The orders that wait for one, directly or through others.
class Dependants {
 public:
  Dependants(Workspace& workspace, Assessor& assessor, const doc::Document& document, const Assessed& order)
      : workspace_(workspace), assessor_(assessor), orders_(workspace.store(), {&model::orderKind()}) {
    add(document, order);
    find();
    rollBack();
  }

  /// Returns the orders that wait for the first one itself, the one that needs it first at the beginning.
  std::vector<Dependant> direct() const {
    std::vector<Dependant> all;
    for (const auto& [id, node] : nodes_)
      if (node.needs && std::find(node.waitsFor.begin(), node.waitsFor.end(), first_) != node.waitsFor.end())
        all.push_back({id, *node.needs});
    std::stable_sort(all.begin(), all.end(),
                     [](const Dependant& a, const Dependant& b) { return a.neededBy < b.neededBy; });
    return all;
  }

 private:
  struct Node {
    Assessed order;
    std::vector<std::string> waitsFor = {};
    std::size_t dependants = 0;                   ///< that have not been rolled back
    std::optional<Instant> due = std::nullopt;    ///< its own, or an earlier one of a dependant
    std::optional<Instant> needs = std::nullopt;  ///< when its prerequisites must be completed
  };

  void add(const doc::Document& document, const Assessed& order) {
    if (nodes_.empty()) first_ = order.id;
    nodes_.emplace(order.id, Node{.order = order, .due = order.facts.clocks.due});
    level_.insert(order.id);
    texts_.push_back(order.id);
    for (const auto name : model::externalIdsOf(document.root(), model::orderKind()))
      texts_.emplace_back(name);
  }

  /// Finds the orders level by level, so that each level is one pass over the words of the files.
  void find() {
    while (!level_.empty()) {
      const std::set<std::string> level = std::move(level_);
      const std::vector<std::string> texts = std::move(texts_);
      level_.clear();
      texts_.clear();
      orders_.readAny(texts, [&](const doc::Document& document) {
        try {
          look(document, level);
        } catch (const Error& error) {
          for (Diagnostic& finding : withoutTexts(error.findingsIn(document.file())))
            workspace_.store().note(std::move(finding));
        }
      });
    }
  }

  void look(const doc::Document& document, const std::set<std::string>& level) {
    const model::KindRow& kind = model::orderKind();
    const Extract record = extractOf(document.root(), kind);
    if (lifecycle::hasEnded(*kind.lifecycle, record.state) || hasStarted(record)) return;
    std::vector<std::string> needed = assessor_.prerequisiteIdsOf(record);
    std::erase_if(needed, [&](const std::string& id) { return !level.contains(id) || id == record.id; });
    if (needed.empty()) return;
    if (!nodes_.contains(std::string(record.id))) add(document, assessor_.assess(document, kind));
    Node& node = nodes_.at(std::string(record.id));
    for (std::string& id : needed) {
      ++nodes_.at(id).dependants;
      node.waitsFor.push_back(std::move(id));
    }
  }

  /// Rolls the due dates back from the orders that nothing waits for. Orders that wait for each other have
  /// none.
  void rollBack() {
    std::vector<Node*> ready;
    for (auto& [id, node] : nodes_)
      if (node.dependants == 0) ready.push_back(&node);
    while (!ready.empty()) {
      Node& node = *ready.back();
      ready.pop_back();
      node.needs = latestStart(node);
      for (const std::string& id : node.waitsFor) {
        Node& needed = nodes_.at(id);
        if (node.needs) needed.due = needed.due ? std::min(*needed.due, *node.needs) : node.needs;
        if (--needed.dependants == 0) ready.push_back(&needed);
      }
    }
  }

  /// Returns when the work of an order must begin at the latest.
  static std::optional<Instant> latestStart(const Node& node) {
    const policy::Facts& facts = node.order.facts;
    std::optional<Instant> latest = node.due;
    if (!node.due) return latest;
    for (const plan::Step& step : plan::compute({facts.activities, facts.now, node.due}).steps)
      if (step.latestStart) latest = std::min(*latest, *step.latestStart);
    return latest;
  }

  Workspace& workspace_;
  Assessor& assessor_;
  store::Mentions orders_;
  std::string first_;
  std::map<std::string, Node> nodes_;
  std::set<std::string> level_;     ///< the orders whose dependants are looked for next
  std::vector<std::string> texts_;  ///< their ids and external ids
};

}  // namespace

void rollBackDueDates(Workspace& workspace, Assessor& assessor, const doc::Document& document,
                      Assessed& order) {
  if (order.kind != &model::orderKind() || order.ended) return;
  const std::vector<Dependant>& direct =
      order.dependants.emplace(Dependants(workspace, assessor, document, order).direct());
  if (direct.empty()) return;
  policy::Facts& facts = order.facts;
  const Instant first = direct.front().neededBy;
  if (facts.clocks.due && *facts.clocks.due <= first) return;
  facts.plan = plan::compute({facts.activities, facts.now, first, facts.earliest, facts.earliestMax});
}

}  // namespace som::process
