#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "store/found.hpp"
#include "store/layout.hpp"
#include "store/source.hpp"

/// Files among records that are no records: copies that editors and merge tools left, files in the wrong
/// folder, two files of one id. None of them is ever taken for the record.
namespace som::store {

/// What is wrong with the place of a file, as its path and its neighbours say: misplaced-file, or
/// duplicate-id where the record is also there in the other format. Returns nullopt for a record's place.
/// Only a file whose name has no id is read, to say where it belongs.
std::optional<Diagnostic> misplacement(const Source& files, const std::string& path);

/// True if the file at one place of a sorted list has its twin in it. Between the two stand only paths that
/// begin as they do.
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

/// The finding duplicate-id about the two files of a record.
Diagnostic twins(const std::string& path, const std::string& twin, std::string_view id);

/// What the content of a file says against its path: a kind that no file here has (unknown-kind), an id that
/// is none (invalid-id), another kind or id (misplaced-file). Returns nullopt if the path follows from the
/// content.
std::optional<Diagnostic> mismatch(const Source& files, const doc::Document& document,
                                   const model::KindRow& kind);

/// Reads the record of a file that was found. Throws as doc::read, and what `mismatch` finds.
doc::Document readFound(const Source& files, Found found);

/// Reads the bytes at a path of `pathsOf` as its record; nullopt if they are another one's. Throws as
/// doc::read.
std::optional<doc::Document> readAs(const model::KindRow& kind, const std::string& path, std::string bytes);

}  // namespace som::store
