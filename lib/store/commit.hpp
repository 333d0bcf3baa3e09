#pragma once

#include <vector>

#include "fs/file_system.hpp"
#include "store/change.hpp"
#include "store/options.hpp"

namespace som::store {

/// Makes all changes or none, as doc 5-store "The commit" has it; the caller holds the exclusive lock and has
/// recovered. On return they are durable.
///
/// Throws `changed-meanwhile` where a file no longer holds its `before`, `io` where the system refused (the
/// old state is then back), `in-doubt` where it could not be brought back: the journal decides then.
void commit(fs::FileSystem& files, const Options& options, const std::vector<Change>& changes);

}  // namespace som::store
