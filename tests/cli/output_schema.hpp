#pragma once

#include <string>
#include <vector>

#include "machine.hpp"

namespace som::test {

/// What is wrong with the JSON or NDJSON that a command printed: it has no schema in schemas/output/, or does
/// not fit it. Records are held against the schema of their kind; of a list with `--fields` only the list is.
std::vector<std::string> schemaFailures(const std::vector<std::string>& arguments, const Ran& ran);

}  // namespace som::test
