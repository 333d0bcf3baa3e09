#pragma once

#include <optional>
#include <string>

namespace som::store {

/// What a transaction does to one file: its bytes before and after, nothing where there is no file.
struct Change {
  std::string path;
  std::optional<std::string> before;
  std::optional<std::string> after;
};

}  // namespace som::store
