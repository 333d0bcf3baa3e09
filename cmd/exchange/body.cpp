#include "exchange/body.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace som::cli {

doc::Document bodyOf(const HttpRequest& request, std::initializer_list<std::string_view> types) {
  const auto [type, charset] = mediaTypeOf(request.header("content-type"));
  if (!charset.empty() && charset != "utf-8")
    throw HttpError{415, "unsupported-type", "Unsupported Media Type",
                    fmt::format("the body must be in UTF-8, not in {}", charset)};
  if (std::find(types.begin(), types.end(), type) == types.end())
    throw HttpError{415, "unsupported-type", "Unsupported Media Type",
                    fmt::format("the body must be {}", fmt::join(types, " or "))};
  doc::Document document = doc::read(request.body, "body", doc::Format::json);
  if (!document.root().isMapping())
    throw HttpError{400, "schema", "Bad Request", "the body must be one object"};
  return document;
}

HttpError notAllowed(std::string allowed, std::string why) {
  return {405, "method-not-allowed", "Method Not Allowed", std::move(why), {{"Allow", std::move(allowed)}}};
}

}  // namespace som::cli
