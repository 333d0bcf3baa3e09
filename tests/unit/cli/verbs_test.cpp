#include <CLI/CLI.hpp>
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <functional>

#include "base/diagnostic.hpp"
#include "cli/command_tree.hpp"
#include "cli/run.hpp"
#include "completion/candidates.hpp"
#include "words.hpp"

using namespace som;

namespace {

/// Calls `look` for each verb that the program has, with its parser.
void eachVerb(const std::function<void(const CLI::App&)>& look) {
  cli::Global global;
  cli::Selection selection;
  const auto program = cli::makeProgram(global);
  for (const cli::Noun& noun : cli::nouns()) {
    const CLI::App& app = cli::addNoun(*program, noun, selection);
    for (const cli::Verb& verb : noun.verbs) look(*app.get_subcommand(std::string(verb.name)));
  }
  for (const cli::Verb& verb : cli::rootVerbs()) look(cli::addVerb(*program, verb, nullptr, selection));
}

/// What is wrong with a command line, empty where it can be parsed. Only its own part of a pipe is looked at.
std::string wrongWith(const std::string& command) {
  std::vector<std::string> words = test::splitWords(command);
  words.erase(
      std::find_if(words.begin(), words.end(),
                   [](const std::string& word) { return word == "|" || word == ">" || word == "&&"; }),
      words.end());
  std::erase_if(words, [](const std::string& word) { return word == "\\"; });
  cli::Host host = cli::realHost();
  try {
    cli::parseOnly({words.begin() + 1, words.end()}, host);
  } catch (const Error& error) {
    return error.findings().front().message;
  }
  return {};
}

}  // namespace

TEST_CASE("each verb has two examples of its own at least, and each is understood", "[verbs]") {
  std::size_t verbs = 0;
  eachVerb([&](const CLI::App& app) {
    ++verbs;
    const std::string path = cli::pathOf(app);
    const std::vector<std::string> examples = cli::examplesOf(app);
    CAPTURE(path);
    CHECK(examples.size() >= 2);
    for (const std::string& example : examples) {
      CAPTURE(example);
      CHECK((example + " ").starts_with(path + " "));
      CHECK(wrongWith(example) == "");
    }
  });
  CHECK(verbs > 40);
}

TEST_CASE("an example that is not understood is found", "[verbs]") {
  CHECK(wrongWith("som order hold") == "missing: ID");
  CHECK(wrongWith("som order hold 7K3F --resaon x | cat") == "unknown option '--resaon'");
  CHECK(wrongWith("som order list -o jsn") ==
        "-o jsn: this verb supports table, wide, json, ndjson, yaml, csv, markdown, id");
  CHECK(wrongWith("som order list -o json | jq -r .items > x") == "");
}

TEST_CASE("commands in the manual are understood", "[verbs]") {
  std::size_t commands = 0;
  for (const cli::Noun& noun : cli::nouns()) {
    std::ifstream page(std::string(SOM_MAN) + "/som-" + std::string(noun.name) + ".1");
    REQUIRE(page);
    for (std::string line; std::getline(page, line);) {
      if (line.starts_with(".Dl som ")) line.erase(0, 4);
      for (std::size_t at; (at = line.find("\\(aq")) != std::string::npos;) line.replace(at, 4, "'");
      if (!line.starts_with("som ") || line.ends_with("\\e")) continue;
      ++commands;
      CAPTURE(noun.name, line);
      CHECK(wrongWith(line) == "");
    }
  }
  CHECK(commands > 10);
}

TEST_CASE("completion knows each placeholder of the help", "[verbs]") {
  CHECK_FALSE(cli::isPlaceholder("NOTHING-OF-THE-KIND"));
  eachVerb([&](const CLI::App& app) {
    for (const CLI::App* at = &app; at; at = at->get_parent())
      for (const CLI::Option* option : at->get_options()) {
        if (!cli::takesValue(*option)) continue;
        CAPTURE(cli::pathOf(app), option->get_name());
        CHECK(cli::isPlaceholder(cli::placeholderOf(*option)));
      }
  });
}

TEST_CASE("the words of a shell lose their quotes, and nothing is expanded", "[verbs]") {
  CHECK(cli::unquoted("'a b'") == "a b");
  CHECK(cli::unquoted("\"a $(x) \\\" b\"") == "a $(x) \" b");
  CHECK(cli::unquoted("a\\ b") == "a b");
  CHECK(cli::unquoted("'open") == "open");
  CHECK(cli::unquoted("$HOME") == "$HOME");
}
