#include "crash_table.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "cli/command_tree.hpp"
#include "cli/globals.hpp"
#include "words.hpp"

namespace som::test {
namespace {

/// What a shell command prints. Throws if it fails.
std::string printed(const std::string& command) {
  FILE* const pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("popen");
  std::string text;
  for (int c = 0; (c = std::fgetc(pipe)) != EOF;) text += static_cast<char>(c);
  if (::pclose(pipe) != 0) throw std::runtime_error("failed: " + command);
  return text;
}

std::vector<std::string> linesOf(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

/// The verb that a command of the table runs, or null. The command begins with `env NAME=VALUE … {som} -C
/// {dir}`.
const cli::Verb* verbIn(const std::string& command) {
  std::vector<std::string> words = splitWords(command);
  words.erase(words.begin(), std::find(words.begin(), words.end(), "{som}"));
  if (!words.empty()) words.erase(words.begin());
  return cli::verbOf(cli::commandWords(words));
}

/// Verbs that the table leaves out, each with its reason.
std::map<std::string, std::string> exceptionsIn(const std::filesystem::path& table) {
  constexpr std::string_view mark = "# not ";
  std::map<std::string, std::string> reasons;
  for (const std::string& line : linesOf(table)) {
    if (!line.starts_with(mark)) continue;
    const auto colon = line.find(": ");
    if (colon == std::string::npos) throw std::runtime_error(table.string() + ": no reason in: " + line);
    reasons[line.substr(mark.size(), colon - mark.size())] = line.substr(colon + 2);
  }
  return reasons;
}

/// The verbs that write, by the words that name them.
std::map<std::string, const cli::Verb*> writingVerbs() {
  std::map<std::string, const cli::Verb*> verbs;
  const auto take = [&](const std::string& noun, std::span<const cli::Verb> all) {
    for (const cli::Verb& verb : all)
      if (verb.needs == cli::Needs::write || verb.traits.makesDirectory)
        verbs[noun + std::string(verb.name)] = &verb;
  };
  for (const cli::Noun& noun : cli::nouns()) take(std::string(noun.name) + " ", noun.verbs);
  take("", cli::rootVerbs());
  return verbs;
}

/// A verb is covered by a line of any noun that lists it.
bool isCovered(const std::vector<const cli::Verb*>& covered, const cli::Verb& verb) {
  return std::any_of(covered.begin(), covered.end(),
                     [&](const cli::Verb* other) { return other && other->add == verb.add; });
}

}  // namespace

std::vector<CrashRow> crashRows(const std::filesystem::path& folder) {
  const std::string table = (folder / "verbs.txt").string();
  std::vector<CrashRow> rows;
  std::istringstream lines(printed("awk -f '" + (folder / "expand.awk").string() + "' '" + table + "'"));
  for (std::string line; std::getline(lines, line);) {
    std::vector<std::string> columns(1);
    for (const char c : line) c == '|' ? void(columns.emplace_back()) : void(columns.back() += c);
    if (columns.size() != 6) throw std::runtime_error(table + ": " + line.substr(0, 40));
    rows.push_back({splitWords(columns[0]).at(0), columns[1], columns[2], columns[4]});
  }
  return rows;
}

bool crashTableIsComplete(const std::filesystem::path& folder) {
  const std::filesystem::path table = folder / "verbs.txt";
  std::vector<const cli::Verb*> covered;
  for (const CrashRow& row : crashRows(folder)) covered.push_back(verbIn(row.command));
  std::map<std::string, std::string> exceptions = exceptionsIn(table);
  bool good = true;
  const auto complain = [&](const std::string& what) {
    std::cout << table.string() << ": " << what << "\n";
    good = false;
  };
  for (const auto& [name, verb] : writingVerbs()) {
    const bool hasRow = isCovered(covered, *verb);
    const bool excepted = exceptions.erase(name) > 0;
    if (!hasRow && !excepted) complain("'som " + name + "' writes, but no line runs it");
    if (hasRow && excepted) complain("'som " + name + "' has a line, and is left out too");
  }
  for (const auto& [name, reason] : exceptions)
    complain("'som " + name + "' is left out, but is no verb that writes");
  return good;
}

}  // namespace som::test
