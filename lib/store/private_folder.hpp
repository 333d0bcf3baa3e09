#pragma once

#include <cstdint>
#include <string>

#include "fs/file_system.hpp"

namespace som::store {

/// Paths in `.som`, the store's own folder.
inline const std::string privateFolder = ".som";
inline const std::string ignorePath = ".som/.gitignore";
inline const std::string temporaryFolder = ".som/tmp";
inline const std::string journalFolder = ".som/journal";
inline const std::string intentPath = ".som/journal/intent";      ///< committed: to be completed
inline const std::string rollbackPath = ".som/journal/rollback";  ///< the same text: to be rolled back
inline const std::string sequencePath = ".som/seq";
inline const std::string indexName = "index.db";
inline const std::string indexPath = ".som/index.db";
inline const std::string setAsideFolder = ".som/set-aside";
inline const std::string undoFolder = ".som/undo";
inline const std::string commitFolder = ".som/commit";
inline const std::string revisionsFolder = ".som/revisions";  ///< the index of old revisions

/// The permissions in `.som`: users who may read the workspace may read it, except the index; users who may
/// write the workspace's directory may write it.
struct PrivateModes {
  std::uint32_t folder;
  std::uint32_t file;
  std::uint32_t index;
  explicit PrivateModes(const fs::Identity& root)
      : folder(root.mode & 02775U),
        file(root.mode & 0664U),
        index(fs::isShared(root) ? root.mode & 0660U : root.mode & 0600U) {}
};

inline std::string temporaryPath(const std::string& name) { return temporaryFolder + "/" + name; }

}  // namespace som::store
