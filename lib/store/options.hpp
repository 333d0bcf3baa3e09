#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace som::fs {
class FileSystem;
}

namespace som::store {

/// The safety measures of a commit. All are on, except in the crash tests that show why each is necessary.
struct Safeguards {
  bool fileSync = true;       ///< fsync of temporary files and of the intent
  bool directorySync = true;  ///< fsync of directories
  bool intent = true;         ///< journal for changes of several files
  bool uniqueNames = true;    ///< a unique temporary name for each file
  bool compare = true;        ///< check that a replaced file is the version that the change is based on
  bool lock = true;           ///< workspace lock
  bool sequence = true;       ///< the number that shows readers that something was published
};

struct Change;

/// Is called with the changes of a transaction, under its lock, before the first of them is made. May write
/// files below `.som`. A command that dies afterwards may have changed nothing. An Error ends the transaction
/// before anything is changed.
using BeforeCommit = std::function<void(fs::FileSystem& files, const std::vector<Change>& changes)>;

struct Options {
  std::chrono::milliseconds lockTimeout{10000};
  bool sync = true;  ///< false: no fsync, for `--no-sync`
  bool ignoreForeignIntents =
      false;              ///< read despite a journal entry that is foreign or not a file: for `doctor` only
  bool readOnly = false;  ///< a change is a fault; the index may still be written
  bool index = true;      ///< use the index to skip unchanged files
  std::string indexVersion;  ///< names the meaning of the index's texts; rows of other versions are ignored
  std::vector<BeforeCommit> beforeCommit = {};
  Safeguards safeguards;
};

#ifdef SOM_TEST_SWITCHES
/// Turns off the safeguards in a comma-separated list: `fsync,dirsync,intent,names,compare,lock,sequence`.
inline Safeguards withoutSafeguards(std::string_view names) {
  Safeguards left;
  const auto lacks = [names](std::string_view name) {
    std::string_view rest = names;
    while (!rest.empty()) {
      const std::string_view first = rest.substr(0, rest.find(','));
      if (first == name) return true;
      rest.remove_prefix(first.size() == rest.size() ? first.size() : first.size() + 1);
    }
    return false;
  };
  left.fileSync = !lacks("fsync");
  left.directorySync = !lacks("dirsync");
  left.intent = !lacks("intent");
  left.uniqueNames = !lacks("names");
  left.compare = !lacks("compare");
  left.lock = !lacks("lock");
  left.sequence = !lacks("sequence");
  return left;
}
#endif

}  // namespace som::store
