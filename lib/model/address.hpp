#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Internet addresses as numbers.
namespace som::model {

/// Whole numbers of 128 bits: an IPv6 address, or the index of a value in a pool.
__extension__ using Wide = unsigned __int128;

/// Formats the number in decimal.
std::string decimal(Wide number);

/// An IPv4 or IPv6 address: its bits as a number, and the number of bits.
struct Address {
  Wide bits = 0;
  unsigned width = 32;  ///< 32 or 128
};

/// A network or subnet: `10.20.0.0/16`.
struct Prefix {
  Address address;
  unsigned length = 0;  ///< number of leading bits that all its addresses share, at most the width
};

/// Parses `10.20.0.1` or `2001:db8::1` (RFC 4291, without an IPv4 tail). Returns nullopt for other texts and
/// for octets with leading zeros.
std::optional<Address> parseAddress(std::string_view text);

/// Parses an address with a length; without a length it is the width.
std::optional<Prefix> parsePrefix(std::string_view text);

/// Formats an address; IPv6 in the canonical form (RFC 5952).
std::string format(const Address& address);
std::string format(const Prefix& prefix);

/// The host bits of a prefix: the number of its addresses, minus one.
Wide hostMask(const Prefix& prefix);

}  // namespace som::model
