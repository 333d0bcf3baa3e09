#pragma once

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// True if an order has been started, even if it is paused or has ended; for other kinds, if work on the
/// record has begun.
bool isStarted(const doc::Value& record, const model::KindRow& kind);

/// Refuses changes of a record's content that its state does not permit, compared with its file:
/// - the items of an ended order stay as they are;
/// - the items of a started order keep their number, ids, actions, specifications, services and resources;
/// - activities of a started record keep their guards (point of no return, dependencies), unless the change
/// is
///   forced with a reason.
///
/// Throws Error with all findings: protected-field, guard.
void requireOrderedKept(const UnitOfWork& unit, const Draft& draft);

}  // namespace som::process
