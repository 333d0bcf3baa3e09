#include "outbox/outbox.hpp"
#include "process/outbox/outbox.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string channel;
};

Exit run(const Session& session, const Printer& printer, const Times& times, const Options& options) {
  std::vector<Diagnostic> bad;
  std::vector<doc::Value> items;
  render::Table table{{{"EVENT"}, {"CHANNEL"}, {"TYPE"}, {"SUBJECT"}, {"TIME"}}, {}};
  for (const process::WaitingEvent& event :
       process::waitingEvents(session.workspace(), options.channel, bad)) {
    table.rows.push_back(
        {event.id, event.channel, event.type, event.subject, times.shown(parseInstant(event.time))});
    items.push_back({{"id", event.id},
                     {"channel", event.channel},
                     {"type", event.type},
                     {"subject", event.subject},
                     {"time", event.time}});
  }
  printer.list("OutboxList", table, std::move(items));
  printer.complain(bad);
  return skippedExit(bad);
}

}  // namespace

void addOutboxList(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<Options>();
  command.option("--channel", options->channel, "only events of this channel").placeholder("NAME");
  select(command, selection, listFormats, options, run);
  command.examples("  som outbox list\n  som outbox list --channel crm -o json | jq -r '.items[].subject'");
}

}  // namespace som::cli
