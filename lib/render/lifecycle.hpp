#pragma once

#include <string>

#include "lifecycle/lifecycle.hpp"

namespace som::render {

/// A lifecycle as a diagram for terminals: the usual way from the beginning downwards, beside it the other
/// ways out of each state with what they need, then the states that do not lie on it. ASCII alone, 78
/// columns.
std::string lifecycleText(const lifecycle::Lifecycle& lifecycle);

/// What a condition is called in the diagram; empty for one that has no text.
std::string_view guardText(lifecycle::Guard guard);

}  // namespace som::render
