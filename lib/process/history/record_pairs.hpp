#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/history/comparison.hpp"
#include "process/history/record_pair.hpp"

namespace som::process {

/// Reads a file as a document; nullopt if it does not exist. A text that cannot be read counts as missing, as
/// the check of the new text reports it.
std::optional<doc::Document> readQuietly(const store::Source& files, const std::string& path);

/// Joins the two sides of each record of a comparison. `files` are those after the change. Leaves out files
/// whose merge is not finished.
std::vector<RecordPair> pairsOf(const Comparison& comparison, const store::Source& files);

/// Finds records that came with another id, as their histories have the same entries, and takes both of their
/// pairs away.
std::vector<Diagnostic> foundRenamed(std::vector<RecordPair>& pairs);

}  // namespace som::process
