#pragma once

#include "cli/command.hpp"

namespace som::cli {

/// The verbs of `som report`.
std::span<const Verb> reportVerbs();

void addAnalyse(Command& command, Selection& selection, const model::KindRow* kind);
void addCancelReport(Command& command, Selection& selection, const model::KindRow* kind);
void addRaise(Command& command, Selection& selection, const model::KindRow* kind);
void addRestore(Command& command, Selection& selection, const model::KindRow* kind);
void addUnlink(Command& command, Selection& selection, const model::KindRow* kind);
void addCreateReport(Command& command, Selection& selection, const model::KindRow* kind);
void addImpact(Command& command, Selection& selection, const model::KindRow* kind);
void addLocalize(Command& command, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
