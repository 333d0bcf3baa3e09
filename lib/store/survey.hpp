#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "fs/file_system.hpp"
#include "store/index.hpp"

namespace som::store {

/// The data of a file in the index; all are empty if the index has no row for this version of the file.
struct Remembered {
  std::string_view text;
  std::string_view rest;   ///< if it was requested
  std::string_view words;  ///< the same; empty if the words are not known
};

/// The files of some folders at one moment.
struct Survey {
  /// By path. The kind is `other` if the path does not hold what `read` returns (during a commit). Identities
  /// are empty without an index.
  std::vector<fs::FileEntry> files;
  std::vector<Remembered> remembered;  ///< for the same files; empty if nothing is remembered of any
  std::vector<std::string_view> gone;  ///< paths of the index without a file
  std::vector<std::string> irregular;  ///< links, devices and other special files, as in fs::FolderSurvey
  std::vector<Diagnostic> unreadable;  ///< folders that could not be listed
  std::int64_t begun = 0;              ///< when, in nanoseconds since 1970
  Index::Found rows;                   ///< the memory of `remembered` and `gone`
  std::deque<std::string> fresh;       ///< the same, for data that was made from files
};

/// Sorts folders and removes those that lie within others.
void makeOutermost(std::vector<std::string>& folders);

/// Makes the text of a file's row from its contents; several threads may call it. Returns an empty text for a
/// file that gets none; must not throw.
using MakeText = std::function<std::string(const std::string& path, std::string bytes)>;

/// The data that a survey is to have of files.
struct Wanted {
  Rows rows = Rows::texts;
  MakeText makeText = nullptr;  ///< if set, texts that the index does not have are made from the files
  bool allWords = false;        ///< likewise words; with an index only
};

/// The words of all files.
inline Wanted allWords() { return {.rows = Rows::words, .makeText = nullptr, .allWords = true}; }

}  // namespace som::store
