#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/command_tree.hpp"

namespace som::cli {

/// A word as a shell reads it: quotes and backslashes taken away, an open quote closed. Nothing is expanded.
std::string unquoted(const std::string& word);

/// What the words before the cursor have settled, and what is wanted under it.
class Typed {
 public:
  explicit Typed(const std::vector<std::string>& words);

  /// The noun, and the verb: of the noun, or of the workspace.
  const Noun* noun = nullptr;
  const Verb* verb = nullptr;
  bool unknown = false;           ///< a word is no noun or verb
  const CLI::App* app = nullptr;  ///< of the verb; the program itself where there is none yet

  std::vector<std::string> positionals;  ///< of the verb, those that are whole
  /// Whose value is under the cursor; null where a noun, verb or option may stand there.
  const CLI::Option* option = nullptr;
  bool onlyPositionals = false;  ///< behind `--`
  std::string head;              ///< what of the word stands before the value: `--output=`
  std::string text;              ///< the value, as far as it is typed

  Global global;
  Selection selection;

  /// The option of this name, of the verb or global; null where there is none.
  const CLI::Option* find(const std::string& name) const;
  /// The positional that the word under the cursor would be; null where there is no more of them.
  const CLI::Option* nextPositional() const;

 private:
  void take(const std::string& word);
  void takePositional(const std::string& word);
  void takeLast(const std::string& word);
  void settle(const std::string& name, const std::string& value);

  std::unique_ptr<CLI::App> program_;
};

}  // namespace som::cli
