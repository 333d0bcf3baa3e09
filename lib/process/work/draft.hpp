#pragma once

#include <functional>
#include <optional>
#include <string>

#include "doc/document.hpp"
#include "doc/value.hpp"
#include "lifecycle/lifecycle.hpp"
#include "model/kind.hpp"

namespace som::process {

/// A record that is being changed.
struct Draft {
  const model::KindRow* kind = nullptr;
  std::string id;
  std::string path;
  std::optional<doc::Document> before;  ///< nullopt for a new record
  /// The text that a person wrote for the record: its new text keeps the comments and layout of it. nullopt:
  /// those of `before`.
  std::optional<doc::Document> written = {};
  doc::Value value;
  std::size_t position = 0;  ///< among the drafts of its unit of work
  bool removed = false;      ///< its file is removed; only for a record that had one
  /// Moves a finding about the record's new text to the source of the record; empty: the finding stays in the
  /// text.
  std::function<void(Diagnostic& finding, const doc::Document& after)> relocate = {};

  lifecycle::State state() const;
};

}  // namespace som::process
