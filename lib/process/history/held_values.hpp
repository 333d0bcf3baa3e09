#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "process/history/record_pair.hpp"
#include "store/source.hpp"

namespace som::process {

/// Reads a value in use; nullopt if it does not exist.
std::optional<doc::Document> valueInUse(const store::Source& files, std::string_view id);

/// Judges the change of a value: a holder that still lists it keeps it. `files` are those after the change,
/// `changed` the paths of those that it changes.
std::vector<Diagnostic> valueChange(const RecordPair& pair, const store::Source& files,
                                    const std::set<std::string>& changed);

/// Finds values that a record newly lists, and that are held for another one.
std::vector<Diagnostic> foreignValues(const RecordPair& pair, const store::Source& files);

/// Finds values that were freed or given to another record, and entries of their holders and of the services
/// that use them, that no new tracking record names (protected-field). `files` are those after the change.
std::vector<Diagnostic> heldValues(const std::vector<RecordPair>& pairs, const store::Source& files);

}  // namespace som::process
