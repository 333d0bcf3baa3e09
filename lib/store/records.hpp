#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "model/kind.hpp"
#include "store/found.hpp"
#include "store/source.hpp"

namespace som::store {

/// The prefix for an id in another system.
inline constexpr std::string_view externalMark = "ext:";

/// A file in a folder of records.
struct Listed {
  std::string path;
  const model::KindRow* kind = nullptr;  ///< null: not a record's place, see `misplacement`
};

/// Returns the files of these kinds, sorted by path, and the other files in their folders that concern
/// records. Reads each folder once. A record with a YAML and a JSON file is listed twice.
std::vector<Listed> listRecords(const Source& files, std::span<const model::KindRow* const> kinds);

/// Returns the paths of all records of a kind, sorted; both files of a record that has two.
std::vector<std::string> pathsOf(const Source& files, const model::KindRow& kind);

/// True if another system has this id for a record of the kind.
bool hasExternalId(doc::Node record, const model::KindRow& kind, std::string_view externalId);

/// Finds the record that a reference means: a whole id, a unique prefix of at least four characters of an id
/// or of its random part, or `ext:` and an id in another system. `kind` limits the search to the kinds of its
/// noun.
///
/// Throws not-found (with the nearest ids as a hint), misplaced-file if the record's file lies elsewhere,
/// ambiguous-id (with the candidates), duplicate-id if a YAML and a JSON file have the id, invalid-id for
/// texts that cannot be ids.
Found findRecord(const Source& files, std::string_view reference, const model::KindRow* kind = nullptr);

/// Finds the record with this whole id; nullopt if it does not exist. Throws duplicate-id, invalid-id.
std::optional<Found> findById(const Source& files, const model::KindRow& kind, std::string_view id);

/// True if a record with this id exists.
bool exists(const Source& files, const model::KindRow& kind, std::string_view id);

/// Throws misplaced-file or unsafe-path if a file that is not at the place of this id has it in its name or
/// content: the record is there, but in a wrong place. Asked before a link that leads to no record is taken
/// for one that leads nowhere. Lists the folders of all records.
void refuseElsewhere(const Source& files, std::string_view id);

/// A file among records that cannot be taken for a record: why, and its text.
struct Doubtful {
  Diagnostic finding;
  std::string text;

  bool mentions(std::string_view word) const { return text.find(word) != std::string::npos; }
};

/// Reads the records of a kind that mention a word and that `isWanted`, by the text of a file, does not
/// exclude, and calls `look` with each. Returns the files that mention it and are no record of their place.
std::vector<Doubtful> readMentioning(const Source& files, const model::KindRow& kind, std::string_view word,
                                     const std::function<bool(std::string_view text)>& isWanted,
                                     const std::function<void(const doc::Document& record)>& look);

/// Throws the findings of those files that mention a word.
void refuseDoubtful(const std::vector<Doubtful>& files, std::string_view word);

}  // namespace som::store
