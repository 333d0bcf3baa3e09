#include <algorithm>

#include "outbox/outbox.hpp"
#include "process/outbox/outbox.hpp"
#include "render/object.hpp"

namespace som::cli {
namespace {

struct OutboxListOptions {
  std::string channel;
  bool failed = false;
};

doc::Value jsonOf(const process::WaitingEvent& event) {
  const process::Tries& tries = event.tries;
  return render::Object()
      .add("id", event.id)
      .add("channel", event.channel)
      .add("type", event.type)
      .add("subject", event.subject)
      .add("time", event.time)
      .add("state", tries.failed      ? "failed"
                    : tries.count > 0 ? "retrying"
                                      : "waiting")
      .add("tries", tries.count)
      .addAny("lastTry", tries.last)
      .addAny("lastError", tries.error)
      .addAny("nextTry", tries.next)
      .addAny("handed", tries.handed)
      .take();
}

/// The table of events. The columns about failures are in tables for people only if there was one.
render::Table tableOf(const Printer& printer, const Times& times,
                      const std::vector<process::WaitingEvent>& events) {
  const bool failures = printer.format() != "table" ||
                        std::any_of(events.begin(), events.end(),
                                    [](const process::WaitingEvent& event) { return event.tries.count > 0; });
  constexpr std::size_t beginOfId = 8;  // enough to name an event
  render::Table table{{{.title = "EVENT", .shrink = true, .readable = beginOfId},
                       {"CHANNEL"},
                       {.title = "TYPE", .wrap = failures},
                       {"SUBJECT", false, false, 3},
                       {"TIME", false, false, 4}},
                      {}};
  if (failures)
    table.columns.insert(table.columns.end(),
                         {{"TRIES", true, false, 2},
                          {"NEXT TRY"},
                          {.title = "LAST ERROR", .dispensable = 1, .wrap = true, .readable = 16}});
  for (const process::WaitingEvent& event : events) {
    const process::Tries& tries = event.tries;
    auto& row = table.rows.emplace_back(std::vector<render::Cell>{
        event.id, event.channel, event.type, event.subject, times.shown(parseInstant(event.time))});
    if (!failures) continue;
    row.emplace_back(std::to_string(tries.count));
    row.emplace_back(tries.failed ? std::string("given up") : times.shownToSecond(tries.next));
    row.emplace_back(tries.error);
  }
  return table;
}

Exit runOutboxList(const Session& session, const Printer& printer, const Times& times,
                   const OutboxListOptions& options) {
  if (!options.channel.empty()) process::requireChannel(session.workspace(), options.channel);
  std::vector<Diagnostic> bad;
  std::vector<process::WaitingEvent> events =
      process::waitingEvents(session.workspace(), options.channel, bad);
  if (options.failed)
    std::erase_if(events, [](const process::WaitingEvent& event) { return !event.tries.failed; });
  std::vector<doc::Value> items;
  for (const process::WaitingEvent& event : events) items.push_back(jsonOf(event));
  printer.list("OutboxList", tableOf(printer, times, events), std::move(items));
  printer.complain(bad);
  return skippedExit(bad);
}

}  // namespace

void addOutboxList(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<OutboxListOptions>();
  command.option("--channel", options->channel, "only events of this channel").placeholder("CHANNEL");
  command.flag("--failed", options->failed,
               "only dead letters: events that are not tried again by themselves");
  select(command, selection, listFormats, options, runOutboxList);
  command.examples(
      "  som outbox list\n  som outbox list --failed\n  som outbox list --channel crm -o json | jq -r "
      "'.items[].subject'");
}

}  // namespace som::cli
