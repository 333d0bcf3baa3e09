#include <fmt/format.h>

#include "process/work/fields.hpp"
#include "record/record.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string id;
};

/// The details of an entry beyond action, activity, states and reason: `priority: 3 → 1`.
std::string details(const Times& times, const doc::Value& entry) {
  const auto text = [&](const char* key) { return process::textOf(entry, key); };
  std::string all;
  if (!text("field").empty()) all += text("field") + ": ";
  if (!text("from").empty() && !text("to").empty())
    all += text("from") + " → " + text("to");
  else if (!text("to").empty())
    all += "→ " + text("to");
  if (!text("level").empty()) all += "level " + text("level");
  if (!text("person").empty()) all += " (" + text("person") + ")";
  if (!text("description").empty()) all += text("description");
  if (entry.contains("force")) all += " (forced)";
  if (!text("until").empty()) all += " until " + times.shown(process::timeOf(entry, "until"));
  return all;
}

Exit run(const Session& session, const Printer& printer, const Times& times, const Options& options) {
  const doc::Value record = typedRecord(session, readRecord(session, options.id, nullptr));
  const doc::Value& entries = process::listOf(record, "trackingRecord");
  render::Table table{
      {{"TIME"}, {"USER"}, {"ACTION"}, {"ACTIVITY"}, {"CHANGE", false, true}, {"REASON", false, true}}, {}};
  for (const doc::Value& entry : entries)
    table.rows.push_back({times.shown(process::timeOf(entry, "time")), process::textOf(entry, "user"),
                          process::textOf(entry, "action"), process::textOf(entry, "activity"),
                          details(times, entry), process::textOf(entry, "reason")});
  printer.list("Log", table, entries.get<std::vector<doc::Value>>());
  return Exit::done;
}

}  // namespace

void addLog(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<Options>();
  command.id(options->id, nullptr);
  select(command, selection, listFormats, options, run);
  command.examples("  som log 7K3F\n  som log 7K3F -o ndjson | jq -r .action");
}

}  // namespace som::cli
