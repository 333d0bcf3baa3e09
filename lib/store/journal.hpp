#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "fs/file_system.hpp"

namespace som::store {

/// One file of a transaction: its sha256 before and after (nullopt if it does not exist), and the temporary
/// file. That file holds the new bytes until the step is made, and the old bytes afterwards.
struct Step {
  std::string path;
  std::optional<std::string> before;
  std::optional<std::string> after;
  std::string temporary;
};

/// Returns the reverse step.
Step reversed(const Step& step);

/// The status of a step, determined from the hashes of its temporary file and its path.
enum class Standing {
  done,      ///< in place, or was in place and was changed later
  due,       ///< not yet in place, and can be placed
  conflict,  ///< foreign bytes are at the path, or were displaced to the temporary file
};
Standing standing(const Step& step, const std::optional<std::string>& temporaryHash,
                  const std::optional<std::string>& pathHash);

/// Formats an intent: a line for the `.som` that writes it, one line for each step, and a checksum.
std::string formatIntent(const std::vector<Step>& steps, const fs::Identity& home);

/// Parses an intent. Throws `foreign-intent` if it is damaged, was written by another `.som` than `home`, or
/// names a path that a change must not touch.
std::vector<Step> parseIntent(std::string_view text, const fs::Identity& home, const std::string& path);

/// An unfinished transaction: its steps in the direction to go, and the journal's file.
struct Pending {
  std::string path;
  std::vector<Step> steps;
};

/// Returns the transaction in the journal; nullopt if the journal is empty. Throws `foreign-intent`.
std::optional<Pending> pendingTransaction(const fs::FileSystem& files);

/// True if the error means that the journal is not ours: a foreign entry, or not a file.
bool isForeign(const Error& error);

/// True for paths that a change may touch: plain, without control characters, not in `.som` or `.git`.
bool isWritable(std::string_view path);

}  // namespace som::store
