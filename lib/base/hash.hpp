#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace som {

/// SHA-256 of the bytes as 64 lower-case hexadecimal digits: what `--if-match` and the journal compare.
std::string sha256(std::string_view bytes);

/// FNV-1a, 64 bits, for shards and derived ids: programs of different versions on different machines must
/// agree on these, so its results never change. Not for integrity.
constexpr std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

/// XXH3, 64 bits, which continues `seed`: detects damage in caches at the speed of memory. Another version of
/// the program may use another function. Not safe against an attacker.
std::uint64_t quickHash(std::string_view bytes, std::uint64_t seed = 0);

}  // namespace som
