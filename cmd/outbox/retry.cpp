#include <set>

#include "outbox/outbox.hpp"
#include "process/outbox/outbox.hpp"

namespace som::cli {
namespace {

struct RetryOptions {
  std::string channel;
  std::vector<std::string> ids;
  bool all = false;
};

Exit retry(const Session& session, const RetryOptions& options) {
  if (options.all == !options.ids.empty())
    throw Error(
        Diagnostic(Code::usage, "name the events, or give --all").hint("see som outbox list --failed"));
  std::vector<Diagnostic> bad;
  std::vector<process::WaitingEvent> events =
      process::waitingEvents(session.workspace(), options.channel, bad);
  if (!options.all) events = process::eventsNamed(events, options.ids);
  std::erase_if(events, [](const process::WaitingEvent& event) { return event.tries.count == 0; });
  if (!session.global.dryRun) process::retryEvents(session.workspace(), events);
  process::ChangeResult result;
  for (const process::WaitingEvent& event : events) {
    result.changed.push_back({event.id, event.tries.failed ? "failed" : "retrying", "waiting", {}});
    result.subjects.push_back(event.id);
  }
  return session.finish(result);
}

Exit drop(const Session& session, const RetryOptions& options) {
  std::vector<Diagnostic> bad;
  const std::vector<process::WaitingEvent> events =
      process::eventsNamed(process::waitingEvents(session.workspace(), options.channel, bad), options.ids);
  std::set<std::string> ids;
  for (const process::WaitingEvent& event : events)
    if (!ids.insert(event.id).second)
      throw Error(Diagnostic(Code::ambiguousId, "the event " + event.id + " waits in several channels")
                      .hint("select one with --channel"));
  // An event of this name may be in a folder that cannot be listed.
  std::vector<Diagnostic> unread;
  session.workspace().store().addFindingsTo(unread);
  if (!unread.empty()) throw Error(std::move(unread));
  return session.finish(
      process::dropEvents(session.workspace(), session.env, events, session.changeOptions()));
}

std::shared_ptr<RetryOptions> optionsOf(Command& command) {
  auto options = std::make_shared<RetryOptions>();
  command.option("--channel", options->channel, "only events of this channel").placeholder("CHANNEL");
  return options;
}

}  // namespace

void addOutboxRetry(Command& command, Selection& selection, const model::KindRow*) {
  const auto options = optionsOf(command);
  command.option("event", options->ids, "ids of events, or the beginnings of ids").placeholder("EVENT");
  command.flag("--all", options->all, "all events that failed");
  select(command, selection, changeFormats, options, retry);
  command.examples("  som outbox retry a1ef87\n  som outbox retry --all --channel crm");
}

void addOutboxDrop(Command& command, Selection& selection, const model::KindRow*) {
  const auto options = optionsOf(command);
  command.option("event", options->ids, "ids of events, or the beginnings of ids")
      .required()
      .placeholder("EVENT");
  select(command, selection, changeFormats, options, drop);
  command.examples(
      "  som outbox drop a1ef87 --reason 'the receiver was switched off'\n"
      "  som outbox drop a1ef87 203bb5 --channel crm --reason 'sent by hand'");
}

}  // namespace som::cli
