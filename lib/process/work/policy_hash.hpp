#pragma once

#include <string>

#include "store/store.hpp"

namespace som::process {

/// Returns the SHA-256 over all rules, by which two results say that they follow from the same ones:
/// `som.yaml` and the documents in `policy/`, `catalog/` and directly in `pools/`, with their paths.
std::string policyHash(const store::Store& store);

}  // namespace som::process
