#include "process/planning/labels.hpp"

#include "model/views.hpp"
#include "process/edit/start.hpp"

namespace som::process {
namespace {

template <class Node>
std::vector<plan::Label> labelsIn(const model::RecordView<Node>& record) {
  std::vector<plan::Label> labels;
  for (const model::ActivityView<Node> activity : record.activities()) {
    plan::Label& label = labels.emplace_back(plan::Label{std::string(activity.name())});
    label.assignee = activity.assignee();
    if (label.assignee.empty()) label.assignee = activity.delegatedTo();
    if (label.assignee.empty()) label.assignee = record.assignee();
  }
  return labels;
}

}  // namespace

std::vector<plan::Label> labelsOf(Workspace& workspace, const Assessed& record) {
  const doc::Node root = record.document->root();
  if (!record.planned) return labelsIn(model::RecordView<doc::Node>(root));
  doc::Value order = doc::toValue(root);
  instantiatePlan(workspace, order);
  return labelsIn(model::RecordView<model::ValueNode>(model::ValueNode(order)));
}

}  // namespace som::process
