#pragma once

#include "base/diagnostic.hpp"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace som::cli {

/// Explains what is wrong with a command line, what would be right, and where to read on. `app` is the
/// program that could not parse it.
Error usageError(const CLI::App& app, const CLI::ParseError& error);

}  // namespace som::cli
