#pragma once

#include <string>

#include "model/kind.hpp"

namespace som::store {

/// A record's file.
struct Found {
  const model::KindRow* kind = nullptr;
  std::string id;
  std::string path;
  std::string bytes;
};

}  // namespace som::store
