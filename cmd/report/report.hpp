#pragma once

#include "cli/register.hpp"

namespace som::cli {

/// The verbs of `som report`.
std::span<const Verb> reportVerbs();

void addAnalyse(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addCancelReport(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addCreateReport(CLI::App& app, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
