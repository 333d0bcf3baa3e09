#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "check/check.hpp"
#include "model/items.hpp"
#include "model/specification.hpp"
#include "model/views.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::check {
namespace {

using Item = model::ItemView<doc::Node>;
using Record = model::RecordView<doc::Node>;
using Service = model::InventoryServiceView<doc::Node>;

/// Reads the service of the inventory that an item names; nullopt if it does not exist or cannot be read,
/// which other checks report.
std::optional<doc::Document> serviceOf(const Item& item, const store::Source& files) try {
  const model::KindRow& kind = model::row(model::Kind::service);
  const std::string_view id = item.service().id();
  if (model::kindOfId(id) != &kind) return std::nullopt;
  auto found = store::findById(files, kind, id);
  if (!found || found->bytes.empty()) return std::nullopt;  // a file that is being written is empty
  return store::readFound(files, std::move(*found));
} catch (const Error&) {
  return std::nullopt;
}

std::vector<std::string_view> customersOf(const Record& record) {
  std::vector<std::string_view> customers;
  for (const auto party : record.parties())
    if (party.role() == model::customerRole && !party.id().empty()) customers.push_back(party.id());
  return customers;
}

/// Checks the items of one order.
class Check {
 public:
  Check(const doc::Document& order, const ReferenceTargets& targets)
      : order_(order), targets_(targets), customers_(customersOf(Record(order.root()))) {}

  std::vector<Diagnostic> run(std::string_view itemField) {
    for (const doc::Node node : model::itemsOf(order_.root(), itemField)) {
      const Item item(node);
      places(item);
      deletedOnce(item);
      if (const auto service = serviceOf(item, *targets_.files)) {
        customer(item, Service(service->root()));
        specification(item, Service(service->root()));
      }
    }
    return std::move(findings_);
  }

 private:
  void refuse(const Item& item, std::string message, doc::Node at, std::string hint) {
    findings_.push_back(
        order_.diagnostic(Code::unknownValue, fmt::format("item {}: {}", item.id(), message), at)
            .hint(std::move(hint)));
  }

  /// Refuses to delete a service on which another item works.
  void deletedOnce(const Item& item) {
    const std::string_view id = item.service().id();
    if (id.empty() || item.action() == model::noChangeAction) return;
    const auto [first, isNew] = itemOfService_.try_emplace(id, item);
    const bool deletes =
        item.action() == model::deleteAction || first->second.action() == model::deleteAction;
    if (isNew || !deletes) return;
    refuse(
        item,
        fmt::format("{} is the service of item {}, too, and one of them deletes it", id, first->second.id()),
        item.service().idNode(), "order one of the two");
  }

  void customer(const Item& item, const Service& service) {
    const auto owners = customersOf(service);
    const bool isTheirs = std::find_first_of(owners.begin(), owners.end(), customers_.begin(),
                                             customers_.end()) != owners.end();
    if (owners.empty() || customers_.empty() || isTheirs) return;
    refuse(item,
           fmt::format("{} is a service of {}, not of {}", service.id(), joined(owners), joined(customers_)),
           item.service().idNode(), "name a service of this customer, or order for that one");
  }

  void specification(const Item& item, const Service& service) {
    const doc::Node ordered = item.service().specification().idNode();
    const std::string_view own = service.specification().id();
    if (ordered.text().empty() || own.empty() || ordered.text() == own) return;
    refuse(item, fmt::format("{} is specified by '{}', not by '{}'", service.id(), own, ordered.text()),
           ordered, fmt::format("order '{}' for this service, or another service", own));
  }

  void places(const Item& item) {
    const std::string_view id = item.service().specification().id();
    const bool isNew = item.action() == model::addAction || item.action() == model::modifyAction;
    if (!isNew || !targets_.catalogue) return;
    const auto found = targets_.catalogue->find(id);
    if (found == targets_.catalogue->end()) return;
    std::vector<std::string_view> served;
    for (const auto place : model::SpecificationView<doc::Node>(found->second.root()).places())
      served.push_back(place.text());
    const auto isServed = [&](std::string_view name) {
      return std::find(served.begin(), served.end(), name) != served.end();
    };
    for (const auto place : item.service().places()) {
      // The name alone may be an address, which does not say in which of these places it lies.
      if (served.empty() || place.id().empty() || isServed(place.id()) || isServed(place.name())) continue;
      refuse(item, fmt::format("'{}' does not serve '{}'", id, place.id()), place.idNode(),
             suggestion(place.id(), served, "the places"));
    }
  }

  const doc::Document& order_;
  const ReferenceTargets& targets_;
  std::vector<std::string_view> customers_;
  std::map<std::string_view, Item> itemOfService_;  ///< the first of each
  std::vector<Diagnostic> findings_;
};

}  // namespace

std::vector<Diagnostic> orderedServices(const doc::Document& document, const model::KindRow& kind,
                                        const ReferenceTargets& targets) {
  const lifecycle::State state = Record(document.root()).state(kind);
  if (kind.kind != model::Kind::serviceOrder || lifecycle::hasEnded(*kind.lifecycle, state)) return {};
  return Check(document, targets).run(kind.itemField);
}

}  // namespace som::check
