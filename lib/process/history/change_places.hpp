#pragma once

#include <string>
#include <string_view>

#include "doc/document.hpp"
#include "doc/value.hpp"
#include "process/history/record_change.hpp"
#include "process/history/replay.hpp"

namespace som::process {

/// Returns the node, or a fallback if the record lacks it.
inline doc::Node orElse(doc::Node node, doc::Node fallback) { return node ? node : fallback; }

/// True if both nodes are missing, or have the same value.
inline bool isSameNode(doc::Node a, doc::Node b) {
  return static_cast<bool>(a) == static_cast<bool>(b) && doc::sameValue(a, doc::toValue(b));
}

/// Finds the places of tracking records, activities and items in the text of a record.
class ChangePlaces {
 public:
  explicit ChangePlaces(const RecordChange& change) : document_(change.after), kind_(change.kind) {}

  /// Returns what a tracking record did.
  doc::Node ofEntry(const std::string& id) const;
  /// Returns the state of an owner, otherwise the owner.
  doc::Node ofState(const StateOwner& owner) const;
  /// Returns an activity or item; the record if it has none of this id.
  doc::Node ofPart(const StateOwner& owner) const;

 private:
  const doc::Document& document_;
  const model::KindRow& kind_;
};

/// Names an owner: `order`, `activity 'survey'`, `item '1'`.
std::string nameOfOwner(const model::KindRow& kind, const StateOwner& owner);

}  // namespace som::process
