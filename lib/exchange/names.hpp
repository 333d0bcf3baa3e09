#pragma once

#include <string_view>

#include "model/kind.hpp"

/// The names in payloads of other versions of the Open APIs: tables with one row for each name.
namespace som::exchange {

/// Returns the spelling of som for a word that has a meaning, if the text differs only in case, blanks, `_`
/// and `-`: `customer` for the role `Customer`, `customerOrder` for `CUSTOMER_ORDER`. Empty for other texts.
std::string_view knownWord(std::string_view within, std::string_view name, std::string_view text);

/// Returns the reason why a member is kept without effect although its sender may expect one; empty for other
/// members. For a list of texts or mappings `text` is empty.
std::string_view withoutEffect(const model::KindRow& kind, std::string_view within, std::string_view name,
                               std::string_view text);

/// Returns today's name of a member, or the same name. `within` is the member that contains it, empty for the
/// record itself.
std::string_view todaysName(const model::KindRow& kind, std::string_view within, std::string_view name);

/// True for members that only a lifecycle sets: a new record starts without them.
bool isLifecycleMember(const model::KindRow& kind, std::string_view within, std::string_view name);

/// True for a reference that v5 nests and v4 writes as id and name beside the role: `{role, partyOrPartyRole:
/// {id, name}}`.
bool isNestedReference(std::string_view within, std::string_view name);

}  // namespace som::exchange
