#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "doc/tree.hpp"

namespace som::doc {

/// Returns the type of an unquoted scalar in the YAML 1.2 core schema.
Type plainType(std::string_view text);

/// Returns the value of an integer (decimal, `0x`, `0o`); nullopt if it does not fit.
std::optional<std::int64_t> parseInteger(std::string_view text);
std::optional<std::uint64_t> parseUnsigned(std::string_view text);

/// Returns the value of an integer or number, including `.inf` and `.nan`.
double parseNumber(std::string_view text);

/// True if the text is a number in the grammar of JSON.
bool isJsonNumber(std::string_view text);
/// Formats a number for JSON: its own text if that is valid JSON, else decimal with the same digits. A number
/// that JSON cannot represent (`.inf`, `.nan`, `0x…` beyond 64 bits) becomes a string of its text.
std::string jsonNumber(std::string_view text);

}  // namespace som::doc
