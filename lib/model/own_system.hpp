#pragma once

#include <string_view>

namespace som::model {

/// The `systemId` of notes that som writes by itself, and of their tracking records. They do not count as
/// updates, nor as work on the record.
inline constexpr std::string_view ownSystem = "som";

}  // namespace som::model
