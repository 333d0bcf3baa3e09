#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/specification.hpp"
#include "process/inventory/pool.hpp"
#include "process/planning/work.hpp"

namespace som::process {

/// A value that the item of an activity lacks, and that is not allocated for it by itself.
struct Lack {
  std::string_view code;  ///< pool-exhausted, scope-missing, no-value
  std::string text;
  std::string pool;
  std::string command;      ///< that helps; words in capitals are to be replaced
  bool isObstacle = false;  ///< the activity cannot start without it
};

/// Finds the activities whose items lack a value: the pool is exhausted, or its scope is not known. Looks
/// each pool up once. Reads an order only if its specification requires a value that may be lacking.
class LackingValues {
 public:
  explicit LackingValues(Workspace& workspace) : workspace_(workspace) {}

  /// Names what the ready activities of a record lack; those that cannot start without it become unready.
  void mark(std::vector<Work>& works, const Extract& record);
  /// Returns what an activity lacks that `mark` found to lack a value, with the command that helps. Throws
  /// Error if its order cannot be read.
  std::optional<Lack> find(const Work& work);

 private:
  using Parameter = model::RequiredParameterView<doc::Node>;
  /// True if a pool has no free value within a scope. False if the pool cannot be read: `validate` reports
  /// it.
  bool isExhausted(const std::string& pool, const std::string& scope);
  /// Returns what the item of an activity lacks for a parameter. Reads the order unless a pool without scopes
  /// has free values.
  std::optional<Lack> lackOf(const Work& work, const Parameter& parameter,
                             const model::SpecificationView<doc::Node>& specification);
  bool isHeld(const doc::Document& order, const Parameter& parameter, const std::string& item,
              const std::string& service) const;

  Workspace& workspace_;
  std::map<std::pair<std::string, std::string>, bool> exhausted_;  ///< by pool and scope
};

/// Returns the activities of a record, in their order, with what they lack.
std::vector<Work> markedWork(Workspace& workspace, const doc::Document& document, const Assessed& assessed);

}  // namespace som::process
