#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The addresses to which clients let events be delivered.
namespace som::exchange {

/// Where a callback leads.
struct Callback {
  std::string host;  ///< a name in lower case
  std::string port = "443";
};

/// Reads the address of a callback: `https://host[:port]/path?query`. Returns nullopt for any other scheme,
/// for a user or a password, for a host that is an address or has another spelling than letters, digits, dots
/// and dashes, for a fragment, and for characters that an address cannot have: programs read such addresses
/// in different ways.
std::optional<Callback> readCallback(std::string_view address);

/// True if a list of hosts, `crm.example.net` or `crm.example.net:8443`, has the callback's. A host without a
/// port permits 443 only.
bool permits(const std::vector<std::string>& hosts, const Callback& callback);

}  // namespace som::exchange
