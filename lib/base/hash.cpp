#include "base/hash.hpp"

#include <sys/types.h>
// sha2.h needs sys/types.h before it
#include <sha2.h>
#include <xxhash.h>

#include <array>

namespace som {

std::string hexadecimal(std::string_view bytes) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += hex[byte >> 4U];
    text += hex[byte & 0xFU];
  }
  return text;
}

std::string sha256(std::string_view bytes) {
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
  SHA256Final(digest.data(), &context);
  return hexadecimal({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

std::optional<std::string> contentHash(const std::optional<std::string>& bytes) {
  return bytes ? std::optional(sha256(*bytes)) : std::nullopt;
}

std::uint64_t quickHash(std::string_view bytes, std::uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

}  // namespace som
