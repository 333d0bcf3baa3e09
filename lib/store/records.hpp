#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "model/kind.hpp"
#include "store/found.hpp"
#include "store/listing.hpp"
#include "store/source.hpp"

namespace som::store {

/// The prefix for an id in another system.
inline constexpr std::string_view externalMark = "ext:";

/// True if another system has this id for a record of the kind.
bool hasExternalId(doc::Node record, const model::KindRow& kind, std::string_view externalId);

/// Finds the record that a reference means: a whole id, a unique prefix of at least four characters of an id
/// or of its random part, or `ext:` and an id in another system. A request can also be named by what waits
/// for it: a reference of a record, `/` and its activity. `kind` limits the search to the kinds of its noun.
///
/// Throws not-found (with the nearest ids as a hint), misplaced-file if the record's file lies elsewhere,
/// ambiguous-id (with the candidates), duplicate-id if a YAML and a JSON file have the id, invalid-id for
/// texts that cannot be ids.
Found findRecord(const Source& files, std::string_view reference, const model::KindRow* kind = nullptr);

/// A record that was read.
struct Loaded {
  const model::KindRow* kind;
  std::string id;
  doc::Document document;

  doc::Node root() const { return document.root(); }
};

/// Finds a record and reads it. Throws as findRecord and readFound.
Loaded load(const Source& files, std::string_view reference, const model::KindRow* kind = nullptr);

/// Finds the record with this whole id; nullopt if it does not exist. Throws duplicate-id, invalid-id.
std::optional<Found> findById(const Source& files, const model::KindRow& kind, std::string_view id);

/// True if a record with this id exists.
bool exists(const Source& files, const model::KindRow& kind, std::string_view id);

/// Throws misplaced-file or unsafe-path if a file that is not at the place of this id has it in its name or
/// content: the record is there, but in a wrong place. Asked before a link that leads to no record is taken
/// for one that leads nowhere. Lists the folders of all records.
void refuseElsewhere(const Source& files, std::string_view id);

}  // namespace som::store
