#pragma once

#include <functional>
#include <optional>
#include <string>

#include "process/work/unit_of_work.hpp"

/// Changes that are tried without being made.
namespace som::process {

/// Tries whether commands would be accepted, so that none is recommended that would be refused.
class Trial {
 public:
  Trial(Workspace& workspace, const Env& env) : workspace_(workspace), env_(env) {}

  Workspace& workspace() const { return workspace_; }

  using Change = std::function<void(UnitOfWork& unit, Draft& draft)>;

  enum class Force { no, yes };

  /// Returns why a change of a record would be refused, with a reason that is given. Returns nullopt if it
  /// would be made, and if that cannot be tried: the workspace cannot be locked.
  std::optional<std::string> refusalOf(const std::string& id, const model::KindRow& kind,
                                       const Change& change, Force force = Force::no) const;

 private:
  Workspace& workspace_;
  const Env& env_;
};

}  // namespace som::process
