#pragma once

#include "store/writer.hpp"

namespace som::store {

/// Finishes what an earlier command left in the journal and removes its temporary files. The caller holds the
/// exclusive lock. May itself be killed at any point and begun again.
///
/// Throws `foreign-intent`, and `set-aside` where a file was changed by hand since: the rest of that
/// transaction is then finished, and the version that is not in place lies in `.som/set-aside`.
void recover(Writer& writer);

}  // namespace som::store
