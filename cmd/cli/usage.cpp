#include "cli/usage.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>

#include "base/suggest.hpp"
#include "cli/command.hpp"
#include "cli/command_tree.hpp"

namespace som::cli {
namespace {

/// A command line that could not be parsed.
struct Failure {
  const CLI::App& program;
  const CLI::App& at;  ///< the command that was parsed last
  const CLI::ParseError& error;

  std::string text() const { return error.what(); }
  std::string help() const { return "see " + pathOf(at) + " --help"; }
};

const CLI::App& deepest(const CLI::App& app) {
  const auto parsed = app.get_subcommands();
  return parsed.empty() ? app : deepest(*parsed.front());
}

/// Returns the option of this name, of the verb or global, or null.
const CLI::Option* find(const Failure& failure, const std::string& name) {
  for (const CLI::App* app = &failure.at; app; app = app->get_parent())
    for (const CLI::Option* option : app->get_options())
      if (option->check_name(name)) return option;
  return nullptr;
}

/// All option names that are valid at this point of the command line.
std::vector<std::string> optionNames(const CLI::App& at) {
  std::vector<std::string> names;
  for (const CLI::App* app = &at; app; app = app->get_parent())
    for (const CLI::Option* option : app->get_options())
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

/// `ID` of a positional, `--to PARTY` of an option.
std::string shown(const CLI::Option& option) {
  return option.get_positional() ? placeholderOf(option) : option.get_name() + " " + placeholderOf(option);
}

std::string wholeUsage(const Failure& failure) {
  std::string text = "usage: " + pathOf(failure.at);
  for (const CLI::Option* option : failure.at.get_options())
    if (option->get_required()) text += " " + shown(*option);
  return text;
}

Diagnostic missing(const Failure& failure) {
  std::vector<std::string> names;
  for (const CLI::Option* option : failure.at.get_options())
    if (option->get_required() && option->count() == 0) names.push_back(shown(*option));
  return Diagnostic(Code::usage, "missing: " + joined(names)).hint(wholeUsage(failure)).hint(failure.help());
}

/// Handles text that begins with the option's name and a colon.
Diagnostic wrongCount(const Failure& failure) {
  const std::string text = failure.text();
  const CLI::Option* option = find(failure, text.substr(0, text.find_first_of(": ")));
  if (!option) return Diagnostic(Code::usage, text).hint(failure.help());
  const std::string name = option->get_name();
  if (!takesValue(*option)) return Diagnostic(Code::usage, name + " takes no value").hint(failure.help());
  if (option->count() > 1)
    return Diagnostic(Code::usage, fmt::format("{} is given {} times, but takes only one {}", name,
                                               option->count(), placeholderOf(*option)))
        .hint(failure.help());
  return Diagnostic(Code::usage,
                    fmt::format("{} requires a value: {} {}", name, name, placeholderOf(*option)))
      .hint(failure.help());
}

/// `Could not convert: --level = x`: numbers are the only values that are converted.
Diagnostic notConverted(const Failure& failure) {
  const std::string text = failure.text();
  const auto begin = text.find("--");
  const CLI::Option* option =
      begin == std::string::npos ? nullptr
                                 : find(failure, text.substr(begin, text.find_first_of(": ", begin) - begin));
  if (!option) return Diagnostic(Code::usage, text).hint(failure.help());
  if (!takesValue(*option) || option->results().empty())
    return Diagnostic(Code::usage, option->get_name() + " takes no value").hint(failure.help());
  return Diagnostic(Code::usage,
                    fmt::format("{}: '{}' is not a number", option->get_name(), option->results().front()))
      .hint(failure.help());
}

Diagnostic notValid(const Failure& failure) {
  return Diagnostic(Code::usage, failure.text()).hint(failure.help());
}

/// `--spec excludes --file`.
Diagnostic excluded(const Failure& failure) {
  const std::string text = failure.text();
  constexpr std::string_view between = " excludes ";
  const auto at = text.find(between);
  if (at == std::string::npos) return notValid(failure);
  const auto named = [&](const std::string& name) {
    const CLI::Option* option = find(failure, name);
    return option && option->get_positional() ? placeholderOf(*option) : name;
  };
  return Diagnostic(Code::usage, fmt::format("{} and {} cannot be used together", named(text.substr(0, at)),
                                             named(text.substr(at + between.size()))))
      .hint(failure.help());
}

/// `--strict requires --file`.
Diagnostic lacking(const Failure& failure) {
  const std::string text = failure.text();
  constexpr std::string_view between = " requires ";
  const auto at = text.find(between);
  if (at == std::string::npos) return notValid(failure);
  return Diagnostic(Code::usage,
                    fmt::format("{} requires {}", text.substr(0, at), text.substr(at + between.size())))
      .hint(failure.help());
}

Diagnostic extra(const Failure& failure) {
  const auto extras = failure.program.remaining(true);
  if (extras.empty()) return notValid(failure);
  const std::string word = extras.front().substr(0, extras.front().find('='));
  if (word.starts_with('-')) {
    const auto names = optionNames(failure.at);
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    const std::string hint = suggestion(word, candidates);
    return Diagnostic(Code::unknownOption, fmt::format("unknown option '{}'", word))
        .hint(hint.empty() ? failure.help() : hint);
  }
  return Diagnostic(Code::usage, fmt::format("unexpected argument '{}'", extras.front()))
      .hint("quote text that has spaces")
      .hint(failure.help());
}

struct Row {
  bool (*is)(const CLI::ParseError&);
  Diagnostic (*said)(const Failure&);
};

template <class Kind>
bool is(const CLI::ParseError& error) {
  return dynamic_cast<const Kind*>(&error) != nullptr;
}

constexpr std::array rows = {
    Row{is<CLI::RequiredError>, missing},        Row{is<CLI::ArgumentMismatch>, wrongCount},
    Row{is<CLI::ConversionError>, notConverted}, Row{is<CLI::ExcludesError>, excluded},
    Row{is<CLI::RequiresError>, lacking},        Row{is<CLI::ExtrasError>, extra},
};

}  // namespace

Error usageError(const CLI::App& app, const CLI::ParseError& error) {
  const Failure failure{app, deepest(app), error};
  for (const Row& row : rows)
    if (row.is(error)) return Error(row.said(failure));
  return Error(notValid(failure));
}

}  // namespace som::cli
