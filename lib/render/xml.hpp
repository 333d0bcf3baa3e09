#pragma once

#include <string>
#include <string_view>

namespace som::render {

/// Escapes a text for the value of an attribute or the contents of an element of XML 1.0. Characters that XML
/// cannot have, and those that are unsafe for terminals, are shown as `terminalSafe` shows them.
std::string xmlText(std::string_view text);

}  // namespace som::render
