#include "process/outbox/hub.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/id.hpp"
#include "doc/document.hpp"
#include "doc/write.hpp"
#include "model/subscription.hpp"
#include "process/work/events.hpp"
#include "process/work/policies.hpp"
#include "schema/registry.hpp"
#include "store/layout.hpp"
#include "store/outbox.hpp"
#include "store/transaction.hpp"

namespace som::process {
namespace {

using ClientSubscription = model::ClientSubscriptionView<doc::Node>;

constexpr std::string_view hubMark = "hub-";

/// Calls a function with each subscription that has an address.
template <class Use>
void eachHub(const Policies& policies, const Use& use) {
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != model::Kind::subscription) continue;
    const ClientSubscription subscription(policy.document.root());
    if (!subscription.callback().empty()) use(subscription, policy.document.file());
  }
}

std::string pathOfHub(std::string_view channel, doc::Format format) {
  return fmt::format("{}/{}.{}", store::policyFolder, channel, store::ending(format));
}

/// True for the file that `addHub` gives a subscription: it has no other document.
bool isOwnFile(std::string_view file, std::string_view channel) {
  return file == pathOfHub(channel, doc::Format::yaml) || file == pathOfHub(channel, doc::Format::json);
}

Error unknownHub(std::string_view id) {
  return Error(Diagnostic(Code::notFound, fmt::format("there is no subscription '{}'", id)));
}

}  // namespace

std::vector<std::string> clientEventTypes(const std::vector<const model::KindRow*>& kinds) {
  std::set<std::string> types;
  for (const model::KindRow* kind : kinds) types.merge(resourceEventTypes(*kind));
  return {types.begin(), types.end()};
}

ChangeResult addHub(Workspace& workspace, const Env& env, const ChangeOptions& options,
                    HubSubscription& subscription, const model::KindRow* kind) {
  store::Transaction transaction = workspace.store().begin(options.dryRun);
  const Policies policies(transaction, workspace.schemas());
  ChangeResult result;
  result.warnings = policies.requireUsable({}, options.ignorePolicies);
  std::size_t count = 0;
  eachHub(policies, [&](const ClientSubscription& other, const std::string&) {
    ++count;
    // Each API has a hub of its own, with its types of events.
    const std::vector<std::string_view> types = model::textsOf(other.eventTypes());
    if (other.callback() == subscription.callback && other.query() == subscription.query &&
        std::equal(types.begin(), types.end(), subscription.eventTypes.begin(),
                   subscription.eventTypes.end()))
      throw Error(Code::guard, fmt::format("the subscription '{}' has this callback and query",
                                           other.channel().substr(hubMark.size())));
  });
  if (count >= mostHubs)
    throw Error(Code::guard,
                fmt::format("there are {} subscriptions of clients, the most there can be", count));
  subscription.id = makeUlid(env);
  const std::string channel = fmt::format("{}{}", hubMark, subscription.id);
  const doc::Format format = workspace.settings().format;
  const std::string path = pathOfHub(channel, format);
  const schema::Schema& schema = workspace.schemas().get(model::row(model::Kind::subscription).schema);
  std::string text = doc::write(
      schema::canonicalOrder(model::subscriptionOf({.id = channel,
                                                    .callback = subscription.callback,
                                                    .query = subscription.query,
                                                    .eventTypes = subscription.eventTypes,
                                                    .kind = kind ? std::string(kind->type) : std::string()}),
                             schema.root()),
      format);
  if (auto findings = schema.validate(doc::read(text, path, format)); !findings.empty())
    throw Error(std::move(findings));
  transaction.write(path, text);
  result.subjects = {channel};
  result.changed.push_back({channel, {}, {}, fmt::format("new subscription in {}", path)});
  result.files.push_back({path, {}, std::move(text)});
  if (!options.dryRun) transaction.commit();
  return result;
}

HubSubscription findHub(Workspace& workspace, std::string_view id) {
  std::optional<HubSubscription> found;
  const std::string channel = fmt::format("{}{}", hubMark, id);
  eachHub(workspace.policies(), [&](const ClientSubscription& one, const std::string& file) {
    if (one.channel() != channel || !isOwnFile(file, channel)) return;
    found = {.id = std::string(id),
             .callback = std::string(one.callback()),
             .query = std::string(one.query()),
             .eventTypes = {}};
    for (const auto type : one.eventTypes()) found->eventTypes.emplace_back(type.text());
    if (const auto when = one.suspended()) found->suspended = formatInstant(*when);
  });
  if (!found) throw unknownHub(id);
  return *found;
}

ChangeResult removeHub(Workspace& workspace, const ChangeOptions& options, std::string_view id) {
  store::Transaction transaction = workspace.store().begin(options.dryRun);
  const std::string channel = fmt::format("{}{}", hubMark, id);
  if (!isPlainId(channel)) throw unknownHub(id);
  ChangeResult result;
  for (const doc::Format format : {doc::Format::yaml, doc::Format::json}) {
    const std::string path = pathOfHub(channel, format);
    auto text = transaction.read(path);
    if (!text) continue;
    if (doc::readAll(*text, path, format).size() > 1)
      throw Error(Diagnostic(Code::guard, "the file of the subscription has other documents, too")
                      .in(path)
                      .hint("move them to another file"));
    transaction.remove(path);
    result.files.push_back({path, std::move(*text), {}});
  }
  if (result.files.empty()) throw unknownHub(id);
  // The client does not want what waits.
  for (const std::string& path : store::eventPaths(transaction, channel)) {
    auto text = transaction.read(path);
    if (!text) continue;
    transaction.remove(path);
    result.files.push_back({path, std::move(*text), {}});
  }
  result.subjects = {channel};
  result.changed.push_back({channel, {}, {}, "the subscription ended"});
  if (!options.dryRun) transaction.commit();
  return result;
}

std::string callbackOfChannel(Workspace& workspace, std::string_view channel) {
  std::string callback;
  eachHub(workspace.policies(), [&](const ClientSubscription& one, const std::string& file) {
    if (one.channel() != channel) return;
    if (!callback.empty() && callback != one.callback())
      throw Error(Diagnostic(Code::guard, fmt::format("the channel '{}' has several callbacks", channel))
                      .in(file)
                      .hint("give each subscription with a callback a channel of its own"));
    callback = one.callback();
  });
  if (callback.empty() && channel.starts_with(hubMark))
    throw Error(Diagnostic(Code::guard, fmt::format("no subscription of '{}' has a callback", channel))
                    .hint("the client has ended it; drop its events with som outbox drop"));
  return callback;
}

}  // namespace som::process
