#pragma once

#include <span>

#include "cli/command.hpp"

namespace som::cli {

std::span<const Verb> schemaVerbs();

void addSchemaExport(Command& command, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
