#pragma once

#include <span>
#include <string_view>

/// The JSON schemas (draft 7) of the kinds, embedded from schemas/.
namespace som::schema {

/// A schema file of schemas/.
struct Embedded {
  /// A bundle with everything that the schema refers to: the definitions of common.json belong between its
  /// parts.
  struct Parts {
    std::string_view head;
    std::string_view tail;
  };
  std::string_view name;  ///< `ServiceOrder.json`
  std::string_view text;
  Parts whole;
  Parts lean;  ///< without descriptions, titles and patterns
};

/// The definitions of common.json for the two bundles.
struct CommonDefinitions {
  std::string_view whole;
  std::string_view lean;
};
extern const CommonDefinitions commonDefinitions;

/// The schemas of all kinds of record, sorted by name.
std::span<const Embedded> embedded();

/// The schemas of som's JSON output, `output/OrderList.json` and so on, sorted by name.
std::span<const Embedded> outputs();

}  // namespace som::schema
