#pragma once

#include <span>

#include "cli/register.hpp"

namespace som::cli {

std::span<const Verb> schemaVerbs();

void addSchemaExport(CLI::App& app, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
