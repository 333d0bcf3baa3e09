#pragma once

#include <string_view>
#include <vector>

#include "doc/document.hpp"

namespace som::schema {

/// A place in a schema, with references followed: what it says about one value.
class Rule {
 public:
  Rule() = default;
  Rule(doc::Node root, doc::Node node);

  explicit operator bool() const { return static_cast<bool>(node_); }
  /// The rule of a member, also one of an alternative (`anyOf`); false if the schema says nothing about it.
  Rule property(std::string_view key) const;
  /// The rule of the items of a list, also one of an alternative.
  Rule items() const;
  /// The names of the members in their canonical order.
  std::vector<std::string_view> properties() const;
  /// The permitted values, empty where any is.
  std::vector<std::string_view> values() const;
  /// `string`, `integer`, …; empty where the schema does not say or permits several.
  std::string_view type() const { return node_["type"].text(); }
  std::string_view format() const { return node_["format"].text(); }
  doc::Node node() const { return node_; }

 private:
  doc::Node root_;
  doc::Node node_;
};

}  // namespace som::schema
