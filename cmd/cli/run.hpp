#pragma once

#include <string>
#include <vector>

#include "cli/context.hpp"
#include "cli/host.hpp"
#include "cli/verb.hpp"

namespace som::cli {

/// Runs one command line (without the program's name) and returns its exit status.
int run(const std::vector<std::string>& arguments, Host& host);

/// Parses a command line without running it, for tests of examples. Throws Error if it is invalid.
void parseOnly(const std::vector<std::string>& arguments, Host& host);

/// A parsed command line: its global options and its selection.
struct Parsed {
  Global global;
  Selection selection;
};

/// Parses a command line that another command carries out. Throws Error if it is invalid.
Parsed parsed(const std::vector<std::string>& arguments, Host& host);

}  // namespace som::cli
