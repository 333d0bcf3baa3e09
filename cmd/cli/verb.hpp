#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic_codes.hpp"
#include "model/kind.hpp"

namespace som::cli {

class Command;
class Context;

struct Verb;

/// The use of the workspace by a verb. The way in which the workspace is opened, the lock, and the tests that
/// hold for all verbs follow from it.
enum class Needs {
  nothing,  ///< the workspace is not opened
  read,     ///< a change is a fault
  write,
};

/// What parsing selects. Nothing runs while options are parsed, so that tests can parse without running.
struct Selection {
  const Verb* verb = nullptr;
  std::string name;                       ///< noun and verb: `order hold`
  std::string asOf;                       ///< the revision or time at which the workspace is read; empty: now
  std::string gitDir;                     ///< the repository in which it is; empty: that of the workspace
  Needs needs = Needs::nothing;           ///< the needs of the verb with the given options
  std::vector<std::string_view> formats;  ///< the formats of `-o`; the first is the default
  std::function<Exit(Context&)> run;
  bool isChange = false;             ///< it only changes one record by Session::change
  bool isForMany = false;            ///< it attempts a change of each of several records
  std::vector<std::string> program;  ///< the words after `--`, if the verb runs a program
};

/// The traits that few verbs have.
struct Traits {
  bool runsProgram = false;          ///< the words after `--` are a program's
  std::string_view writesWith = {};  ///< without this option, a verb that needs `write` only reads
  bool opensForeignJournal = false;  ///< it opens a workspace whose journal is not its own
  bool makesDirectory = false;       ///< it fills a directory that the command line names
  bool isRoutine = false;            ///< schedules or merges run it: `undo` does not take it back
  bool commitsAlways = false;        ///< its changes are committed with git in any case, when it says
  bool commitsNever = false;         ///< git commits them later, with a merge
  bool waitsForPerson = false;       ///< other commands do not wait meanwhile
  bool takesKey = false;             ///< `--idempotency-key` has an effect on it
  bool takesFields = false;  ///< `--fields` has an effect on it, as on all with the formats csv and yaml
};

/// Those of a verb that schedules run.
inline constexpr Traits routine = {.isRoutine = true};

/// A verb: `add` registers its options, and in its callback selects what runs. `kind` is the kind of the noun
/// that lists the verb; null if the verb takes any kind.
struct Verb {
  std::string_view name;
  std::string_view summary;
  Needs needs;
  void (*add)(Command& command, Selection& selection, const model::KindRow* kind);
  Traits traits = {};

  /// Returns the needs of the verb with the options for which `isGiven` returns true.
  Needs needsWith(const std::function<bool(std::string_view option)>& isGiven) const {
    const bool onlyReads = !traits.writesWith.empty() && !isGiven(traits.writesWith);
    return onlyReads ? Needs::read : needs;
  }
};

/// A noun and its verbs.
struct Noun {
  std::string_view name;
  std::string_view summary;
  std::span<const Verb> verbs;
  const model::KindRow* kind = nullptr;
};

std::span<const Noun> nouns();
/// Verbs of the workspace, without a noun.
std::span<const Verb> rootVerbs();

// The lists of formats that verbs share.
inline const std::vector<std::string_view> changeFormats = {"table", "json", "ndjson", "id"};
inline const std::vector<std::string_view> listFormats = {"table", "wide", "json",     "ndjson",
                                                          "yaml",  "csv",  "markdown", "id"};
inline const std::vector<std::string_view> recordFormats = {"table", "json", "yaml", "id"};
inline const std::vector<std::string_view> tableFormats = {"table", "json", "ndjson"};

}  // namespace som::cli
