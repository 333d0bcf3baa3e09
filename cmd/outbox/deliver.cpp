#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <ostream>
#include <set>

#include "base/duration.hpp"
#include "base/id.hpp"
#include "exchange/callback.hpp"
#include "outbox/outbox.hpp"
#include "process/outbox/dispatch.hpp"
#include "process/outbox/hub.hpp"
#include "render/terminal.hpp"

namespace som::cli {
namespace {

struct DeliverOptions {
  std::string channel;
  std::string timeout = "PT5M";
  std::string rate;
  std::size_t most = 0;
  std::size_t mostTries = 20;
  process::DispatchOptions dispatch;
  std::vector<std::string> command;
};

/// Reads `--rate`, `10/PT1M`.
std::optional<process::Rate> rateOf(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const std::size_t slash = std::min(text.find('/'), text.size());
  std::size_t count = 0;
  const auto number = std::from_chars(text.data(), text.data() + slash, count);
  const auto within = slash < text.size() ? parseDuration(text.substr(slash + 1)) : std::nullopt;
  if (number.ec != std::errc() || number.ptr != text.data() + slash || count == 0 || count > 10000 ||
      !within || within->isZero())
    throw Error(Diagnostic(Code::usage, fmt::format("--rate: '{}' is not a valid rate", text))
                    .hint("write it as 10/PT1M: at most ten runs of the program in a minute"));
  return process::Rate{count, elapsed(*within)};
}

/// A notice that failed half of its tries is no longer in lists.
process::DispatchOptions dispatchOf(const DeliverOptions& options) {
  process::DispatchOptions dispatch = options.dispatch;
  dispatch.alone = std::max<std::size_t>(options.mostTries / 2, 1);
  return dispatch;
}

/// Delivers the events of a channel. The caller has its lock.
class Delivery {
 public:
  Delivery(const Session& session, const Printer& printer, const Times& times, const DeliverOptions& options,
           std::optional<std::string> callback, std::vector<process::WaitingEvent>& events)
      : session_(session),
        printer_(printer),
        times_(times),
        options_(options),
        callback_(std::move(callback)),
        timeout_(programTimeout(options.timeout)),
        events_(events),
        dispatch_(events, dispatchOf(options)) {
    if (const auto rate = rateOf(options.rate)) runs_.emplace(workspace().store(), options.channel, *rate);
  }

  /// Returns false if a program did not take what it got.
  bool run() {
    std::size_t runs = 0;
    while (!stopped_) {
      const process::Parcel parcel = dispatch_.next(now());
      if (parcel.events.empty()) break;
      if (options_.most > 0 && runs == options_.most) {
        why_ = fmt::format("--max {} is reached; ", options_.most);
        break;
      }
      if (mustPause()) break;
      if (const auto input = inputOf(parcel)) {
        ++runs;
        deliver(parcel, *input);
      }
    }
    sayRest();
    return good_;
  }

 private:
  process::Workspace& workspace() const { return session_.workspace(); }
  Instant now() const { return session_.env.clock ? session_.env.clock() : session_.env.now; }

  bool mustPause() {
    const auto next = runs_ ? runs_->nextAfter(now()) : std::nullopt;
    if (next) why_ = fmt::format("the rate {} is reached until {}; ", options_.rate, times_.shown(next));
    return next.has_value();
  }

  /// Returns the texts of the events; nullopt if one is no longer the one that was read: then it is left out.
  std::optional<std::string> inputOf(const process::Parcel& parcel) {
    std::string input;
    for (const std::size_t position : parcel.events) {
      const auto text = process::textOf(workspace(), events_[position]);
      if (!text) {
        dispatch_.gone(position);
        return std::nullopt;
      }
      input += (input.empty() ? "" : ",\n") + *text;
    }
    return parcel.isList ? "[" + input + "]\n" : input;
  }

  /// The id by which a receiver recognises a repeated list: that of its events for this recipient.
  std::string idOf(const process::Parcel& parcel) const {
    if (!parcel.isList) return events_[parcel.events.front()].id;
    std::vector<std::string> parts = {options_.channel, parcel.recipient};
    for (const std::size_t position : parcel.events) parts.push_back(events_[position].id);
    return derivedId(parts);
  }

