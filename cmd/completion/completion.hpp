#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

/// Completion for shells. The scripts are thin: they pass the typed words to `som __complete`, which knows
/// the command tree and the workspace, so that they always match the program.
namespace som::cli {

void addCompletion(Command& command, Selection& selection, const model::KindRow* kind);

/// The hidden first word with which the scripts call som.
inline constexpr std::string_view completionWord = "__complete";

/// Answers `som __complete SHELL WORD…`; the last word is the one under the cursor, up to the cursor. Prints
/// a line for each candidate, with a tab before its description, or `:file` or `:directory` if the shell is
/// to complete the word. Never fails or prints errors: files that cannot be read have no candidates.
Exit complete(const std::vector<std::string>& arguments, Host& host);

}  // namespace som::cli
