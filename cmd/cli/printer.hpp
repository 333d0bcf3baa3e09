#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "cli/globals.hpp"
#include "cli/host.hpp"
#include "cli/times.hpp"
#include "doc/value.hpp"
#include "process/read/survey.hpp"
#include "render/table.hpp"

namespace som::cli {

/// Prints the output of a verb in the format of `-o`. The arguments of the constructor must outlive it.
class Printer {
 public:
  Printer(Host& host, const Global& global, std::string format, const Times& times)
      : host_(host), global_(global), format_(std::move(format)), times_(times) {}

  /// The format of `-o`, or the verb's own default.
  const std::string& format() const { return format_; }
  bool isJson() const { return format_ == "json" || format_ == "ndjson"; }
  /// True for formats of whole values, not of cells of a table.
  bool isTree() const { return isJson() || format_ == "yaml"; }
  /// True for the formats that are tables for people.
  bool isForPeople() const { return format_ == "table" || format_ == "wide"; }
  bool isQuiet() const { return global_.quiet; }
  /// A duration in hours and minutes: `4 h 30 min`; for programs in ISO 8601.
  std::string duration(Seconds seconds) const;
  bool colour() const;

  void print(const std::string& text) const;
  /// Prints a text for people in lines that fit the terminal; those after the first are indented.
  void line(const render::Cell& text, std::size_t indent = 2) const { line("", text, indent); }
  /// The same after a label.
  void line(const render::Cell& label, const render::Cell& text, std::size_t indent) const;
  /// Prints a table in the selected format: for people, as CSV or as Markdown.
  void print(const render::Table& table) const;
  /// Prints a value as one JSON text.
  void json(const doc::Value& value) const;
  /// Prints a list in any format: its table, or its items as they are; `id` prints the member of that name,
  /// or the `name` of items that have no id. `--fields` picks from the fields of the list's schema.
  /// `truncated`: the list has more items.
  void list(std::string_view listKind, const render::Table& table, std::vector<doc::Value> items,
            bool truncated = false) const;
  /// Returns the text of an item of a list in JSON, NDJSON or YAML, for `items`.
  std::string item(const doc::Value& value) const;
  /// Prints a list of `count` items in JSON, NDJSON or YAML, without holding more than some hundred of their
  /// texts. In JSON the members of `head` come before `items`, those of `tail` after it. `text(i)` returns
  /// the text of an item; it is called by several threads, and not after it returned.
  void items(const doc::Value& head, std::size_t count, const std::function<std::string(std::size_t)>& text,
             const doc::Value& tail = doc::Value::object()) const;
  /// Prints a list in JSON, NDJSON or YAML. `truncated`: the list has more items.
  void records(std::string_view listKind, const std::vector<doc::Value>& items, bool truncated = false) const;

  /// Prints findings on standard error, as JSON if the output is JSON.
  void complain(const std::vector<Diagnostic>& findings) const;
  /// Prints a remark on standard error, unless `-q` is given.
  void remark(const std::string& text) const;
  /// Prints how much was read, if `--stats` is given.
  void stats(const process::SurveyCounts& counts) const;

 private:
  /// Columns of the terminal for the selected format; 0 if they are unlimited.
  std::size_t width() const { return format_ == "wide" ? 0 : host_.width; }
  /// True if text for a stream is coloured: as the options say, else the environment (https://no-color.org,
  /// https://bixense.com/clicolors), else on a terminal that is not dumb.
  bool wantsColour(bool isTerminal) const;
  std::vector<render::Cell> cells(const doc::Value& item,
                                  const std::vector<model::FieldReference>& fields) const;

  Host& host_;
  const Global& global_;
  const std::string format_;
  const Times& times_;
  const std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
};

}  // namespace som::cli
