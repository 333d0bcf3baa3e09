#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/context.hpp"
#include "cli/verb.hpp"

namespace som::cli {

/// Makes a verb select `run` with its options when it is parsed.
template <class Options>
void select(CLI::App& app, Selection& selection, Needs needs, const std::vector<std::string_view>& formats,
            std::shared_ptr<Options> options, Exit (*run)(Context&, const Options&)) {
  selection.formats = formats;  // for help and completion, which never parse
  app.callback([&selection, needs, formats, options, run] {
    selection.needs = needs;
    selection.formats = formats;
    selection.run = [options, run](Context& context) { return run(context, *options); };
  });
}

/// The record that a verb is about.
inline CLI::Option* addId(CLI::App& app, std::string& id, const model::KindRow* kind) {
  const std::string noun = kind ? std::string(kind->noun) : "record";
  return app
      .add_option(
          "id", id,
          "the " + noun + ": an id, a unique prefix of it (4 characters or more), or ext: and an external id")
      ->required()
      ->type_name("ID");
}

/// An option that takes one value each time it is given.
inline CLI::Option* addRepeated(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                                const std::string& help) {
  return app.add_option(name, values, help)->allow_extra_args(false);
}

/// What an option takes as its help has it: `STATE`. Completion finds by it what to offer
/// (cmd/completion/values.cpp).
std::string placeholderOf(const CLI::Option& option);

/// False for flags.
bool takesValue(const CLI::Option& option);

/// Refuses all other values, with the nearest one as a hint.
CLI::Option* oneOf(CLI::Option* option, std::vector<std::string_view> values);

/// The examples of a verb's help, a command a line, each indented by two. `NOUN` stands for the noun at hand
/// in verbs of several nouns; it is left out where the verb has none.
void addExamples(CLI::App& app, std::string examples);

}  // namespace som::cli
