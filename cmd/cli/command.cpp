#include "cli/command.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "calendar/read_time.hpp"

namespace som::cli {

namespace {

/// Throws invalid-time, with the option, for a text that is not a time in any zone. Returns no message.
std::string notTime(const CLI::Option& option, const std::string& text) {
  if (calendar::readTime(text, {*calendar::Zone::utc(), Instant{}})) return {};
  Diagnostic finding = calendar::noTime(text);
  if (!option.get_positional()) finding.message = fmt::format("{}: {}", option.get_name(), finding.message);
  throw Error(std::move(finding));
}

}  // namespace

Option Option::required(bool isRequired) const { return Option(option_->required(isRequired)); }

Option Option::placeholder(const std::string& name) const {
  // An unset variable of a script must not read as "none": that would be the whole workspace.
  constexpr std::array<std::string_view, 11> names = {
      "ID",      "PARTY", "PERSON", "TEAM",  "CUSTOMER", "CUSTOMER-ORDER", "SPECIFICATION",
      "SERVICE", "PLACE", "KIND",   "HOLDER"};
  if (name.starts_with("REV") || std::find(names.begin(), names.end(), name) != names.end())
    option_->check([](const std::string& text) {
      return text.empty() ? std::string("the text is empty") : std::string();
    });
  if (name == "TIME")
    option_->check([option = option_](const std::string& text) { return notTime(*option, text); });
  return Option(option_->type_name(name));
}

Option Option::description(const std::string& text) const { return Option(option_->description(text)); }

Option Option::optionalValue() const { return Option(option_->expected(0, 1)); }

Option Option::excludes(Option other) const { return Option(option_->excludes(other.option_)); }

Option Option::needs(Option other) const { return Option(option_->needs(other.option_)); }

Option Option::check(const std::function<std::string(const std::string& text)>& check) const {
  return Option(option_->check(check));
}

Option Option::between(std::size_t least, std::size_t most) const {
  return Option(option_->check(CLI::Range(least, most)));
}

Option Option::oneOf(std::vector<std::string_view> values) const {
  return check([option = option_, values](const std::string& text) -> std::string {
    if (std::find(values.begin(), values.end(), text) != values.end()) return {};
    throw Error(Diagnostic(Code::usage,
                           fmt::format("{}: '{}' is not one of {}", option->get_name(), text, joined(values)))
                    .hint(suggestion(text, values)));
  });
}

Option Command::option(const std::string& name, std::string& value, const std::string& help) {
  return Option(app_.add_option(name, value, help));
}

namespace {

/// Numbers are decimal: CLI11 would read 010 as octal and 0x10 as hexadecimal.
Option decimal(CLI::Option* option) {
  return Option(option).check([option](const std::string& text) -> std::string {
    const std::string_view digits = std::string_view(text).substr(text.starts_with('-') ? 1 : 0);
    const bool isDecimal = !digits.empty() && (digits == "0" || digits.front() != '0') &&
                           digits.find_first_not_of("0123456789") == std::string_view::npos;
    if (isDecimal) return {};
    throw Error(
        Diagnostic(Code::usage, fmt::format("{}: '{}' is not a whole number", option->get_name(), text))
            .hint("write it in decimal digits, without leading zeros"));
  });
}

}  // namespace

Option Command::option(const std::string& name, std::size_t& value, const std::string& help) {
  return decimal(app_.add_option(name, value, help));
}

Option Command::option(const std::string& name, std::optional<std::string>& value, const std::string& help) {
  return Option(app_.add_option(name, value, help));
}

Option Command::option(const std::string& name, std::optional<int>& value, const std::string& help) {
  return decimal(app_.add_option(name, value, help));
}

Option Command::option(const std::string& name, std::vector<std::string>& values, const std::string& help) {
  return Option(app_.add_option(name, values, help));
}

Option Command::repeated(const std::string& name, std::vector<std::string>& values, const std::string& help) {
  return Option(app_.add_option(name, values, help)->allow_extra_args(false));
}

Option Command::flag(const std::string& name, bool& value, const std::string& help) {
  return Option(app_.add_flag(name, value, help));
}

Option Command::id(std::string& id, const model::KindRow* kind) {
  const std::string noun = kind ? std::string(kind->noun) : "record";
  targets_->id = &id;
  targets_->kind = kind;
  CLI::Option* option = app_.add_option_function<std::vector<std::string>>(
      "id",
      [targets = targets_](const std::vector<std::string>& ids) {
        targets->ids = ids;
        *targets->id = ids.front();
      },
      "the " + noun + ": an id, a unique prefix of it (4 characters or more), or ext: and an external id");
  return Option(option->expected(1)->allow_extra_args(false)).required().placeholder("ID");
}

std::shared_ptr<const Targets> Command::acceptMany() {
  CLI::Option* id = app_.get_option_no_throw("id");
  const auto options = app_.get_options([](const CLI::Option* option) { return option->get_positional(); });
  if (!id || options.size() != 1 || !targets_->kind) return nullptr;
  id->expected(1, CLI::detail::expected_max_vector_size)->allow_extra_args();
  const auto takeWhere = [targets = targets_, id](const std::string& text) {
    targets->where = text;
    id->required(false);  // options are read before required ones are missed
  };
  CLI::Option* where = app_.add_option_function<std::string>(
      "--where", takeWhere, "change each record that matches, such as: state = held and priority <= 2");
  where->type_name("EXPR")->excludes(id);
  Option most = option("--max", targets_->most, "with --where: change up to this many records (default: 20)");
  most.placeholder("N").between(1, 1'000'000).needs(Option(where));
  return targets_;
}

Option Command::operator[](const std::string& name) const { return Option(app_.get_option(name)); }

std::vector<Option> Command::options() const {
  std::vector<Option> all;
  for (CLI::Option* option : app_.get_options())
    if (option != app_.get_help_ptr()) all.emplace_back(option);
  return all;
}

void Command::examples(std::string lines) {
  const CLI::App* parent = app_.get_parent();
  const bool hasNoun = parent && parent->get_parent();
  constexpr std::string_view mark = "NOUN ";
  for (auto at = lines.find(mark); at != std::string::npos; at = lines.find(mark, at))
    lines.replace(at, mark.size(), hasNoun ? parent->get_name() + " " : std::string());
  app_.footer("Examples:\n" + lines);
}

Needs Command::needs() const {
  return verb_.needsWith([this](std::string_view option) { return app_.count(std::string(option)) > 0; });
}

void Command::beforeParsing(std::function<void()> act) {
  app_.preparse_callback([act = std::move(act)](std::size_t) { act(); });
}

void Command::whenParsed(std::function<void()> act) { app_.callback(std::move(act)); }

Option addAsOf(Command& command, Selection& selection) {
  return command
      .option("--as-of", selection.asOf,
              "read the workspace as of this commit, or the newest up to this time")
      .placeholder("REV|TIME");
}

Option addGitDir(Command& command, Selection& selection) {
  return command
      .option("--git-dir", selection.gitDir,
              "read the commit of --as-of, COMMIT or COMMIT:FOLDER, from this repository, which may be bare")
      .placeholder("DIR")
      .needs(command["--as-of"]);
}

}  // namespace som::cli
