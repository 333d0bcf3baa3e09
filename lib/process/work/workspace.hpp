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

/// Does for other records what follows from the state changes that a unit of work noted (consequences.hpp).
using Propagate = void (*)(UnitOfWork& unit);

/// The settings of a workspace, `som.yaml`.
struct Settings {
  std::string name;
  doc::Format format = doc::Format::yaml;  ///< what new records are written as
  std::string timeZone = "UTC";            ///< how people's times are read and shown
};

/// An open workspace: what every use case works on.
class Workspace {
 public:
  /// Reads the settings; throws Error if som.yaml is missing or bad. Without `propagate` no state can be
  /// changed.
  explicit Workspace(store::Store& store, Propagate consequences = nullptr);
  ~Workspace();

  store::Store& store() { return store_; }
  const Settings& settings() const { return settings_; }
  Propagate propagate() const { return propagate_; }
  schema::Registry& schemas() { return schemas_; }
  /// The zone of people's times, loaded when first asked for. Throws unknown-zone.
  const calendar::Zone& zone();
  /// Calendars, teams, service levels and thresholds, read when first asked for.
  Policies& policies();

 private:
  store::Store& store_;
  Propagate propagate_;
  schema::Registry schemas_;
  Settings settings_;
  std::shared_ptr<const calendar::Zone> zone_;
  std::unique_ptr<Policies> policies_;
};

}  // namespace som::process
