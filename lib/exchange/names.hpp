#pragma once

#include <string_view>

#include "model/kind.hpp"

/// What payloads of other versions of the Open APIs call things: tables, one row for each name.
namespace som::exchange {

/// The name that a member has today, or the same one. `within` is the member in which it stands, empty for
/// the record itself.
std::string_view todaysName(const model::KindRow& kind, std::string_view within, std::string_view name);

/// True for members that only a lifecycle sets: a new record begins without them.
bool isLifecycleMember(const model::KindRow& kind, std::string_view within, std::string_view name);

/// True for a reference that v5 nests where v4 has its id and name beside the role:
/// `{role, partyOrPartyRole: {id, name}}`.
bool isNestedReference(std::string_view within, std::string_view name);

}  // namespace som::exchange
