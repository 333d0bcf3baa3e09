#pragma once

#include <span>

#include "cli/register.hpp"

namespace som::cli {

std::span<const Verb> schemaVerbs();

}  // namespace som::cli
