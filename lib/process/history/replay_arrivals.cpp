#include "process/history/replay_arrivals.hpp"

#include <optional>

#include "model/items.hpp"

namespace som::process {

using lifecycle::Event;
using Item = model::ItemView<model::ValueNode>;
using Record = model::RecordView<model::ValueNode>;

Arrivals::Arrivals(const ReplayInput& input) : input_(input) {
  for (const doc::Value* item : model::itemsOf(input.shape, input.kind.itemField))
    if (!input.base || !model::itemOf(*input.base, input.kind.itemField, Item(*item).id()))
      items_[Item(*item).id()] = arrivalOf(Item(*item).id(), &Tracking::item);
  for (const Activity activity : Record(input.shape).activities())
    if (!input.base || !Record(*input.base).activity(activity.id()))
      activities_[activity.id()] = arrivalOf(activity);
}

std::size_t Arrivals::arrivalOf(const std::string& id, std::string (Tracking::*member)() const) const {
  for (std::size_t i = 0; i < input_.entries.size(); ++i)
    if ((Tracking(input_.entries[i].value).*member)() == id) return i;
  return 0;
}

/// An activity appears with the entry that adds it, with its redo, with its item, or with the start that
/// planned it.
std::size_t Arrivals::arrivalOf(const Activity& activity) const {
  std::optional<std::size_t> start;
  for (std::size_t i = 0; i < input_.entries.size(); ++i) {
    const Tracking entry(input_.entries[i].value);
    if (!entry.isOfPart() && entry.action() == lifecycle::events.name(Event::start) && !start) start = i;
    if (entry.action() == "redo" && entry.toText() == activity.id()) return i;
    if (entry.activity() == activity.id()) return start.value_or(i);
  }
  if (const auto item = items_.find(activity.item()); item != items_.end() && input_.base)
    return item->second;
  return start.value_or(0);
}

}  // namespace som::process
