#pragma once

#include <string>
#include <vector>

#include "model/views.hpp"

/// Typed views of the specifications of `catalog/`: what a service of them needs, and how it is tested.
namespace som::model {

/// A rule of a test (TMF653 ThresholdRule) with up to three limits. A limit or comparator is empty if the
/// rule does not have it.
template <class Node>
class ThresholdRuleView : public View<Node> {
 public:
  using View<Node>::View;
  auto lowerLimit() const { return this->text("conformanceTargetLower"); }
  auto lowerComparator() const { return this->text("conformanceComparatorLower"); }
  auto upperLimit() const { return this->text("conformanceTargetUpper"); }
  auto upperComparator() const { return this->text("conformanceComparatorUpper"); }
  auto exactLimit() const { return this->text("conformanceTargetExact"); }
  auto exactComparator() const { return this->text("conformanceComparatorExact"); }
};

/// A metric of a test, and the rules that its values are judged by.
template <class Node>
class MeasureDefinitionView : public View<Node> {
 public:
  using View<Node>::View;
  auto metric() const { return this->text("metricName"); }
  auto unit() const { return this->text("unitOfMeasure"); }
  auto rules() const { return this->template list<ThresholdRuleView<Node>>("thresholdRule"); }
};

/// A test of the services of a specification.
template <class Node>
class TestSpecificationView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  auto name() const { return this->text("name"); }
  auto definitions() const {
    return this->template list<MeasureDefinitionView<Node>>("testMeasureDefinition");
  }
  /// The definition of a metric, or a missing one.
  MeasureDefinitionView<Node> definition(std::string_view metric) const {
    for (const MeasureDefinitionView<Node> one : definitions())
      if (one.metric() == metric) return one;
    return {};
  }
};

/// A parameter that a service needs from a pool.
template <class Node>
class RequiredParameterView : public View<Node> {
 public:
  using View<Node>::View;
  auto name() const { return this->text("name"); }
  auto pool() const { return this->text("pool"); }
  /// The characteristic whose value is the scope of the parameter's value; empty if the pool has no scopes.
  auto scope() const { return this->text("scope"); }
  /// True if the services of one holder use the same value, such as the number of a virtual network.
  bool isShared() const { return this->flag("shared"); }
};

/// The type of a relation between specifications of which a customer has one or the other.
inline constexpr std::string_view exclusivity = "exclusivity";
/// The type of a relation to a specification that can take the place of this one.
inline constexpr std::string_view substitution = "substitution";

/// A service specification.
template <class Node>
class SpecificationView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  auto version() const { return this->text("version"); }
  auto lifecycleStatus() const { return this->text("lifecycleStatus"); }
  std::optional<Duration> leadTime() const { return this->duration("leadTime"); }
  /// `dependency`, `exclusivity` and `substitution`, each with the id of the other specification.
  auto relations() const { return this->template list<ReferenceView<Node>>("serviceSpecRelationship"); }
  /// The places at which it can be had, by id or name; empty: everywhere.
  auto places() const { return this->template list<TextView<Node>>("place"); }
  auto requiredParameters() const {
    return this->template list<RequiredParameterView<Node>>("requiredParameter");
  }
  auto characteristics() const { return this->template list<CharacteristicView<Node>>("specCharacteristic"); }
  /// The activities of orders for it: a mapping from actions of items to lists of activities.
  Node plans() const { return this->node()["fulfilment"]; }
  auto tests() const { return this->template list<TestSpecificationView<Node>>("testSpecification"); }
};

/// Adds the ids of the specifications that a record names anywhere: of its items, its alternates, itself.
void addSpecificationIds(doc::Node record, std::vector<std::string>& ids);

/// True if services of a specification in this lifecycle status are sold; an empty status says nothing.
inline bool isOffered(std::string_view lifecycleStatus) {
  return lifecycleStatus.empty() || lifecycleStatus == "active" || lifecycleStatus == "launched";
}

}  // namespace som::model
