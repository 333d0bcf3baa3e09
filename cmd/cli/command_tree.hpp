#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"
#include "cli/verb.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

/// The tree of commands in the parser. Help, completion and parsing use it.
namespace som::cli {

/// Returns the noun of this name, or null.
const Noun* findNoun(std::string_view name);
/// Returns the verb of this name, or null.
const Verb* findVerb(std::span<const Verb> verbs, std::string_view name);
/// Returns the verb that the first words of a command line name (commandWords), or null.
const Verb* verbOf(const std::vector<std::string>& words);

std::vector<std::string_view> verbNames(std::span<const Verb> verbs);
/// All first words of commands: verbs of the workspace, then nouns.
std::vector<std::string_view> topNames();

/// The program with its global options, and no verb yet.
std::unique_ptr<CLI::App> makeProgram(Global& global);

/// Adds a verb with its options and examples. Sets the verb's formats in `selection` now, and the rest when
/// the verb is parsed.
CLI::App& addVerb(CLI::App& parent, const Verb& verb, const model::KindRow* kind, Selection& selection);

/// Adds a noun with all its verbs.
CLI::App& addNoun(CLI::App& program, const Noun& noun, Selection& selection);

/// `som order hold`: the words that lead to a command.
std::string pathOf(const CLI::App& app);

/// The name of an option's value in help: `STATE`.
std::string placeholderOf(const CLI::Option& option);

/// False for flags.
bool takesValue(const CLI::Option& option);

/// The examples in the help of a verb, one command each.
std::vector<std::string> examplesOf(const CLI::App& app);

}  // namespace som::cli
