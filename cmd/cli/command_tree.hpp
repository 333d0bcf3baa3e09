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

/// The tree of commands as the parser has it: what help, completion and parsing itself are made from.
namespace som::cli {

/// Returns the noun of this name, or null.
const Noun* findNoun(std::string_view name);
/// Returns the verb of this name, or null.
const Verb* findVerb(std::span<const Verb> verbs, std::string_view name);
/// Returns the verb that the first words of a command line name (commandWords), or null.
const Verb* verbOf(const std::vector<std::string>& words);

std::vector<std::string_view> verbNames(std::span<const Verb> verbs);
/// All that can be the first word of a command: verbs of the workspace, then nouns.
std::vector<std::string_view> topNames();

/// The program with its global options, and no verb yet.
std::unique_ptr<CLI::App> makeProgram(Global& global);

/// Adds a verb with its options and examples. `selection` has the verb's formats afterwards, and what runs
/// once the verb is parsed.
CLI::App& addVerb(CLI::App& parent, const Verb& verb, const model::KindRow* kind, Selection& selection);

/// Adds a noun with all its verbs.
CLI::App& addNoun(CLI::App& program, const Noun& noun, Selection& selection);

/// `som order hold`: the words that lead to a command.
std::string pathOf(const CLI::App& app);

/// What an option takes as its help has it: `STATE`.
std::string placeholderOf(const CLI::Option& option);

/// False for flags.
bool takesValue(const CLI::Option& option);

/// The commands that the help of a verb gives as examples, one a line.
std::vector<std::string> examplesOf(const CLI::App& app);

}  // namespace som::cli
