#pragma once

#include <optional>
#include <string>

#include "process/jeopardy/decision.hpp"
#include "process/jeopardy/scan.hpp"
#include "process/jeopardy/trial.hpp"

namespace som::process {

/// A reason of a record, with the activity that it is about if it is about one.
struct Cause {
  const AssessedRecord& record;
  const policy::Reason& reason;
  const Work* work;  ///< may be null
  const Trial& trial;
  std::string obstacle = {};  ///< why the first choice of a command would be refused; may be empty

  const std::string& id() const { return record.id; }
  const std::string& activity() const { return reason.activity; }
  /// The request that the reason is about: another record, or this one.
  const std::string& request() const { return reason.other.empty() ? record.id : reason.other; }
};

/// Returns the decision that a reason needs, with the command for it. Returns nullopt for a reason that needs
/// none, or whose decision another reason has.
std::optional<Decision> decisionOf(Cause& cause);

/// Returns the command that refuses the cancellation of an order.
std::string refusingCancellation(const std::string& order);

/// Returns the command that resumes a held item.
std::string resumingItem(const std::string& order, const std::string& item);

/// Returns the command that resumes the held item because of which an activity waits.
std::string resumingItem(const Work& work);

/// Returns the command that ends an item of an order; the last one ends with its order.
std::string endingItem(const Trial& trial, const std::string& order, const std::string& item);

}  // namespace som::process
