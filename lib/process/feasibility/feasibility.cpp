#include "process/feasibility/feasibility.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "model/characteristic.hpp"
#include "model/items.hpp"
#include "model/projected_order.hpp"
#include "model/service_offer.hpp"
#include "process/edit/agreement.hpp"
#include "process/edit/create.hpp"
#include "process/edit/required_services.hpp"
#include "process/inventory/pool.hpp"
#include "process/planning/assess.hpp"
#include "process/work/policies.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

using Service = model::ServiceView<model::ValueNode>;
using Specification = model::SpecificationView<doc::Node>;

std::string specificationOf(const doc::Value& service) { return Service(service).specification().id(); }

/// Returns the name of a place for people: its id, otherwise its name.
template <class Place>
std::string nameOf(const Place& place) {
  return std::string(place.id().empty() ? place.name() : place.id());
}

/// True if a specification excludes the other one.
bool excludes(const Specification& specification, std::string_view other) {
  for (const auto relation : specification.relations())
    if (relation.relationshipType() == model::exclusivity && relation.id() == other) return true;
  return false;
}

/// Judges one service by one specification.
class Judgement {
 public:
  Judgement(UnitOfWork& unit, const AskedService& asked, Specification specification)
      : unit_(unit),
        asked_(asked),
        specification_(specification),
        service_(doc::toDocument(asked.service)),
        adjusted_(asked.service) {}

  void run() {
    for (const auto check : checks) (this->*check)();
  }
  bool isAdjustable() const {
    return std::all_of(reasons_.begin(), reasons_.end(),
                       [](const Unavailability& r) { return r.adjustable; });
  }
  std::vector<Unavailability>& reasons() { return reasons_; }
  std::optional<Instant> earliest() const { return earliest_; }
  /// The service with available values instead of unavailable ones.
  Alternative alternative() const { return {adjusted_, isLate() ? earliest_ : std::nullopt}; }

 private:
  void refuse(std::string_view code, std::string label, bool adjustable = false) {
    reasons_.push_back({code, std::move(label), adjustable});
  }
  bool isLate() const { return asked_.wanted && earliest_ && *earliest_ > *asked_.wanted; }

  void offered() {
    const std::string_view status = specification_.lifecycleStatus();
    if (!model::isOffered(status))
      refuse("specificationNotActive", fmt::format("{} is {}", specification_.id(), status));
  }

  void characteristics() {
    constexpr std::array<std::string_view, 4> codes = {"", "characteristicWrongType",
                                                       "characteristicOutOfRange", "characteristicMissing"};
    for (const auto& one : model::checkCharacteristics(specification_.node(), service_.root(), true)) {
      const std::string_view code = codes[static_cast<std::size_t>(one.misfit)];
      if (code.empty()) continue;
      refuse(code, one.hint.empty() ? one.message : fmt::format("{}; {}", one.message, one.hint),
             one.nearest.has_value());
      if (one.nearest) model::setCharacteristic(adjusted_, one.name, *one.nearest);
    }
  }

  void places() {
    std::vector<std::string> served;
    for (const auto place : specification_.places()) served.emplace_back(place.text());
    if (served.empty()) return;
    const auto isServed = [&](const std::string& name) {
      return std::find(served.begin(), served.end(), name) != served.end();
    };
    for (const auto place : Service(asked_.service).places())
      if (!isServed(place.id()) && !isServed(place.name()))
        refuse("placeNotServed", fmt::format("{} is not served; {} can be had in: {}", nameOf(place),
                                             specification_.id(), joined(served)));
  }

  void pools() {
    for (const auto parameter : specification_.requiredParameters()) {
      const std::string id(parameter.pool());
      try {
        const Pool pool = openPool(unit_.files(), unit_.workspace().schemas(), id);
        std::vector<Diagnostic> bad;
        const auto uses = usesOf(pool, allocations(unit_.files(), id, bad), unit_.env().now);
        if (std::all_of(uses.begin(), uses.end(), [](const PoolUse& use) { return use.free == 0; }))
          refuse("poolExhausted", fmt::format("the pool {} has no free value", id));
      } catch (const Error& error) {
        if (error.findings().front().code != Code::unknownPool) throw;
        refuse("poolUnknown", fmt::format("there is no pool {}", id));
      }
    }
  }

