#include "process/history/change_places.hpp"

#include <fmt/format.h>

#include "model/handles.hpp"
#include "model/items.hpp"
#include "model/places.hpp"
#include "model/views.hpp"

namespace som::process {

using NodeView = model::RecordView<doc::Node>;

doc::Node ChangePlaces::ofEntry(const std::string& id) const {
  for (const auto entry : NodeView(document_.root()).history())
    if (entry.id() == id) return model::placeOfTracking(entry.node());
  return document_.root();
}

doc::Node ChangePlaces::ofState(const StateOwner& owner) const {
  const bool isOfPart = !owner.activity.empty() || !owner.item.empty();
  const doc::Node part = isOfPart ? ofPart(owner) : doc::Node();
  return part ? orElse(part[model::partStateField], part)
              : orElse(document_.root()[kind_.stateField], document_.root());
}

doc::Node ChangePlaces::ofPart(const StateOwner& owner) const {
  if (!owner.activity.empty())
    return orElse(NodeView(document_.root()).activity(owner.activity).node(), document_.root());
  if (!owner.item.empty())
    for (const doc::Node item : model::itemsOf(document_.root(), kind_.itemField))
      if (model::ItemView<doc::Node>(item).id() == owner.item) return item;
  return document_.root();
}

std::string nameOfOwner(const model::KindRow& kind, const StateOwner& owner) {
  if (!owner.activity.empty()) return fmt::format("activity '{}'", owner.activity);
  return owner.item.empty() ? std::string(kind.noun) : fmt::format("item '{}'", owner.item);
}

}  // namespace som::process
