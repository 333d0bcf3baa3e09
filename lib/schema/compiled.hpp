#pragma once

#include <mutex>
#include <optional>

#include "schema/node_adapter.hpp"
// valijson requires the adapter to be declared before its headers
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "schema/acceptor.hpp"
#include "schema/embedded.hpp"

namespace som::schema {

/// A schema in three forms: as written, for formats and names; as tables that accept values that are
/// certainly valid; and compiled on first use for the full check, without text checks.
class Compiled {
 public:
  explicit Compiled(const Embedded& source);
  const doc::Document& written() const { return written_; }
  const Acceptor& acceptor() const { return acceptor_; }
  const valijson::Schema& full();

 private:
  doc::Document written_;
  Acceptor acceptor_;
  std::once_flag compiled_;
  std::optional<doc::Document> plain_;
  valijson::Schema full_;
};

}  // namespace som::schema
