#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace som::store {

/// What a transaction does to one file: its bytes before and after, nothing where there is no file.
struct Change {
  std::string path;
  std::optional<std::string> before;
  std::optional<std::string> after;
  std::optional<std::uint32_t> mode;  ///< permission bits of the file before, kept for the one after
};

}  // namespace som::store
