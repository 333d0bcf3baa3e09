#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/store.hpp"

/// Small files below `.som` that belong to one machine: git does not see them, and no transaction has them.
/// A file is replaced as a whole. Without one, and with a damaged one, commands work as if nothing had been
/// recorded.
namespace som::store {

/// Returns the bytes of a file below `.som`; nullopt if it is missing, not a regular file, or larger than
/// 1 MiB.
std::optional<std::string> readLocal(const Store& store, const std::string& path);

/// Whether a file survives a power failure. Without, its last change or all its bytes may be lost.
enum class Durable { yes, no };

/// Creates or replaces a file below `.som`. The caller holds a lock, so that no other command writes the same
/// file. Throws `io`, and `unsafe-path` for a path that is not below `.som` or that a folder has.
void writeLocal(const Store& store, const std::string& path, std::string_view bytes,
                Durable durable = Durable::yes);

/// Removes a file below `.som`; false if it does not exist.
bool removeLocal(const Store& store, const std::string& path);

/// Returns the names of the regular files in a folder below `.som`, without those that a killed command left
/// unfinished. Empty if the folder is missing or cannot be read.
std::vector<std::string> listLocal(const Store& store, const std::string& folder);

/// Returns the folder below `.som` that keeps the index of old revisions, which is made if it is missing.
/// Empty if it cannot be made, or would lock out the owner of the workspace.
std::string folderOfRevisions(fs::FileSystem& files);

}  // namespace som::store
