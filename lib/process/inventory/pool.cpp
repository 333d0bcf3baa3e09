#include "process/inventory/pool.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

constexpr std::chrono::days ratePeriod{30};
constexpr std::uint64_t farthestDays = 36500;

const model::KindRow& poolKind() { return model::row(model::Kind::resourcePool); }

Error unknownPool(const store::Source& files, std::string_view id) {
  const std::vector<std::string> paths = store::pathsOf(files, poolKind());
  std::vector<std::string_view> names;
  for (const std::string& path : paths) names.push_back(store::idOfPath(path));
  return Error(Diagnostic(Code::unknownPool, fmt::format("there is no pool '{}'", id))
                   .hint(names.empty() ? "write one: pools/vlan.yaml, see som-workspace(5)"
                                       : suggestion(id, names, "pools")));
}

std::optional<std::uint64_t> exhaustedInDays(model::Wide free, std::size_t taken) {
  if (taken == 0 || free > model::Wide{farthestDays} * taken) return std::nullopt;
  const auto days = free * static_cast<std::uint64_t>(ratePeriod.count()) / taken;
  return days > farthestDays ? std::nullopt : std::optional(static_cast<std::uint64_t>(days));
}

}  // namespace

Pool openPool(const store::Source& files, schema::Registry& schemas, std::string_view id) {
  auto found = isPlainId(id) ? store::findById(files, poolKind(), id) : std::nullopt;
  if (!found) throw unknownPool(files, id);
  const doc::Document document = store::readFound(files, std::move(*found));
  auto findings = schemas.get(poolKind().schema).validate(document);
  if (!findings.empty()) throw Error(std::move(findings));
  auto values = model::readValueSet(document, findings);
  if (!values) throw Error(std::move(findings));
  return {std::string(id), std::move(*values)};
}

std::vector<PoolUse> usesOf(const Pool& pool, const std::vector<Allocation>& inUse, Instant now) {
  struct Scope {
    PoolUse use;
    std::size_t lately = 0;
  };
  std::map<std::string, Scope> scopes;
  for (const Allocation& allocation : inUse) {
    if (!pool.values.contains(allocation.value)) continue;
    Scope& scope = scopes[allocation.scope];
    ++(allocation.isReserved() ? scope.use.reserved : scope.use.allocated);
    if (allocation.date && *allocation.date > now - ratePeriod) ++scope.lately;
  }
  if (scopes.empty()) scopes[""];
  std::vector<PoolUse> uses;
  for (auto& [name, scope] : scopes) {
    const std::size_t taken = scope.use.reserved + scope.use.allocated;
    scope.use.scope = name;
    // The last place plus one, minus the values in use: in this order the result fits into 128 bits.
    scope.use.free = taken == 0 ? pool.values.last() : pool.values.last() - (taken - 1);
    if (taken == 0 && scope.use.free != ~model::Wide{0}) ++scope.use.free;
    scope.use.exhaustedInDays = exhaustedInDays(scope.use.free, scope.lately);
    uses.push_back(std::move(scope.use));
  }
  return uses;
}

}  // namespace som::process
