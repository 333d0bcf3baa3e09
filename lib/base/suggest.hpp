#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace som {

/// The candidate nearest to `word` by edits (insert, delete, replace, swap neighbours; blind to case);
/// nothing where none is near enough to be meant.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

/// `did you mean 'completed'?`, or empty where nothing is near.
std::string didYouMean(std::string_view word, std::span<const std::string_view> candidates);

/// `a, b, c` from the parts.
std::string joined(std::span<const std::string_view> parts, std::string_view separator = ", ");
std::string joined(const std::vector<std::string>& parts, std::string_view separator = ", ");

}  // namespace som
