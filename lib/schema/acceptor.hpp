#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "doc/document.hpp"

namespace som::schema {

/// True for the name of a member that another system or an editor keeps in a file: `x-…`, `@…`, `$schema`.
inline bool isForeignMember(std::string_view name) {
  return name.starts_with("x-") || name.starts_with('@') || name.starts_with('$');
}

/// A schema compiled to tables that answer one question: is a value certainly valid? Nearly every value is,
/// and this check is much faster than the full one. It supports the keywords of our schemas and does not
/// accept values for rules with other keywords.
class Acceptor {
 public:
  /// `schema` must outlive this object.
  explicit Acceptor(const doc::Document& schema);

  /// True only if the full check would find nothing. False means: run the full check.
  bool accepts(doc::Node value) const { return accepts(value, rules_[0]); }

  /// True if the schema names all members of a valid value, except those of other systems, and those of
  /// values of any form.
  bool names(doc::Node value) const { return names(value, rules_[0]); }

 private:
  using Index = std::uint32_t;
  static constexpr Index anything = std::numeric_limits<Index>::max();  ///< no rule: accepts anything

  struct Member {
    std::string_view key;
    Index rule;
    bool required;
  };
  struct Rule {
    bool doubtful = false;  ///< the rule has an unsupported keyword
    bool closed = false;    ///< only named members are permitted
    unsigned types = ~0U;   ///< one bit for each permitted type
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::size_t minimumLength = 0;
    std::size_t maximumLength = std::numeric_limits<std::size_t>::max();
    std::size_t minimumItems = 0;
    std::size_t maximumItems = std::numeric_limits<std::size_t>::max();
    bool (*format)(std::string_view) = nullptr;
    std::vector<std::string_view> values = {};  ///< empty: any
    std::vector<Member> members = {};
    std::size_t required = 0;
    Index others = anything;
    Index items = anything;
    std::vector<Index> alternatives = {};  ///< at least one must accept; empty: no condition
  };

  Index compile(doc::Node node);
  void read(doc::Node keyword, Rule& rule);
  void readMembers(doc::Node node, Rule& rule);

  bool accepts(doc::Node value, Index index) const {
    return index == anything || accepts(value, rules_[index]);
  }
  bool accepts(doc::Node value, const Rule& rule) const;
  bool acceptsMembers(doc::Node mapping, const Rule& rule) const;
  bool names(doc::Node value, const Rule& rule) const;
  bool names(doc::Node value, Index index) const {
    return index == anything || value.isScalar() || names(value, rules_[index]);
  }
  bool namesByAlternative(doc::Node value, const Rule& rule) const;

  doc::Node root_;
  std::vector<Rule> rules_;
  std::map<std::uint32_t, Index> compiled_;  ///< by node of the schema
};

}  // namespace som::schema
