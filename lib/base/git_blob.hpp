#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace som {

/// The name that git gives to a file with these bytes, a SHA-1 or SHA-256 in hexadecimal digits; empty for
/// another number of digits.
std::string gitBlobName(std::string_view bytes, std::size_t digits);

}  // namespace som
