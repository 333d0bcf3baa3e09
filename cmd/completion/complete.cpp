#include <CLI/CLI.hpp>
#include <ostream>

#include "completion/candidates.hpp"
#include "completion/completion.hpp"
#include "render/terminal.hpp"

namespace som::cli {
namespace {

constexpr std::size_t longestDescription = 72;

void addOptions(Candidates& candidates) {
  for (const CLI::App* app = candidates.typed.app; app; app = app->get_parent()) {
    for (const CLI::Option* option : app->get_options()) {
      if (option->get_positional()) continue;
      const bool isProgram = !app->get_parent();
      if (isProgram && app != candidates.typed.app && option->check_name("--version")) continue;
      if (isProgram && app != candidates.typed.app && option->check_name("--help")) continue;
      for (const std::string& name : option->get_lnames())
        candidates.add("--" + name, option->get_description());
      if (option->get_lnames().empty())
        for (const std::string& name : option->get_snames())
          candidates.add("-" + name, option->get_description());
    }
  }
}

void addWords(Candidates& candidates) {
  const Typed& typed = candidates.typed;
  if (typed.unknown) return;
  if (typed.noun) {
    for (const Verb& verb : typed.noun->verbs) candidates.add(verb.name, verb.summary);
    return;
  }
  for (const Noun& noun : nouns()) candidates.add(noun.name, noun.summary);
  for (const Verb& verb : rootVerbs()) candidates.add(verb.name, verb.summary);
}

void gather(Candidates& candidates) {
  const Typed& typed = candidates.typed;
  if (typed.option) return addValues(candidates, *typed.option);
  if (typed.text.starts_with('-') && !typed.onlyPositionals) return addOptions(candidates);
  if (!typed.verb) return addWords(candidates);
  if (const CLI::Option* positional = typed.nextPositional()) return addValues(candidates, *positional);
  if (typed.text.empty() && !typed.onlyPositionals) addOptions(candidates);  // no further word is expected
}

}  // namespace

void Candidates::add(std::string_view word, std::string_view description) {
  if (word.starts_with(typed.text)) addFitting(word, description);
}

void Candidates::addFitting(std::string_view word, std::string_view description) {
  if (known_.emplace(word).second) all_.push_back({std::string(word), std::string(description)});
}

process::Workspace* Candidates::workspace() {
  if (opened_) return context_ ? &context_->session.workspace() : nullptr;
  opened_ = true;
  try {
    Global global = typed.global;
    const auto home = host_.environment("HOME");
    if (global.directory && global.directory->starts_with("~/") && home)
      global.directory->replace(0, 1, *home);
    context_.emplace(host_, std::move(global), "table");
    context_->session.open(Needs::read);
  } catch (const Error&) {
    context_.reset();
  }
  return context_ ? &context_->session.workspace() : nullptr;
}

Exit complete(const std::vector<std::string>& arguments, Host& host) {
  try {
    if (arguments.empty()) return Exit::done;
    std::vector<std::string> words(arguments.begin() + 1, arguments.end());
    if (arguments.front() == "bash")  // only bash passes words with their quotes
      for (std::string& word : words) word = unquoted(word);
    const Typed typed(words);
    Candidates candidates(typed, host);
    gather(candidates);
    std::string text;
    if (!candidates.left().empty()) text += ":" + std::string(candidates.left()) + "\n";
    for (const Candidate& candidate : candidates.all()) {
      text += typed.head + candidate.word;
      if (!candidate.description.empty())
        text += "\t" + render::fitted(render::terminalSafe(candidate.description), longestDescription);
      text += "\n";
    }
    host.out << text;
  } catch (const std::exception&) {
    // Completion prints no errors while a person types.
  }
  host.out.flush();
  return Exit::done;
}

}  // namespace som::cli
