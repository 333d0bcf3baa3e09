#include "process/lifecycle/state.hpp"

namespace som::process {
namespace {

bool applies(const model::Stamp& row, lifecycle::Event event, lifecycle::State to, const doc::Value& value) {
  if ((row.event && *row.event != event) || (row.to && *row.to != to)) return false;
  switch (row.condition) {
    case model::Stamp::If::started:
      return model::ActivityView<model::ValueNode>(value).hasStarted();
    case model::Stamp::If::missing:
      return !value.contains(row.field);
    case model::Stamp::If::always:
      break;
  }
  return true;
}

}  // namespace

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

void putState(const Subject& subject, lifecycle::State to, lifecycle::Event event, Instant now,
              const std::string& reason) {
  doc::Value& value = subject.value();
  value[std::string(subject.stateField())] = lifecycle::states.name(to);
  for (const model::Stamp& row : subject.stamps()) {
    if (!applies(row, event, to, value)) continue;
    const std::string field(row.field);
    // The reason of an earlier event does not explain this one.
    const bool erases =
        row.what == model::Stamp::What::none || (row.what == model::Stamp::What::reason && reason.empty());
    if (erases)
      value.erase(field);
    else
      value[field] = row.what == model::Stamp::What::time ? formatInstant(now) : reason;
  }
}

void setState(UnitOfWork& unit, const Subject& subject, lifecycle::State to,
              const TransitionOptions& options) {
  putState(subject, to, options.event, unit.env().now, reasonOf(unit, options));
}

}  // namespace som::process
