#pragma once

#include "store/writer.hpp"

namespace som::store {

/// Completes the transaction that an earlier command left in the journal and removes its temporary files. The
/// caller holds the exclusive lock. Recovery may be killed at any point and started again.
///
/// Throws `foreign-intent`, and `set-aside` if a file was edited since then: the rest of the transaction is
/// then completed, and the version that is not in place is kept in `.som/set-aside`.
void recover(Writer& writer);

}  // namespace som::store
