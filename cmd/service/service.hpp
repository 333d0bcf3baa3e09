#pragma once

#include <span>

#include "cli/register.hpp"

namespace som::cli {

std::span<const Verb> serviceVerbs();

void addServiceCheck(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addReserve(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addAllocate(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addRelease(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addExpire(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addServiceList(CLI::App& app, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
