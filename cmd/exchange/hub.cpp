#include "exchange/hub.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.hpp"
#include "exchange/body.hpp"
#include "exchange/callback.hpp"
#include "process/outbox/hub.hpp"
#include "render/object.hpp"

namespace som::cli {
namespace {

HttpError badHub(std::string message) { return {400, "invalid-request", "Bad Request", std::move(message)}; }
HttpError noCallbacks(std::string message) { return {403, "no-callbacks", "Forbidden", std::move(message)}; }

doc::Value hubBody(const process::HubSubscription& subscription) {
  render::Object body;
  body.add("id", subscription.id).add("callback", subscription.callback);
  if (!subscription.query.empty()) body.add("query", subscription.query);
  if (!subscription.suspended.empty()) body.add("suspendedDate", subscription.suspended);
  return std::move(body).take();
}

/// Returns the types that a query names, all of the API without a query.
std::vector<std::string> typesOfQuery(const std::string& query, const std::vector<std::string>& known) {
  HttpRequest parsed;
  setQuery(parsed, query);
  std::vector<std::string> types;
  for (const auto& [name, value] : parsed.query) {
    if (name != "eventType")
      throw badHub(fmt::format("query: '{}' cannot choose events; write eventType=TYPE,TYPE", name));
    for (const std::string& type : partsAt(value, ','))
      if (std::find(types.begin(), types.end(), type) == types.end()) types.push_back(type);
  }
  const std::vector<std::string_view> names(known.begin(), known.end());
  for (const std::string& type : types)
    if (std::find(known.begin(), known.end(), type) == known.end())
      throw badHub(fmt::format("query: no event of this API has the type '{}'; {}", type,
                               suggestion(type, names, "types")));
  return types.empty() ? known : types;
}

/// True if the subscription is one of this API.
bool isOfApi(const process::HubSubscription& subscription, const std::vector<std::string>& known) {
  return std::all_of(subscription.eventTypes.begin(), subscription.eventTypes.end(), [&](const auto& type) {
    return std::find(known.begin(), known.end(), type) != known.end();
  });
}

std::string memberText(const doc::Document& body, std::string_view name) {
  const doc::Node member = body.root()[name];
  if (member && !member.isNull() && !member.isString()) throw badHub(fmt::format("{} must be a text", name));
  return member.isString() ? std::string(member.text()) : std::string();
}

HttpResponse subscribe(const Session& session, const HubRequest& hub, const std::vector<std::string>& known,
                       std::vector<Diagnostic>& warnings) {
  const doc::Document body = bodyOf(hub.request, {"application/json"});
  process::HubSubscription subscription{.id = {},
                                        .callback = memberText(body, "callback"),
                                        .query = memberText(body, "query"),
                                        .eventTypes = {}};
  if (subscription.callback.empty())
    throw HttpError{400, "missing-field", "Bad Request", "required: callback"};
  const auto callback = exchange::readCallback(subscription.callback);
  if (!callback)
    throw badHub("the callback must be https://HOST/PATH with the name of a host, without user and fragment");
  if (!exchange::permits(session.callbackHosts(), *callback))
    throw noCallbacks(fmt::format("callbacks to '{}' are not permitted here", callback->host));
  subscription.eventTypes = typesOfQuery(subscription.query, known);
  const model::KindRow* kind = hub.kinds.size() == 1 ? hub.kinds.front() : nullptr;
  const process::ChangeResult result =
      process::addHub(session.workspace(), session.env, session.changeOptions(), subscription, kind);
  warnings.insert(warnings.end(), result.warnings.begin(), result.warnings.end());
  return {.status = 201,
          .headers = {{"Location", fmt::format("{}/{}", hub.address, subscription.id)}},
          .body = hubBody(subscription)};
}

}  // namespace

HttpResponse answerHub(const Session& session, const HubRequest& hub, std::vector<Diagnostic>& warnings) {
  if (session.callbackHosts().empty())
    throw noCallbacks("callbacks are not permitted here; subscriptions are files of policy/");
  const std::string& method = hub.request.method;
  const std::vector<std::string> known = process::clientEventTypes(hub.kinds);
  if (!hub.id) {
    if (method == "POST") return subscribe(session, hub, known, warnings);
    throw notAllowed("POST", "subscriptions are not listed: a client knows the addresses of its own");
  }
  const bool reads = method == "GET" || method == "HEAD";
  if (!reads && method != "DELETE")
    throw notAllowed("GET, DELETE", "a subscription does not change; end it and make another");
  const process::HubSubscription subscription = process::findHub(session.workspace(), *hub.id);
  if (!isOfApi(subscription, known))
    throw HttpError{404, "not-found", "Not Found", fmt::format("'{}' is not here", *hub.id)};
  if (reads) return {.body = hubBody(subscription)};
  process::removeHub(session.workspace(), session.changeOptions(), *hub.id);
  return {.status = 204};
}

}  // namespace som::cli
