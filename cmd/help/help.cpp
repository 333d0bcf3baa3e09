#include "help/help.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/suggest.hpp"
#include "cli/command_tree.hpp"
#include "cli/help_text.hpp"

namespace som::cli {
namespace {

struct HelpOptions {
  std::vector<std::string> words;
};

const Topic* findTopic(std::string_view name) {
  for (const Topic& topic : topics())
    if (topic.name == name) return &topic;
  return nullptr;
}

Error noHelp(const std::string& what, std::vector<std::string_view> names, const std::string& instead) {
  const std::string hint = suggestion(what, names);
  return Error(Diagnostic(Code::unknownVerb, fmt::format("unknown help topic '{}'", what))
                   .hint(hint.empty() ? instead : hint));
}

std::string helpOf(const Noun& noun, const std::vector<std::string>& words) {
  Global global;
  Selection ignored;
  const auto program = makeProgram(global);
  CLI::App& app = addNoun(*program, noun, ignored);
  if (words.size() < 2) return app.help("som");
  if (!findVerb(noun.verbs, words[1]))
    throw noHelp(words[0] + " " + words[1], verbNames(noun.verbs), "see som help " + words[0]);
  return app.get_subcommand(words[1])->help("som " + words[0]);
}

std::string helpOf(const Verb& verb) {
  Global global;
  Selection ignored;
  const auto program = makeProgram(global);
  return addVerb(*program, verb, nullptr, ignored).help("som");
}

/// The commands that have this verb: `hold` alone is not a command.
std::string commandsWith(std::string_view name) {
  std::string text;
  for (const Noun& noun : nouns())
    if (const Verb* verb = findVerb(noun.verbs, name))
      text += fmt::format("  {:<28}{}\n", fmt::format("som {} {}", noun.name, name), verb->summary);
  return text;
}

std::string helpOn(const std::vector<std::string>& words) {
  if (words.empty()) return overview();
  if (const Noun* noun = findNoun(words.front())) return helpOf(*noun, words);
  if (const Verb* verb = findVerb(rootVerbs(), words.front())) return helpOf(*verb);
  if (const Topic* topic = findTopic(words.front())) return topic->text();
  if (const std::string commands = commandsWith(words.front()); !commands.empty()) return commands;
  std::vector<std::string_view> names = topNames();
  for (const Topic& topic : topics()) names.push_back(topic.name);
  for (const Noun& noun : nouns())
    for (const Verb& verb : noun.verbs) names.push_back(verb.name);
  throw noHelp(words.front(), names, "see som help");
}

Exit runHelp(const Session& session, const Printer& printer, const HelpOptions& options) {
  printer.print(fittedHelp(helpOn(options.words), helpWidth(session.host)));
  return Exit::done;
}

}  // namespace

std::string overview() {
  std::string text =
      "som - Service Operations Management from files\n\nusage: som [global options] NOUN VERB [ID] "
      "[options]\n\nNouns:\n";
  for (const Noun& noun : nouns())
    text += fmt::format("  {:<14}{}\n                verbs: {}\n", noun.name, noun.summary,
                        joined(verbNames(noun.verbs), " "));
  text += "\nVerbs of the workspace:\n";
  for (const Verb& verb : rootVerbs()) text += fmt::format("  {:<14}{}\n", verb.name, verb.summary);
  text += "\nTopics (som help TOPIC):\n";
  for (const Topic& topic : topics()) text += fmt::format("  {:<14}{}\n", topic.name, topic.summary);
  Global global;
  const std::string help = makeProgram(global)->help();
  return text + help.substr(help.find("\n\n") + 1);
}

void addHelp(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<HelpOptions>();
  command.option("topic", options->words, "a noun, a noun and a verb, a verb, or a topic")
      .placeholder("TOPIC");
  select(command, selection, {"table"}, options, runHelp);
  command.examples("  som help order hold\n  som help lifecycles");
}

}  // namespace som::cli
