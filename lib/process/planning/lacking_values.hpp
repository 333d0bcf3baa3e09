#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/specification.hpp"
#include "process/inventory/pool.hpp"
#include "process/planning/work.hpp"

namespace som::process {

/// Finds the activities that cannot start because their items require values of exhausted pools. Looks each
/// pool up once. Reads an order only if its specification requires a value that may be lacking.
class LackingValues {
 public:
  explicit LackingValues(Workspace& workspace) : workspace_(workspace) {}

  /// Makes such activities of a record unready; names what they lack.
  void mark(std::vector<Work>& works, const Extract& record);

 private:
  using Parameter = model::RequiredParameterView<doc::Node>;
  /// True if a pool has no free value within a scope. False if the pool cannot be read: `validate` reports
  /// it.
  bool isExhausted(const std::string& pool, const std::string& scope);
  bool lacks(const Work& work, const Parameter& parameter, bool takesScopes);
  bool isHeld(const doc::Document& order, const Parameter& parameter, const std::string& item,
              const std::string& service) const;

  Workspace& workspace_;
  std::map<std::pair<std::string, std::string>, bool> exhausted_;  ///< by pool and scope
};

}  // namespace som::process
