#pragma once

#include <optional>
#include <string>

#include "doc/document.hpp"
#include "model/kind.hpp"

namespace som::process {

/// A record of a comparison. Its two files may have different formats.
struct RecordPair {
  const model::KindRow* kind = nullptr;
  std::string id;
  std::string pathBefore;
  std::string pathAfter;
  std::optional<doc::Document> before = {};
  std::optional<doc::Document> after = {};
  bool mayInterleave = false;                  ///< see `Comparison`
  std::optional<doc::Document> archived = {};  ///< the line of an archive that a vanished record has become
};

}  // namespace som::process
