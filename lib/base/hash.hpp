#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace som {

/// SHA-256 of the bytes as 64 lower-case hexadecimal digits: what `--if-match` and the journal compare.
std::string sha256(std::string_view bytes);

/// FNV-1a, 64 bits: shards and derived ids; stable across versions, not for integrity.
constexpr std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

}  // namespace som
