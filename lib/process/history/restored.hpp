#pragma once

#include <optional>
#include <string>

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// A file that is taken back.
struct Undone {
  const model::KindRow* kind;  ///< null for a file that is not a record
  const std::string& path;
  const std::optional<std::string>& before;  ///< its bytes before the command
  const std::optional<std::string>& now;     ///< and after it
  const std::string& verb;                   ///< of the command
};

/// Returns the bytes of before. A record with a history keeps its tracking records, and gets one of the undo.
/// Returns nullopt if the file did not exist before.
std::optional<std::string> restoredText(Workspace& workspace, const Env& env, const Undone& undone,
                                        const ChangeOptions& options);

/// Returns the present bytes of a record that the command made, with the state in which its kind ends without
/// success, and the tracking record of the undo.
std::string cancelledText(Workspace& workspace, const Env& env, const Undone& undone,
                          const ChangeOptions& options);

/// Returns the state of the record in these bytes; empty if it has none.
std::string stateIn(const Undone& undone, const std::optional<std::string>& bytes);

}  // namespace som::process
