#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.hpp"
#include "model/kind.hpp"
#include "store/source.hpp"

namespace som::store {

/// A record's file.
struct Found {
  const model::KindRow* kind = nullptr;
  std::string id;
  std::string path;
  std::string bytes;
};

/// The paths of all files of a kind, sorted; for kinds in `policy/` all policy files.
std::vector<std::string> pathsOf(const Source& files, const model::KindRow& kind);

/// Finds the record that a person means: a whole id, a unique prefix of at least four characters of an id or
/// of its random part, or `ext:` and another system's id. `kind` narrows the search where it is given.
///
/// Throws not-found (with the nearest ids as a hint), ambiguous-id (with the candidates), duplicate-id where
/// a YAML and a JSON file claim the id, invalid-id for texts that cannot be ids.
Found findRecord(const Source& files, std::string_view reference, const model::KindRow* kind = nullptr);

/// True where a record of this id is there.
bool exists(const Source& files, const model::KindRow& kind, std::string_view id);

}  // namespace som::store
