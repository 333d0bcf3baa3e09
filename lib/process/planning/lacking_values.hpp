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

/// Says what a lack means for its activity: `activity 'configure' cannot start: item 1 has no vlan, …`.
std::string sentenceOf(const Work& work, const Lack& lack);

/// Finds what the items of started orders lack: values of pools that are exhausted or whose scope is not
/// known, and characteristics that requests need. Looks each pool up once. Reads an order only if its
/// specification requires a value that the order does not hold for the item.
class LackingValues {
 public:
  explicit LackingValues(Workspace& workspace) : workspace_(workspace) {}

  /// Notes what the items lack in their next configurations, or last activities. Configurations that cannot
  /// start without it become unready.
  void mark(std::vector<Work>& works, const Extract& record);

 private:
  using Parameter = model::RequiredParameterView<doc::Node>;
  /// True if a pool has no free value within a scope. False if the pool cannot be read: `validate` reports
  /// it.
  bool isExhausted(const std::string& pool, const std::string& scope);
  void markItem(std::vector<Work>& works, const ItemExtract& item,
                const model::SpecificationView<doc::Node>& specification);
  /// Returns what the item of an activity lacks for a parameter. Reads the order unless a pool without scopes
  /// has free values.
  std::optional<Lack> lackOf(const Work& work, std::string_view action, const Parameter& parameter,
                             const model::SpecificationView<doc::Node>& specification);
  /// True if the order may use a value for a parameter of an item; with a scope, one in that.
  bool isHeld(const doc::Document& order, const Parameter& parameter, const std::string& item,
              const std::string& service, const std::string& scope) const;

  Workspace& workspace_;
  std::map<std::pair<std::string, std::string>, bool> exhausted_;  ///< by pool and scope
};

/// Returns the activities of a record, in their order, with what they lack.
std::vector<Work> markedWork(Workspace& workspace, const doc::Document& document, const Assessed& assessed);

}  // namespace som::process
