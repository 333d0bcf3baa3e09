#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.hpp"
#include "cli/globals.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string shell;
};

/// The words that can follow a command, from the tables that the commands are made from.
struct Branch {
  std::string path;  ///< `order hold`, `order`, or empty for the first word
  std::vector<std::pair<std::string, std::string>> words;
  bool wantsId = false;
};

void addOptions(const CLI::App& app, Branch& branch) {
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames())
      branch.words.emplace_back("--" + name, option->get_description());
    if (option->get_positional() && option->get_name(true) == "id") branch.wantsId = true;
  }
}

Branch verbBranch(const std::string& prefix, const Verb& verb, const model::KindRow* kind) {
  CLI::App app;
  Selection ignored;
  verb.add(app, ignored, kind);
  Branch branch{prefix + std::string(verb.name), {}};
  addOptions(app, branch);
  return branch;
}

std::vector<Branch> branches() {
  std::vector<Branch> all(1);
  for (const Noun& noun : nouns()) {
    all.front().words.emplace_back(noun.name, noun.summary);
    Branch own{std::string(noun.name), {}};
    for (const Verb& verb : noun.verbs) own.words.emplace_back(verb.name, verb.summary);
    all.push_back(std::move(own));
    for (const Verb& verb : noun.verbs)
      all.push_back(verbBranch(std::string(noun.name) + " ", verb, noun.kind));
  }
  for (const Verb& verb : rootVerbs()) {
    all.front().words.emplace_back(verb.name, verb.summary);
    all.push_back(verbBranch("", verb, nullptr));
  }
  return all;
}

std::vector<std::string> globalOptions() {
  CLI::App app;
  Global global;
  addGlobals(app, global);
  Branch branch;
  addOptions(app, branch);
  std::vector<std::string> names;
  for (const auto& [name, help] : branch.words) names.push_back(name);
  return names;
}

constexpr std::string_view listOpen = "som order list --open -o id 2>/dev/null";

std::string bash(bool zsh) {
  std::string text =
      zsh ? "#compdef som\nautoload -U +X bashcompinit && bashcompinit\n" : "# bash completion for som\n";
  text +=
      "_som() {\n  local current=\"${COMP_WORDS[COMP_CWORD]}\" words=() i\n"
      "  for ((i = 1; i < COMP_CWORD; i++)); do\n    case \"${COMP_WORDS[i]}\" in "
      "-C|--now|-o|--actor|--reason) ((i++));; -*) ;; *) words+=(\"${COMP_WORDS[i]}\");; esac\n  done\n"
      "  local candidates=\"\"\n  case \"${words[*]}\" in\n";
  std::vector<Branch> all = branches();
  // Longer commands first: a pattern ends in * so that an id or other words may follow.
  std::stable_sort(all.begin(), all.end(),
                   [](const Branch& a, const Branch& b) { return a.path.size() > b.path.size(); });
  for (const Branch& branch : all) {
    std::string words;
    for (const auto& [word, help] : branch.words) words += " " + word;
    const bool verb = branch.path.find(' ') != std::string::npos || branch.words.empty() ||
                      branch.words.front().first.starts_with('-') || branch.wantsId;
    text += fmt::format("    \"{}\"{}) candidates=\"{}{}\";;\n", branch.path,
                        verb && !branch.path.empty() ? "*" : "", words.empty() ? words : words.substr(1),
                        branch.wantsId ? fmt::format(" $({})", listOpen) : "");
  }
  text += fmt::format(
      "  esac\n  [[ $current == -* ]] && candidates+=\" {}\"\n  COMPREPLY=($(compgen -W \"$candidates\" -- "
      "\"$current\"))\n}}\ncomplete -o default -F _som som\n",
      joined(globalOptions(), " "));
  return text;
}

std::string quotedForFish(const std::string& text) {
  std::string safe;
  for (const char c : text) safe += c == '\'' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  return "'" + safe + "'";
}

std::string fish() {
  std::string text = "# fish completion for som\ncomplete -c som -f\n";
  for (const Branch& branch : branches()) {
    const auto space = branch.path.find(' ');
    std::string condition = "__fish_use_subcommand";
    if (space != std::string::npos)
      condition = fmt::format("__fish_seen_subcommand_from {}; and __fish_seen_subcommand_from {}",
                              branch.path.substr(0, space), branch.path.substr(space + 1));
    else if (!branch.path.empty())
      condition = "__fish_seen_subcommand_from " + branch.path;
    for (const auto& [word, help] : branch.words) {
      if (word.starts_with("--"))
        text += fmt::format("complete -c som -n '{}' -l {} -d {}\n", condition, word.substr(2),
                            quotedForFish(help));
      else
        text += fmt::format("complete -c som -n '{}' -a {} -d {}\n", condition, word, quotedForFish(help));
    }
    if (branch.wantsId) text += fmt::format("complete -c som -n '{}' -a '({})'\n", condition, listOpen);
  }
  for (const std::string& name : globalOptions())
    text += fmt::format("complete -c som -l {}\n", name.substr(2));
  return text;
}

Exit run(Context& context, const Options& options) {
  context.print(options.shell == "fish" ? fish() : bash(options.shell == "zsh"));
  return Exit::done;
}

}  // namespace

void addCompletion(CLI::App& app, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<Options>();
  app.add_option("shell", options->shell, "bash, zsh or fish")
      ->required()
      ->type_name("SHELL")
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  select(app, selection, Needs::nothing, {"table"}, options, run);
  addExamples(app,
              "  som completion bash > ~/.local/share/bash-completion/completions/som\n  som completion fish "
              "> ~/.config/fish/completions/som.fish");
}

}  // namespace som::cli
