#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "check/links.hpp"
#include "process/work/unit_of_work.hpp"
#include "store/permissions.hpp"

/// The findings of `doctor`, and its options.
namespace som::process {

/// A defect of a workspace, and the result of its repair.
struct Ailment {
  enum class Outcome {
    found,     ///< no repair was tried
    repaired,  ///< the defect is gone
    left,      ///< the defect remains
  };
  std::string_view check;   ///< the name of the check that found it
  Diagnostic finding;       ///< its file lies in the workspace
  std::string id = {};      ///< of the record that it concerns; empty if it concerns none
  std::string repair = {};  ///< the repair as an imperative: `remove it`; empty if only a person can do it
  Outcome outcome = Outcome::found;

  // Members that the repair needs.
  std::string target = {};  ///< the path to which the repair moves the file
  store::WrongMode mode = {};
  std::vector<check::OneSidedLink> links = {};  ///< those of one record, which one change mends
};

struct DoctorOptions {
  bool fix = false;              ///< repair automatically if possible; in a dry run only compute it
  bool discardSetAside = false;  ///< a person has seen the files that recoveries set aside: remove them
  ChangeOptions change;
  /// Commits what killed commands left to be committed with git. Throws Error.
  std::function<std::vector<Diagnostic>()> finishCommits = {};
};

}  // namespace som::process
