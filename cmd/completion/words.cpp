#include "completion/words.hpp"

#include <CLI/CLI.hpp>

namespace som::cli {

std::string unquoted(const std::string& word) {
  std::string text;
  char quote = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const bool hasNext = i + 1 < word.size();
    const bool escapes =
        quote == 0 || (hasNext && std::string_view("\"\\$`").find(word[i + 1]) != std::string::npos);
    if (c == '\\' && quote != '\'' && hasNext && escapes)
      text += word[++i];
    else if (quote != 0 && c == quote)
      quote = 0;
    else if (quote == 0 && (c == '\'' || c == '"'))
      quote = c;
    else
      text += c;
  }
  return text;
}

Typed::Typed(const std::vector<std::string>& words) : program_(makeProgram(global)) {
  app = program_.get();
  for (std::size_t i = 0; i + 1 < words.size(); ++i) take(words[i]);
  takeLast(words.empty() ? std::string() : words.back());
}

const CLI::Option* Typed::find(const std::string& name) const {
  for (const CLI::App* at = app; at; at = at->get_parent())
    for (const CLI::Option* one : at->get_options())
      if (!one->get_positional() && one->check_name(name)) return one;
  return nullptr;
}

const CLI::Option* Typed::nextPositional() const {
  if (!verb) return nullptr;
  std::size_t at = 0;
  for (const CLI::Option* one : app->get_options()) {
    if (!one->get_positional()) continue;
    const bool takesAll = one->get_expected_max() > 1;
    if (at++ == positionals.size() || takesAll) return one;
  }
  return nullptr;
}

void Typed::take(const std::string& word) {
  if (option) {
    settle(option->get_name(), word);
    option = nullptr;
    return;
  }
  if (onlyPositionals || word.size() < 2 || word.front() != '-') return takePositional(word);
  if (word == "--") {
    onlyPositionals = true;
    return;
  }
  const auto equals = word.find('=');
  const CLI::Option* named = find(word.substr(0, equals));
  if (!named || !takesValue(*named)) return;
  if (equals == std::string::npos)
    option = named;
  else
    settle(named->get_name(), word.substr(equals + 1));
}

void Typed::settle(const std::string& name, const std::string& value) {
  if (name != "-C") return;  // only the workspace depends on the values of options
  const bool relative = global.directory && !value.starts_with('/');
  global.directory = relative ? *global.directory + "/" + value : value;
}

void Typed::takePositional(const std::string& word) {
  if (verb) {
    positionals.push_back(word);
  } else if (noun) {
    verb = findVerb(noun->verbs, word);
    if (verb)
      app = &addVerb(*program_->add_subcommand(std::string(noun->name)), *verb, noun->kind, selection);
    unknown = !verb;
  } else if (noun = findNoun(word); !noun) {
    verb = findVerb(rootVerbs(), word);
    if (verb) app = &addVerb(*program_, *verb, nullptr, selection);
    unknown = !verb;
  }
}

void Typed::takeLast(const std::string& word) {
  text = word;
  if (option || onlyPositionals || !word.starts_with("--")) return;
  const auto equals = word.find('=');
  if (equals == std::string::npos) return;
  const CLI::Option* named = find(word.substr(0, equals));
  if (!named || !takesValue(*named)) return;
  option = named;
  head = word.substr(0, equals + 1);
  text = word.substr(equals + 1);
}

}  // namespace som::cli
