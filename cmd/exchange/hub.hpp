#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "exchange/http.hpp"

/// Subscriptions of clients to events (TMF630), kept as files of `policy/`.
namespace som::cli {

/// A request to the hub of an API.
struct HubRequest {
  const HttpRequest& request;
  std::string address;                       ///< of the hub, for links
  std::optional<std::string> id;             ///< of the subscription; nullopt for all
  std::vector<const model::KindRow*> kinds;  ///< the records of the API's collection
};

/// Answers it. Throws HttpError: 403 unless the user's configuration lists hosts, and for a host that it does
/// not list; 400 for an address that is not a plain https one and for a query other than types of events;
/// 404, 405; and Error.
HttpResponse answerHub(const Session& session, const HubRequest& hub, std::vector<Diagnostic>& warnings);

}  // namespace som::cli
