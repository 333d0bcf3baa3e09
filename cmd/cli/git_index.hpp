#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fs/file_system.hpp"

namespace som::cli {

/// The index of a git repository, as git keeps it in a file: gitformat-index(5), versions 2 to 4.
struct GitIndex {
  /// A file that git tracks, as it was when git last looked. Members are read from the bytes when they are
  /// needed.
  struct Entry {
    std::string_view path;        ///< from the folder that was asked for
    const char* bytes = nullptr;  ///< its first member
    bool isSkipped = false;       ///< a sparse checkout may lack it

    std::uint32_t changedSeconds() const { return number(0); }
    std::uint32_t changedNanoseconds() const { return number(4); }
    std::uint32_t modifiedSeconds() const { return number(8); }
    std::uint32_t modifiedNanoseconds() const { return number(12); }
    std::uint32_t inode() const { return number(20); }  ///< its lower half, as `size`
    std::uint32_t mode() const { return number(24); }
    std::uint32_t size() const { return number(36); }
    bool isLink() const { return mode() == 0120000; }

   private:
    std::uint32_t number(std::size_t at) const;
  };

  /// The bytes of the name of a file's object.
  std::string_view blobOf(const Entry& entry) const { return {entry.bytes + 40, hashSize}; }

  std::size_t hashSize = 0;
  std::string bytes;
  std::deque<std::string> names;  ///< of version 4, which shortens them
  std::vector<Entry> entries;     ///< in byte order of the paths
  /// The bytes of the name of the tree that all entries of the index make; empty if git does not know it.
  std::string_view tree = {};
};

/// Reads the files in a folder of the work tree out of an index; the folder is empty, or ends with `/`.
/// Returns nullopt if the bytes have another form, or if the index needs more than entries to be understood:
/// a merge that is not finished, submodules, files that are to be added later, a sparse or a split index.
std::optional<GitIndex> readGitIndex(std::string bytes, std::size_t hashSize, std::string_view folder);

/// The answer of a file's identity to whether its contents are those that git saw.
enum class GitMatch {
  same,
  /// Only members differ that `core.trustctime` and `core.checkStat` tell git to ignore.
  perhaps,
  differs,
};

/// Compares a file with its entry of an index that was written at a time, in nanoseconds. A file that was
/// changed when git wrote the index, or later, differs.
GitMatch matchOf(const GitIndex& index, const GitIndex::Entry& entry, const fs::Identity& file,
                 std::int64_t written);

}  // namespace som::cli
