#include "doc/merge_rules.hpp"

namespace som::doc {

bool MergeRules::isAppendOnly(const MergePlace&) const { return false; }
bool MergeRules::isComputed(const MergePlace&) const { return false; }

std::optional<std::string> MergeRules::keyOf(const MergePlace&, Node item) const {
  const Node key = item.isMapping() ? item["id"] : item;
  if (!key.isScalar() || key.isNull()) return std::nullopt;
  return item.isScalar() ? toJson(item) : std::string(key.text());
}

std::string MergeRules::orderOf(const MergePlace& list, Node item) const {
  return keyOf(list, item).value_or("");
}

std::optional<Value> MergeRules::settle(const MergePlace&, Node, Node, Node) const { return std::nullopt; }

bool MergeRules::isDisputed(const MergePlace&) const { return false; }
bool MergeRules::hasDisputes() const { return false; }

}  // namespace som::doc
