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

/// A file as the index remembers it.
struct IndexRow {
  std::string_view path;
  fs::Identity identity;       ///< device, inode, size, mtime and ctime; the rest is not kept
  std::string_view text;       ///< what whoever read the file made of it
  std::string_view rest = {};  ///< more of that, which not every reader wants
};

/// What is read of rows.
enum class Rows { texts, whole };

/// True where a row that was made of the one file holds for the other too.
bool sameVersion(const fs::Identity& a, const fs::Identity& b);

/// What was read of the workspace's files, so that those that have not changed need not be read again: a
/// SQLite database in `.som`. It is a cache: whatever is wrong with it, and whatever stands in its way, costs
/// time alone. Rows lie by path in leaves of some dozens, as SQLite takes longer for a row than reading
/// it takes; each leaf is checked when it is read, and the rows of one that was damaged are not there. The
/// rests of a leaf's rows lie apart, as a scan does without them.
///
/// A database that is damaged, that another `.som`, another version of som or another program wrote, or that
/// is reached by a link or has another name, counts as none, and is replaced by the next `write`.
class Index {
 public:
  /// `version` names what texts mean: rows of another version are not seen. The file system must have paths
  /// (`fs::FileSystem::openFolder`); else there is no index.
  Index(fs::FileSystem& files, std::string version) : files_(files), version_(std::move(version)) {}

  /// Rows with the memory that they lie in.
  class Found {
   public:
    const std::vector<IndexRow>& all() const { return rows_; }
    /// Leaves the memory, for those who have paths and texts of it.
    void clear() { std::vector<IndexRow>().swap(rows_); }

   private:
    friend class Index;
    std::string_view keep(std::string_view text);
    std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_ =
        std::make_unique<std::pmr::monotonic_buffer_resource>();
    std::vector<IndexRow> rows_;
  };

  /// True where a file stands in its place, whatever it is worth.
  bool isThere() const;
  /// True where something stands in its place that counts as none: the next `write` replaces it, or it is in
  /// the way for ever.
  bool isStale() const;
  /// What lies beside it as if it were SQLite's: som makes no such files, and does not read them.
  std::vector<std::string> sideFiles() const;
  /// Removes it, and what lies beside it; a folder in their place stays.
  void remove() noexcept;

  /// The rows of all files below these folders, which are in byte order; by path.
  Found read(std::span<const std::string> folders, Rows rows);

  /// Adds and replaces rows, and drops those of files that are gone. Where another process is writing,
  /// nothing is written.
  void write(std::span<const IndexRow> rows, std::span<const std::string_view> gone);

 private:
  fs::FileSystem& files_;
  std::string version_;
};

}  // namespace som::store
