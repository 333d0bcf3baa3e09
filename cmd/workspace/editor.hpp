#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace som::cli {

/// The editors that `init --editor` knows.
std::vector<std::string_view> editorNames();

/// What an editor wants to have in a workspace.
struct EditorFiles {
  std::map<std::string, std::string>
      files;           ///< path and whole text; the rest of an existing file stays as it is
  std::string byHand;  ///< what a person has to add, where a file could not be edited
};

/// The file that `editorFiles` adds to, and wants to see.
std::string_view editorSettings();

/// The files by which an editor checks the workspace's files as they are typed: schemas, and settings that
/// lead from folders to them. `settings` is the editor's own file where there is one; what it has stays.
EditorFiles editorFiles(const std::optional<std::string>& settings);

}  // namespace som::cli
