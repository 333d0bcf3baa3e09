#include <fmt/format.h>

#include "model/views.hpp"
#include "record/record.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct LogOptions {
  std::string id;
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
  add("", entry.field(), ": ");
  if (!entry.toText().empty()) add("", shown(entry.fromText()), " ");
  add("→ ", shown(entry.toText()));
  add("level ", entry.levelText());
  add(" (", entry.person(), ")");
  add("", entry.description());
  if (entry.isForced()) all += " (forced)";
  add(" until ", times.shown(entry.until()));
  return all;
}

Exit runLog(const Session& session, const Printer& printer, const Times& times, const LogOptions& options) {
  const doc::Value record = typedRecord(session, readRecord(session, options.id, nullptr));
  std::vector<doc::Value> items;
  render::Table table{{{"TIME"},
                       {"USER"},
                       {"ACTION"},
                       {"ACTIVITY"},
                       {.title = "CHANGE", .wrap = true, .readable = 12},
                       {.title = "REASON", .wrap = true}},
                      {}};
  for (const auto entry : model::RecordView<model::ValueNode>(record).history()) {
    table.rows.push_back({times.shown(entry.time()), entry.user(), entry.action(), entry.activity(),
                          details(times, entry), entry.reason()});
    items.push_back(*entry.node().value());
  }
  printer.list("Log", table, std::move(items));
  return Exit::done;
}

}  // namespace

void addLog(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<LogOptions>();
  command.id(options->id, nullptr);
  select(command, selection, listFormats, options, runLog);
  command.examples("  som log 7K3F\n  som log 7K3F -o ndjson | jq -r .action");
}

}  // namespace som::cli
