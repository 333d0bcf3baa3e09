#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "fs/file_system.hpp"

namespace som::store {

/// One file of a transaction: its sha256 before and after (nothing where it is not there), and the temporary
/// file that holds the bytes after until they are in place, and the bytes before from then on.
struct Step {
  std::string path;
  std::optional<std::string> before;
  std::optional<std::string> after;
  std::string temporary;
};

/// The same step backwards.
Step reversed(const Step& step);

/// What is left to do for a step, told from the hashes of its temporary file and its path.
enum class Standing {
  done,      ///< in place, or was in place and has been changed since
  due,       ///< not yet in place, and can be put there
  conflict,  ///< somebody's bytes are in the way, or were displaced and lie in the temporary file
};
Standing standing(const Step& step, const std::optional<std::string>& temporaryHash,
                  const std::optional<std::string>& pathHash);

/// An intent as text: a line for the `.som` that writes it, a line for each step, a checksum of it all.
std::string formatIntent(const std::vector<Step>& steps, const fs::Identity& home);

/// Reads an intent; `foreign-intent` where it is damaged, was written by another `.som` than `home`, or names
/// a path that a change must not touch.
std::vector<Step> parseIntent(std::string_view text, const fs::Identity& home, const std::string& path);

/// An unfinished transaction: its steps in the direction in which they have to go, and the journal's file.
struct Pending {
  std::string path;
  std::vector<Step> steps;
};

/// What the journal holds, nothing where nothing is unfinished. Throws `foreign-intent`.
std::optional<Pending> pendingTransaction(const fs::FileSystem& files);

/// True for the error of a journal that is not ours: a foreign entry, or something there that is no file.
bool isForeign(const Error& error);

/// True for paths that a change may touch: plain, without control characters, not in `.som` or `.git`.
bool isWritable(std::string_view path);

}  // namespace som::store
