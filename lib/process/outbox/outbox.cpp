#include "process/outbox/outbox.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "base/hash.hpp"
#include "base/suggest.hpp"
#include "check/check.hpp"
#include "doc/wrapper.hpp"
#include "model/notice.hpp"
#include "policy/level.hpp"
#include "process/work/policies.hpp"
#include "store/layout.hpp"
#include "store/local_files.hpp"
#include "store/outbox.hpp"

namespace som::process {
namespace {

/// How bad a notice is: first by the level of its record, then by the step of the ladder.
std::size_t severityOf(const model::NotificationView<doc::Node>& notification) {
  const auto level = policy::levels.parse(notification.level());
  const int step = std::clamp(notification.escalation().level(), 0, 999);
  return static_cast<std::size_t>(level.value_or(policy::Level::onTrack)) * 1000 +
         static_cast<std::size_t>(step);
}

WaitingEvent eventAt(const std::string& path, const std::string& text) {
  const doc::Document document = doc::readWrapper(text, path, doc::Format::json);
  const model::EventView<doc::Node> view(document.root());
  WaitingEvent event;
  event.path = path;
  event.channel = store::channelOf(path);
  event.id = store::idOfPath(path);
  event.type = view.type();
  event.subject = view.subject();
  event.time = view.time();
  event.sequence = view.sequence();
  event.hash = sha256(text);
  event.bytes = text.size();
  event.severity = severityOf(view.notification());
  for (const auto recipient : view.notification().escalation().notified())
    event.recipients.emplace_back(recipient.text());
  if (event.type.empty() || event.subject.empty())
    throw Error(Diagnostic(Code::missingField, "the file is not an event: it has no type or no subject")
                    .in(path)
                    .hint("remove it; som writes the events of this folder"));
  if (view.id() != event.id)
    throw Error(Diagnostic(Code::misplacedFile,
                           fmt::format("the event has the id '{}', its name says another", view.id()))
                    .in(path)
                    .hint("receivers recognise repeats by the id: give the file its name, or remove it"));
  return event;
}

std::vector<WaitingEvent> eventsOf(const store::Store& store, const std::string& channel,
                                   std::vector<Diagnostic>& findings) {
  std::vector<WaitingEvent> events;
  for (const std::string& path :
       store.irregular(channel.empty() ? std::string(store::outboxFolder) : store::channelFolder(channel)))
    findings.push_back(check::irregular(path));
  for (const std::string& path : store::otherPaths(store, channel))
    findings.push_back(Diagnostic(Code::misplacedFile, "is not the name of an event, so it is not delivered")
                           .in(path)
                           .hint("events lie at outbox/<channel>/<id>.json: rename it, or remove it"));
  for (const std::string& path : store::eventPaths(store, channel)) {
    try {
      if (const auto text = store.read(path)) events.push_back(eventAt(path, *text));
    } catch (const Error& error) {
      const std::vector<Diagnostic> met = error.findingsIn(path);
      findings.insert(findings.end(), met.begin(), met.end());
    }
  }
  std::sort(events.begin(), events.end(), [](const WaitingEvent& a, const WaitingEvent& b) {
    return std::tie(a.time, a.subject, a.sequence, a.path) < std::tie(b.time, b.subject, b.sequence, b.path);
  });
  for (WaitingEvent& event : events) event.tries = readTries(store, event.channel, event.id);
  return events;
}

/// The locks of the channels of events.
std::vector<std::unique_ptr<fs::Lock>> lockChannels(Workspace& workspace,
                                                    const std::vector<WaitingEvent>& events) {
  std::set<std::string> channels;
  for (const WaitingEvent& event : events) channels.insert(event.channel);
  std::vector<std::unique_ptr<fs::Lock>> locks;
  for (const std::string& channel : channels) locks.push_back(lockChannel(workspace, channel));
  return locks;
}

}  // namespace

std::vector<WaitingEvent> waitingEvents(Workspace& workspace, const std::string& channel,
                                        std::vector<Diagnostic>& findings) {
  return workspace.store().consistently([&] {
    findings.clear();
    return eventsOf(workspace.store(), channel, findings);
  });
}

std::vector<std::string> channels(Workspace& workspace) {
  std::set<std::string> all;
  for (const PolicyDocument& policy : workspace.policies().documents())
    if (policy.kind->kind == model::Kind::subscription)
      all.emplace(model::SubscriptionView<doc::Node>(policy.document.root()).channel());
  for (const std::string& path : store::eventPaths(workspace.store(), {}))
    all.emplace(store::channelOf(path));
  return {all.begin(), all.end()};
}

void requireChannel(Workspace& workspace, const std::string& channel) {
  if (!workspace.policies().findings().empty()) return;
  const std::vector<std::string> known = channels(workspace);
  if (std::find(known.begin(), known.end(), channel) != known.end()) return;
  const std::vector<std::string_view> names(known.begin(), known.end());
  throw Error(Diagnostic(Code::notFound, fmt::format("no subscription names the channel '{}'", channel))
                  .hint(suggestion(channel, names, "channels")));
}

std::unique_ptr<fs::Lock> lockChannel(Workspace& workspace, const std::string& channel) {
  return workspace.store().lockFolder(store::channelFolder(channel));
}

void requireRemovable(Workspace& workspace, const std::string& channel) {
  const std::string outside = ".som/outbox/removable";
  const std::string folder = store::channelFolder(channel);
  const std::string inside = folder + "/.removable";
  fs::FileSystem& files = workspace.store().files();
  try {
    store::writeLocal(workspace.store(), outside, {}, store::Durable::no);
    files.rename(outside, inside, fs::RenameMode::replace);
    files.rename(inside, outside, fs::RenameMode::replace);
    store::removeLocal(workspace.store(), outside);
  } catch (const Error& error) {
    std::vector<Diagnostic> findings = error.findingsIn(folder);
    findings.insert(
        findings.begin(),
        Diagnostic(Code::io, "events cannot be removed from here, so none is delivered").in(folder));
    throw Error(std::move(findings));
  }
}

std::optional<std::string> textOf(Workspace& workspace, const WaitingEvent& event) {
  std::optional<std::string> text = workspace.store().read(event.path);
  if (!text || sha256(*text) != event.hash) return std::nullopt;
  return text;
}

ChangeResult removeEvents(Workspace& workspace, const std::vector<WaitingEvent>& events, bool dryRun) {
  store::Transaction transaction = workspace.store().begin(dryRun);
  ChangeResult result;
  for (const WaitingEvent& event : events) {
    std::optional<std::string> text = transaction.read(event.path);
    if (contentHash(text) != event.hash) continue;
    transaction.remove(event.path);
    result.files.push_back({event.path, std::move(*text), {}});
  }
  if (dryRun) return result;
  transaction.commit();
  for (const WaitingEvent& event : events) forgetTries(workspace.store(), event.channel, event.id);
  return result;
}

void retryEvents(Workspace& workspace, const std::vector<WaitingEvent>& events) {
  const auto locks = lockChannels(workspace, events);
  for (const WaitingEvent& event : events) {
    const Tries before = readTries(workspace.store(), event.channel, event.id);
    Tries after;
    after.handed = before.handed;
    writeTries(workspace.store(), event.channel, event.id, after);
  }
}

ChangeResult dropEvents(Workspace& workspace, const Env& env, const std::vector<WaitingEvent>& events,
                        const ChangeOptions& options) {
  if (options.reason.empty())
    throw Error(
        Diagnostic(Code::missingReason, "dropping an event requires a reason").hint("add --reason TEXT"));
  const auto locks =
      options.dryRun ? std::vector<std::unique_ptr<fs::Lock>>() : lockChannels(workspace, events);
  for (const WaitingEvent& event : events) {
    const std::optional<std::string> text = textOf(workspace, event);
    if (!text)
      throw Error(Diagnostic(Code::changedMeanwhile, fmt::format("{} has been delivered meanwhile", event.id))
                      .in(event.path));
    if (options.dryRun) continue;
    const doc::Value kept = {
        {"reason", options.reason}, {"actor", env.actor}, {"time", formatInstant(env.now)}, {"event", *text}};
    store::writeLocal(workspace.store(),
                      fmt::format(".som/outbox/dropped/{}/{}.json", event.channel, event.id),
                      doc::json(kept, 2, doc::BadUtf8::replaced) + "\n");
  }
  ChangeResult result = removeEvents(workspace, events, options.dryRun);
  for (const WaitingEvent& event : events) {
    result.changed.push_back({event.id, "waiting", "dropped", options.reason});
    result.subjects.push_back(event.id);
  }
  return result;
}

namespace {

/// Returns the events with this id, otherwise those whose ids begin with it.
std::vector<WaitingEvent> eventsLike(const std::vector<WaitingEvent>& waiting, const std::string& id) {
  std::vector<WaitingEvent> found;
  const auto isWhole = [&](const WaitingEvent& event) { return event.id == id; };
  std::copy_if(waiting.begin(), waiting.end(), std::back_inserter(found), isWhole);
  if (!found.empty() || id.empty()) return found;
  std::copy_if(waiting.begin(), waiting.end(), std::back_inserter(found),
               [&](const WaitingEvent& event) { return event.id.starts_with(id); });
  return found;
}

}  // namespace

std::vector<WaitingEvent> eventsNamed(const std::vector<WaitingEvent>& waiting,
                                      const std::vector<std::string>& ids) {
  std::vector<WaitingEvent> named;
  std::set<std::string> paths;
  for (const std::string& id : ids) {
    std::vector<WaitingEvent> found = eventsLike(waiting, id);
    if (found.empty())
      throw Error(Diagnostic(Code::notFound, fmt::format("no event waits with the id '{}'", id))
                      .hint("see som outbox list"));
    for (const WaitingEvent& event : found)
      if (event.id != found.front().id)
        throw Error(Diagnostic(Code::ambiguousId, fmt::format("'{}' is the beginning of several ids: {}, {}",
                                                              id, found.front().id, event.id))
                        .hint("give more characters"));
    for (WaitingEvent& event : found)
      if (paths.insert(event.path).second) named.push_back(std::move(event));
  }
  return named;
}

}  // namespace som::process
