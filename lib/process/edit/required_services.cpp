#include "process/edit/required_services.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.hpp"
#include "model/items.hpp"
#include "model/views.hpp"
#include "store/mentions.hpp"

namespace som::process {
namespace {

using Service = model::ServiceView<model::ValueNode>;

using model::serviceKind;

/// True if a service has a place of the requested one, or if one of them has no place.
bool isAtSamePlace(const doc::Value& service, const doc::Value& other) {
  const auto own = Service(service).places();
  const auto others = Service(other).places();
  const auto isSame = [](const auto& a, const auto& b) {
    return a.id().empty() ? a.name() == b.name() : a.id() == b.id();
  };
  return own.empty() || others.empty() || std::any_of(own.begin(), own.end(), [&](const auto& place) {
           return std::any_of(others.begin(), others.end(),
                              [&](const auto& one) { return isSame(place, one); });
         });
}

/// ` at leeds`: the places of a service; empty if it has none.
std::string where(const doc::Value& service) {
  std::vector<std::string> places;
  for (const auto place : Service(service).places())
    places.push_back(place.id().empty() ? place.name() : place.id());
  return places.empty() ? std::string() : fmt::format(" at {}", joined(places));
}

}  // namespace

std::vector<doc::Value> servicesOfCustomer(const store::Source& files, const std::string& customer) {
  std::vector<doc::Value> services;
  if (customer.empty()) return services;
  const auto addService = [&](const doc::Document& document) {
    const model::RecordView<doc::Node> service(document.root());
    if (service.customer() == customer && service.state(serviceKind()) != lifecycle::State::terminated)
      services.push_back(doc::toValue(document.root()));
  };
  const auto doubtful = store::Mentions(files, {&serviceKind()}).read(customer, addService);
  store::refuseDoubtful(doubtful, customer);
  return services;
}

std::vector<std::string> missingServices(const doc::Value& service,
                                         const model::SpecificationView<doc::Node>& specification,
                                         const std::string& customer,
                                         const std::vector<doc::Value>& services) {
  std::vector<std::string> missing;
  for (const auto relation : specification.relations()) {
    if (relation.relationshipType() != model::dependency) continue;
    const auto servesIt = [&](const doc::Value& other) {
      // A service that comes from a feasibility check alone is not there.
      return Service(other).specification().id() == relation.id() && isAtSamePlace(service, other) &&
             model::RecordView<model::ValueNode>(other).state(serviceKind()) !=
                 lifecycle::State::feasibilityChecked;
    };
    if (std::none_of(services.begin(), services.end(), servesIt))
      missing.push_back(fmt::format("{} needs {}, which {} does not have{}; ask for both", specification.id(),
                                    relation.id(), customer, where(service)));
  }
  return missing;
}

std::vector<std::string> excludedServices(const model::SpecificationView<doc::Node>& specification,
                                          const std::string& customer,
                                          const std::vector<doc::Value>& services) {
  std::vector<std::string> excluded;
  for (const auto relation : specification.relations())
    if (relation.relationshipType() == model::exclusivity &&
        std::any_of(services.begin(), services.end(), [&](const doc::Value& other) {
          return Service(other).specification().id() == relation.id();
        }))
      excluded.push_back(
          fmt::format("{} excludes {}, which {} has", specification.id(), relation.id(), customer));
  return excluded;
}

}  // namespace som::process
