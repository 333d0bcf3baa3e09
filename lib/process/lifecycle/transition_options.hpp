#pragma once

#include <optional>
#include <string>

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// An event on a record or on one of its activities. Force, note, and the reason if `reason` is empty, come
/// from the unit's options.
struct TransitionOptions {
  lifecycle::Event event;
  std::optional<Instant> until =
      std::nullopt;             ///< hold and pend: the earliest resumption that planning assumes
  doc::Value result = nullptr;  ///< activities: the result, a text or the result of a program
  /// The outcome that another process reports, used instead of the one that follows from the items.
  std::optional<lifecycle::State> outcome = std::nullopt;
  UnitOfWork::Cause cause = UnitOfWork::Cause::asked;
  std::string reason = {};         ///< instead of the unit's
  bool reopensRequesters = false;  ///< reopen: the cleared reports that requested it, too
  bool isAnswer = false;           ///< another process has done it: it need not give a reason
};

/// Returns the reason of an event: its own, otherwise the unit's; may be empty.
inline const std::string& reasonOf(const UnitOfWork& unit, const TransitionOptions& options) {
  return options.reason.empty() ? unit.options().reason : options.reason;
}

}  // namespace som::process
