#pragma once

#include <memory>
#include <optional>
#include <string>

#include "calendar/zone.hpp"
#include "doc/document.hpp"
#include "schema/registry.hpp"
#include "store/records.hpp"
#include "store/store.hpp"

namespace som::process {

class Policies;
class UnitOfWork;

/// Applies the consequences of the state changes that a unit of work noted (consequences.hpp). Is called once
/// more before the unit is written (`UnitOfWork::isFinishing`).
using Propagate = void (*)(UnitOfWork& unit);

/// The settings of a workspace, `som.yaml`.
struct Settings {
  std::string name;
  doc::Format format = doc::Format::yaml;  ///< the format of new records
  std::string timeZone = "UTC";            ///< the zone in which times are read and shown
};

/// An open workspace, on which every use case works.
class Workspace {
 public:
  /// Reads the settings; throws Error if som.yaml is missing or bad. Without `consequences` no state can be
  /// changed.
  explicit Workspace(store::Store& store, Propagate consequences = nullptr);
  ~Workspace();

  store::Store& store() { return store_; }
  const Settings& settings() const { return settings_; }
  Propagate propagate() const { return propagate_; }
  schema::Registry& schemas() { return schemas_; }
  /// Returns the zone of times for people, which is loaded at the first use. Throws unknown-zone, with its
  /// place.
  const calendar::Zone& zone();
  /// Returns a moment in this zone, with its offset, for texts that people read.
  std::string timeText(Instant t) { return calendar::formatLocal(t, zone()); }
  /// Returns calendars, teams, service levels and thresholds, which are read at the first use.
  Policies& policies();
  /// Replaces the policies in memory: what follows shows what would be with these.
  void usePolicies(std::unique_ptr<Policies> policies);

 private:
  store::Store& store_;
  Propagate propagate_;
  schema::Registry schemas_;
  Settings settings_;
  std::shared_ptr<const calendar::Zone> zone_;
  std::optional<Diagnostic> unknownZone_;  ///< what to report, at its place, if the zone does not exist
  std::unique_ptr<Policies> policies_;
};

}  // namespace som::process
