#pragma once

#include "base/diagnostic.hpp"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace som::cli {

/// What is wrong with a command line, in our own words: what is missing, what it should have been, and where
/// to read on. `app` is the program that could not parse it.
Error usageError(const CLI::App& app, const CLI::ParseError& error);

}  // namespace som::cli
