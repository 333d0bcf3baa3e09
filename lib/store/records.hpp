#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.hpp"
#include "model/kind.hpp"
#include "store/found.hpp"
#include "store/source.hpp"

namespace som::store {

/// Stands before another system's id.
inline constexpr std::string_view externalMark = "ext:";

/// A file in a folder of records.
struct Listed {
  std::string path;
  const model::KindRow* kind = nullptr;  ///< null: no record lies at its path, see `misplacement`
};

/// The files of these kinds, sorted by path, each folder read once; and the files in their folders that
/// concern records and are none. Of a record with a YAML and a JSON file both are there.
std::vector<Listed> listRecords(const Source& files, std::span<const model::KindRow* const> kinds);

/// The paths of all records of a kind, sorted; of a record with two files both.
std::vector<std::string> pathsOf(const Source& files, const model::KindRow& kind);

/// True where another system has this id for a record of the kind.
bool hasExternalId(doc::Node record, const model::KindRow& kind, std::string_view externalId);

/// Finds the record that a person means: a whole id, a unique prefix of at least four characters of an id or
/// of its random part, or `ext:` and another system's id. `kind` narrows the search to the kinds of its noun.
///
/// Throws not-found (with the nearest ids as a hint), misplaced-file where the record's file lies elsewhere,
/// ambiguous-id (with the candidates), duplicate-id where a YAML and a JSON file claim the id, invalid-id for
/// texts that cannot be ids.
Found findRecord(const Source& files, std::string_view reference, const model::KindRow* kind = nullptr);

/// The record of this whole id, nothing where there is none. Throws duplicate-id, invalid-id.
std::optional<Found> findById(const Source& files, const model::KindRow& kind, std::string_view id);

/// True where a record of this id is there.
bool exists(const Source& files, const model::KindRow& kind, std::string_view id);

}  // namespace som::store
