#pragma once

#include <optional>
#include <string>

#include "base/instant.hpp"
#include "model/kind.hpp"
#include "policy/level.hpp"

namespace som::process {

/// What somebody has to decide about a record, and the command for the usual decision.
struct Decision {
  std::string id;
  const model::KindRow* kind = nullptr;
  policy::Level level = policy::Level::onTrack;
  std::string code;      ///< the name of the reason
  std::string message;   ///< why somebody has to decide
  std::string activity;  ///< that it is about; may be empty
  std::string other;     ///< another record that it is about; may be empty
  std::optional<Instant> due;
  std::string customer;
  std::string assignee;  ///< of the activity, otherwise of the record
  std::string command;   ///< words in capitals are to be replaced
};

}  // namespace som::process
