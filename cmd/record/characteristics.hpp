#pragma once

#include <string>
#include <utility>
#include <vector>

namespace som::cli {

/// The names and values of `--characteristic bandwidth=100 …`. Throws usage.
std::vector<std::pair<std::string, std::string>> parseCharacteristics(const std::vector<std::string>& texts);

}  // namespace som::cli
