#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cause/graph.hpp"
#include "process/topology/read_links.hpp"

namespace som::process {

/// The services and resources of the inventory, and what stands on what. Terminated services are not part of
/// it, nor is anything that has no record.
class Topology {
 public:
  /// Uses the services and resources among the records, which must outlive it.
  explicit Topology(std::span<const LinkedRecord> records);

  const cause::Graph& graph() const { return *graph_; }
  const LinkedRecord& at(cause::Object object) const { return *objects_[object]; }
  std::string_view idOf(cause::Object object) const { return at(object).id; }
  bool isService(cause::Object object) const { return at(object).kind->kind == model::Kind::service; }
  /// True for a service that is not in use: nothing follows from its having no alarm.
  bool isIdle(cause::Object object) const;

  std::optional<cause::Object> service(std::string_view id) const { return known(services_, id); }
  std::optional<cause::Object> resource(std::string_view id) const { return known(resources_, id); }
  /// Returns the object of a link.
  std::optional<cause::Object> target(const model::Link& link) const {
    return link.toService ? service(link.id) : resource(link.id);
  }
  /// Returns the object that a source of alarms names: by its id, its id in another system (also with
  /// `ext:`), its name; then by the longest part of the text, up to one of `/:,=`, that is one of those; then
  /// by the parents of a distinguished name whose root is last. Returns nullopt if none or several have it.
  std::optional<cause::Object> named(std::string_view text) const;

 private:
  using Ids = std::unordered_map<std::string_view, cause::Object>;

  static std::optional<cause::Object> known(const Ids& ids, std::string_view id);
  void addEdges(cause::Object object, std::vector<cause::Support>& supports,
                std::vector<std::pair<cause::Object, cause::Object>>& connections) const;
  void addOtherName(std::string_view name, cause::Object object);
  std::optional<cause::Object> exactly(std::string_view text) const;

  std::vector<const LinkedRecord*> objects_;  ///< by id
  Ids services_;
  Ids resources_;
  Ids externalIds_;
  Ids names_;
  std::optional<cause::Graph> graph_;
};

}  // namespace som::process
