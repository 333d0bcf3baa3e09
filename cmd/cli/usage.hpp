#pragma once

#include "base/diagnostic.hpp"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace som::cli {

/// Explains the error of a command line, its correction, and where to read more. `app` is the program that
/// could not parse it.
Error usageError(const CLI::App& app, const CLI::ParseError& error);

}  // namespace som::cli