  void deliver(const process::Parcel& parcel, const std::string& input) {
    if (runs_) runs_->note(now());
    Program program{.command = options_.command,
                    .environment = {{"SOM_CALLBACK", callback_},
                                    {"SOM_CHANNEL", options_.channel},
                                    {"SOM_EVENT", idOf(parcel)},
                                    {"SOM_EVENTS", std::to_string(parcel.events.size())},
                                    {"SOM_RECIPIENT", parcel.recipient},
                                    {"SOM_WORKSPACE", session_.directory()}},
                    .forgets = {},
                    .input = input,
                    .timeout = timeout_,
                    .output = [this](std::string_view piece) { session_.host.err << piece << std::flush; }};
    const ProgramEnd end = session_.host.watchProgram(program);
    stopped_ = !end.interruptedBy.empty() || !end.error.empty();
    if (stopped_) why_ = end.interruptedBy.empty() ? "the program does not start; " : "interrupted; ";
    if (end.status == 0 &&
        !end.timedOut)  // also after a signal: the status says that the program has the event
      taken(parcel);
    else
      kept(parcel, end);
    if (stopped_) good_ = false;
  }

  void taken(const process::Parcel& parcel) {
    std::vector<process::WaitingEvent> finished;
    for (const std::size_t position : dispatch_.taken(parcel)) finished.push_back(events_[position]);
    try {
      if (!finished.empty()) process::removeEvents(workspace(), finished);
    } catch (const Error&) {
      for (const process::WaitingEvent& event : finished)
        tell(event, parcel, "delivered, but not removed: the next command delivers it again");
      throw;
    }
    for (const std::size_t position : parcel.events) {
      const process::WaitingEvent& event = events_[position];
      if (!event.tries.handed.empty() &&
          std::none_of(finished.begin(), finished.end(), [&](const auto& one) { return one.id == event.id; }))
        process::writeTries(workspace().store(), event.channel, event.id, event.tries);
      tell(event, parcel, "delivered");
    }
  }

  /// A signal to som and a program that does not start say nothing about the event.
  void kept(const process::Parcel& parcel, const ProgramEnd& end) {
    good_ = false;
    dispatch_.failed(parcel);
    const std::string failure = end.status == 0 && end.timedOut ? "timed out" : failureOf(end);
    for (const std::size_t position : parcel.events) {
      process::WaitingEvent& event = events_[position];
      std::string next;
      if (!stopped_) {
        event.tries = process::afterFailure(event.tries, now(), failure, options_.mostTries);
        process::writeTries(workspace().store(), event.channel, event.id, event.tries);
        next = event.tries.failed ? fmt::format("; given up after {} {}, see som outbox list --failed",
                                                event.tries.count, event.tries.count == 1 ? "try" : "tries")
                                  : fmt::format("; next try in {}", pause(*event.tries.next - now()));
      }
      tell(event, parcel, fmt::format("kept: {}{}", failure, next));
    }
  }

  static std::string pause(Seconds seconds) {
    return seconds < std::chrono::minutes(1) ? fmt::format("{} s", seconds.count()) : humanSeconds(seconds);
  }

  void tell(const process::WaitingEvent& event, const process::Parcel& parcel,
            const std::string& what) const {
    if (printer_.isQuiet()) return;
    std::string as;
    if (!parcel.recipient.empty()) as = "for " + parcel.recipient;
    if (parcel.events.size() > 1)
      as += fmt::format("{}in a list of {}", as.empty() ? "" : ", ", parcel.events.size());
    if (!as.empty()) as = " (" + as + ")";
    const std::string line = fmt::format("{}: {} {} {}{}", event.id, event.type, event.subject, what, as);
    printer_.print(render::terminalSafe(line) + "\n");
  }

  void sayRest() const {
    const auto say = [&](std::size_t count, const std::string& before, const std::string& after) {
      if (count > 0)
        printer_.remark(fmt::format("som: {}{} more event{} not tried{}", before, count,
                                    count == 1 ? " was" : "s were", after));
    };
    const std::string waits = why_.empty() ? ": too early, or an earlier event of the record waits" : "";
    say(dispatch_.untried(), why_, waits);
    say(dispatch_.deadLetters(), "", ": too many tries failed, see som outbox list --failed");
  }

