#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "process/record/unit.hpp"

namespace som::process {

/// A new order as the options of `order create` describe it.
struct NewOrder {
  std::string specification;
  std::string customer;
  std::optional<Instant> due;    ///< requestedCompletionDate
  std::optional<Instant> start;  ///< requestedStartDate
  std::string priority;
  std::string category;
  std::string description;
  std::string externalId;
  std::vector<std::pair<std::string, std::string>> characteristics;
  std::string customerOrder;
  std::string place;
  std::string action = "add";
  std::string service;  ///< the service that `modify` and `delete` are about
};

/// What `order create` takes beside the order itself.
struct CreateOptions {
  bool strict = false;         ///< refuse a payload that would have to be normalised
  std::string idempotencyKey;  ///< a repeated create with the same key gives the first one's record
};

/// Creates an order from options. Throws Error: schema findings, dangling-reference.
ChangeResult createOrder(Workspace& workspace, const Env& env, const ChangeOptions& options,
                         const NewOrder& order, const CreateOptions& create);

/// Creates an order for each document of a payload, all or none; every finding has its place in the payload.
ChangeResult createOrders(Workspace& workspace, const Env& env, const ChangeOptions& options,
                          const std::vector<doc::Document>& payloads, const CreateOptions& create);

}  // namespace som::process
