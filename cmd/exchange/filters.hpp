#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doc/value.hpp"
#include "exchange/http.hpp"
#include "exchange/shape.hpp"

/// The parameters of a request for a list.
namespace som::cli {

/// A condition of the address: a path, and the values of which one must hold.
struct Filter {
  std::vector<std::string> path;
  std::vector<std::string> values;

  /// True if the path leads to one of the values; in a list, one entry is enough.
  bool holds(const doc::Value& resource) const;
};

/// Returns the filters of a request: its parameters but `fields`, `offset` and `limit`. Throws HttpError 400
/// for a path that resources of the API do not have: a filter by it would hide every resource.
std::vector<Filter> filtersOf(const HttpRequest& request, const exchange::Api& api);

/// Returns a parameter as a number, or `usual` without it. Throws HttpError 400 for other texts.
std::size_t numberOf(const HttpRequest& request, std::string_view name, std::size_t usual);

}  // namespace som::cli
