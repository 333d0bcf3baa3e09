#include "process/feasibility/feasibility.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "model/characteristic.hpp"
#include "process/edit/agreement.hpp"
#include "process/edit/create.hpp"
#include "process/inventory/pool.hpp"
#include "process/planning/assess.hpp"
#include "process/work/fields.hpp"
#include "process/work/policies.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

std::string specificationOf(const doc::Value& service) {
  return textOf(service.value("serviceSpecification", doc::Value::object()), "id");
}

/// One service against one specification.
class Judgement {
 public:
  Judgement(UnitOfWork& unit, const AskedService& asked, doc::Node specification)
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
  /// The service with what can be had in the place of what cannot.
  Alternative alternative() const { return {adjusted_, isLate() ? earliest_ : std::nullopt}; }

 private:
  void refuse(std::string_view code, std::string label, bool adjustable = false) {
    reasons_.push_back({code, std::move(label), adjustable});
  }
  bool isLate() const { return asked_.wanted && earliest_ && *earliest_ > *asked_.wanted; }

  void offered() {
    const std::string_view status = specification_["lifecycleStatus"].text();
    if (!status.empty() && status != "active" && status != "launched")
      refuse("specificationNotActive", fmt::format("{} is {}", specification_["id"].text(), status));
  }

  void characteristics() {
    constexpr std::array<std::string_view, 4> codes = {"", "characteristicWrongType",
                                                       "characteristicOutOfRange", "characteristicMissing"};
    for (const auto& one : model::checkCharacteristics(specification_, service_.root(), true)) {
      const std::string_view code = codes[static_cast<std::size_t>(one.misfit)];
      if (code.empty()) continue;
      refuse(code, one.hint.empty() ? one.message : fmt::format("{}; {}", one.message, one.hint),
             one.nearest.has_value());
      if (one.nearest) adjust(one.name, *one.nearest);
    }
  }

  void adjust(const std::string& name, const doc::Value& value) {
    doc::Value& list = adjusted_["serviceCharacteristic"];
    if (!list.is_array()) list = doc::Value::array();
    const auto named = [&](const doc::Value& entry) { return textOf(entry, "name") == name; };
    const auto first = std::find_if(list.begin(), list.end(), named);
    if (first == list.end()) return list.push_back({{"name", name}, {"value", value}});
    (*first)["value"] = value;
    list.erase(std::remove_if(first + 1, list.end(), named), list.end());
  }

