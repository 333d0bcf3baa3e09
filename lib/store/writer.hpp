#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "fs/file_system.hpp"
#include "store/journal.hpp"
#include "store/options.hpp"

namespace som::store {

/// The single moves that commit, recovery and roll-back are made of. The caller holds the exclusive lock.
class Writer {
 public:
  Writer(fs::FileSystem& files, const Options& options) : files_(files), options_(options) {}

  /// Makes `.som` with what belongs in it, durably.
  void prepare();
  /// sha256 of a file, nothing where there is none.
  std::optional<std::string> hashAt(const std::string& path) const;
  /// Writes and syncs a file in `.som/tmp`.
  void createTemporary(const std::string& name, std::string_view bytes, fs::CreateOptions options);
  /// The same for several files, named from `.som/tmp`.
  void createTemporaries(std::vector<fs::NewFile> files);
  /// The name for the n-th temporary file.
  std::string temporaryName(std::size_t n) const;
  /// Gives the temporary file of a step that has no intent a name that tells its hashes, so that whoever
  /// finds it after a crash knows its bytes from bytes that it displaced.
  void nameByHashes(Step& step);
  /// Makes the folder of a path.
  void makeFolderOf(const std::string& path);
  /// Puts a step's bytes in place. False, with the bytes there untouched, where the path does not hold what
  /// the step is based on; `in-doubt` where they could not be put back.
  bool place(const Step& step);
  /// Places a step where that is still due; false on a conflict.
  bool settle(const Step& step);
  /// Makes the names durable that were made, replaced or removed since the last call.
  void syncFolders();
  /// Calls a function that publishes something, with the sequence raised before and after it. Where it cannot
  /// be raised before, `io` is thrown and nothing is called; where not after, readers take the lock and the
  /// next change repairs it.
  template <class Function>
  auto publish(const Function& function) {
    raiseSequence(true);
    const Raised raised{*this};
    return function();
  }
  /// Makes the sequence even that a command which was killed left odd.
  void settleSequence();
  /// Empties `.som/tmp`. What a command displaced there before it died, and nobody knows, is set aside: its
  /// folder is returned, else nothing.
  std::string clearTemporaries();
  /// The same after a failure: what cannot be removed is left to the next change.
  void discardTemporaries() noexcept;
  /// Removes the folders that `makeFolderOf` made and that are still empty, as far as that goes.
  void discardFolders() noexcept;
  /// Removes a journal file, durably.
  void removeJournal(const std::string& path);
  void syncDirectory(const std::string& folder);
  /// Moves temporary files and the intent itself to a new folder of `.som/set-aside`, and returns that.
  std::string setAside(const std::vector<std::string>& temporaries, const std::string& journalPath);

  fs::FileSystem& files() { return files_; }

 private:
  struct Raised {
    Writer& writer;
    ~Raised();
  };
  void raiseSequence(bool odd);
  std::uint32_t fileMode() const;
  bool displace(const Step& step, const std::string& temporary);
  bool putBack(const Step& step, const std::string& temporary, fs::RenameMode mode, bool isReadable);
  bool isForeign(const std::string& name) const;
  void removeTemporaries();
  bool matches(const std::string& path, const std::optional<std::string>& hash) const;
  std::string newSetAsideFolder();

  fs::FileSystem& files_;
  const Options& options_;
  std::set<std::string> touched_;
  std::set<std::string> known_;
  std::vector<std::string> made_;
};

}  // namespace som::store
