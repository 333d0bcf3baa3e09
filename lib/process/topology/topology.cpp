#include "process/topology/topology.hpp"

#include <algorithm>
#include <limits>

#include "lifecycle/lifecycle.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using cause::Object;

/// The object of a name that several have.
constexpr Object ambiguous = std::numeric_limits<Object>::max();

/// The characters at which the name of a part continues that of the whole.
constexpr std::string_view separators = "/:,=";

bool isPart(const LinkedRecord& record) {
  if (record.kind->kind == model::Kind::resource) return true;
  return record.kind->kind == model::Kind::service &&
         record.links.state != lifecycle::states.name(lifecycle::State::terminated);
}

void addName(std::unordered_map<std::string_view, Object>& names, std::string_view name, Object object) {
  if (name.empty()) return;
  const auto [found, added] = names.try_emplace(name, object);
  if (!added && found->second != object) found->second = ambiguous;
}

/// True for `CN=…,OU=…`: parts that each have a `=`.
bool isDistinguishedName(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    if (text.substr(0, end).find('=') == std::string_view::npos) return false;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return true;
}

}  // namespace

Topology::Topology(std::span<const LinkedRecord> records) {
  for (const LinkedRecord& record : records)
    if (isPart(record)) objects_.push_back(&record);
  std::sort(objects_.begin(), objects_.end(), [](const LinkedRecord* a, const LinkedRecord* b) {
    return a->id != b->id ? a->id < b->id : a->kind < b->kind;
  });
  services_.reserve(objects_.size());
  resources_.reserve(objects_.size());
  for (Object i = 0; i < objects_.size(); ++i) {
    addName(isService(i) ? services_ : resources_, idOf(i), i);
    addName(names_, at(i).links.name, i);
    for (const std::string_view id : at(i).links.externalIds) addName(externalIds_, id, i);
  }
  std::vector<cause::Support> supports;
  std::vector<std::pair<Object, Object>> connections;
  for (Object i = 0; i < objects_.size(); ++i) addEdges(i, supports, connections);
  graph_.emplace(objects_.size(), std::move(supports), connections);
}

void Topology::addEdges(Object object, std::vector<cause::Support>& supports,
                        std::vector<std::pair<Object, Object>>& connections) const {
  std::vector<std::string_view> groups;
  const auto groupOf = [&](std::string_view name) {
    if (name.empty()) return cause::Support::alone;
    const auto found = std::find(groups.begin(), groups.end(), name);
    const auto number = static_cast<std::uint32_t>(found - groups.begin());
    if (found == groups.end()) groups.push_back(name);
    return number;
  };
  for (const model::Link& link : at(object).links.links) {
    const auto other = target(link);
    if (!other) continue;
    if (link.type == model::LinkType::standsOn)
      supports.push_back({object, *other, groupOf(link.group)});
    else if (link.type == model::LinkType::supports)
      supports.push_back({*other, object});
    else if (link.type == model::LinkType::beside)
      connections.emplace_back(object, *other);
  }
}

bool Topology::isIdle(Object object) const {
  return isService(object) && at(object).links.state != lifecycle::states.name(lifecycle::State::active);
}

std::optional<Object> Topology::known(const Ids& ids, std::string_view id) {
  const auto found = ids.find(id);
  return found == ids.end() || found->second == ambiguous ? std::nullopt : std::optional(found->second);
}

std::optional<Object> Topology::exactly(std::string_view text) const {
  const auto asService = service(text);
  const auto asResource = resource(text);
  if (asService && asResource) return std::nullopt;
  if (asService || asResource) return asService ? asService : asResource;
  std::string_view external = text;
  if (external.starts_with(store::externalMark)) external.remove_prefix(store::externalMark.size());
  if (const auto object = known(externalIds_, external)) return object;
  return known(names_, text);
}

std::optional<Object> Topology::named(std::string_view text) const {
  for (std::string_view part = text; !part.empty();) {
    if (const auto object = exactly(part)) return object;
    const std::size_t end = part.find_last_of(separators);
    part = part.substr(0, end == std::string_view::npos ? 0 : end);
  }
  if (!isDistinguishedName(text)) return std::nullopt;
  for (std::size_t comma; (comma = text.find(',')) != std::string_view::npos;) {
    text.remove_prefix(comma + 1);
    while (text.starts_with(' ')) text.remove_prefix(1);
    if (const auto object = exactly(text)) return object;
  }
  return std::nullopt;
}

}  // namespace som::process
