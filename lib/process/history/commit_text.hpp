#pragma once

#include <string>
#include <vector>

#include "model/kind.hpp"
#include "store/change.hpp"
#include "store/commit_queue.hpp"

namespace som::process {

/// Returns the id of the eTOM process that a kind of record belongs to, such as 1.4.5.3; empty for kinds that
/// all processes use.
std::string_view processOf(const model::KindRow& kind);

/// Describes the changes of a transaction in the words of the domain, for the message of a commit.
store::CommitText commitText(const std::vector<store::Change>& changes, const std::string& actor);

}  // namespace som::process
