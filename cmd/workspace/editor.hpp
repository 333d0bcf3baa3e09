#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace som::cli {

/// The editors that `init --editor` supports.
std::vector<std::string_view> editorNames();

/// The files of a workspace that an editor needs.
struct EditorFiles {
  std::map<std::string, std::string>
      files;           ///< path and whole text; the rest of an existing file stays as it is
  std::string byHand;  ///< the text that a person must add if a file cannot be edited
};

/// The settings file that `editorFiles` takes and extends.
std::string_view editorSettings();

/// The files with which an editor checks the workspace's files while they are edited: schemas, and settings
/// that map folders to them. `settings` is the existing settings file, if any; its entries stay.
EditorFiles editorFiles(const std::optional<std::string>& settings);

}  // namespace som::cli
