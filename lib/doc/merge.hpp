#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.hpp"
#include "doc/markers.hpp"
#include "doc/value.hpp"

namespace som::doc {

/// The names of the members that lead from the root to a node; `*` for an item of a list.
using MergePlace = std::vector<std::string_view>;

/// What a merge knows about the members of its documents. The nodes that it asks about are in an order that
/// does not depend on which version is ours.
class MergeRules {
 public:
  virtual ~MergeRules() = default;

  /// True if entries of the list are only ever added: those of both versions stay, and two with the same key
  /// must be equal.
  virtual bool isAppendOnly(const MergePlace& list) const;
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

/// A merge of two versions of a document, with or without the version from which both come.
///
/// Members of mappings merge one by one. Items of lists merge by key; lists of scalars are sets. A scalar
/// takes the change of the version that changed it. Both versions with different changes, and an entry that
/// one version removed and the other changed, are conflicts. Comments belong to the entry that they precede
/// or stand beside, and those at the end of a collection to the collection; they merge as scalars do. The
/// text of the base carries the result, and without a base that of the version whose SHA-256 is smaller, so
/// exchanged versions have the same result.
class Merge {
 public:
  /// `base` may be null. The documents and the rules must outlive the merge.
  Merge(const Document* base, const Document& ours, const Document& theirs, const MergeRules& rules);
  ~Merge();

  /// The paths of the conflicts, in the order of the text.
  const std::vector<std::string>& conflicts() const { return conflicts_; }
  /// Returns the result, with this version in place of each conflict.
  Value value(Version pick) const;
  /// Returns the text of the result with the comments of all versions, changed so that it holds `value`.
  /// Throws as `rewrite`.
  std::string text(Version pick, const Value& value) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
  std::vector<std::string> conflicts_;
};

}  // namespace som::doc
