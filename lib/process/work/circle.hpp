#pragma once

#include <functional>
#include <string>
#include <vector>

namespace som::process {

/// Returns a circle of records that begins and ends with `start`, if following `next` from it leads back to
/// it; otherwise empty. `next` returns the ids that a record links to; it is called once for each record that
/// is reached.
std::vector<std::string> circleThrough(
    const std::string& start, const std::function<std::vector<std::string>(const std::string& id)>& next);

}  // namespace som::process
