#include "process/problem/supports.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "base/id.hpp"
#include "model/views.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

/// What an object of the inventory stands on: ids by protection group; an empty group protects nothing.
using Supports = std::multimap<std::string, std::string>;

template <class References>
void add(const References& references, Supports& supports) {
  for (const auto reference : references)
    supports.emplace(std::string(reference.protectionGroup()), std::string(reference.id()));
}

/// Reads the supports of a service or a resource; empty for any other id.
Supports supportsOf(const store::Source& files, const std::string& id) {
  Supports supports;
  const bool isRecord = parseRecordId(id).has_value();
  const model::KindRow& kind = model::row(isRecord ? model::Kind::service : model::Kind::resource);
  if (isRecord ? model::kindOfId(id) != &kind : !isPlainId(id)) return supports;
  auto found = store::findById(files, kind, id);
  if (!found) return supports;
  const doc::Document document = store::readFound(files, std::move(*found));
  if (isRecord) {
    const model::InventoryServiceView<doc::Node> service(document.root());
    add(service.supportingServices(), supports);
    add(service.supportingResources(), supports);
    return supports;
  }
  for (const auto relation : model::InventoryResourceView<doc::Node>(document.root()).relations())
    if (relation.isOnSupport()) supports.emplace("", std::string(relation.resource().id()));
  return supports;
}

using Plant = std::map<std::string, Supports>;

/// True if an object fails with those that have failed: it lost one that nothing protects, or a whole group.
bool fails(const Supports& supports, const std::set<std::string>& failed) {
  for (auto at = supports.begin(); at != supports.end();) {
    const auto end = supports.upper_bound(at->first);
    const auto hasFailed = [&](const auto& one) { return failed.contains(one.second); };
    if (at->first.empty() ? std::any_of(at, end, hasFailed) : std::all_of(at, end, hasFailed)) return true;
    at = end;
  }
  return false;
}

}  // namespace

bool standsOn(const store::Source& files, const std::string& service, const std::string& support) {
  Plant plant;
  std::vector<std::string> found = {service};  // each before what it stands on
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto [object, isNew] = plant.try_emplace(found[i]);
    if (!isNew) continue;
    object->second = supportsOf(files, found[i]);
    for (const auto& [group, id] : object->second)
      if (!plant.contains(id)) found.push_back(id);
  }
  std::set<std::string> failed = {support};
  for (bool again = true; again;) {  // from below; a circle needs another round
    again = false;
    for (auto id = found.rbegin(); id != found.rend(); ++id)
      if (!failed.contains(*id) && fails(plant.at(*id), failed)) again = failed.insert(*id).second;
  }
  return failed.contains(service);
}

}  // namespace som::process
