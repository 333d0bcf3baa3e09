#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace som {

/// SHA-256 of the bytes as 64 lower-case hexadecimal digits. `--if-match` and the journal compare it.
std::string sha256(std::string_view bytes);

/// FNV-1a, 64 bits, for shards and derived ids. Stable across versions; does not protect integrity.
constexpr std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

/// A fast 64-bit hash that continues `seed`. It detects damage in caches. It is neither stable across
/// machines nor safe against deliberate collisions.
inline std::uint64_t quickHash(std::string_view bytes, std::uint64_t seed = 0) {
  constexpr std::uint64_t factor = 0x9e3779b97f4a7c15ULL;
  std::uint64_t hash = (seed ^ bytes.size()) * factor;
  const auto mix = [&](std::uint64_t word) {
    hash = (hash ^ word) * factor;
    hash ^= hash >> 32U;
  };
  for (; bytes.size() >= sizeof(std::uint64_t); bytes.remove_prefix(sizeof(std::uint64_t))) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), sizeof word);
    mix(word);
  }
  std::uint64_t rest = 0;
  if (!bytes.empty()) std::memcpy(&rest, bytes.data(), bytes.size());
  mix(rest);
  return hash;
}

}  // namespace som
