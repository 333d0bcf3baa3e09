#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "doc/value.hpp"
#include "model/kind.hpp"
#include "model/views.hpp"

/// New orders, ours and those for other processes, and changes of them.
namespace som::model {

/// The members of a new order that do not come from its lifecycle. Empty members are left out.
struct NewOrder {
  std::string category = {};
  std::string description = {};
  std::string priority = {};
  std::optional<Instant> requestedStart = {};
  std::optional<Instant> requestedCompletion = {};
};
doc::Value orderRecord(const NewOrder& order);

/// The field of the requested completion, for tracking records.
inline constexpr std::string_view requestedCompletionField = "requestedCompletionDate";
/// Sets when an order is to be started; nullopt leaves it as it is.
void setRequestedStart(doc::Value& order, std::optional<Instant> time);
/// Sets when an order is to be completed; nullopt leaves it as it is.
void setRequestedCompletion(doc::Value& order, std::optional<Instant> time);
/// Sets the priority of an order. That of a resource order is a number: another text is left out.
void setPriority(doc::Value& order, const KindRow& kind, const std::string& priority);

/// An item of a new order. Members that are empty or null are left out.
struct NewItem {
  std::string id;
  std::string action;
  doc::Value service = {};
  doc::Value resource = {};
  std::string qualification = {};  ///< that answered for this service
  std::string askedItem = {};      ///< the item of that qualification
};
/// Adds an item to an order, in its list for items.
void addItem(doc::Value& order, const KindRow& kind, const NewItem& item);

/// Adds an item with this id, in the first state, to an order.
void appendItem(doc::Value& order, const KindRow& kind, std::string_view id, doc::Value item);
/// Makes an item of an order depend on another one.
void addItemDependency(doc::Value& item, std::string_view needed);
/// Replaces what the items of an order describe with what those of the same id in another one do.
void describeItemsAgain(doc::Value& order, const doc::Value& described, std::string_view itemField);

/// Adds an item that takes back, by its action, what an item of another order delivered, and that `now`
/// describes. An item without a delivery is left out.
void addReturnItem(doc::Value& order, std::string_view itemField, std::string_view action,
                   const doc::Value& delivered, const doc::Value& now);

/// Describes the resource of a service, for an item of a resource order. An empty specification, or the empty
/// id of a resource that does not exist yet, is left out.
doc::Value requestedResource(const ServiceView<ValueNode>& service, std::string_view specification,
                             std::string_view id);
/// Describes the part of a service that a partner delivers, for an item of a party order, with the resources
/// that support it. An empty description is left out.
doc::Value requestedComponent(const ServiceView<ValueNode>& service, std::string_view description,
                              const std::vector<std::string>& resources);

/// Adds the record and its activity that wait for this record. An empty activity is left out.
void addRequester(doc::Value& record, std::string_view requester, std::string_view activity);

/// The types of relations of an order to the one that it takes back, and to the one that it amends.
inline constexpr std::string_view recoversRelation = "recovers";
inline constexpr std::string_view amendsRelation = "amends";
/// The category of orders that take back what another one delivered.
inline constexpr std::string_view recoveryCategory = "recovery";
/// The action of the tracking record for what a cancelled deletion has removed: somebody must decide.
inline constexpr std::string_view undecidedAction = "takeBackUndecided";
/// Adds a relation to another order.
void addRelation(doc::Value& order, std::string_view id, std::string_view type);
/// True if an order takes back what another one delivered.
bool isRecovery(const doc::Value& order);

/// Sets the time at which the other process expects to be done: orders and reports have different fields.
void setExpected(doc::Value& record, Clock clock, Instant time);
/// Replaces the dates of completion, cancellation and resolution that a record has. A later start becomes
/// this time, too. Returns false if it has none of these dates.
bool correctEnd(doc::Value& record, Instant time);

/// An order that another one depends on.
struct Prerequisite {
  std::size_t position;  ///< in the list of relations
  std::string id;        ///< ours, or another system's
};
std::vector<Prerequisite> prerequisitesOf(const doc::Value& order);
/// Replaces the id of a prerequisite; the one that it had stays as its external id.
void resolvePrerequisite(doc::Value& order, const Prerequisite& prerequisite, std::string_view id);

}  // namespace som::model
