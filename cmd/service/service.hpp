#pragma once

#include "cli/register.hpp"

namespace som::cli {

/// The verbs of `som service`.
std::span<const Verb> serviceVerbs();

void addActivateService(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addRecoverService(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addTestService(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addServiceTree(CLI::App& app, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
