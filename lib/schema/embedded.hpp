#pragma once

#include <span>
#include <string_view>

/// The JSON schemas (draft 7) of the kinds, embedded from schemas/.
namespace som::schema {

/// A schema file of schemas/.
struct Embedded {
  std::string_view name;  ///< `ServiceOrder.json`
  std::string_view text;
};

/// The schemas of all kinds of record, sorted by name.
std::span<const Embedded> embedded();

/// The schemas of som's JSON output, `output/OrderList.json` and so on, sorted by name.
std::span<const Embedded> outputs();

}  // namespace som::schema
