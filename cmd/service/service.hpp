#pragma once

#include <span>

#include "cli/register.hpp"

namespace som::cli {

/// The verbs of `som service`.
std::span<const Verb> serviceVerbs();

void addActivateService(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addAllocate(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addExpire(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addRecoverService(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addRelease(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addReserve(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addServiceCheck(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addServiceList(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addServiceTree(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addTestService(CLI::App& app, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
