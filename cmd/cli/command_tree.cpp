#include "cli/command_tree.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

#include "base/suggest.hpp"
#include "cli/command.hpp"
#include "cli/globals.hpp"
#include "cli/help_text.hpp"

namespace som::cli {
namespace {

/// Help in the style of a manual page: it shows what an option takes, not how the parser declares it.
class HelpFormatter : public CLI::Formatter {
 public:
  HelpFormatter() {
    column_width(helpColumn);
    label("SUBCOMMAND", "VERB");
  }

  std::string make_footer(const CLI::App* app) const override {
    const bool isProgram = app->get_parent() == nullptr;
    return CLI::Formatter::make_footer(app) +
           (isProgram ? "" : "\nGlobal options (--reason, --note, -n, -o, -q and more): som --help\n");
  }

  std::string make_option_name(const CLI::Option* option, bool isPositional) const override {
    return isPositional ? placeholderOf(*option) : CLI::Formatter::make_option_name(option, isPositional);
  }
  std::string make_option_opts(const CLI::Option* option) const override {
    if (!takesValue(*option)) return {};
    return (option->get_positional() ? "" : " " + placeholderOf(*option)) +
           (option->get_expected_max() == CLI::detail::expected_max_vector_size ? " ..." : "");
  }
  std::string make_option_usage(const CLI::Option* option) const override {
    return option->get_required() ? placeholderOf(*option) : "[" + placeholderOf(*option) + "]";
  }
};

}  // namespace

const Noun* findNoun(std::string_view name) {
  for (const Noun& noun : nouns())
    if (noun.name == name) return &noun;
  return nullptr;
}

const Verb* findVerb(std::span<const Verb> verbs, std::string_view name) {
  const auto found =
      std::find_if(verbs.begin(), verbs.end(), [&](const Verb& verb) { return verb.name == name; });
  return found == verbs.end() ? nullptr : &*found;
}

const Verb* verbOf(const std::vector<std::string>& words) {
  if (words.empty()) return nullptr;
  const Noun* noun = findNoun(words.front());
  if (!noun) return findVerb(rootVerbs(), words.front());
  return words.size() > 1 ? findVerb(noun->verbs, words[1]) : nullptr;
}

std::vector<std::string_view> verbNames(std::span<const Verb> verbs) {
  std::vector<std::string_view> names;
  for (const Verb& verb : verbs) names.push_back(verb.name);
  return names;
}

std::vector<std::string_view> topNames() {
  std::vector<std::string_view> names = verbNames(rootVerbs());
  for (const Noun& noun : nouns()) names.push_back(noun.name);
  return names;
}

std::unique_ptr<CLI::App> makeProgram(Global& global) {
  auto app = std::make_unique<CLI::App>("Service Operations Management from files", "som");
  app->set_help_flag("-h,--help", "print this help");
  app->set_version_flag("--version", "som " SOM_VERSION, "print the version of som");
  app->formatter(std::make_shared<HelpFormatter>());
  app->fallthrough();
  app->require_subcommand(0, 1);  // a word that is there again is no second command
  addGlobals(*app, global);
  return app;
}

CLI::App& addVerb(CLI::App& parent, const Verb& verb, const model::KindRow* kind, Selection& selection) {
  CLI::App* app = parent.add_subcommand(std::string(verb.name), std::string(verb.summary))->fallthrough();
  Command command(*app, verb);
  verb.add(command, selection, kind);
  if (selection.formats.size() > 1)
    app->footer(app->get_footer() + "\n\nFormats (-o): " + joined(selection.formats));
  return *app;
}

CLI::App& addNoun(CLI::App& program, const Noun& noun, Selection& selection) {
  CLI::App* app = program.add_subcommand(std::string(noun.name), std::string(noun.summary))->fallthrough();
  app->require_subcommand(0, 1);
  for (const Verb& verb : noun.verbs) addVerb(*app, verb, noun.kind, selection);
  return *app;
}

std::string pathOf(const CLI::App& app) {
  return app.get_parent() ? pathOf(*app.get_parent()) + " " + app.get_name() : app.get_name();
}

std::vector<std::string> examplesOf(const CLI::App& app) {
  std::vector<std::string> examples;
  std::istringstream lines(app.get_footer());
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("  ")) examples.push_back(line.substr(2));
  return examples;
}

std::string placeholderOf(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  return type.substr(0, type.find(':'));
}

bool takesValue(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

}  // namespace som::cli
