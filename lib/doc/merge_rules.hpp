#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.hpp"
#include "doc/value.hpp"

namespace som::doc {

/// The names of the members that lead from the root to a node; `*` for an item of a list.
using MergePlace = std::vector<std::string_view>;

/// The rules of a merge for the members of its documents. The nodes that it asks about are in an order that
/// does not depend on which version is ours.
class MergeRules {
 public:
  virtual ~MergeRules() = default;

  /// True if entries of the list are only ever added: those of both versions stay, and two with the same key
  /// must be equal.
  virtual bool isAppendOnly(const MergePlace& list) const;
  /// True for a member that `settle` computes from both versions, also if only one of them changed it, or
  /// both to the same. `settle` may leave it to the merge.
  virtual bool isComputed(const MergePlace& place) const;
  /// Returns the text that identifies an item of a list: by default the `id` of a mapping, or a scalar
  /// itself. Returns nullopt if the list has no keys; it then merges as one scalar.
  virtual std::optional<std::string> keyOf(const MergePlace& list, Node item) const;
  /// Returns the text by which new items of the two versions are sorted; by default the key.
  virtual std::string orderOf(const MergePlace& list, Node item) const;
  /// Returns the value of a node that both versions changed, or that one changed and the other removed (it is
  /// missing then): discarded if the result lacks it, nullopt if that is a conflict.
  virtual std::optional<Value> settle(const MergePlace& place, Node base, Node one, Node other) const;
  /// True if versions that differ at this place are a conflict, also if one of them is that of the base.
  virtual bool isDisputed(const MergePlace& place) const;
  /// True if any place may be disputed.
  virtual bool hasDisputes() const;
};

}  // namespace som::doc
