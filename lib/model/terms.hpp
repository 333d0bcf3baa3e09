#pragma once

#include <string>

#include "doc/document.hpp"
#include "doc/value.hpp"

/// The terms agreed for a record (`sla`): a copy of a service level's.
namespace som::model {

/// The path of the terms, for tracking records.
inline constexpr std::string_view terms = "sla";

/// True if terms are agreed for a record.
bool hasTerms(const doc::Value& record);
/// The id of the service level whose terms a record has; empty if no terms are agreed.
std::string serviceLevelOf(const doc::Value& record);
/// Gives a record the terms of a service level, instead of those that it had.
void agreeTerms(doc::Value& record, doc::Node serviceLevel);

}  // namespace som::model
