#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "cli/context.hpp"
#include "cli/verb.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

/// How a verb says what it takes. Only the files of cmd/cli, cmd/completion and cmd/help know the parser
/// itself: its templates take longer to compile than a verb does.
namespace som::cli {

/// An option of a command: a handle that is copied.
class Option {
 public:
  explicit Option(CLI::Option* option) : option_(option) {}

  Option required(bool isRequired = true) const;
  /// What stands for its value in help, `STATE`. Completion finds by it what to offer
  /// (cmd/completion/values.cpp).
  Option placeholder(const std::string& name) const;
  Option description(const std::string& text) const;
  Option excludes(Option other) const;
  Option needs(Option other) const;
  /// Refuses a value for which `check` says what is wrong; empty is nothing.
  Option check(const std::function<std::string(const std::string& text)>& check) const;
  /// Refuses a number that is not one of these.
  Option between(std::size_t least, std::size_t most) const;
  /// Refuses all other values, with the nearest one as a hint.
  Option oneOf(std::vector<std::string_view> values) const;

 private:
  CLI::Option* option_;
};

/// A verb's command line: its options are written to where they point once it is parsed.
class Command {
 public:
  Command(CLI::App& app, const Verb& verb) : app_(app), verb_(verb) {}

  /// An option with a value; a name without dashes is a positional one.
  Option option(const std::string& name, std::string& value, const std::string& help);
  Option option(const std::string& name, std::size_t& value, const std::string& help);
  Option option(const std::string& name, std::optional<std::string>& value, const std::string& help);
  Option option(const std::string& name, std::optional<int>& value, const std::string& help);
  /// One that takes several values each time it is given.
  Option option(const std::string& name, std::vector<std::string>& values, const std::string& help);
  /// One that takes one value each time it is given.
  Option repeated(const std::string& name, std::vector<std::string>& values, const std::string& help);
  Option flag(const std::string& name, bool& value, const std::string& help);
  /// The record that a verb is about.
  Option id(std::string& id, const model::KindRow* kind);

  /// An option that is there already.
  Option operator[](const std::string& name) const;
  /// All that are there already.
  std::vector<Option> options() const;

  /// The examples of the verb's help, a command a line, each indented by two. `NOUN` stands for the noun at
  /// hand in verbs of several nouns; it is left out where the verb has none.
  void examples(std::string lines);

  const Verb& verb() const { return verb_; }
  /// What the verb needs with the options that were parsed.
  Needs needs() const;

  void beforeParsing(std::function<void()> act);
  void whenParsed(std::function<void()> act);

 private:
  CLI::App& app_;
  const Verb& verb_;
};

/// The part of a context, or the options, that a function takes as this parameter.
template <class Parameter, class Options>
Parameter argument(Context& context, const Options& options) {
  using Type = std::remove_cvref_t<Parameter>;
  if constexpr (std::is_same_v<Type, Context>)
    return context;
  else if constexpr (std::is_same_v<Type, Session>)
    return context.session;
  else if constexpr (std::is_same_v<Type, Printer>)
    return context.printer;
  else if constexpr (std::is_same_v<Type, Times>)
    return context.times;
  else
    return options;
}

/// Makes a verb select `run` with its options when it is parsed. `run` takes the parts of the context that it
/// needs, and the options.
template <class Options, class... Parameters>
void select(Command& command, Selection& selection, const std::vector<std::string_view>& formats,
            std::shared_ptr<Options> options, Exit (*run)(Parameters...), bool isChange = false) {
  selection.formats = formats;  // for help and completion, which never parse
  command.whenParsed([&selection, command, formats, options, run, isChange] {
    selection.verb = &command.verb();
    selection.needs = command.needs();
    selection.formats = formats;
    selection.isChange = isChange;
    selection.run = [options, run](Context& context) {
      return run(argument<Parameters>(context, *options)...);
    };
  });
}

/// The same for a verb that changes one record by Session::change and does nothing else: `apply` can carry
/// out several in one transaction.
template <class Options, class... Parameters>
void selectChange(Command& command, Selection& selection, std::shared_ptr<Options> options,
                  Exit (*run)(Parameters...)) {
  select(command, selection, changeFormats, std::move(options), run, true);
}

}  // namespace som::cli
