#pragma once

#include <span>

#include "cli/command.hpp"

namespace som::cli {

std::span<const Verb> silenceVerbs();

void addSilenceAdd(Command& command, Selection& selection, const model::KindRow* kind);
void addSilenceList(Command& command, Selection& selection, const model::KindRow* kind);
void addSilenceEnd(Command& command, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
