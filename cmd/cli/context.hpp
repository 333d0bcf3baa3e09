#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/env.hpp"
#include "calendar/zone.hpp"
#include "cli/host.hpp"
#include "cli/verb.hpp"
#include "doc/value.hpp"
#include "model/query_field.hpp"
#include "process/read/survey.hpp"
#include "process/work/unit_of_work.hpp"
#include "process/work/workspace.hpp"
#include "render/table.hpp"

namespace som::cli {

/// The options that stand anywhere on the command line.
struct Global {
  std::optional<std::string> directory;
  std::string now;
  std::string actor;
  std::string output;
  std::string fields;
  bool dryRun = false;
  std::string reason;
  std::string note;
  std::string ifMatch;
  std::string idempotencyKey;
  std::string lockTimeout;
  std::optional<bool> commit;
  bool quiet = false;
  bool verbose = false;
  bool noColor = false;
  bool noInput = false;
  bool noSync = false;
  bool noIndex = false;
  bool stats = false;
  bool ignorePolicies = false;

  friend bool operator==(const Global&, const Global&) = default;
};

/// What happened to a record, as changing verbs print it: `SO-…: inProgress → held (awaiting wayleave)`.
std::string lineOf(const process::Outcome& outcome);

/// What a verb runs with: the workspace, the moment, and the ways to say something.
class Context {
 public:
  Context(Host& machine, Global options);
  /// For a command that is part of a change: what it changes goes into the unit, and is written with it.
  Context(const Context& whole, process::UnitOfWork& unit, Global options);

  Host& host;
  const Global global;
  Env env;

  process::Workspace& workspace() { return *workspace_; }
  /// Opens the workspace as a verb with these traits needs it.
  void open(Needs needs, const Traits& traits = {});
  /// What reads of the workspace met and passed over; nothing without a workspace.
  std::vector<Diagnostic> readFindings() const;
  const std::string& directory() const { return directory_; }

  /// The format of `-o`, or the verb's own default.
  const std::string& format() const { return format_; }
  void setFormat(std::string format) { format_ = std::move(format); }
  bool isJson() const { return format_ == "json" || format_ == "ndjson"; }

  process::ChangeOptions changeOptions(bool force = false) const;

  /// Opens a record, lets `change` work on it in one transaction, and prints what became of it: what most
  /// changing verbs do. Where the command is part of a change, that is all that it does.
  Exit change(const std::string& reference, const model::KindRow* kind,
              const std::function<void(process::UnitOfWork&, process::Draft&)>& change, bool force = false);

  /// Throws usage where the command is part of a change.
  void requireAlone(std::string_view option) const;

  /// Prints the result of a changing verb: a line for each record (or the diff of a dry run), warnings on
  /// standard error; commits with git where that is wanted.
  Exit finish(const process::ChangeResult& result);

  /// The rest of `finish` for a verb that prints something else of its own: warnings, the diff of a dry run,
  /// the commit with git. False where it was a dry run.
  bool keep(const process::ChangeResult& result);

  /// Prints findings on standard error, as JSON where the output is JSON.
  void complain(const std::vector<Diagnostic>& findings) const;
  /// A remark on standard error; nothing with `-q`.
  void remark(const std::string& text);
  /// What was read so far, where `--stats` asks for it.
  void tellStats(const process::SurveyCounts& counts);
  void print(const std::string& text);
  /// The table as the format has it: for people, as CSV or as Markdown.
  void print(const render::Table& table);
  /// Formats that hold whole values and not cells of a table.
  bool isTree() const { return isJson() || format_ == "yaml"; }
  /// A list in any format: its table, or its items as they are; `id` prints the member of that name, or the
  /// `name` of items that have no id. `--fields` picks from what the schema of the list knows.
  void printList(std::string_view listKind, const render::Table& table, std::vector<doc::Value> items);
  /// A value as one JSON text.
  void printJson(const doc::Value& value);
  /// A list in JSON, NDJSON or YAML. `truncated` says that there are more of them.
  void printRecords(std::string_view listKind, std::vector<doc::Value> items, bool truncated = false);

  /// Reads a time as calendar::readTime does, in the workspace's zone. A day alone is its beginning, or its
  /// last second where `field`, which the time is for, means that. Says which moment was taken of a local
  /// time that the zone skipped or repeated. Throws invalid-time.
  Instant time(const std::string& text, std::string_view field = {}) const;
  /// The moments that a time in a query stands for: a day alone is all of it. Returns nullopt if the text is
  /// no time.
  std::optional<model::TimeRange> timeRange(const std::string& text) const;
  /// A time in the workspace's zone, to the minute: `2026-12-01 17:00`; for CSV in UTC; empty for none.
  std::string shown(std::optional<Instant> time) const;
  /// `in 3 h`, `2 d late`; empty for none.
  std::string relative(std::optional<Instant> time) const;
  /// The same as a cell, red where it is late.
  render::Cell relativeCell(std::optional<Instant> time) const;
  bool colour() const;

 private:
  const calendar::Zone& zone() const;
  void commitWithGit(const process::ChangeResult& result);

  const std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  std::string format_ = "table";
  std::string directory_;
  std::shared_ptr<fs::FileSystem> files_;
  std::shared_ptr<store::Store> store_;
  std::shared_ptr<process::Workspace> workspace_;
  process::UnitOfWork* unit_ = nullptr;  ///< the change that the command is part of
  struct UserConfig {
    bool commit = false;
    bool sync = true;
  } config_;
  void readUserConfig();
};

}  // namespace som::cli
