#include "process/jeopardy/next.hpp"

#include <fmt/format.h>

#include "jeopardy/jeopardy.hpp"
#include "render/object.hpp"
#include "render/terminal.hpp"

namespace som::cli {
namespace {

using process::Decision;

const std::vector<std::string_view> nextFormats = {"table", "wide", "json",     "ndjson",
                                                   "yaml",  "csv",  "markdown", "id"};

struct NextOptions {
  std::string team;
};

render::Table tableOf(const Times& times, const std::vector<Decision>& decisions) {
  render::Table table{
      {{"LEVEL"}, {"ID"}, {"ASSIGNEE"}, {"CUSTOMER"}, {"DUE"}, {.title = "WHY", .wrap = true}, {"COMMAND"}},
      {}};
  for (const Decision& decision : decisions)
    table.rows.push_back({{std::string(policy::levels.name(decision.level)), colourOf(decision.level)},
                          decision.id,
                          decision.assignee,
                          decision.customer,
                          times.shown(decision.due),
                          decision.message,
                          decision.command});
  return table;
}

/// Prints a decision in three lines, as its command is long. The command is not broken, so that it can be
/// copied.
void print(const Printer& printer, const Times& times, const Decision& decision) {
  std::string about = " " + decision.id;
  if (!decision.assignee.empty()) about += ", " + decision.assignee;
  if (!decision.customer.empty()) about += ", for " + decision.customer;
  if (decision.due) about += fmt::format(", due {}", times.relative(decision.due));
  printer.line({std::string(policy::levels.name(decision.level)), colourOf(decision.level)}, about, 2);
  printer.line("  " + decision.message, 4);
  printer.print("  " + render::terminalSafe(decision.command) + "\n");
}

Exit runNext(const Session& session, const Printer& printer, const Times& times, const NextOptions& options) {
  const process::NextResult found = process::next(session.workspace(), session.env, options.team);
  if (printer.format() == "table" && session.global.fields.empty()) {
    for (const Decision& decision : found.decisions) print(printer, times, decision);
    if (found.decisions.empty()) printer.remark("som: nothing needs a decision");
  } else {
    std::vector<doc::Value> items;
    for (const Decision& decision : found.decisions) items.push_back(jsonOf(decision));
    printer.list("DecisionList", tableOf(times, found.decisions), std::move(items));
  }
  printer.complain(found.bad);
  printer.stats(found.counts);
  return skippedExit(found.bad);
}

}  // namespace

doc::Value jsonOf(const process::Decision& decision) {
  return render::Object()
      .add("id", decision.id)
      .add("kind", decision.kind->type)
      .add("level", policy::levels.name(decision.level))
      .add("code", decision.code)
      .add("message", decision.message)
      .addAny("activity", decision.activity)
      .addAny("other", decision.other)
      .addOrNull("dueDate", decision.due)
      .addOrNull("customer", decision.customer)
      .addOrNull("assignee", decision.assignee)
      .add("command", decision.command)
      .take();
}

void addNext(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<NextOptions>();
  command.option("--team", options->team, "only what concerns records and activities of this team")
      .placeholder("TEAM");
  select(command, selection, nextFormats, options, runNext);
  command.examples(
      "  som jeopardy next --team team-access\n  som jeopardy next -o json | jq -r '.items[].command'");
}

}  // namespace som::cli
