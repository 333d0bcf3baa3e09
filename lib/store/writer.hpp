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

/// The steps that commit, recovery and roll-back consist of. The caller holds the exclusive lock.
class Writer {
 public:
  Writer(fs::FileSystem& files, const Options& options) : files_(files), options_(options) {}

  /// Makes `.som` and its contents, durably.
  void prepare();
  /// Returns the sha256 of a file; nullopt if it does not exist.
  std::optional<std::string> hashAt(const std::string& path) const;
  /// Writes and syncs a file in `.som/tmp`.
  void createTemporary(const std::string& name, std::string_view bytes, fs::CreateOptions options);
  /// The same for several files, named from `.som/tmp`.
  void createTemporaries(std::vector<fs::NewFile> files);
  /// Returns the name of the n-th temporary file.
  std::string temporaryName(std::size_t n) const;
  /// Names the temporary file of a step without an intent by the step's hashes, so that after a crash its
  /// bytes can be distinguished from bytes that it displaced.
  void nameByHashes(Step& step);
  /// Makes the folder of a path.
  void makeFolderOf(const std::string& path);
  /// Moves a step's bytes into place. Returns false and leaves the path unchanged if it does not hold what
  /// the step is based on; throws `in-doubt` if the old bytes could not be put back.
  bool place(const Step& step);
  /// Makes a step if it is due; false on a conflict.
  bool settle(const Step& step);
  /// Syncs the folders whose entries changed since the last call.
  void syncFolders();
  /// Calls a function that publishes something, and raises the sequence before and after it. If the number
  /// cannot be raised before, throws `io` without calling. If not after, readers take the lock and the next
  /// change repairs it.
  template <class Function>
  auto publish(const Function& function) {
    raiseSequence(true);
    const Raised raised{*this};
    return function();
  }
  /// Makes a sequence number even that a killed command left odd.
  void settleSequence();
  /// Empties `.som/tmp`. Unknown bytes that a command displaced before it died are set aside: returns their
  /// folder, else an empty text.
  std::string clearTemporaries();
  /// The same after a failure; the next change removes what is left.
  void discardTemporaries() noexcept;
  /// Removes the folders of `makeFolderOf` that are still empty, as far as possible.
  void discardFolders() noexcept;
  /// Removes a journal file, durably.
  void removeJournal(const std::string& path);
  void syncDirectory(const std::string& folder);
  /// Moves temporary files and the intent to a new folder of `.som/set-aside`, and returns that folder.
  std::string setAside(const std::vector<std::string>& temporaries, const std::string& journalPath);

  fs::FileSystem& files() { return files_; }

 private:
  struct Raised {
    Writer& writer;
    ~Raised();
  };
  void raiseSequence(bool odd);
  void replaceSequence(const std::string& text);
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
