#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

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

/// Reads a record of an archive. Throws as doc::read does, and misplaced-file if it is another record.
doc::Document readArchived(const Found& found);

/// Returns the text of an archive with more lines, each of a record in JSON without a line end, sorted by
/// their ids. A record that it has already is replaced.
std::string withArchived(std::string_view archive, const std::map<std::string, std::string>& lines);

}  // namespace som::store
