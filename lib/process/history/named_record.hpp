#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "doc/document.hpp"
#include "model/kind.hpp"
#include "store/source.hpp"

namespace som::process {

/// A record that another one names, as it is in the files of a change.
struct Named {
  const model::KindRow* kind = nullptr;  ///< null if the id is not of our form, or no readable file has it
  lifecycle::State state = lifecycle::State::none;
  std::optional<doc::Document> document = {};

  bool exists() const { return kind != nullptr; }
  /// True if it exists and has not ended.
  bool isOpen() const;
};

/// Reads it. A record that cannot be read counts as missing: another check reports it.
Named namedRecord(const store::Source& files, std::string_view id);

}  // namespace som::process
