// Plays transcripts and compares: transcripts FILE.t …, --self-test, --every-verb, --hostile-text, or
// --faults SOM CRASH-FOLDER.
// SOM_ACCEPT=1 writes what happened into the files, to be read before it is committed.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "cli/verb.hpp"
#include "crash_table.hpp"
#include "doc/diff.hpp"
#include "faults.hpp"
#include "hostile.hpp"
#include "machine.hpp"
#include "output_schema.hpp"
#include "transcript.hpp"

namespace {

namespace disk = std::filesystem;
using som::test::Played;
using som::test::Sources;

std::string slurp(const disk::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf())) throw std::runtime_error("cannot read " + path.string());
  return std::move(text).str();
}

std::map<std::string, std::string> sample(const std::string& name) {
  const disk::path folder = disk::path(SOM_SAMPLES) / name;
  std::map<std::string, std::string> files;
  for (const auto& entry : disk::recursive_directory_iterator(folder)) {
    const std::string path = entry.path().lexically_relative(folder).string();
    if (entry.is_regular_file() && path.find("/.") == std::string::npos && path.front() != '.')
      files[path] = slurp(entry.path());
  }
  return files;
}

Sources sourcesBeside(const disk::path& transcript) {
  return {.include =
              [folder = transcript.parent_path()](const std::string& name) {
                const disk::path beside = folder / name;
                return slurp(disk::exists(beside) ? beside : disk::path(SOM_TRANSCRIPTS) / name);
              },
          .sample = sample};
}

bool holds(const disk::path& path, bool accept) {
  const std::string expected = slurp(path);
  const Played played = som::test::play(expected, sourcesBeside(path));
  for (const std::string& failure : played.failures) std::cout << path.string() << ": " << failure << "\n";
  if (played.text != expected) {
    std::cout << som::doc::unifiedDiff(path.filename().string(), expected, played.text);
    if (accept) std::ofstream(path, std::ios::binary) << played.text;
  }
  return played.failures.empty() && (accept || played.text == expected);
}

/// True if the overview of help names the verbs of each noun.
bool overviewIsComplete() {
  std::istringstream words(som::test::Machine().run({"help"}, "").out);
  std::string overview;  // without its line breaks
  for (std::string word; words >> word;) overview += word + " ";
  bool complete = true;
  for (const som::cli::Noun& noun : som::cli::nouns()) {
    std::string verbs = "verbs:";
    for (const som::cli::Verb& verb : noun.verbs) verbs += " " + std::string(verb.name);
    if (overview.find(verbs + " ") != std::string::npos) continue;
    std::cout << "som help does not name the verbs of " << noun.name << "\n";
    complete = false;
  }
  return complete;
}

/// True if every verb has a transcript of its name, and the overview of help names it.
bool everyVerb() {
  std::vector<std::string> names;
  for (const som::cli::Noun& noun : som::cli::nouns())
    for (const som::cli::Verb& verb : noun.verbs)
      names.push_back(std::string(noun.name) + "_" + std::string(verb.name));
  for (const som::cli::Verb& verb : som::cli::rootVerbs()) names.emplace_back(verb.name);
  bool good = !names.empty() && overviewIsComplete();
  for (const std::string& name : names) {
    if (disk::exists(disk::path(SOM_TRANSCRIPTS) / (name + ".t"))) continue;
    std::cout << "there is no transcript tests/cli/" << name << ".t\n";
    good = false;
  }
  return good;
}

