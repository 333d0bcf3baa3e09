#pragma once

#include <span>

#include "cli/command.hpp"

namespace som::cli {

std::span<const Verb> orderVerbs();

void addCreateOrder(Command& command, Selection& selection, const model::KindRow* kind);
void addRequestOrder(Command& command, Selection& selection, const model::KindRow* kind);
void addStartOrder(Command& command, Selection& selection, const model::KindRow* kind);
void addAmendOrder(Command& command, Selection& selection, const model::KindRow* kind);
void addReschedule(Command& command, Selection& selection, const model::KindRow* kind);
void addItem(Command& command, Selection& selection, const model::KindRow* kind);
void addFailOrder(Command& command, Selection& selection, const model::KindRow* kind);
void addCancelOrder(Command& command, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
