#pragma once

#include <chrono>
#include <string_view>

namespace som::store {

/// What a commit does to be safe. All on but in the crash tests, which show that each is needed.
struct Safeguards {
  bool fileSync = true;       ///< fsync of temporary files and of the intent
  bool directorySync = true;  ///< fsync of directories
  bool intent = true;         ///< the journal for changes of several files
  bool uniqueNames = true;    ///< a temporary name of its own for each file
  bool compare = true;        ///< compare what is replaced with what the change is based on
  bool lock = true;           ///< the workspace's lock
  bool sequence = true;       ///< the number by which readers see that something was published
};

struct Options {
  std::chrono::milliseconds lockTimeout{10000};
  bool sync = true;  ///< false: no fsync, for `--no-sync`
  bool ignoreForeignIntents =
      false;              ///< read on where a journal entry is not ours, or no file: for `doctor` only
  bool readOnly = false;  ///< a change is a fault; the index may still be written
  bool index = true;      ///< remember what was read, for the next survey
  Safeguards safeguards;
};

#ifdef SOM_TEST_SWITCHES
/// Takes the safeguards named in a list with commas out: `fsync,dirsync,intent,names,compare,lock,
/// sequence`.
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
