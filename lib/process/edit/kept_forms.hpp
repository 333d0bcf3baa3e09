#pragma once

#include "doc/value.hpp"

/// Values of a payload that mean the same as those of the file, in the form of the file.
namespace som::process {

/// Returns `after`, with the types of `file` for members that are equal in `before`, the same value as its
/// schema types it: a plain number may count as text.
doc::Value asInFile(const doc::Value& file, const doc::Value& before, const doc::Value& after);

/// Returns `after` with the texts of `before` for times that are equal: the file may have another zone.
doc::Value withTimesOf(const doc::Value& before, doc::Value after);

}  // namespace som::process
