#pragma once

#include "cli/command.hpp"

namespace som::cli {

/// The verbs of `som outbox`.
std::span<const Verb> outboxVerbs();

void addOutboxDeliver(Command& command, Selection& selection, const model::KindRow* kind);
void addOutboxDrop(Command& command, Selection& selection, const model::KindRow* kind);
void addOutboxRetry(Command& command, Selection& selection, const model::KindRow* kind);
void addOutboxList(Command& command, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
