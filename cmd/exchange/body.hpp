#pragma once

#include <initializer_list>
#include <string_view>

#include "doc/document.hpp"
#include "exchange/http.hpp"

namespace som::cli {

/// Returns the body of a request, which must be a JSON object of one of these media types. Throws HttpError
/// 400 and 415, and Error for JSON that cannot be read.
doc::Document bodyOf(const HttpRequest& request, std::initializer_list<std::string_view> types);

/// Returns the refusal of a method that a resource does not have, with those that it has: `GET, POST`.
HttpError notAllowed(std::string allowed, std::string why);

}  // namespace som::cli
