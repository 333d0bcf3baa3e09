#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace som {

/// The digits of Crockford base32, in the order of their values.
inline constexpr std::string_view crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Returns the lowest `5 * count` bits as Crockford base32, most significant first.
inline std::string crockfordText(std::uint64_t bits, int count) {
  std::string text(static_cast<std::size_t>(count), '0');
  for (auto it = text.rbegin(); it != text.rend(); ++it, bits >>= 5U) *it = crockford[bits & 31U];
  return text;
}

}  // namespace som
