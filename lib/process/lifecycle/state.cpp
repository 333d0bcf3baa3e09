#include "process/lifecycle/state.hpp"

#include "process/lifecycle/inner_states.hpp"

namespace som::process {
doc::Value& Subject::value() const {
  if (const auto* activity = std::get_if<model::ActivityHandle>(&part_)) return activity->value();
  if (const auto* item = std::get_if<model::ItemHandle>(&part_)) return item->value();
  return record_.value;
}

std::string_view Subject::stateField() const {
  return std::holds_alternative<std::monostate>(part_) ? record_.kind->stateField : model::partStateField;
}

std::span<const model::Stamp> Subject::stamps() const {
  if (std::holds_alternative<model::ActivityHandle>(part_)) return model::activityStamps();
  return std::holds_alternative<model::ItemHandle>(part_) ? std::span<const model::Stamp>()
                                                          : record_.kind->stamps;
}

lifecycle::State Subject::state() const {
  const std::string name = model::ValueNode(value())[stateField()].text();
  return lifecycle::states.parse(name).value_or(lifecycle::State::none);
}

void setState(UnitOfWork& unit, const Subject& subject, lifecycle::State to,
              const TransitionOptions& options) {
  writeState(subject.value(), subject.stateField(), subject.stamps(), to,
             {options.event, unit.env().now, reasonOf(unit, options)});
}

}  // namespace som::process
