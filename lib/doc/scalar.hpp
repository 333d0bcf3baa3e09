#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "doc/tree.hpp"

namespace som::doc {

/// What an unquoted scalar is by the YAML 1.2 core schema.
Type plainType(std::string_view text);

/// The value of the text of an integer (decimal, `0x`, `0o`), nothing where it does not fit.
std::optional<std::int64_t> parseInteger(std::string_view text);
std::optional<std::uint64_t> parseUnsigned(std::string_view text);

/// The value of the text of an integer or a number, `.inf` and `.nan` among them.
double parseNumber(std::string_view text);

/// True where the text is a number by the grammar of JSON.
bool isJsonNumber(std::string_view text);
/// A number as JSON writes it: with its own text where that is JSON, else in decimal with the same digits.
/// What JSON cannot say (`.inf`, `.nan`, `0x…` beyond 64 bits) is a string of its text.
std::string jsonNumber(std::string_view text);

}  // namespace som::doc
