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
#include "cli/targets.hpp"
#include "cli/verb.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

/// How a verb declares its command line. Only the files of cmd/cli, cmd/completion and cmd/help include the
/// parser itself: its templates take longer to compile than a verb does.
namespace som::cli {

/// A handle to an option of a command, passed by value.
class Option {
 public:
  explicit Option(CLI::Option* option) : option_(option) {}

  Option required(bool isRequired = true) const;
  /// The name of its value in help, `STATE`. Completion chooses its candidates by this name
  /// (cmd/completion/values.cpp).
  Option placeholder(const std::string& name) const;
  Option description(const std::string& text) const;
  /// Permits the option without a value, which is empty then.
  Option optionalValue() const;
  Option excludes(Option other) const;
  Option needs(Option other) const;
  /// Refuses a value for which `check` returns a message; an empty message accepts it.
  Option check(const std::function<std::string(const std::string& text)>& check) const;
  /// Refuses a number outside this range.
  Option between(std::size_t least, std::size_t most) const;
  /// Refuses all other values, and suggests the nearest one.
  Option oneOf(std::vector<std::string_view> values) const;

 private:
  CLI::Option* option_;
};

/// A verb's command line. Parsing writes the values of options to the variables that they refer to.
class Command {
 public:
  Command(CLI::App& app, const Verb& verb) : app_(app), verb_(verb) {}

  /// Adds an option with a value; a name without dashes is positional.
  Option option(const std::string& name, std::string& value, const std::string& help);
  Option option(const std::string& name, std::size_t& value, const std::string& help);
  Option option(const std::string& name, std::optional<std::string>& value, const std::string& help);
  Option option(const std::string& name, std::optional<int>& value, const std::string& help);
  /// Adds an option that takes several values each time it is given.
  Option option(const std::string& name, std::vector<std::string>& values, const std::string& help);
  /// Adds an option that can be repeated, with one value each time.
  Option repeated(const std::string& name, std::vector<std::string>& values, const std::string& help);
  Option flag(const std::string& name, bool& value, const std::string& help);
  /// Adds the positional id of the record that a verb works on.
  Option id(std::string& id, const model::KindRow* kind);
  /// Makes a verb whose only positional is the id accept several, or `--where` and `--max`. Returns the
  /// records that were named; null if the verb has other positionals.
  std::shared_ptr<const Targets> acceptMany();

  /// Returns an option that was added before.
  Option operator[](const std::string& name) const;
  /// Returns all options that were added before.
  std::vector<Option> options() const;

  /// Sets the examples of the verb's help: one command a line, indented by two. `NOUN` is replaced with the
  /// verb's noun, and removed if it has none.
  void examples(std::string lines);

  const Verb& verb() const { return verb_; }
  /// Returns the needs of the verb with the parsed options.
  Needs needs() const;

  void beforeParsing(std::function<void()> act);
  void whenParsed(std::function<void()> act);

 private:
  CLI::App& app_;
  const Verb& verb_;
  std::shared_ptr<Targets> targets_ = std::make_shared<Targets>();
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
/// needs, and the options. `targets`: if it works on one of several records, the others; may be null.
template <class Options, class... Parameters>
void select(Command& command, Selection& selection, const std::vector<std::string_view>& formats,
            std::shared_ptr<Options> options, Exit (*run)(Parameters...), bool isChange = false,
            std::shared_ptr<const Targets> targets = nullptr) {
  selection.formats = formats;  // for help and completion, which never parse
  command.whenParsed([&selection, command, formats, options, run, isChange, targets] {
    selection.verb = &command.verb();
    selection.needs = command.needs();
    selection.formats = formats;
    const bool many = targets && targets->areMany();
    selection.isChange = isChange && !many;
    selection.isForMany = many;
    selection.run = [options, run, targets, many](Context& context) {
      const auto one = [&](Context& part) { return run(argument<Parameters>(part, *options)...); };
      return many ? changeMany(context, *targets, one) : one(context);
    };
  });
}

/// Adds `--as-of`, with which the verb reads the workspace as a commit of git has it.
Option addAsOf(Command& command, Selection& selection);
/// Adds `--git-dir`, with which that commit may be one of a repository without a work tree.
Option addGitDir(Command& command, Selection& selection);

/// Does the same for a verb that only changes one record by Session::change: several can be carried out in
/// one transaction, by `apply` or because the command names several records.
template <class Options, class... Parameters>
void selectChange(Command& command, Selection& selection, std::shared_ptr<Options> options,
                  Exit (*run)(Parameters...)) {
  select(command, selection, changeFormats, std::move(options), run, true, command.acceptMany());
}

}  // namespace som::cli
