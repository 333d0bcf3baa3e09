#include "process/edit/ordered_services.hpp"

#include <optional>

#include "model/entries.hpp"
#include "model/handles.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "model/parties.hpp"
#include "model/services.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

/// Returns a service of the inventory with the changes of this unit; nullopt if there is no such service.
std::optional<doc::Value> serviceInInventory(const UnitOfWork& unit, const std::string& id) {
  const model::KindRow& kind = model::row(model::Kind::service);
  if (model::kindOfId(id) != &kind) return std::nullopt;
  if (const Draft* draft = unit.draftOf(kind, id)) return draft->value;
  if (!store::exists(unit.files(), kind, id)) return std::nullopt;
  return doc::toValue(store::load(unit.files(), id, &kind).root());
}

/// A text that several services may give; empty if they do not agree.
class Agreed {
 public:
  void add(const std::string& text) {
    if (!text_) text_ = text;
    if (*text_ != text) text_->clear();
  }
  std::string text() const { return text_.value_or(""); }

 private:
  std::optional<std::string> text_;
};

}  // namespace

void completeFromServices(const UnitOfWork& unit, doc::Value& order) {
  Agreed customer, category;
  for (const model::ItemHandle& item : model::itemHandles(order, model::orderKind().itemField)) {
    const std::string action = item->action();
    if (action != model::modifyAction && action != model::deleteAction) continue;
    const auto service = serviceInInventory(unit, item->service().id());
    if (!service) continue;
    model::takeSpecification(item.value(), *service);
    const model::RecordView<model::ValueNode> view(*service);
    customer.add(view.customer());
    category.add(view.category());
  }
  const model::RecordView<model::ValueNode> asked(order);
  const bool hasCategory = !asked.category().empty();
  if (asked.customer().empty() && !customer.text().empty())
    model::addParty(order, customer.text(), model::customerRole);
  if (!hasCategory && !category.text().empty()) model::setCategory(order, category.text());
}

}  // namespace som::process
