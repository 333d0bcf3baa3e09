#include <fmt/format.h>

#include <set>

#include "base/suggest.hpp"
#include "model/views.hpp"
#include "process/history/workspace_log.hpp"
#include "record/record.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct LogOptions {
  std::string id;
  std::string since;
  std::string actor;
  std::string kind;
  std::size_t limit = 0;
};

/// The details of an entry beyond action, activity, states and reason: `priority: 3 → 1`.
std::string details(const Times& times, const model::TrackingView<model::ValueNode>& entry) {
  std::string all;
  const auto add = [&](std::string_view before, const std::string& text, std::string_view after = "") {
    if (!text.empty()) all.append(before).append(text).append(after);
  };
  // A time that was changed is shown as the other times of the table.
  const auto shown = [&](const std::string& text) {
    const auto time = parseInstant(text);
    return time ? times.shown(time) : text;
  };
  add("item ", entry.item(), ": ");
  add("", entry.field(), ": ");
  if (!entry.toText().empty()) add("", shown(entry.fromText()), " ");
  add("→ ", shown(entry.toText()));
  add("level ", entry.levelText());
  add(" (", entry.person(), ")");
  add("", entry.description());
  if (entry.isForced()) all += " (forced)";
  add(" until ", times.shown(entry.until()));
  if (all.ends_with(": ")) all.resize(all.size() - 2);
  return all;
}

/// The cells of an entry, beside those of its record.
std::vector<render::Cell> cellsOf(const Times& times, const doc::Value& value) {
  const model::TrackingView<model::ValueNode> entry{model::ValueNode(value)};
  return {times.shown(entry.time()), entry.user(),          entry.action(),
          entry.activity(),          details(times, entry), entry.reason()};
}

render::Table emptyTable() {
  return {{{"TIME"},
           {.title = "USER", .dispensable = 1},
           {"ACTION"},
           {.title = "ACTIVITY", .dispensable = 2},
           {.title = "CHANGE", .wrap = true, .readable = 12},
           {.title = "REASON", .wrap = true}},
          {}};
}

process::LogRequest requestOf(const Times& times, const LogOptions& options) {
  process::LogRequest request{.actor = options.actor, .limit = options.limit};
  if (!options.since.empty()) request.since = times.read(options.since);
  if (options.kind.empty()) return request;
  request.kind = model::findKind(options.kind);
  if (!request.kind || !request.kind->lifecycle)
    throw Error(
        Diagnostic(Code::usage, fmt::format("--kind: '{}' is not a kind with a history", options.kind))
            .hint(suggestion(options.kind, model::kindNames())));
  return request;
}

void sayCut(const Printer& printer, std::size_t shown, std::size_t matches) {
  if (shown < matches) printer.remark(fmt::format("som: {} of {} shown (--limit)", shown, matches));
}

/// The story of one record, from its beginning. With a limit, its newest entries.
Exit logRecord(const Session& session, const Printer& printer, const Times& times,
               const LogOptions& options) {
  const process::LogRequest request = requestOf(times, options);
  const doc::Value record = typedRecord(session, readRecord(session, options.id, nullptr));
  std::vector<doc::Value> items;
  for (const auto entry : model::RecordView<model::ValueNode>(record).history())
    if (process::isWanted(request, entry.time(), entry.user())) items.push_back(*entry.node().value());
  const std::size_t matches = items.size();
  if (request.limit > 0 && matches > request.limit)
    items.erase(items.begin(), items.end() - static_cast<std::ptrdiff_t>(request.limit));
  sayCut(printer, items.size(), matches);
  render::Table table = emptyTable();
  for (const doc::Value& item : items) table.rows.push_back(cellsOf(times, item));
  const bool truncated = items.size() < matches;
  printer.list("Log", table, std::move(items), truncated);
  return Exit::done;
}

/// An entry in JSON: the tracking record, and the record that has it.
doc::Value entryJson(const process::LogEntry& one) {
  doc::Value item = {{"record", one.record}, {"kind", one.kind->type}};
  for (const auto& [key, value] : one.entry.items()) item[key] = value;
  return item;
}

Exit logWorkspace(const Session& session, const Printer& printer, const Times& times,
                  const LogOptions& options) {
  const process::LogResult found = process::workspaceLog(session.workspace(), requestOf(times, options));
  sayCut(printer, found.entries.size(), found.matches);
  render::Table table = emptyTable();
  table.columns.insert(table.columns.begin() + 1, {"RECORD"});
  std::vector<doc::Value> items;
  for (const process::LogEntry& entry : found.entries) {
    auto& row = table.rows.emplace_back(cellsOf(times, entry.entry));
    row.insert(row.begin() + 1, entry.record);
    items.push_back(entryJson(entry));
  }
  if (printer.format() == "id") {
    std::set<std::string_view> printed;
    for (const process::LogEntry& entry : found.entries)
      if (printed.insert(entry.record).second) printer.print(entry.record + "\n");
  } else {
    printer.list("WorkspaceLog", table, std::move(items), found.entries.size() < found.matches);
  }
  printer.complain(found.bad);
  printer.stats(found.counts);
  return skippedExit(found.bad);
}

Exit runLog(const Session& session, const Printer& printer, const Times& times, const LogOptions& options) {
  return options.id.empty() ? logWorkspace(session, printer, times, options)
                            : logRecord(session, printer, times, options);
}

}  // namespace

void addLog(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<LogOptions>();
  const Option id = command.id(options->id, nullptr).required(false);
  command.option("--since", options->since, "only entries from this time on").placeholder("TIME");
  command.option("--actor", options->actor, "only entries of this user").placeholder("NAME");
  command.option("--kind", options->kind, "only records of this kind").placeholder("KIND").excludes(id);
  command.option("--limit", options->limit, "show at most this many, the newest")
      .between(1, 1'000'000'000)
      .placeholder("N");
  addAsOf(command, selection);
  select(command, selection, listFormats, options, runLog);
  command.examples(
      "  som log 7K3F\n  som log --since today --actor jane\n  som log 7K3F -o ndjson | jq -r .action");
}

}  // namespace som::cli
