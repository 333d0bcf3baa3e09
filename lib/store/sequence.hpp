#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "fs/file_system.hpp"

namespace som::store {

/// The number in `.som/seq`. A commit raises it before it publishes, which makes it odd, and afterwards,
/// which makes it even. If it is the same even number before and after a read, nothing was published in
/// between.
///
/// The file is written in place and not synced: a crash may leave any bytes, and a killed command an odd
/// number. Readers then take the lock.
class Sequence {
 public:
  /// Throws `io` if the file cannot be read. A special or too long file counts as damaged.
  static Sequence read(const fs::FileSystem& files);

  /// The number as a text; empty without a file.
  std::string text() const { return text_.value_or(""); }
  bool isDamaged() const { return !number(); }
  /// True if no commit was publishing: an even number, or no file, as before the first commit.
  bool isSettled() const;
  /// Returns the text of the next odd or even number. A damaged number is replaced by one that was never used
  /// before.
  std::string next(bool odd, std::int64_t clock) const;

  friend bool operator==(const Sequence&, const Sequence&) = default;

 private:
  std::optional<std::uint64_t> number() const;

  std::optional<std::string> text_;
};

/// The text of a new `.som/seq`.
std::string firstSequence();

}  // namespace som::store
