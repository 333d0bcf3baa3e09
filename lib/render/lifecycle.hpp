#pragma once

#include <string>

#include "lifecycle/lifecycle.hpp"

namespace som::render {

/// Draws a lifecycle for terminals: the usual path from top to bottom, beside it the other transitions of
/// each state with their conditions, then the states outside the path. ASCII only, 78 columns.
std::string lifecycleText(const lifecycle::Lifecycle& lifecycle);

/// Returns the name of a condition in the diagram; empty if it has no text.
std::string_view guardText(lifecycle::Guard guard);

}  // namespace som::render
