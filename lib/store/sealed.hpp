#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "fs/file_system.hpp"

/// Texts in `.som` that only this `.som` may have written, so that a clone cannot bring them along: the first
/// line names their form, the second one the `.som`, the last one is a checksum.
namespace som::store {

/// Returns a text with these lines. `home` is the identity of `.som`.
std::string sealed(std::string_view form, const fs::Identity& home, std::string_view text);

/// Why a text has no valid seal.
enum class SealFlaw { damaged, unknownForm, foreign };

/// A text without its seal, as a view into `bytes`; or the flaw of the seal.
struct Unsealed {
  std::string_view text;
  std::optional<SealFlaw> flaw = std::nullopt;
};
Unsealed unsealed(std::string_view form, const fs::Identity& home, std::string_view bytes);

/// Returns the part of `rest` before `end`, and removes both from it; all of it if it has no `end`.
std::string_view cutOff(std::string_view& rest, char end);

}  // namespace som::store
