#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/git_program.hpp"
#include "fs/revision.hpp"

/// The files of commits and of the index of git, and their contents.
namespace som::cli {

/// Returns the kind of a file by its mode, as git writes it: `100644`.
fs::Kind kindOfMode(std::string_view mode);

/// Reads blobs in one call of git, in the same order; nullopt for a blob that the clone lacks. A blob with
/// more than `fs::defaultMaxSize` bytes is cut to one byte more. Throws program-failed.
std::vector<std::optional<std::string>> readBlobs(const GitProgram& git, const std::vector<std::string>& ids);

/// Returns the files of a commit, of a tree, or of a folder within one: `<commit>:<folder>`.
std::unique_ptr<fs::TrackedTree> commitTree(std::shared_ptr<const GitProgram> git, std::string commit);
/// Returns the files of the index.
std::unique_ptr<fs::TrackedTree> indexTree(std::shared_ptr<const GitProgram> git);

}  // namespace som::cli
