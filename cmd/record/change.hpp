#pragma once

#include "cli/command.hpp"

namespace som::cli {

/// Adds the options of a verb that takes only a record, and makes it select `change`, which works on it.
/// `force` is the help of `--force`; null if the verb does not have it.
void addChange(Command& command, Selection& selection, const model::KindRow* kind,
               void (*change)(process::UnitOfWork& unit, process::Draft& draft), const char* force = nullptr);

}  // namespace som::cli
