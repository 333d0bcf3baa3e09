#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "process/history/value_moves.hpp"
#include "process/work/workspace.hpp"

namespace som::process {

/// A change of the state of an activity or an item.
struct PartMove {
  std::string part;  ///< `survey`, `item 1`
  Move state;
};

/// What became of a file between two states of a workspace, in the words of the domain.
struct Difference {
  enum class What {
    added,
    removed,
    changed,
    comments,  ///< only comments, the order of keys or the layout differ
  };
  What what = What::changed;
  const model::KindRow* kind = nullptr;  ///< null for a file that is not a record
  std::string id = {};                   ///< of the record; otherwise the path
  std::string path = {};
  Move state = {};
  std::string reason = {};  ///< of the last tracking record that was added
  std::optional<Instant> dueBefore = {};
  std::optional<Instant> dueAfter = {};
  Move level = {};
  Move assignee = {};
  std::vector<PartMove> parts = {};
  std::size_t notes = 0;               ///< notes that were added
  std::vector<ValueMove> values = {};  ///< other values that differ, in the order of the record
  bool isOtherFormat = false;          ///< the file was YAML and is JSON, or the other way round
};

/// A record whose level differs although its file may not.
struct Impact {
  const model::KindRow* kind;
  std::string id;
  Move level;
};

struct DiffResult {
  std::vector<Difference> differences;  ///< by kind and path; other files last
  std::vector<Diagnostic> bad;          ///< findings for records that could not be read or assessed
};

/// Compares the files at these paths. Due dates and levels of both sides are those at `now` by the rules of
/// `after`, so that a change of a policy is none of each record; see `impacts`.
DiffResult diff(Workspace& before, Workspace& after, const std::vector<std::string>& paths, Instant now);

/// Returns the records whose levels differ at `now`, each side by its own rules, by kind and id: two scans.
std::vector<Impact> impacts(Workspace& before, Workspace& after, Instant now, std::vector<Diagnostic>& bad);

}  // namespace som::process
