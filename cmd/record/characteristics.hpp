#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"

namespace som::cli {

/// Adds `--characteristic`.
Option addCharacteristics(Command& command, std::vector<std::string>& texts);

/// The names and values of `--characteristic bandwidth=100 …`. Throws usage.
std::vector<std::pair<std::string, std::string>> parseCharacteristics(const std::vector<std::string>& texts);

}  // namespace som::cli
