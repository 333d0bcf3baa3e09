#include "base/git_blob.hpp"

#include <sys/types.h>
// sha1.h and sha2.h need sys/types.h before them
#include <sha1.h>
#include <sha2.h>

#include <array>
#include <cstdint>

#include "base/hash.hpp"

namespace som {
namespace {

const std::uint8_t* octetsOf(std::string_view bytes) {
  return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

template <std::size_t Size>
std::string digitsOf(const std::array<std::uint8_t, Size>& digest) {
  return hexadecimal({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

std::string sha1Name(std::string_view head, std::string_view bytes) {
  SHA1_CTX context;
  SHA1Init(&context);
  SHA1Update(&context, octetsOf(head), head.size());
  SHA1Update(&context, octetsOf(bytes), bytes.size());
  std::array<std::uint8_t, SHA1_DIGEST_LENGTH> digest{};
  SHA1Final(digest.data(), &context);
  return digitsOf(digest);
}

std::string sha256Name(std::string_view head, std::string_view bytes) {
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, octetsOf(head), head.size());
  SHA256Update(&context, octetsOf(bytes), bytes.size());
  std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
  SHA256Final(digest.data(), &context);
  return digitsOf(digest);
}

}  // namespace

std::string gitBlobName(std::string_view bytes, std::size_t digits) {
  std::string head = "blob " + std::to_string(bytes.size());
  head += '\0';
  constexpr std::size_t sha1 = SHA1_DIGEST_LENGTH, sha256 = SHA256_DIGEST_LENGTH;
  if (digits == 2 * sha1) return sha1Name(head, bytes);
  return digits == 2 * sha256 ? sha256Name(head, bytes) : std::string();
}

}  // namespace som
