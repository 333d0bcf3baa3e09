#pragma once

#include <optional>
#include <string>

#include "doc/markers.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

/// The choice for the conflicts in a file.
struct Resolution {
  std::string reference;  ///< of the record; the path of a file that is not a record
  doc::Version take = doc::Version::ours;
  std::string event = {};  ///< only conflicts about this tracking record; empty: all
  /// The version that removed the file, which the other one changed; nullopt if both have it.
  std::optional<doc::Version> removedBy = {};
};

/// Takes one version in place of the conflict markers in a file, or in place of a file that one version
/// removed. When no conflict is left in a record, adds a tracking record about it, and one for each state in
/// which the versions differ. Throws not-found if the file has no such conflict, and as a change of the
/// record.
ChangeResult resolve(Workspace& workspace, const Env& env, const ChangeOptions& options,
                     const Resolution& resolution);

}  // namespace som::process
