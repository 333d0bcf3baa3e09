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

/// What a verb wants opened before it runs.
enum class Needs {
  nothing,
  workspace,
  anyWorkspace,  ///< the workspace, even where its journal is not its own: for `doctor` alone
};

/// What parsing selects: nothing runs while options are read, so that parsing is tested without running.
struct Selection {
  Needs needs = Needs::workspace;
  std::vector<std::string_view> formats;  ///< what `-o` takes, the first is the default
  std::function<Exit(Context&)> run;
  bool isChange = false;             ///< it changes one record by Context::change, and does nothing else
  std::vector<std::string> program;  ///< the words after `--`, where the verb runs a program
};

/// A verb: `add` registers its options, and in its callback selects what runs. `kind` is the kind of the noun
/// that lists the verb; null where any kind will do.
struct Verb {
  std::string_view name;
  std::string_view summary;
  void (*add)(Command& command, Selection& selection, const model::KindRow* kind);
  bool runsProgram = false;  ///< what stands after `--` is not the verb's but a program's
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
