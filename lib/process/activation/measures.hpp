#pragma once

#include <string>
#include <utility>
#include <vector>

#include "doc/document.hpp"

namespace som::process {

/// Metrics and their values, as typed or printed.
using Measures = std::vector<std::pair<std::string, std::string>>;

/// Returns the measures that a program printed: an object of names and values, or a list of `{name, value}`;
/// values are numbers, texts or booleans. Throws Error invalid-measures with all findings: another form, a
/// value of another type, an empty or repeated name, or no measures.
Measures measuresOf(const doc::Document& printed);

}  // namespace som::process
