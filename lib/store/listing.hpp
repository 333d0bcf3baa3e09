#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/kind.hpp"
#include "store/source.hpp"

namespace som::store {

/// A file in a folder of records.
struct Listed {
  std::string path;
  const model::KindRow* kind = nullptr;  ///< null: not a record's place, see `misplacement`
};

/// Returns the files of these kinds, sorted by path, and the other files in their folders that concern
/// records. Reads each folder once. A record with a YAML and a JSON file is listed twice.
std::vector<Listed> listRecords(const Source& files, std::span<const model::KindRow* const> kinds);

/// Returns a file in the folder of these kinds as `listRecords` does; nullopt for a record of another kind,
/// and for files that do not concern records.
std::optional<Listed> listedAs(const std::string& path, std::span<const model::KindRow* const> kinds);

/// Returns the paths of all records of a kind, sorted; both files of a record that has two.
std::vector<std::string> pathsOf(const Source& files, const model::KindRow& kind);

}  // namespace som::store
