#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"

namespace CLI {
class App;
}

namespace som::cli {

/// Registers the options that stand anywhere before `--`.
void addGlobals(CLI::App& app, Global& global);

/// The first two words of a command line that are neither options nor values of global options.
std::vector<std::string> commandWords(const std::vector<std::string>& arguments);

}  // namespace som::cli
