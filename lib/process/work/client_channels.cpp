#include "process/work/client_channels.hpp"

#include <algorithm>
#include <map>

#include "doc/edit.hpp"
#include "model/subscription.hpp"
#include "process/work/policies.hpp"
#include "store/layout.hpp"
#include "store/outbox.hpp"

namespace som::process {
namespace {

using ClientSubscription = model::ClientSubscriptionView<doc::Node>;

/// Returns the file of the subscription of a client that has a channel; nullopt if the channel is no
/// client's.
std::optional<std::string> fileOfChannel(const Policies& policies, std::string_view channel) {
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != model::Kind::subscription) continue;
    const ClientSubscription subscription(policy.document.root());
    if (subscription.channel() == channel && !subscription.callback().empty()) return policy.document.file();
  }
  return std::nullopt;
}

}  // namespace

std::vector<SuspendedHub> suspendFull(const store::Source& files, const Policies& policies,
                                      std::vector<OutboxEvent>& events, Instant now) {
  std::map<std::string, std::size_t, std::less<>> added;
  for (const OutboxEvent& event : events) ++added[std::string(store::channelOf(event.path))];
  std::vector<SuspendedHub> changes;
  for (const auto& entry : added) {
    const std::string& channel = entry.first;
    const std::size_t count = entry.second;
    const auto path = fileOfChannel(policies, channel);
    if (!path || store::eventPaths(files, channel).size() + count <= mostWaitingForClient) continue;
    std::erase_if(events, [&](const OutboxEvent& event) { return store::channelOf(event.path) == channel; });
    const auto text = files.read(*path);
    if (!text) continue;
    const doc::Document document = doc::read(*text, *path, doc::formatOf(*path));
    if (ClientSubscription(document.root()).suspended()) continue;  // by an earlier change of this command
    doc::Value value = doc::toValue(document.root());
    model::suspend(value, now);
    changes.push_back({*path, *text, doc::rewrite(document, value)});
  }
  return changes;
}

}  // namespace som::process
