#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "model/kind.hpp"
#include "store/source.hpp"

namespace som::process {

/// A record that a change adds or changes.
struct RecordChange {
  const model::KindRow& kind;
  const doc::Document* before;  ///< null for a new record
  const doc::Document& after;
  const store::Source& files;  ///< the workspace after the change
  bool mayInterleave = false;  ///< new tracking records may lie between those that were there
};

/// Judges a change of a record as som would have to make it: identity, agreed terms, lists that only grow,
/// and states, which must follow from the new tracking records. Returns findings at their places in the new
/// text.
///
/// Comments and the order of members do not count. A state that one step of the lifecycle explains, but no
/// tracking record, is a warning (untracked-state).
std::vector<Diagnostic> recordChange(const RecordChange& change);

/// Returns the consequences of a record's states that were not carried out (consequence-due): an activity
/// whose request has ended, or that is ready and was not requested; an item whose work is done; an order
/// whose activities are all finished; work that began before an amendment; the rest that a settled conflict
/// left in a record that has ended.
std::vector<Diagnostic> consequencesDue(const doc::Document& record, const model::KindRow& kind,
                                        const store::Source& files);

/// Returns the services that an ended order created and did not deliver, and that are still designed or
/// reserved.
std::vector<std::string> unwantedServices(const doc::Document& order, const model::KindRow& kind,
                                          const store::Source& files);

}  // namespace som::process
