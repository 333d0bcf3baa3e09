#pragma once

#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// True if an order has been started, even if it is paused or has ended; for other kinds, if work on the
/// record has begun.
bool isStarted(const doc::Value& record, const model::KindRow& kind);

/// The part of a record that a flaw is about; both members are empty for the record itself.
struct ContentPart {
  std::string activity = {};
  std::string item = {};
};

/// A change of a record's content that its state does not permit.
struct ContentFlaw {
  Code code;  ///< protected-field; guard for one that `--force` permits
  ContentPart part;
  std::string message;
  std::string hint;
};

/// Compares the content of a record before and after a change:
/// - the items of an ended order stay as they are;
/// - the items of a started order keep their number, ids, actions, specifications, services and resources;
/// - activities of a started record keep their guards (point of no return, dependencies) and their types,
/// which decide what delivers an item, unless the change is forced.
///
/// The state before the change decides.
std::vector<ContentFlaw> contentFlaws(const model::KindRow& kind, const doc::Value& before,
                                      const doc::Value& after, bool forced);

/// Refuses changes of a record that `contentFlaws` finds, compared with its file. Throws Error with all
/// findings.
void requireOrderedKept(const UnitOfWork& unit, const Draft& draft);

}  // namespace som::process
