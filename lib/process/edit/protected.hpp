#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "doc/path.hpp"
#include "doc/value.hpp"

/// The fields that som writes itself: states, dates of events, histories, agreed terms.
namespace som::process {

/// Throws protected-field, with the right verb as its hint, if `update` may not change the path.
void refuseProtected(const doc::Path& path);

/// Makes the protected fields of `after`, which replaces `before`, equal to those of `before`. Copies missing
/// fields, and reports different ones to `refuse` as a JSON pointer and a hint. Matches the entries of lists
/// by id; a new entry begins in its first state, and an entry that has begun cannot be omitted.
void keepProtected(const doc::Value& before, doc::Value& after,
                   const std::function<void(const std::string& pointer, std::string hint)>& refuse);

/// Reports the protected fields of `before` that a JSON merge patch removes with null: keeping them would
/// ignore what was asked for.
void findRemoved(const doc::Value& before, const doc::Value& patch,
                 const std::function<void(const std::string& pointer, std::string hint)>& refuse);

}  // namespace som::process
