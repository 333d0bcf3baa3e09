#pragma once

#include <string>
#include <vector>

#include "cli/context.hpp"
#include "cli/host.hpp"
#include "cli/verb.hpp"

namespace som::cli {

/// Runs one command line (without the program's name) and gives its exit status.
int run(const std::vector<std::string>& arguments, Host& host);

/// Reads a command line without running it, for tests of examples; throws Error where it is not understood.
void parseOnly(const std::vector<std::string>& arguments, Host& host);

/// What a command line means: its global options, and what it selects.
struct Parsed {
  Global global;
  Selection selection;
};

/// Reads a command line that another one carries out; throws Error where it is not understood.
Parsed parsed(const std::vector<std::string>& arguments, Host& host);

}  // namespace som::cli
