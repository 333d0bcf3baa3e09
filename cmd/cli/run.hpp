#pragma once

#include <string>
#include <vector>

#include "cli/host.hpp"
#include "cli/verb.hpp"

namespace som::cli {

/// Runs one command line (without the program's name) and gives its exit status.
int run(const std::vector<std::string>& arguments, Host& host);

/// The help of the program: every noun and verb with its summary.
std::string overview();

}  // namespace som::cli
