#pragma once

#include "doc/merge_rules.hpp"
#include "model/kind.hpp"
#include "model/merging.hpp"

namespace som::process {

/// The rules of a merge for records of a kind.
class RecordRules : public doc::MergeRules {
 public:
  /// `kind` is null for other documents. The nodes are the roots of the versions; `base` may be missing.
  RecordRules(const model::KindRow* kind, doc::Node base, doc::Node ours, doc::Node theirs)
      : disputesAll(kind && model::haveDifferentHolders(*kind, ours, theirs)),
        kind_(kind),
        base_(base),
        ours_(ours),
        theirs_(theirs) {}

  /// Settles fields that events write, instead of a conflict: they are computed after the merge.
  bool computesEventFields = false;
  /// Makes a conflict of each field that events write and that differs in the versions.
  bool disputesEventFields = false;

  /// Makes a conflict of everything that differs but entries that are only added. True from the start for two
  /// allocations of one value.
  bool disputesAll;

  bool isAppendOnly(const doc::MergePlace& list) const override;
  bool isComputed(const doc::MergePlace& place) const override;
  std::optional<std::string> keyOf(const doc::MergePlace& list, doc::Node item) const override;
  std::string orderOf(const doc::MergePlace& list, doc::Node item) const override;
  std::optional<doc::Value> settle(const doc::MergePlace& place, doc::Node base, doc::Node one,
                                   doc::Node other) const override;
  bool isDisputed(const doc::MergePlace& place) const override;
  bool hasDisputes() const override;

 private:
  const model::KindRow* kind_;
  doc::Node base_;
  doc::Node ours_;
  doc::Node theirs_;
};

}  // namespace som::process
