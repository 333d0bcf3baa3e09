#pragma once

#include <optional>

#include "base/diagnostic.hpp"

namespace som::test {

/// The code of the first finding that a call throws, nothing where it throws none.
template <class Call>
std::optional<Code> errorOf(Call&& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.findings().front().code;
  }
  return std::nullopt;
}

}  // namespace som::test
