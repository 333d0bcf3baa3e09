#pragma once

#include <span>

#include "cli/register.hpp"

namespace som::cli {

std::span<const Verb> orderVerbs();

void addCreateOrder(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addRequestOrder(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addStartOrder(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addCancelOrder(CLI::App& app, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
