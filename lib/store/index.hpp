#pragma once

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fs/file_system.hpp"

namespace som::store {

/// The row of a file.
struct IndexRow {
  std::string_view path;
  fs::Identity identity;        ///< device, inode, size, mtime and ctime; other members are not stored
  std::string_view text;        ///< the data that the reader of the file stored
  std::string_view rest = {};   ///< more data, which not every reader needs
  std::string_view words = {};  ///< what the file may mention (store/words.hpp)
};

/// The parts of rows to read: the texts alone, or also the rests or the words.
enum class Rows { texts, whole, words };

/// True if a row made from one file is valid for the other.
bool sameVersion(const fs::Identity& a, const fs::Identity& b);

/// A cache of data read from the workspace's files: a SQLite database in `.som`. A row is valid while the
/// identity of its file is unchanged. Any error in or around the database costs time only. Rows lie in leaves
/// of some dozens, ordered by path, because SQLite's cost per row exceeds the cost of decoding a row. Each
/// leaf has a checksum that is verified when it is read; a damaged leaf has no rows. The rests and the words
/// of a leaf's rows are stored separately, because a scan does not need them.
///
/// The database is ignored, and replaced by the next `write`, if it is damaged; if it was written by another
/// `.som`, another version of som or another program; or if it is a link or has several hard links.
class Index {
 public:
  /// `version` names the meaning of texts; rows of other versions are ignored. Without paths
  /// (`fs::FileSystem::openFolder`), as in memory, there is no index.
  Index(fs::FileSystem& files, std::string version) : files_(files), version_(std::move(version)) {}

  /// Rows together with their memory.
  class Found {
   public:
    const std::vector<IndexRow>& all() const { return rows_; }
    /// Clears the rows but keeps the memory, for callers that hold paths and texts.
    void clear() { std::vector<IndexRow>().swap(rows_); }

   private:
    friend class Index;
    std::string_view keep(std::string_view text);
    std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_ =
        std::make_unique<std::pmr::monotonic_buffer_resource>();
    std::vector<IndexRow> rows_;
  };

  /// True if a file exists at the index's path, valid or not.
  bool isThere() const;
  /// True if the file is not a valid index. The next `write` replaces it if it can.
  bool isStale() const;
  /// Files beside the index with names of SQLite's side files. som neither makes nor reads such files.
  std::vector<std::string> sideFiles() const;
  /// Removes the index and its side files; does not remove a folder of that name.
  void remove() noexcept;

  /// Returns the rows of all files below these folders, by path. The folders must be in byte order.
  Found read(std::span<const std::string> folders, Rows rows);

  /// Adds and replaces rows and removes those of files that are gone. Writes nothing if another process is
  /// writing.
  void write(std::span<const IndexRow> rows, std::span<const std::string_view> gone);

 private:
  fs::FileSystem& files_;
  std::string version_;
};

}  // namespace som::store
