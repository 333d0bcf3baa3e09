#include <fmt/format.h>

#include <ostream>

#include "outbox/outbox.hpp"
#include "process/outbox/outbox.hpp"
#include "render/terminal.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string channel;
  std::vector<std::string> command;
};

/// Prints the result for one event.
void tell(const Printer& printer, const process::WaitingEvent& event, const std::string& what) {
  if (!printer.isQuiet())
    printer.print(
        render::terminalSafe(fmt::format("{}: {} {} {}", event.id, event.type, event.subject, what)) + "\n");
}

/// How the delivery of one event ended.
enum class Delivery { done, failed, interrupted };

Delivery deliver(const Session& session, const Printer& printer, const Options& options,
                 const process::WaitingEvent& event) {
  Program program{.command = options.command,
                  .environment = {{"SOM_CHANNEL", event.channel},
                                  {"SOM_EVENT", event.id},
                                  {"SOM_WORKSPACE", session.directory()}},
                  .forgets = {},
                  .input = event.text,
                  .timeout = std::nullopt,
                  .output = [&session](std::string_view piece) { session.host.err << piece << std::flush; }};
  const ProgramEnd end = session.host.watchProgram(program);
  const bool taken = end.status == 0;  // also after a signal: the status says that the program has the event
  if (taken) process::removeEvent(session.workspace(), event);
  tell(printer, event, taken ? "delivered" : fmt::format("kept: {}", failureOf(end)));
  if (!end.interruptedBy.empty()) return Delivery::interrupted;
  return taken ? Delivery::done : Delivery::failed;
}

/// Delivers the events one after the other until a signal asks som to end. Returns false if any is kept.
bool deliverAll(const Session& session, const Printer& printer, const Options& options,
                const std::vector<process::WaitingEvent>& events) {
  bool all = true;
  for (std::size_t n = 0; n < events.size(); ++n) {
    if (!process::isWaiting(session.workspace(), events[n])) continue;  // removed by hand, or by git
    const Delivery delivery = deliver(session, printer, options, events[n]);
    all = all && delivery == Delivery::done;
    if (delivery != Delivery::interrupted) continue;
    const std::size_t left = events.size() - n - 1;
    printer.remark(
        fmt::format("som: interrupted; {} more event{} not tried", left, left == 1 ? " was" : "s were"));
    return false;
  }
  return all;
}

Exit run(const Session& session, const Printer& printer, const Options& options) {
  if (options.command.empty())
    throw Error(Diagnostic(Code::usage, "the program is missing")
                    .hint("write it after --: som outbox deliver --channel crm -- ./post.sh"));
  process::Workspace& workspace = session.workspace();
  const auto turn = session.global.dryRun ? nullptr : process::lockChannel(workspace, options.channel);
  std::vector<Diagnostic> bad;
  const std::vector<process::WaitingEvent> events = process::waitingEvents(workspace, options.channel, bad);
  bool all = true;
  if (session.global.dryRun)
    for (const process::WaitingEvent& event : events) tell(printer, event, "would be delivered");
  else
    all = deliverAll(session, printer, options, events);
  printer.complain(bad);
  return !bad.empty() ? skippedExit(bad) : all ? Exit::done : Exit::answerIsNo;
}

}  // namespace

void addOutboxDeliver(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<Options>();
  command.option("--channel", options->channel, "deliver the events of this channel")
      .required()
      .placeholder("NAME");
  select(command, selection, {"table"}, options, run);
  command.beforeParsing([&selection, options] { options->command = selection.program; });
  command.examples(
      "  som outbox deliver --channel crm -- ./post.sh https://crm.example/events\n  som outbox deliver "
      "--channel mail -n -- ./mail.sh");
}

}  // namespace som::cli
