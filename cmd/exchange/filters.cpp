#include "exchange/filters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace som::cli {
namespace {

HttpError badQuery(std::string message) { return {400, "invalid-query", "Bad Request", std::move(message)}; }

void requireMember(const exchange::Api& api, const std::string& name, const std::vector<std::string>& path) {
  const exchange::Shape* shape = exchange::findShape(api.format, api.resource);
  for (const std::string& step : path) {
    if (!shape) return;
    const exchange::ShapeMember* member = shape->member(step);
    if (!member && !exchange::isMetaMember(step))
      throw badQuery(fmt::format("'{}' is not a member of {}", name, api.resource));
    shape = member ? exchange::findShape(api.format, member->of) : nullptr;
  }
}

bool leadsTo(const Filter& filter, const doc::Value& value, std::size_t step) {
  if (value.is_array())
    return std::any_of(value.begin(), value.end(),
                       [&](const doc::Value& entry) { return leadsTo(filter, entry, step); });
  if (step == filter.path.size())
    return !value.is_structured() &&
           std::find(filter.values.begin(), filter.values.end(), doc::textOf(value)) != filter.values.end();
  const auto member = value.is_object() ? value.find(filter.path[step]) : value.end();
  return value.is_object() && member != value.end() && leadsTo(filter, *member, step + 1);
}

}  // namespace

bool Filter::holds(const doc::Value& resource) const { return leadsTo(*this, resource, 0); }

std::vector<Filter> filtersOf(const HttpRequest& request, const exchange::Api& api) {
  constexpr std::array<std::string_view, 3> others = {"fields", "offset", "limit"};
  std::vector<Filter> all;
  for (const auto& [name, value] : request.query) {
    if (std::find(others.begin(), others.end(), name) != others.end()) continue;
    if (name.empty()) throw badQuery("a parameter has no name");
    Filter filter{partsAt(name, '.'), {}};
    requireMember(api, name, filter.path);
    for (std::string& one : partsAt(value, ',')) {
      if (one.size() > 1 && one.front() == '"' && one.back() == '"') one = one.substr(1, one.size() - 2);
      filter.values.push_back(std::move(one));
    }
    all.push_back(std::move(filter));
  }
  return all;
}

std::size_t numberOf(const HttpRequest& request, std::string_view name, std::size_t usual) {
  const auto text = request.parameter(name);
  if (!text) return usual;
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error != std::errc() || end != text->data() + text->size())
    throw badQuery(fmt::format("'{}' is not a number", name));
  return value;
}

}  // namespace som::cli
