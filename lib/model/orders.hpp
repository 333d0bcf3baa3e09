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

/// What a request asks a process for resources to do for a service. An empty specification is left out.
doc::Value requestedResource(const ServiceView<ValueNode>& service, std::string_view specification);
/// What a request asks a partner to do for a service. An empty description is left out.
doc::Value requestedComponent(const ServiceView<ValueNode>& service, std::string_view description);

/// Says which activity of which record waits for a record. An empty activity is left out.
void addRequester(doc::Value& record, std::string_view requester, std::string_view activity);

/// When a request will be done, as its process says: a field of orders, another of reports.
void setExpected(doc::Value& record, Clock clock, Instant time);
/// Moves the dates at which a record ended, which are set already; a start after that moves with them.
void correctEnd(doc::Value& record, Instant time);

/// An order that another one depends on.
struct Prerequisite {
  std::size_t position;  ///< in the list of relations
  std::string id;        ///< ours, or another system's
};
std::vector<Prerequisite> prerequisitesOf(const doc::Value& order);
/// Replaces the id of a prerequisite; the one that it had stays as its external id.
void resolvePrerequisite(doc::Value& order, const Prerequisite& prerequisite, std::string_view id);

}  // namespace som::model
