#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace som {

/// True if two texts differ at most in the case of ASCII letters.
bool equalBlindToCase(std::string_view a, std::string_view b);

/// Returns the candidate nearest to `word` by edits (insert, delete, replace, swap neighbours; ignoring
/// case), else the only one that begins with it; nullopt if no candidate is near enough.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

/// Returns `did you mean 'completed'?`. If no candidate is near enough, returns all of them, `states are:
/// held, …`, with `plural` as their name; an empty text without `plural` or without candidates.
std::string suggestion(std::string_view word, std::span<const std::string_view> candidates,
                       std::string_view plural = {});

/// Joins the parts: `a, b, c`.
std::string joined(std::span<const std::string_view> parts, std::string_view separator = ", ");
std::string joined(const std::vector<std::string>& parts, std::string_view separator = ", ");
/// Joins the first five of many: `a, b, c, d, e and 21 more`.
std::string joinedFirst(std::vector<std::string> parts);

}  // namespace som
