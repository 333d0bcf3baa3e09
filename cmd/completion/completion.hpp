#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

/// Completion for shells. The scripts are thin: they hand the words typed so far to `som __complete`, which
/// knows the command tree and the workspace, so that they are always in step with the program.
namespace som::cli {

void addCompletion(Command& command, Selection& selection, const model::KindRow* kind);

/// The hidden first word by which the scripts ask.
inline constexpr std::string_view completionWord = "__complete";

/// Answers `som __complete SHELL WORD…`, where the last word is the one under the cursor, up to the cursor: a
/// line for each candidate, its description behind a tab; or `:file` or `:directory` where the shell knows
/// better. Never fails, and says nothing else: what cannot be read has no candidates.
Exit complete(const std::vector<std::string>& arguments, Host& host);

}  // namespace som::cli