  const Session& session_;
  const Printer& printer_;
  const Times& times_;
  const DeliverOptions& options_;
  std::optional<std::string> callback_;
  std::optional<Seconds> timeout_;
  std::vector<process::WaitingEvent>& events_;
  process::Dispatch dispatch_;
  std::optional<process::Runs> runs_;
  bool good_ = true;
  bool stopped_ = false;
  std::string why_;  ///< why it ended before all events were tried
};

/// Prints what would be delivered now, if the program took all of it.
void preview(const Session& session, const Printer& printer, const DeliverOptions& options,
             std::vector<process::WaitingEvent>& events) {
  process::Dispatch dispatch(events, dispatchOf(options));
  std::optional<process::Runs> runs;
  if (const auto rate = rateOf(options.rate))
    runs.emplace(session.workspace().store(), options.channel, *rate);
  std::size_t count = 0;
  for (process::Parcel parcel = dispatch.next(session.env.now); !parcel.events.empty();
       parcel = dispatch.next(session.env.now)) {
    if (options.most > 0 && count++ == options.most) break;
    if (runs && runs->nextAfter(session.env.now)) break;
    if (runs) runs->count(session.env.now);
    for (const std::size_t position : parcel.events) {
      const process::WaitingEvent& event = events[position];
      const std::string to = parcel.recipient.empty() ? "" : " (for " + parcel.recipient + ")";
      if (!printer.isQuiet())
        printer.print(render::terminalSafe(fmt::format("{}: {} {} would be delivered{}", event.id, event.type,
                                                       event.subject, to)) +
                      "\n");
    }
    dispatch.taken(parcel);
  }
}

/// Returns the address of the client to whom the events go; nullopt if the channel is no client's. A clone
/// may name any address, so the user's list decides each time. Throws guard.
std::optional<std::string> permittedCallback(const Session& session, const std::string& channel) {
  const std::string address = process::callbackOfChannel(session.workspace(), channel);
  if (address.empty()) return std::nullopt;
  const auto callback = exchange::readCallback(address);
  if (callback && exchange::permits(session.callbackHosts(), *callback)) return address;
  throw Error(Diagnostic(Code::guard,
                         callback ? fmt::format("callbacks to '{}' are not permitted here", callback->host)
                                  : fmt::format("'{}' cannot be a callback", address))
                  .hint("exchange.callbacks in your own configuration lists the hosts, see som-exchange(1)"));
}

Exit runDeliver(const Session& session, const Printer& printer, const Times& times,
                const DeliverOptions& options) {
  if (options.command.empty())
    throw Error(Diagnostic(Code::usage, "the program is missing")
                    .hint("write it after --: som outbox deliver --channel crm -- ./post.sh"));
  programTimeout(options.timeout);
  rateOf(options.rate);
  process::Workspace& workspace = session.workspace();
  process::requireChannel(workspace, options.channel);
  const std::optional<std::string> callback = permittedCallback(session, options.channel);
  const auto turn = session.global.dryRun ? nullptr : process::lockChannel(workspace, options.channel);
  std::vector<Diagnostic> bad;
  std::vector<process::WaitingEvent> events = process::waitingEvents(workspace, options.channel, bad);
  bool good = true;
  if (session.global.dryRun) {
    preview(session, printer, options, events);
  } else if (turn) {
    std::set<std::string> ids;
    for (const process::WaitingEvent& event : events) ids.insert(event.id);
    if (bad.empty()) process::forgetOthers(workspace.store(), options.channel, ids);
    if (!events.empty()) process::requireRemovable(workspace, options.channel);
    good = Delivery(session, printer, times, options, callback, events).run();
  }
  printer.complain(bad);
  return !bad.empty() ? skippedExit(bad) : good ? Exit::done : Exit::answerIsNo;
}

}  // namespace

void addOutboxDeliver(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<DeliverOptions>();
  command.option("--channel", options->channel, "deliver the events of this channel")
      .required()
      .placeholder("CHANNEL");
  command.option("--timeout", options->timeout, "end the program after this time (default PT5M)")
      .placeholder("DURATION");
  command.option("--max", options->most, "run the program at most N times")
      .between(1, 1000000)
      .placeholder("N");
  command.option("--max-tries", options->mostTries, "give an event up after N failures (default 20)")
      .between(1, 1000)
      .placeholder("N");
  const Option batch =
      command.option("--batch", options->dispatch.batch, "hand up to N events to the program as one list")
          .between(2, process::mostListed)
          .placeholder("N");
  command
      .option("--digest", options->dispatch.digest,
              "hand the notices of a recipient to the program as one list, if more than N wait")
      .between(1, 1000000)
      .placeholder("N")
      .excludes(batch);
  command.option("--rate", options->rate, "run the program at most N times within a duration: 10/PT1M")
      .placeholder("N/DURATION");
  select(command, selection, {"table"}, options, runDeliver);
  command.beforeParsing([&selection, options] { options->command = selection.program; });
  command.examples(
      "  som outbox deliver --channel crm --timeout PT30S -- ./post.sh https://crm.example/events\n"
      "  som outbox deliver --channel pager --digest 5 --rate 20/PT1H -- ./page.sh\n"
      "  som outbox deliver --channel mail -n -- ./mail.sh");
}

}  // namespace som::cli
