#include "model/address.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace som::model {
namespace {

constexpr unsigned v4Width = 32;
constexpr unsigned v6Width = 128;
constexpr std::size_t groupCount = 8;
using Groups = std::array<unsigned, groupCount>;

/// Parses a number of at most `most` digits; nullopt for signs, spaces and other characters.
std::optional<unsigned> parseNumber(std::string_view text, int base, std::size_t most) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole && text.size() <= most ? std::optional(number) : std::nullopt;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::optional<Address> parseV4(std::string_view text) {
  const auto octets = split(text, '.');
  if (octets.size() != 4) return std::nullopt;
  Address address{0, v4Width};
  for (const std::string_view octet : octets) {
    const auto number = parseNumber(octet, 10, 3);
    if (!number || *number > 255 || (octet.size() > 1 && octet.front() == '0')) return std::nullopt;
    address.bits = address.bits << 8U | *number;
  }
  return address;
}

/// Parses the groups on one side of `::`; nullopt if one is malformed.
std::optional<std::vector<unsigned>> parseGroups(std::string_view text) {
  std::vector<unsigned> groups;
  if (text.empty()) return groups;
  for (const std::string_view part : split(text, ':')) {
    const auto group = parseNumber(part, 16, 4);
    if (!group) return std::nullopt;
    groups.push_back(*group);
  }
  return groups;
}

std::optional<Address> parseV6(std::string_view text) {
  const std::size_t gap = text.find("::");
  const bool whole = gap == std::string_view::npos;
  const auto head = parseGroups(text.substr(0, gap));
  const auto tail = parseGroups(whole ? std::string_view() : text.substr(gap + 2));
  if (!head || !tail) return std::nullopt;
  const std::size_t given = head->size() + tail->size();
  if (whole ? given != groupCount : given >= groupCount) return std::nullopt;
  Groups groups{};
  std::copy(head->begin(), head->end(), groups.begin());
  std::copy(tail->rbegin(), tail->rend(), groups.rbegin());
  Address address{0, v6Width};
  for (const unsigned group : groups) address.bits = address.bits << 16U | group;
  return address;
}

/// Returns begin and end of the longest run of two or more zero groups, the first of equal ones.
std::pair<std::size_t, std::size_t> longestGap(const Groups& groups) {
  std::pair<std::size_t, std::size_t> longest{0, 0};
  for (std::size_t begin = 0; begin < groupCount; ++begin) {
    std::size_t end = begin;
    while (end < groupCount && groups[end] == 0) ++end;
    if (end - begin >= 2 && end - begin > longest.second - longest.first) longest = {begin, end};
  }
  return longest;
}

std::string formatV6(Wide bits) {
  Groups groups{};
  for (std::size_t i = groupCount; i-- > 0; bits >>= 16U) groups[i] = static_cast<unsigned>(bits & 0xFFFFU);
  const auto [begin, end] = longestGap(groups);
  std::string text;
  for (std::size_t i = 0; i < groupCount; ++i) {
    if (i == begin && end > begin) {
      text += "::";
      i = end;
      if (i == groupCount) break;
    } else if (i > 0) {
      text += ':';
    }
    text += fmt::format("{:x}", groups[i]);
  }
  return text;
}

}  // namespace

std::string decimal(Wide number) {
  std::string digits;
  do {
    digits += static_cast<char>('0' + static_cast<int>(number % 10));
    number /= 10;
  } while (number > 0);
  return {digits.rbegin(), digits.rend()};
}

std::optional<Address> parseAddress(std::string_view text) {
  return text.find(':') == std::string_view::npos ? parseV4(text) : parseV6(text);
}

std::optional<Prefix> parsePrefix(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto address = parseAddress(text.substr(0, slash));
  if (!address) return std::nullopt;
  if (slash == std::string_view::npos) return Prefix{*address, address->width};
  const auto length = parseNumber(text.substr(slash + 1), 10, 3);
  if (!length || *length > address->width) return std::nullopt;
  return Prefix{*address, *length};
}

std::string format(const Address& address) {
  if (address.width == v6Width) return formatV6(address.bits);
  const auto bits = static_cast<std::uint32_t>(address.bits);
  return fmt::format("{}.{}.{}.{}", bits >> 24U, bits >> 16U & 0xFFU, bits >> 8U & 0xFFU, bits & 0xFFU);
}

std::string format(const Prefix& prefix) {
  return fmt::format("{}/{}", format(prefix.address), prefix.length);
}

Wide hostMask(const Prefix& prefix) {
  const unsigned bits = prefix.address.width - prefix.length;
  return bits >= v6Width ? ~Wide{0} : (Wide{1} << bits) - 1;
}

}  // namespace som::model
