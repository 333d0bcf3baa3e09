#pragma once

#include <string>

namespace som::store {

/// What lies in `.som`, the store's own folder.
inline const std::string privateFolder = ".som";
inline const std::string ignorePath = ".som/.gitignore";
inline const std::string temporaryFolder = ".som/tmp";
inline const std::string journalFolder = ".som/journal";
inline const std::string intentPath = ".som/journal/intent";      ///< committed: is brought forward
inline const std::string rollbackPath = ".som/journal/rollback";  ///< the same text, to be taken back
inline const std::string sequencePath = ".som/seq";
inline const std::string indexName = "index.db";
inline const std::string indexPath = ".som/index.db";
inline const std::string setAsideFolder = ".som/set-aside";

inline std::string temporaryPath(const std::string& name) { return temporaryFolder + "/" + name; }

}  // namespace som::store
