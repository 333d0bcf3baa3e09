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
    ValueRow{"--now", &Global::now, "TIME", "work as if it were this moment (tests, what-if, replays)"},
    ValueRow{"--actor", &Global::actor, "NAME",
             "who makes the change (else SOM_ACTOR, git's user, the login)"},
    ValueRow{"-o,--output", &Global::output, "FORMAT",
             "table, wide, json, ndjson, yaml, csv, markdown, id …, as the verb has them"},
    ValueRow{"--fields", &Global::fields, "A,B,C",
             "only these fields of each record, in any format of a list"},
    ValueRow{"--reason", &Global::reason, "TEXT", "why; kept in the tracking record"},
    ValueRow{"--note", &Global::note, "TEXT", "a note to add beside the change"},
    ValueRow{"--if-match", &Global::ifMatch, "HASH", "change only if the record's file has this SHA-256"},
    ValueRow{"--idempotency-key", &Global::idempotencyKey, "KEY",
             "a repeated create with this key gives the first one's record"},
    ValueRow{"--lock-timeout", &Global::lockTimeout, "DURATION", "how long to wait for the lock (PT10S)"},
};

struct FlagRow {
  const char* names;
  bool Global::*field;
  const char* help;
};

const std::array flagOptions = {
    FlagRow{"-n,--dry-run", &Global::dryRun, "print the diff that the command would make, change nothing"},
    FlagRow{"-q,--quiet", &Global::quiet, "nothing on success but what was asked for"},
    FlagRow{"-v,--verbose", &Global::verbose, "say what is done, on standard error"},
    FlagRow{"--no-color", &Global::noColor, "no colours (also: NO_COLOR)"},
    FlagRow{"--no-input", &Global::noInput, "never ask anything"},
    FlagRow{"--no-sync", &Global::noSync, "do not wait for the disk; a power cut may lose the change"},
    FlagRow{"--no-index", &Global::noIndex, "read every file"},
    FlagRow{"--ignore-policies", &Global::ignorePolicies,
            "go on without policies that cannot be read; needs --reason"},
    FlagRow{"--stats", &Global::stats, "say how much was read, on standard error"},
};

bool takesValue(std::string_view option) {
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
           // As git's: a relative one is taken from the one before.
           const bool relative = global.directory && !directory.starts_with('/');
           global.directory = relative ? *global.directory + "/" + directory : directory;
         },
         "work in this workspace")
      ->type_name("DIR")
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->trigger_on_parse()
      ->group(group);
  for (const ValueRow& row : valueOptions)
    app.add_option(row.names, global.*row.field, row.help)->type_name(row.label)->group(group);
  for (const FlagRow& row : flagOptions) app.add_flag(row.names, global.*row.field, row.help)->group(group);
  app.add_flag_callback(
         "--commit", [&global] { global.commit = true; }, "commit the change with git")
      ->group(group);
  app.add_flag_callback(
         "--no-commit", [&global] { global.commit = false; }, "do not commit with git")
      ->group(group);
}

std::vector<std::string> commandWords(const std::vector<std::string>& arguments) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < arguments.size() && words.size() < 2; ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") break;
    if (argument.size() > 1 && argument.front() == '-') {
      if (takesValue(argument)) ++i;
      continue;
    }
    words.push_back(argument);
  }
  return words;
}

}  // namespace som::cli
