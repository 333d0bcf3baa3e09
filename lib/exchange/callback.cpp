#include "exchange/callback.hpp"

#include <algorithm>
#include <cctype>

namespace som::exchange {
namespace {

constexpr std::size_t longestAddress = 2000;
constexpr std::size_t longestHost = 253;
constexpr std::size_t longestLabel = 63;

std::string lowerCase(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// True for characters that an address may have behind its host. The rest must be written as `%20`.
bool isPlain(char c) {
  return isLetter(c) || isDigit(c) || std::string_view("-._~/?&=%:+,;!$*()'@").find(c) != std::string::npos;
}

bool isLabel(std::string_view label) {
  return !label.empty() && label.size() <= longestLabel && label.front() != '-' && label.back() != '-' &&
         std::all_of(label.begin(), label.end(),
                     [](char c) { return isLetter(c) || isDigit(c) || c == '-'; });
}

/// True for a name. The last label of a name begins with a letter; that of an address, also as one number or
/// in hexadecimal digits, with a digit.
bool isName(std::string_view host) {
  if (host.size() > longestHost) return false;
  while (true) {
    const std::size_t dot = host.find('.');
    if (!isLabel(host.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return isLetter(host.front());
    host.remove_prefix(dot + 1);
  }
}

bool isPort(std::string_view port) {
  return !port.empty() && port.size() <= 5 && port.front() != '0' &&
         std::all_of(port.begin(), port.end(), isDigit) && std::stoul(std::string(port)) <= 65535;
}

}  // namespace

std::optional<Callback> readCallback(std::string_view address) {
  constexpr std::string_view scheme = "https://";
  if (!address.starts_with(scheme) || address.size() > longestAddress) return std::nullopt;
  address.remove_prefix(scheme.size());
  const std::string_view place = address.substr(0, address.find_first_of("/?"));
  const std::string_view rest = address.substr(place.size());
  const std::size_t colon = place.find(':');
  Callback callback{.host = lowerCase(place.substr(0, colon))};
  if (colon != std::string_view::npos) callback.port = place.substr(colon + 1);
  if (!isName(callback.host) || !isPort(callback.port) || !std::all_of(rest.begin(), rest.end(), isPlain))
    return std::nullopt;
  return callback;
}

bool permits(const std::vector<std::string>& hosts, const Callback& callback) {
  return std::any_of(hosts.begin(), hosts.end(), [&](const std::string& listed) {
    const std::string host = lowerCase(listed);
    return host == callback.host + ":" + callback.port || (host == callback.host && callback.port == "443");
  });
}

}  // namespace som::exchange
