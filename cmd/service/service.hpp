#pragma once

#include <span>

#include "cli/command.hpp"

namespace som::cli {

/// The verbs of `som service`.
std::span<const Verb> serviceVerbs();

void addActivateService(Command& command, Selection& selection, const model::KindRow* kind);
void addAllocate(Command& command, Selection& selection, const model::KindRow* kind);
void addCeaseService(Command& command, Selection& selection, const model::KindRow* kind);
void addExpire(Command& command, Selection& selection, const model::KindRow* kind);
void addRecoverService(Command& command, Selection& selection, const model::KindRow* kind);
void addRelease(Command& command, Selection& selection, const model::KindRow* kind);
void addReserve(Command& command, Selection& selection, const model::KindRow* kind);
void addServiceCheck(Command& command, Selection& selection, const model::KindRow* kind);
void addServiceList(Command& command, Selection& selection, const model::KindRow* kind);
void addServiceTree(Command& command, Selection& selection, const model::KindRow* kind);
void addTestService(Command& command, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
