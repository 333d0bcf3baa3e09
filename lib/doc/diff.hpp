#pragma once

#include <string>
#include <string_view>

namespace som::doc {

/// Returns the change from `before` to `after` as a unified diff with three lines of context, headed
/// `a/PATH`, `b/PATH`; empty if the texts are equal. An empty `before` is a new file (`/dev/null`), an empty
/// `after` a deleted one.
std::string unifiedDiff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace som::doc
