#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doc/value.hpp"
#include "model/kind.hpp"

namespace som::process {

/// Adds to a record, which replaces `before`, the links and entries that som wrote and that it omits: the
/// services and resources of the items of a started order, the orders, values and delivered resources of a
/// service, reached milestones, and the idempotency key. Entries that people wrote may be omitted.
void keepWritten(const doc::Value& before, doc::Value& after, const model::KindRow& kind);

/// Puts the entries of a list of the record before in front of those of a record that lack them, as for
/// notes: they are history. Returns the ids of the entries that the record would change.
std::vector<std::string> keepGrown(std::string_view list, const doc::Value& before, doc::Value& after);

}  // namespace som::process
