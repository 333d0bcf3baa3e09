#pragma once

#include <optional>
#include <string>

namespace som::store {

/// One file of a transaction: its bytes before and after; nullopt means that the file does not exist.
struct Change {
  std::string path;
  std::optional<std::string> before;
  std::optional<std::string> after;
};

}  // namespace som::store