  void places() {
    std::vector<std::string> served;
    for (const doc::Node place : specification_["place"]) served.emplace_back(place.text());
    if (served.empty()) return;
    for (const doc::Node place : service_.root()["place"]) {
      const auto names = {place["id"].text(), place["name"].text()};
      const bool known = std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return std::find(served.begin(), served.end(), name) != served.end();
      });
      if (!known)
        refuse("placeNotServed",
               fmt::format("{} is not served; {} can be had in: {}",
                           place["id"].text().empty() ? place["name"].text() : place["id"].text(),
                           specification_["id"].text(), joined(served)));
    }
  }

  void pools() {
    for (const doc::Node parameter : specification_["requiredParameter"]) {
      const std::string id(parameter["pool"].text());
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

  /// An order that asks for the service now, as planning sees it.
  void dates() {
    const model::KindRow& kind = model::row(model::Kind::serviceOrder);
    doc::Value order = {{"@type", kind.type},
                        {"id", "SO-20000101-00000000"},
                        {"state", "acknowledged"},
                        {"orderDate", formatInstant(unit_.env().now)}};
    appendTo(order, "serviceOrderItem", {{"id", "1"}, {"action", "add"}, {"service", asked_.service}});
    if (!asked_.customer.empty())
      appendTo(order, "relatedParty", {{"id", asked_.customer}, {"role", "customer"}});
    agreeServiceLevel(unit_, order, kind);
    const doc::Document document = doc::toDocument(order);
    const Assessed assessed = Assessor(unit_.workspace(), unit_.env().now).assess(document, kind);
    if (assessed.planned) earliest_ = assessed.facts.plan.expectedCompletion;
    if (isLate())
      refuse("requestedDateTooEarly",
             fmt::format("wanted at {}, the earliest is {}", formatInstant(*asked_.wanted),
                         formatInstant(*earliest_)),
             true);
  }

  /// True where one of the two specifications excludes the other.
  bool excludes(std::string_view other) const {
    const auto names = [](doc::Node specification, std::string_view id) {
      const doc::Node relations = specification["serviceSpecRelationship"];
      return std::any_of(relations.begin(), relations.end(), [&](doc::Node relation) {
        return relation["relationshipType"].text() == "exclusivity" && relation["id"].text() == id;
      });
    };
    const doc::Document* others = unit_.workspace().policies().specification(other);
    return names(specification_, other) || (others && names(others->root(), specification_["id"].text()));
  }

  /// The services that the customer has; none where nobody knows who asks.
  const std::vector<doc::Value>& existing() {
    if (existing_) return *existing_;
    existing_.emplace();
    if (asked_.customer.empty()) return *existing_;
    const auto doubtful = store::readMentioning(unit_.files(), model::row(model::Kind::service),
                                                asked_.customer, nullptr, [&](const doc::Document& document) {
                                                  doc::Value service = doc::toValue(document.root());
                                                  if (partyOf(service, "customer") == asked_.customer &&
                                                      stateOf(service) != lifecycle::State::terminated)
                                                    existing_->push_back(std::move(service));
                                                });
    store::refuseDoubtful(doubtful, asked_.customer);
    return *existing_;
  }

  void exclusions() {
    for (const doc::Value& service : existing())
      if (const std::string other = specificationOf(service); excludes(other))
        refuse("excludedByExistingService",
               fmt::format("{} has {} ({})", asked_.customer, textOf(service, "id"), other));
  }

  /// True where a service is at a place of the one that is asked for, or one of them is at no place.
  bool isAtSamePlace(const doc::Value& other) const {
    const doc::Value& own = listOf(asked_.service, "place");
    const doc::Value& others = listOf(other, "place");
    const auto isSame = [](const doc::Value& a, const doc::Value& b) {
      const std::string id = textOf(a, "id");
      return id.empty() ? textOf(a, "name") == textOf(b, "name") : id == textOf(b, "id");
    };
    return own.empty() || others.empty() || std::any_of(own.begin(), own.end(), [&](const doc::Value& place) {
             return std::any_of(others.begin(), others.end(),
                                [&](const doc::Value& one) { return isSame(place, one); });
           });
  }

  /// ` at leeds`: the places where it is asked for; empty for none.
  std::string where() const {
    std::vector<std::string> places;
    for (const doc::Value& place : listOf(asked_.service, "place"))
      places.push_back(textOf(place, textOf(place, "id").empty() ? "name" : "id"));
    return places.empty() ? std::string() : fmt::format(" at {}", joined(places));
  }

  /// What the service needs has to be there, or to come with it.
  void dependencies() {
    if (asked_.customer.empty()) return;
    const auto serves = [&](std::string_view needed) {
      return [this, needed](const doc::Value& service) {
        return specificationOf(service) == needed && isAtSamePlace(service) &&
               stateOf(service) != lifecycle::State::feasibilityChecked;
      };
    };
    for (const doc::Node relation : specification_["serviceSpecRelationship"]) {
      const std::string_view needed = relation["id"].text();
      if (relation["relationshipType"].text() != "dependency") continue;
      if (std::none_of(existing().begin(), existing().end(), serves(needed)) &&
          std::none_of(asked_.together.begin(), asked_.together.end(), serves(needed)))
        refuse("dependencyMissing",
               fmt::format("{} needs {}, which {} does not have{}; ask for both", specification_["id"].text(),
                           needed, asked_.customer, where()));
    }
  }

  static constexpr std::array checks = {
      &Judgement::offered, &Judgement::characteristics, &Judgement::places,      &Judgement::pools,
      &Judgement::dates,   &Judgement::exclusions,      &Judgement::dependencies};

  UnitOfWork& unit_;
  const AskedService& asked_;
  doc::Node specification_;
  doc::Document service_;
  doc::Value adjusted_;
  std::vector<Unavailability> reasons_;
  std::optional<Instant> earliest_;
  std::optional<std::vector<doc::Value>> existing_;
};

/// The same service of another specification, with the characteristics that this has.
AskedService substitute(const AskedService& asked, doc::Node specification) {
  AskedService other = asked;
  doc::Value reference = {{"id", specification["id"].text()}};
  putText(reference, "version", std::string(specification["version"].text()));
  other.service["serviceSpecification"] = std::move(reference);
  doc::Value kept = doc::Value::array();
  for (const doc::Value& given : listOf(asked.service, "serviceCharacteristic"))
    for (const doc::Node known : specification["specCharacteristic"])
      if (known["name"].text() == textOf(given, "name")) kept.push_back(given);
  other.service.erase("serviceCharacteristic");
  if (!kept.empty()) other.service["serviceCharacteristic"] = std::move(kept);
  return other;
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
  Judgement judgement(unit, asked, specification->root());
  judgement.run();
  Feasibility answer{std::move(judgement.reasons()), {}, judgement.earliest()};
  if (answer.reasons.empty()) return answer;
  const auto adjustable = [](const Unavailability& reason) { return reason.adjustable; };
  if (std::all_of(answer.reasons.begin(), answer.reasons.end(), adjustable))
    answer.alternatives.push_back(judgement.alternative());
  for (const doc::Node relation : specification->root()["serviceSpecRelationship"]) {
    const doc::Document* other = policies.specification(relation["id"].text());
    if (relation["relationshipType"].text() != "substitution" || !other) continue;
    const AskedService instead = substitute(asked, other->root());
    Judgement substitution(unit, instead, other->root());
    substitution.run();
    if (substitution.isAdjustable()) answer.alternatives.push_back(substitution.alternative());
  }
  return answer;
}

}  // namespace som::process
