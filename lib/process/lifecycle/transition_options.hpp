#pragma once

#include <optional>
#include <string>

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// An event on a record or on one of its activities; force and note, and the reason where none is given here,
/// come with the unit's options.
struct TransitionOptions {
  lifecycle::Event event;
  std::optional<Instant> until =
      std::nullopt;             ///< hold and pend: the earliest resumption that planning assumes
  doc::Value result = nullptr;  ///< activities: what came of it, a text or what a program left
  /// Where the items would decide, what another process says it came to.
  std::optional<lifecycle::State> outcome = std::nullopt;
  UnitOfWork::Cause cause = UnitOfWork::Cause::asked;
  std::string reason = {};  ///< instead of the unit's
};

/// The reason of an event: its own, else the unit's; may be empty.
inline const std::string& reasonOf(const UnitOfWork& unit, const TransitionOptions& options) {
  return options.reason.empty() ? unit.options().reason : options.reason;
}

}  // namespace som::process
