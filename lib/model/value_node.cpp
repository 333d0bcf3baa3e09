#include "model/value_node.hpp"

namespace som::model {

std::string ValueNode::text() const {
  return value_ && !value_->is_null() && !value_->is_structured() ? doc::textOf(*value_) : std::string();
}

std::optional<std::int64_t> ValueNode::integer() const {
  if (!value_ || !value_->is_number_integer()) return std::nullopt;
  const auto number = value_->get<std::int64_t>();
  return value_->is_number_unsigned() && number < 0 ? std::nullopt : std::optional(number);
}

std::optional<bool> ValueNode::boolean() const {
  return value_ && value_->is_boolean() ? std::optional(value_->get<bool>()) : std::nullopt;
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
