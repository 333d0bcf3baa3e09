#include "process/outbox/outbox.hpp"

#include <algorithm>
#include <tuple>

#include "check/check.hpp"
#include "doc/wrapper.hpp"
#include "store/layout.hpp"
#include "store/outbox.hpp"

namespace som::process {
namespace {

WaitingEvent eventAt(const std::string& path, std::string text) {
  const doc::Document document = doc::readWrapper(text, path, doc::Format::json);
  const doc::Node root = document.root();
  const auto member = [&](const char* name) { return std::string(root[name].text()); };
  return {path,
          std::string(store::channelOf(path)),
          std::string(store::idOfPath(path)),
          member("type"),
          member("subject"),
          member("time"),
          member("sequence"),
          std::move(text)};
}

std::vector<WaitingEvent> eventsOf(const store::Store& store, const std::string& channel,
                                   std::vector<Diagnostic>& findings) {
  std::vector<WaitingEvent> events;
  for (const std::string& path :
       store.irregular(channel.empty() ? std::string(store::outboxFolder) : store::channelFolder(channel)))
    findings.push_back(check::irregular(path));
  for (const std::string& path : store::eventPaths(store, channel)) {
    try {
      if (auto text = store.read(path)) events.push_back(eventAt(path, std::move(*text)));
    } catch (const Error& error) {
      const std::vector<Diagnostic> met = error.findingsIn(path);
      findings.insert(findings.end(), met.begin(), met.end());
    }
  }
  std::sort(events.begin(), events.end(), [](const WaitingEvent& a, const WaitingEvent& b) {
    return std::tie(a.time, a.subject, a.sequence, a.path) < std::tie(b.time, b.subject, b.sequence, b.path);
  });
  return events;
}

}  // namespace

std::vector<WaitingEvent> waitingEvents(Workspace& workspace, const std::string& channel,
                                        std::vector<Diagnostic>& findings) {
  return workspace.store().consistently([&] {
    findings.clear();
    return eventsOf(workspace.store(), channel, findings);
  });
}

std::unique_ptr<fs::Lock> lockChannel(Workspace& workspace, const std::string& channel) {
  return workspace.store().lockFolder(store::channelFolder(channel));
}

bool isWaiting(Workspace& workspace, const WaitingEvent& event) {
  return workspace.store().read(event.path) == event.text;
}

void removeEvent(Workspace& workspace, const WaitingEvent& event) {
  store::Transaction transaction = workspace.store().begin(false);
  if (transaction.read(event.path) != event.text) return;
  transaction.remove(event.path);
  transaction.commit();
}

}  // namespace som::process
