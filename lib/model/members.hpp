#pragma once

#include <optional>
#include <string_view>

#include "base/instant.hpp"
#include "doc/value.hpp"

/// Writes members of mappings, for the editors and builders of this layer. Other layers use those instead,
/// because they do not know the names of fields.
namespace som::model::members {

/// Sets a member to a text; an empty text leaves the member as it is.
void putText(doc::Value& mapping, std::string_view field, std::string_view text);
/// Sets a member to a time; nullopt leaves the member as it is.
void putTime(doc::Value& mapping, std::string_view field, std::optional<Instant> time);
/// Sets a member to another mapping's member `from`, of any type; a missing one leaves it as it is.
void copy(const doc::Value& source, std::string_view from, doc::Value& mapping, std::string_view field);
/// Adds an entry at the end of a list, and the list if the mapping has none.
void append(doc::Value& mapping, std::string_view list, doc::Value entry);

}  // namespace som::model::members
