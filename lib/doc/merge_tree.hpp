#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doc/merge_layout.hpp"
#include "doc/merge_rules.hpp"

namespace som::doc {

/// The versions of a node in a fixed order: the base and two others. A missing node is one that a version
/// lacks.
using Versions = std::array<Node, 3>;

/// The choice of a version; `disputed` is a conflict.
using Choice = std::size_t;
inline constexpr Choice disputed = 3;

/// A node of the result of a merge.
struct MergedNode {
  enum class How {
    whole,    ///< one version with all its comments
    scalar,   ///< the value of one version
    settled,  ///< a value of its own
    members,
    items,
  };
  Versions versions;
  How how = How::scalar;
  Choice from = 0;  ///< of whole and scalar
  Value settled = nullptr;
  // The comments above, beside and at the end.
  Choice lead = 0;
  Choice tail = 0;
  Choice trail = 0;
  std::vector<MergedNode> children = {};
};

/// Decides about each node.
class MergeDecider {
 public:
  MergeDecider(const MergeRules& rules, const std::array<const MergeLayout*, 3>& layouts,
               std::vector<std::string>& conflicts)
      : rules_(rules), layouts_(layouts), conflicts_(conflicts) {}

  /// `versions` has at least one of the two.
  std::optional<MergedNode> decide(const Versions& versions, bool isAppendOnly = false);

 private:
  struct Entries;
  std::optional<MergedNode> computed(const Versions& versions) const;
  MergedNode both(const Versions& versions, bool isEntry);
  MergedNode members(const Versions& versions);
  std::optional<MergedNode> items(const Versions& versions);
  std::vector<MergedNode> children(const std::array<Entries, 3>& lists, bool isAppendOnly);
  void decideScalar(MergedNode& node);
  void decideComments(MergedNode& node);
  Choice comments(const MergedNode& node, Span MergeLayout::Part::*which);
  std::string_view textOf(Choice version, Node node) const;
  bool areEqual(Choice a, Node x, Choice b, Node y, bool withEmptyLines = true) const;
  void conflict(std::string_view suffix = {});

  const MergeRules& rules_;
  const std::array<const MergeLayout*, 3>& layouts_;
  std::vector<std::string>& conflicts_;
  MergePlace place_;
  std::vector<std::string> path_;
};

/// Returns the keys of both lists in an order that agrees with both where possible; `before` is the order of
/// the base. Keys that stand at the same place are sorted by `order`.
std::vector<std::string> mergedOrder(const std::vector<std::string>& before,
                                     const std::vector<std::string>& one,
                                     const std::vector<std::string>& other,
                                     const std::function<std::string(const std::string& key)>& order);

/// Writes the text of a merged tree in block style.
class MergeWriter {
 public:
  /// `pick`: the version in place of each conflict.
  MergeWriter(const std::array<const MergeLayout*, 3>& layouts, Choice pick)
      : layouts_(layouts), pick_(pick) {}

  /// Returns the text; empty if the versions have no parts that can be joined.
  std::string run(const MergedNode& root);

 private:
  void entry(const MergedNode& node, int column, bool beside);
  void collection(const MergedNode& node, const MergeLayout& layout, Node carrier, int column, bool beside);
  void children(const MergedNode& node, int column, bool beside);
  void lines(std::string_view text, int shift);
  void rest(std::string_view text, int shift);
  void wholeEntry(Choice version, Node node, int column, bool beside);
  bool hasLead(const MergedNode& node) const;
  std::string_view commentOf(const MergedNode& node, Choice choice, Span MergeLayout::Part::*which) const;
  int columnOf(const MergedNode& node, Choice choice) const;
  Choice chosen(const MergedNode& node, Choice choice) const;
  std::optional<Choice> carrierOf(const MergedNode& node) const;
  bool isLeft(const MergedNode& node) const;

  const std::array<const MergeLayout*, 3>& layouts_;
  Choice pick_;
  std::string out_;
};

/// Returns the value of a merged tree.
Value valueOf(const MergedNode& node, Choice pick);
/// True if a node is missing in the result: the picked version of a conflict lacks it.
bool isMissing(const MergedNode& node, Choice pick);

}  // namespace som::doc
