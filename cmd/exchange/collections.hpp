#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/kind.hpp"

/// The resources of a server that are records.
namespace som::cli {

inline constexpr std::string_view isKept = "records are kept; the method is not possible here";

/// A collection of a server: its path, the kinds that it has, and what a POST makes.
struct Collection {
  std::string_view path;
  std::string_view format;
  std::array<model::Kind, 2> kinds;
  std::optional<model::Kind> makes = std::nullopt;
  bool patches = false;
  std::array<std::string_view, 7> required = {};  ///< members of the API's `_Create`
  std::string_view whyNot = isKept;               ///< why it has no other methods
};

std::span<const Collection> collections();

bool hasKind(const Collection& collection, const model::KindRow& kind);
/// Returns the kinds of a collection, each once.
std::vector<const model::KindRow*> kindsOf(const Collection& collection);

}  // namespace som::cli
