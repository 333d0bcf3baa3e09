#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Internet addresses as numbers.
namespace som::model {

/// Whole numbers of 128 bits: an IPv6 address, a place among the values of a pool.
__extension__ using Wide = unsigned __int128;

/// The number in decimal.
std::string decimal(Wide number);

/// An IPv4 or IPv6 address: its bits as a number, and how many there are.
struct Address {
  Wide bits = 0;
  unsigned width = 32;  ///< 32 or 128
};

/// A network, or one of its subnets: `10.20.0.0/16`.
struct Prefix {
  Address address;
  unsigned length = 0;  ///< bits that all its addresses share, at most the width
};

/// Reads `10.20.0.1` or `2001:db8::1` (RFC 4291, without an IPv4 tail); nothing for other texts, octets with
/// leading zeros among them.
std::optional<Address> parseAddress(std::string_view text);

/// Reads an address with a length; without one the length is the width.
std::optional<Prefix> parsePrefix(std::string_view text);

/// The text of an address, of IPv6 the canonical one (RFC 5952).
std::string format(const Address& address);
std::string format(const Prefix& prefix);

/// The bits of an address beyond the length of its prefix: how many addresses it has, less one.
Wide hostMask(const Prefix& prefix);

}  // namespace som::model
