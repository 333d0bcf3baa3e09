#pragma once

#include <string>
#include <string_view>

#include "process/work/unit_of_work.hpp"
#include "store/permissions.hpp"

/// What `doctor` finds, and what it was asked to do about it.
namespace som::process {

/// Something that is wrong, and what becomes of it.
struct Ailment {
  enum class Outcome {
    found,     ///< nothing was tried
    repaired,  ///< it is gone
    left,      ///< it is still there
  };
  std::string_view check;   ///< the name of the check that found it
  Diagnostic finding;       ///< its file lies in the workspace
  std::string id = {};      ///< of the record that it is about; empty where it is about none
  std::string repair = {};  ///< what a repair does, as an order: `remove it`; empty where no machine can
  Outcome outcome = Outcome::found;

  // What the repair needs.
  std::string target = {};  ///< the path to move to
  store::WrongMode mode = {};
};

struct DoctorOptions {
  bool fix = false;              ///< repair what a machine can; in a dry run compute it
  bool discardSetAside = false;  ///< what recoveries set aside counts as looked at, and goes
  ChangeOptions change;
};

}  // namespace som::process
