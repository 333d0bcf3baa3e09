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

/// A schema in three forms, each made on first use: as written, for formats and names; as tables that accept
/// values that are certainly valid; and compiled for the full check, without text checks.
class Compiled {
 public:
  explicit Compiled(const Embedded& source) : source_(source) {}
  const doc::Document& written();
  const Acceptor& acceptor();
  const valijson::Schema& full();

 private:
  const Embedded& source_;
  std::once_flag hasWritten_;
  std::optional<doc::Document> written_;
  std::once_flag hasAcceptor_;
  std::optional<doc::Document> lean_;
  std::optional<Acceptor> acceptor_;
  std::once_flag hasFull_;
  std::optional<doc::Document> plain_;
  valijson::Schema full_;
};

}  // namespace som::schema
