#pragma once

#include <vector>

#include "fs/file_system.hpp"
#include "store/change.hpp"
#include "store/options.hpp"

namespace som::store {

/// Makes all changes or none; on return they are durable. The caller holds the exclusive lock and has run
/// recovery. Writes temporary files, then an intent if several files change, then renames each file into
/// place.
///
/// Throws `changed-meanwhile` if a file no longer has its `before`; `io` if the operating system refused and
/// the old state was restored; `in-doubt` if it could not be restored, so that the next recovery decides.
void commit(fs::FileSystem& files, const Options& options, const std::vector<Change>& changes);

}  // namespace som::store
