#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "doc/value.hpp"

namespace som::model {

/// An item of a projected order.
struct ProjectedItem {
  std::string id;
  std::string action;  ///< `add`, `modify`, `delete`, `noChange`
  doc::Value service;
};

/// A service order that nobody placed. It exists in memory only, so that planning can tell what its plan
/// would be.
struct ProjectedOrder {
  std::optional<Instant> placed = {};
  std::string customer = {};  ///< may be empty
  std::vector<ProjectedItem> items = {};
};
/// The order as a record: acknowledged, with an id that no record has.
doc::Value recordOf(const ProjectedOrder& order);

}  // namespace som::model
