#include "model/value_node.hpp"

namespace som::model {

std::string ValueNode::text() const {
  return value_ && !value_->is_null() && !value_->is_structured() ? doc::textOf(*value_) : std::string();
}

ValueNode ValueNode::operator[](std::string_view key) const {
  if (!isMapping()) return {};
  const auto found = value_->find(key);
  return found == value_->end() ? ValueNode() : ValueNode(*found);
}

ValueNode ValueNode::at(std::size_t position) const {
  return isSequence() && position < value_->size() ? ValueNode((*value_)[position]) : ValueNode();
}

}  // namespace som::model
