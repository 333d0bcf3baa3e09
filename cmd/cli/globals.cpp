#include "cli/globals.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

namespace som::cli {
namespace {

struct ValueRow {
  const char* names;
  std::string Global::*field;
  const char* label;
  const char* help;
};

const std::array valueOptions = {
    ValueRow{"--now", &Global::now, "TIME",
             "take this time as the current time (for tests, what-if, replays)"},
    ValueRow{"--actor", &Global::actor, "NAME",
             "the person or system that makes the change (default: SOM_ACTOR, git's user, the login)"},
    ValueRow{"-o,--output", &Global::output, "FORMAT",
             "output format: table, wide, json, ndjson, yaml, csv, markdown, id … (see the verb's help)"},
    ValueRow{"--fields", &Global::fields, "A,B,C",
             "show only these fields of each record, in any list format"},
    ValueRow{"--reason", &Global::reason, "TEXT", "the reason for the change; kept in the tracking record"},
    ValueRow{"--note", &Global::note, "TEXT", "add this note with the change"},
    ValueRow{"--if-match", &Global::ifMatch, "HASH", "change only if the record's file has this SHA-256"},
    ValueRow{"--idempotency-key", &Global::idempotencyKey, "KEY",
             "repeating a create with this key returns the record of the first one"},
    ValueRow{"--lock-timeout", &Global::lockTimeout, "DURATION",
             "maximum wait for the lock (default: PT10S)"},
    ValueRow{"--color", &Global::color, "WHEN",
             "use colours: auto (on a terminal), always, never (also: NO_COLOR, CLICOLOR_FORCE)"},
};

struct FlagRow {
  const char* names;
  bool Global::*field;
  const char* help;
};

const std::array flagOptions = {
    FlagRow{"-n,--dry-run", &Global::dryRun, "print the changes as a diff, but write nothing"},
    FlagRow{"-q,--quiet", &Global::quiet, "print only the requested output on success"},
    FlagRow{"-v,--verbose", &Global::verbose, "log each step to standard error"},
    FlagRow{"--no-color", &Global::noColor, "the same as --color=never"},
    FlagRow{"--no-input", &Global::noInput, "never prompt for input"},
    FlagRow{"--no-sync", &Global::noSync, "do not wait for the disk; a power failure may lose the change"},
    FlagRow{"--no-index", &Global::noIndex, "read every file instead of the index"},
    FlagRow{"--fetch", &Global::fetch, "fetch contents of old revisions that a partial clone lacks"},
    FlagRow{"--ignore-policies", &Global::ignorePolicies,
            "ignore policies that cannot be read; requires --reason"},
    FlagRow{"--stats", &Global::stats, "print read statistics to standard error"},
};

bool isOptionWithValue(std::string_view option) {
  if (option == "-C") return true;
  return std::any_of(valueOptions.begin(), valueOptions.end(), [&](const ValueRow& row) {
    const std::string_view names = row.names;
    const auto comma = names.find(',');
    return option == names.substr(0, comma) ||
           (comma != std::string_view::npos && option == names.substr(comma + 1));
  });
}

}  // namespace

void addGlobals(CLI::App& app, Global& global) {
  constexpr const char* group = "Global options";
  app.add_option_function<std::string>(
         "-C",
         [&global](const std::string& directory) {
           // As in git, a relative directory is resolved against the previous -C.
           const bool relative = global.directory && !directory.starts_with('/');
           global.directory = relative ? *global.directory + "/" + directory : directory;
         },
         "use the workspace in this directory")
      ->type_name("DIR")
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->trigger_on_parse()
      ->group(group);
  for (const ValueRow& row : valueOptions)
    app.add_option(row.names, global.*row.field, row.help)->type_name(row.label)->group(group);
  app.get_option("--color")->check([](const std::string& when) {
    constexpr std::array<std::string_view, 3> words = {"auto", "always", "never"};
    const bool known = std::find(words.begin(), words.end(), when) != words.end();
    return known ? std::string() : "'" + when + "' is not auto, always or never";
  });
  app.get_option("--fields")->check([](const std::string& text) {
    return text.empty() ? std::string("the list of fields is empty") : std::string();
  });
  // An unset variable of a script must not read as "not given".
  for (const char* const name : {"--idempotency-key", "--if-match", "--now", "--actor"})
    app.get_option(name)->check([](const std::string& text) {
      return text.empty() ? std::string("the text is empty") : std::string();
    });
  for (const char* const name : {"--reason", "--note", "--actor"})
    app.get_option(name)->check([](const std::string& text) {
      const bool isBlank = !text.empty() && text.find_first_not_of(" \t\r\n") == std::string::npos;
      return isBlank ? std::string("the text is blank") : std::string();
    });
  for (const FlagRow& row : flagOptions) app.add_flag(row.names, global.*row.field, row.help)->group(group);
  app.add_flag_callback(
         "--commit", [&global] { global.commit = true; }, "commit the change to git")
      ->group(group);
  app.add_flag_callback(
         "--no-commit", [&global] { global.commit = false; }, "do not commit to git")
      ->group(group);
}

std::vector<std::string> commandWords(const std::vector<std::string>& arguments) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < arguments.size() && words.size() < 2; ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") break;
    if (argument.size() > 1 && argument.front() == '-') {
      if (isOptionWithValue(argument)) ++i;
      continue;
    }
    words.push_back(argument);
  }
  return words;
}

}  // namespace som::cli
