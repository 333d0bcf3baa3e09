#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doc/value.hpp"

/// Requests and responses as a TM Forum server has them, without a network.
namespace som::cli {

/// A request. Names of headers are in lower case.
struct HttpRequest {
  std::string method;
  std::vector<std::string> segments = {};                       ///< of the path, decoded once
  std::vector<std::pair<std::string, std::string>> query = {};  ///< parameters, decoded
  std::map<std::string, std::string, std::less<>> headers = {};
  std::string body = {};
  std::string base = {};  ///< of links: `https://orders.example.net`, without a slash at its end

  std::string header(std::string_view name) const;
  /// The value of a parameter that occurs once at most; throws HttpError 400 if it occurs more often.
  std::optional<std::string> parameter(std::string_view name) const;
};

struct HttpResponse {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers = {};
  doc::Value body = nullptr;  ///< null: none
};

/// A refusal that is answered with a status (TMF630).
struct HttpError {
  int status;
  std::string code;
  std::string reason;
  std::string message = {};
  std::vector<std::pair<std::string, std::string>> headers = {};
};

/// The name of a status: `Not Found`.
std::string_view statusName(int status);

/// Sets path and query of a request from its target, `/tmf-api/serviceOrdering/v4/serviceOrder?state=held`.
/// Throws HttpError 400 for `.` and `..`, for an encoded slash, and for control characters. `isDecoded`: the
/// path is decoded already, as CGI has it.
void setTarget(HttpRequest& request, std::string_view target, bool isDecoded);
/// Sets the parameters of a request from a query string.
void setQuery(HttpRequest& request, std::string_view text);

/// Splits a text at a character; the parts may be empty, and there is one at least.
std::vector<std::string> partsAt(std::string_view text, char at);

/// The media type of a Content-Type and its charset, in lower case; each may be empty.
struct MediaType {
  std::string type;
  std::string charset;
};
MediaType mediaTypeOf(std::string_view contentType);

/// Adds a header `NAME: VALUE`. Throws HttpError 400 for control characters and for a text without a name.
void addHeader(HttpRequest& request, std::string_view text);

/// Returns why a text cannot be the base of links; empty if it can.
std::string flawOfBase(const std::string& base);

/// Formats a response as CGI does (RFC 3875): `Status:`, headers, an empty line, the body.
std::string cgiText(const HttpResponse& response);

}  // namespace som::cli
