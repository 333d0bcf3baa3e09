#include <fmt/format.h>

#include <ostream>

#include "outbox/outbox.hpp"
#include "process/record/outbox.hpp"
#include "render/terminal.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string channel;
  std::vector<std::string> command;
};

/// What is said about one event.
void tell(Context& context, const process::WaitingEvent& event, const std::string& what) {
  if (!context.global.quiet)
    context.print(
        render::terminalSafe(fmt::format("{}: {} {} {}", event.id, event.type, event.subject, what)) + "\n");
}

bool deliver(Context& context, const Options& options, const process::WaitingEvent& event) {
  Program program{.command = options.command,
                  .environment = {{"SOM_CHANNEL", event.channel},
                                  {"SOM_EVENT", event.id},
                                  {"SOM_WORKSPACE", context.directory()}},
                  .forgets = {},
                  .input = event.text,
                  .timeout = std::nullopt,
                  .output = [&context](std::string_view piece) { context.host.err << piece << std::flush; }};
  const std::string failure = failureOf(context.host.watchProgram(program));
  if (!failure.empty()) return tell(context, event, fmt::format("kept: {}", failure)), false;
  process::removeEvent(context.workspace(), event);
  tell(context, event, "delivered");
  return true;
}

Exit run(Context& context, const Options& options) {
  if (options.command.empty())
    throw Error(Diagnostic(Code::usage, "the program that delivers is missing")
                    .hint("write it after --: som outbox deliver --channel crm -- ./post.sh"));
  std::vector<Diagnostic> bad;
  bool all = true;
  for (const process::WaitingEvent& event :
       process::waitingEvents(context.workspace(), options.channel, bad)) {
    if (context.global.dryRun)
      tell(context, event, "would be delivered");
    else
      all = deliver(context, options, event) && all;
  }
  context.complain(bad);
  return !bad.empty() ? worstExit(bad) : all ? Exit::done : Exit::answerIsNo;
}

}  // namespace

void addOutboxDeliver(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<Options>();
  command.option("--channel", options->channel, "the channel whose events are delivered")
      .required()
      .placeholder("NAME");
  select(command, selection, Needs::workspace, {"table"}, options, run);
  command.beforeParsing([&selection, options] { options->command = selection.program; });
  command.examples(
      "  som outbox deliver --channel crm -- ./post.sh https://crm.example/events\n  som outbox deliver "
      "--channel mail -n -- ./mail.sh");
}

}  // namespace som::cli
