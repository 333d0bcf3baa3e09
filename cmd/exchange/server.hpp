#pragma once

#include "cli/session.hpp"
#include "exchange/http.hpp"

namespace som::cli {

/// Answers a request as a server of TM Forum's APIs would. Never throws for what a client can cause. Warnings
/// of changes go to `warnings`.
HttpResponse answer(const Session& session, const HttpRequest& request, std::vector<Diagnostic>& warnings);

/// The response for a refusal (TMF630): code, reason, message, status.
HttpResponse refusalOf(const HttpError& error);

}  // namespace som::cli
