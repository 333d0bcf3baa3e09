#pragma once

#include <string_view>

#include "model/kind.hpp"

/// What payloads of other versions of the Open APIs call things: tables, one row for each name.
namespace som::exchange {

/// A word that som gives a meaning, as som writes it, for one that differs in case, blanks, `_` and `-`
/// alone: `customer` for the role `Customer`, `customerOrder` for `CUSTOMER_ORDER`. Empty for all other
/// texts.
std::string_view knownWord(std::string_view within, std::string_view name, std::string_view text);

/// Says why a member is kept without effect, though its sender may expect one; empty for all others. A list
/// of texts or mappings has an empty `text`.
std::string_view withoutEffect(const model::KindRow& kind, std::string_view within, std::string_view name,
                               std::string_view text);

/// The name that a member has today, or the same one. `within` is the member in which it stands, empty for
/// the record itself.
std::string_view todaysName(const model::KindRow& kind, std::string_view within, std::string_view name);

/// True for members that only a lifecycle sets: a new record begins without them.
bool isLifecycleMember(const model::KindRow& kind, std::string_view within, std::string_view name);

/// True for a reference that v5 nests where v4 has its id and name beside the role:
/// `{role, partyOrPartyRole: {id, name}}`.
bool isNestedReference(std::string_view within, std::string_view name);

}  // namespace som::exchange
