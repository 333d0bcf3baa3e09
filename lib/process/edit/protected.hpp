#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "doc/path.hpp"
#include "doc/value.hpp"

/// The fields that som writes itself: states, dates of events, histories, agreed terms.
namespace som::process {

/// Throws protected-field, with the verb that is meant as its hint, where `update` may not touch the path.
void refuseProtected(const doc::Path& path);

/// Makes `after`, which is to stand in the place of `before`, agree with it in all protected fields: what it
/// does not mention it gets; what it has otherwise is told to `refuse` as a JSON pointer and a hint. Entries
/// of lists are matched by id; a new one begins in its first state, and one that has begun cannot be left
/// out.
void keepProtected(const doc::Value& before, doc::Value& after,
                   const std::function<void(const std::string& pointer, std::string hint)>& refuse);

}  // namespace som::process
