#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/options.hpp"
#include "store/survey.hpp"
#include "store/view.hpp"

namespace som::store {

/// Lists the files below these folders on all cores. Joins them with their index rows if `wanted` is given;
/// reads the files whose data is missing, and writes it to the index if that is worth it.
Survey surveyFiles(const View& view, fs::FileSystem& files, const Options& options,
                   std::vector<std::string> folders, const std::optional<Wanted>& wanted);

/// Writes rows to the index and removes those of deleted files. Leaves out files that changed shortly before
/// the survey began, because another change within the clock's resolution would not be visible. Writes
/// nothing that git can see, and does nothing if the index cannot be written.
void remember(fs::FileSystem& files, const Options& options, const Survey& survey,
              std::vector<IndexRow> rows);

}  // namespace som::store
