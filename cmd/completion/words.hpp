#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/command_tree.hpp"

namespace som::cli {

/// A word as a shell reads it: without quotes and backslashes, an open quote closed, nothing expanded.
std::string unquoted(const std::string& word);

/// The meaning of the words before the cursor, and the kind of word that is expected under it.
class Typed {
 public:
  explicit Typed(const std::vector<std::string>& words);

  /// The noun, and the verb: of the noun, or of the workspace.
  const Noun* noun = nullptr;
  const Verb* verb = nullptr;
  bool unknown = false;           ///< a word is neither a noun nor a verb
  const CLI::App* app = nullptr;  ///< of the verb, or of the program if the words have no verb yet

  std::vector<std::string> positionals;  ///< the verb's complete positionals
  /// The option whose value is under the cursor; null if a noun, verb or option is expected.
  const CLI::Option* option = nullptr;
  bool onlyPositionals = false;  ///< behind `--`
  std::string head;              ///< the part of the word before the value: `--output=`
  std::string text;              ///< the typed part of the value

  Global global;
  Selection selection;

  /// Returns the option of this name, of the verb or global, or null.
  const CLI::Option* find(const std::string& name) const;
  /// Returns the positional that the word under the cursor would be, or null if all are given.
  const CLI::Option* nextPositional() const;

 private:
  void take(const std::string& word);
  void takePositional(const std::string& word);
  void takeLast(const std::string& word);
  void settle(const std::string& name, const std::string& value);

  std::unique_ptr<CLI::App> program_;
};

}  // namespace som::cli
