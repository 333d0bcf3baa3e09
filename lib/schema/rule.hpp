#pragma once

#include <string_view>
#include <vector>

#include "doc/document.hpp"

namespace som::schema {

/// A place in a schema, with references followed: the rule for one value.
class Rule {
 public:
  Rule() = default;
  Rule(doc::Node root, doc::Node node);

  explicit operator bool() const { return static_cast<bool>(node_); }
  /// Returns the rule of a member, also of one in an alternative (`anyOf`); false if the schema has no rule
  /// for it.
  Rule property(std::string_view key) const;
  /// The rule of the items of a list, also one of an alternative.
  Rule items() const;
  /// The names of the members in their canonical order.
  std::vector<std::string_view> properties() const;
  /// The permitted values; empty if any value is permitted.
  std::vector<std::string_view> values() const;
  /// `string`, `integer`, …; empty if the schema has no type or several.
  std::string_view type() const { return node_["type"].text(); }
  std::string_view format() const { return node_["format"].text(); }
  /// The description of the value where the schema refers to its rule, otherwise that of the rule, otherwise
  /// its title; empty if the schema has none.
  std::string_view description() const;
  doc::Node node() const { return node_; }

 private:
  doc::Node root_;
  doc::Node node_;
  std::string_view referring_;  ///< the description beside the first reference
};

}  // namespace som::schema