  /// Returns an order for the service at the present time, as the planning needs it.
  void dates() {
    const model::KindRow& kind = model::row(model::Kind::serviceOrder);
    doc::Value order = model::recordOf(model::ProjectedOrder{
        unit_.env().now,
        asked_.customer,
        {{.id = "1", .action = std::string(model::addAction), .service = asked_.service}}});
    agreeServiceLevel(unit_, order, kind);
    const doc::Document document = doc::toDocument(order);
    const Assessed assessed = Assessor(unit_.workspace(), unit_.env().now).assess(document, kind);
    if (assessed.planned) earliest_ = assessed.facts.plan.expectedCompletion;
    if (isLate())
      refuse("requestedDateTooEarly",
             fmt::format("wanted at {}, the earliest is {}", unit_.workspace().timeText(*asked_.wanted),
                         unit_.workspace().timeText(*earliest_)),
             true);
  }

  /// True if one of the two specifications excludes the other.
  bool excludesEither(std::string_view other) const {
    const doc::Document* others = unit_.workspace().policies().specification(other);
    return excludes(specification_, other) ||
           (others && excludes(Specification(others->root()), specification_.id()));
  }

  /// Returns the services of the customer; empty if the customer is unknown.
  const std::vector<doc::Value>& existing() {
    if (!existing_) existing_ = servicesOfCustomer(unit_.files(), asked_.customer);
    return *existing_;
  }

  void exclusions() {
    for (const doc::Value& service : existing())
      if (const std::string other = specificationOf(service); excludesEither(other))
        refuse("excludedByExistingService",
               fmt::format("{} has {} ({})", asked_.customer, Service(service).id(), other));
  }

  /// Checks that the services which this one requires exist, or are requested together with it.
  void dependencies() {
    if (asked_.customer.empty()) return;
    std::vector<doc::Value> services = existing();
    services.insert(services.end(), asked_.together.begin(), asked_.together.end());
    for (std::string& reason : missingServices(asked_.service, specification_, asked_.customer, services))
      refuse("dependencyMissing", std::move(reason));
  }

  static constexpr std::array checks = {
      &Judgement::offered, &Judgement::characteristics, &Judgement::places,      &Judgement::pools,
      &Judgement::dates,   &Judgement::exclusions,      &Judgement::dependencies};

  UnitOfWork& unit_;
  const AskedService& asked_;
  Specification specification_;
  doc::Document service_;
  doc::Value adjusted_;
  std::vector<Unavailability> reasons_;
  std::optional<Instant> earliest_;
  std::optional<std::vector<doc::Value>> existing_;
};

/// Returns the available service of a specification that can replace the requested one.
std::optional<Alternative> substitution(UnitOfWork& unit, const AskedService& asked,
                                        const Specification& other) {
  AskedService instead = asked;
  model::substituteSpecification(instead.service, other);
  Judgement judgement(unit, instead, other);
  judgement.run();
  return judgement.isAdjustable() ? std::optional(judgement.alternative()) : std::nullopt;
}

}  // namespace

Feasibility judge(UnitOfWork& unit, const AskedService& asked) {
  const Policies& policies = unit.workspace().policies();
  const std::string id = specificationOf(asked.service);
  const doc::Document* specification = policies.specification(id);
  if (!specification)
    return {{{"specificationUnknown", id.empty() ? std::string("no specification is asked for")
                                                 : fmt::format("'{}' is not in the catalogue", id)}},
            {},
            {}};
  const Specification wanted(specification->root());
  Judgement judgement(unit, asked, wanted);
  judgement.run();
  Feasibility answer{std::move(judgement.reasons()), {}, judgement.earliest()};
  if (answer.reasons.empty()) return answer;
  const auto adjustable = [](const Unavailability& reason) { return reason.adjustable; };
  if (std::all_of(answer.reasons.begin(), answer.reasons.end(), adjustable))
    answer.alternatives.push_back(judgement.alternative());
  for (const auto relation : wanted.relations()) {
    const doc::Document* other = policies.specification(relation.id());
    if (relation.relationshipType() != model::substitution || !other) continue;
    if (auto alternative = substitution(unit, asked, Specification(other->root())))
      answer.alternatives.push_back(std::move(*alternative));
  }
  return answer;
}

}  // namespace som::process
