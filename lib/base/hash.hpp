#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace som {

/// Returns bytes as lower-case hexadecimal digits, two for each.
std::string hexadecimal(std::string_view bytes);

/// SHA-256 of the bytes as 64 lower-case hexadecimal digits. `--if-match` and the journal compare it.
std::string sha256(std::string_view bytes);
/// The same of the bytes of a file; nullopt for a file that does not exist.
std::optional<std::string> contentHash(const std::optional<std::string>& bytes);

/// FNV-1a, 64 bits, for shards and derived ids. Programs of different versions on different machines must
/// agree on these, so its results never change. Does not protect integrity.
constexpr std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

/// XXH3, 64 bits, continues `seed`. Detects damage in caches. Another version of som may use another
/// function. Not safe against deliberate collisions.
std::uint64_t quickHash(std::string_view bytes, std::uint64_t seed = 0);

}  // namespace som
