#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "store/found.hpp"
#include "store/layout.hpp"
#include "store/source.hpp"

/// Finds files among records that are not records: copies of editors and merge tools, files in the wrong
/// folder, two files of one id. None of them is ever used as the record.
namespace som::store {

/// Checks the place of a file by its path and its neighbours. Returns misplaced-file, or duplicate-id if the
/// record also exists in the other format; nullopt for a record's place. Reads only files whose name has no
/// id, to find out where they belong.
std::optional<Diagnostic> misplacement(const Source& files, const std::string& path);

/// Returns the findings for files whose names are ids of these kinds, in the folders of other kinds. Reads
/// only the names, without those of values of pools.
std::vector<Diagnostic> strays(const Source& files, const std::vector<const model::KindRow*>& kinds);

/// True if the file at an index of a sorted list has its twin in the list. Only paths with the same beginning
/// can be between the two.
template <class PathAt>
bool hasTwin(std::size_t size, std::size_t at, const PathAt& pathAt) {
  const std::string_view path = pathAt(at);
  const std::string_view stem = path.substr(0, path.rfind('.') + 1);
  const auto isTwin = [&](std::string_view other) { return other != path && other == twinOf(path); };
  for (std::size_t i = at; i-- > 0 && pathAt(i).starts_with(stem);)
    if (isTwin(pathAt(i))) return true;
  for (std::size_t i = at + 1; i < size && pathAt(i).starts_with(stem); ++i)
    if (isTwin(pathAt(i))) return true;
  return false;
}

/// Makes the finding duplicate-id for the two files of a record.
Diagnostic twins(const std::string& path, const std::string& twin, std::string_view id);

/// Makes the finding unsafe-path for a link or device in the place of a record that is needed.
Diagnostic irregularRecord(const std::string& path);

/// Checks the content of a file against its path: a kind without files in this folder (unknown-kind), an
/// invalid id (invalid-id), another kind or id (misplaced-file). Returns nullopt if the path follows from the
/// content.
std::optional<Diagnostic> mismatch(const Source& files, const doc::Document& document,
                                   const model::KindRow& kind);

/// Reads the record of a file that was found. Throws as doc::read does, and the findings of `mismatch`.
doc::Document readFound(const Source& files, Found found);

/// Reads the bytes at a path of `pathsOf` as its record; nullopt if they belong to another record. Throws as
/// doc::read does.
std::optional<doc::Document> readAs(const model::KindRow& kind, const std::string& path, std::string bytes);

}  // namespace som::store
