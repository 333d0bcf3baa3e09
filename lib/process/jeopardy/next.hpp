#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "process/jeopardy/scan.hpp"

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

struct NextResult {
  std::vector<Decision> decisions;  ///< worst and nearest first
  std::vector<Diagnostic> bad;
  std::size_t badFiles = 0;
  std::map<const model::KindRow*, policy::LevelCounts> openOfKind;  ///< all open records, by level
  SurveyCounts counts;
};

/// Returns what needs a decision in all open records, or only what concerns a team: its records and its
/// activities; also appointments that are not kept, and the cancelled deletions that have removed a part of a
/// service in place; without a team, also critical alarms that nobody has acknowledged and no report names.
NextResult next(Workspace& workspace, const Env& env, const std::string& team);

}  // namespace som::process
