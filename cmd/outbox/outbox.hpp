#pragma once

#include "cli/register.hpp"

namespace som::cli {

/// The verbs of `som outbox`.
std::span<const Verb> outboxVerbs();

void addOutboxDeliver(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addOutboxList(CLI::App& app, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