/// The runner must be able to fail: each of these is a transcript and whether it holds.
bool selfTest() {
  struct Row {
    const char* what;
    const char* text;
    bool holds;
  };
  const Row rows[] = {
      {"a right expectation",
       "$ som init\n  made a workspace in . (2 files)\n"
       "  next: describe what you sell in catalog/, then som order create --spec ID\n",
       true},
      {"a wrong line", "$ som init -q\n  made a workspace\n", false},
      {"a missing line", "$ som init\n", false},
      {"a missing exit status",
       "$ som order show 7K3F9QXW -C nowhere\n  ! som: error: there is no directory nowhere [no-workspace]\n",
       false},
      {"a right exit status",
       "$ som order show 7K3F9QXW -C nowhere\n  ! som: error: there is no directory nowhere [no-workspace]\n "
       " "
       "[3]\n",
       true},
      {"no command", "# nothing\n", false},
      {"an unknown command", "$ som init -q\n$ sow\n", false},
      {"a stray line", "$ som init -q\nstray\n", false},
      {"an open here-document", "$ write a <<EOF\ntext\n", false},
      {"a here-document", "$ write a <<EOF\ntext\n\nmore\nEOF\n$ cat a\n  text\n\n  more\n", true},
      {"a hidden line", "$ som order show 7K3F9QXW -C nowhere | grep -v nowhere\n  [3]\n", true},
      {"an edit that finds nothing", "$ write a <<EOF\ntext\nEOF\n$ edit a s/none/some/\n", false},
  };
  bool good = true;
  for (const Row& row : rows) {
    const Played played = som::test::play(row.text, sourcesBeside("."));
    if ((played.failures.empty() && played.text == row.text) == row.holds) continue;
    std::cout << "self test: " << row.what << "\n" << som::doc::unifiedDiff("row", row.text, played.text);
    for (const std::string& failure : played.failures) std::cout << "  " << failure << "\n";
    good = false;
  }
  const std::map<std::string, std::string> before = {{"a", "1"}};
  const std::map<std::string, std::string> after = {{"a", "2"}};
  const auto broken = [&](std::vector<std::string> arguments, int status) {
    return !som::test::brokenRule(arguments, {.status = status, .crashed = false, .out = {}, .err = {}},
                                  before, after)
                .empty();
  };
  const bool rules = broken({"order", "note", "x", "y"}, 5) && broken({"order", "note", "x", "y", "-n"}, 0) &&
                     broken({"order", "show", "x"}, 0) && broken({"jeopardy", "scan"}, 0) &&
                     !broken({"order", "note", "x", "y"}, 0) &&
                     !broken({"order", "cancel", "--customer-order", "CO-1"}, 5);
  const auto unfit = [&](std::vector<std::string> arguments, const std::string& out, const std::string& err) {
    return !som::test::schemaFailures(arguments, {.status = 0, .crashed = false, .out = out, .err = err})
                .empty();
  };
  const bool schemas =
      unfit({"x", "y", "-o", "json"}, R"({"kind":"NoSuchKind"})", "") &&
      unfit({"x", "y", "--output=json"}, R"({"changed":[{"id":"a"}]})", "") &&
      unfit({"x", "y", "-ojson"}, "text", "") && unfit({"x", "y", "-o", "ndjson"}, R"({"id":"a"})", "") &&
      unfit({"order", "list", "-o", "ndjson"}, R"({"@type":"ServiceOrder","id":"a"})", "") &&
      unfit({"x", "list", "-o", "ndjson"}, R"({"id":"a"})", "") &&
      unfit({"x", "y", "-o", "json"}, "", R"({"errors":[{"code":"a"}]})") &&
      !unfit({"x", "y", "-o", "json"}, R"({"changed":[{"id":"a","from":null,"to":"b"}]})", "") &&
      !unfit({"x", "y"}, "text", "");
  if (!schemas) std::cout << "self test: the schemas of what is printed\n";
  if (!rules) std::cout << "self test: the rules of all commands\n";
  return good && rules && schemas;
}

}  // namespace

int main(int argc, char** argv) {
  const bool accept = std::getenv("SOM_ACCEPT") != nullptr;
  bool good = argc > 1;
  if (argc == 4 && std::string(argv[1]) == "--faults")
    return som::test::survivesFaults(argv[2], argv[3], std::getenv("SOM_ALL_FAULTS") != nullptr) ? 0 : 1;
  if (argc == 3 && std::string(argv[1]) == "--crash-table")
    return som::test::crashTableIsComplete(argv[2]) ? 0 : 1;
  for (int i = 1; i < argc; ++i) {
    try {
      const std::string argument = argv[i];
      good = (argument == "--self-test"      ? selfTest()
              : argument == "--every-verb"   ? everyVerb()
              : argument == "--hostile-text" ? som::test::hostileText()
                                             : holds(argument, accept)) &&
             good;
    } catch (const std::exception& error) {
      std::cout << argv[i] << ": " << error.what() << "\n";
      good = false;
    }
  }
  return good ? 0 : 1;
}
