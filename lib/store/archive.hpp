#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.hpp"
#include "store/found.hpp"
#include "store/source.hpp"

/// Archives: records that are over and no longer have a file of their own, one a line, sorted by id. Those of
/// a month are in `alarms/2026/11.ndjson`. They are found by their whole ids, and never change.
namespace som::store {

/// Returns the archive of an id of a kind that is placed by day. The id must have our form.
std::string archivePath(const model::KindRow& kind, std::string_view id);

/// True for the path of an archive.
bool isArchive(std::string_view path);

/// Finds the record of this id in the archive of its kind; nullopt if it is not there.
std::optional<Found> findArchived(const Source& files, const model::KindRow& kind, std::string_view id);

/// Looks many ids up: reads each archive once. The source must outlive it.
class Archives {
 public:
  Archives(const Source& files, const model::KindRow& kind) : files_(files), kind_(kind) {}

  /// Finds the record of this id, which must have our form; nullopt if it is not archived.
  std::optional<Found> find(std::string_view id);

 private:
  struct Archive {
    std::string text;
    std::map<std::string_view, std::string_view> lines;  ///< by id
  };

  const Source& files_;
  const model::KindRow& kind_;
  std::map<std::string, Archive> archives_;  ///< by path
};

/// Reads a record of an archive. Throws as doc::read does, and misplaced-file if it is another record.
doc::Document readArchived(const Found& found);

/// Returns what is wrong with an archive: lines without a record of its kind and month, or whose records
/// have a file as well (misplaced-file, duplicate-id, and those of doc::read). An unreadable archive throws.
std::vector<Diagnostic> archiveFlaws(const Source& files, const model::KindRow& kind,
                                     const std::string& path);

/// Returns the text of an archive with more lines, each of a record in JSON without a line end, sorted by
/// their ids. A record that it has already is replaced.
std::string withArchived(std::string_view archive, const std::map<std::string, std::string>& lines);

}  // namespace som::store
