#pragma once

#include <memory>
#include <string>
#include <vector>

#include "doc/document.hpp"
#include "doc/markers.hpp"
#include "doc/merge_rules.hpp"
#include "doc/value.hpp"

namespace som::doc {

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
