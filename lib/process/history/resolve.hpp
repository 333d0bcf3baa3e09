#pragma once

#include <string>

#include "doc/markers.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

/// The choice for the conflicts in the file of a record.
struct Resolution {
  std::string reference;  ///< of the record
  doc::Version take = doc::Version::ours;
  std::string event = {};  ///< only conflicts about this tracking record; empty: all
};

/// Takes one version in place of the conflict markers in a record's file. When no conflict is left, adds a
/// tracking record about it, and one for each state that is not the last of its history. Throws not-found if
/// the file has no such conflict, and as a change of the record.
ChangeResult resolve(Workspace& workspace, const Env& env, const ChangeOptions& options,
                     const Resolution& resolution);

}  // namespace som::process
