#pragma once

#include <cstdint>
#include <cstring>
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

/// A hash of 64 bits at the speed of memory, which continues `seed`: tells damage in caches. Neither stable
/// across machines nor safe against somebody who means to deceive.
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
