#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "fs/file_system.hpp"

namespace som::store {

/// What `.som/seq` says: a number that each commit raises before it publishes, which makes it odd, and after,
/// which makes it even. Two equal even ones with a read between them show that nothing was published.
///
/// The file is written in place and not synced: a crash may leave any bytes, and a command that was killed an
/// odd number. Neither keeps a reader from taking the lock.
class Sequence {
 public:
  /// Throws `io` where the file cannot be read. What is no file of ours, or too long, counts as damaged.
  static Sequence read(const fs::FileSystem& files);

  bool isDamaged() const { return !number(); }
  /// True where no commit was publishing: an even number, or no file, as before the first commit.
  bool isSettled() const;
  /// The text of the next odd or even number. A damaged one is left behind by a number that none before it
  /// had.
  std::string next(bool odd, std::int64_t clock) const;

  friend bool operator==(const Sequence&, const Sequence&) = default;

 private:
  std::optional<std::uint64_t> number() const;

  std::optional<std::string> text_;
};

/// The text of a new `.som/seq`.
std::string firstSequence();

}  // namespace som::store
