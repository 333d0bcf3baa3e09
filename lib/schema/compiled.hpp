#pragma once

#include "schema/node_adapter.hpp"
// valijson's headers want the adapter declared before them
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "schema/registry.hpp"

namespace som::schema {

/// A schema in two forms: as written, for formats and names, and compiled without text checks.
struct Schema::Compiled {
  explicit Compiled(const Embedded& source);
  doc::Document full;
  doc::Document plain;
  valijson::Schema schema;
};

}  // namespace som::schema
