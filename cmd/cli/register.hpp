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

inline void addExamples(CLI::App& app, const std::string& examples) { app.footer("Examples:\n" + examples); }

}  // namespace som::cli
