#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "doc/document.hpp"

namespace som::schema {

/// A schema as tables for one question: is a value surely valid? Nearly every value is, and learns it here in
/// a small part of the time that finding out what is wrong takes. It knows the keywords that our schemas use,
/// and doubts what has others.
class Acceptor {
 public:
  /// `schema` must live as long as this.
  explicit Acceptor(const doc::Document& schema);

  /// True only where the full check would find nothing; false where that has to be asked.
  bool accepts(doc::Node value) const { return accepts(value, rules_[0]); }

 private:
  using Index = std::uint32_t;
  static constexpr Index anything = std::numeric_limits<Index>::max();  ///< instead of a rule

  struct Member {
    std::string_view key;
    Index rule;
    bool required;
  };
  struct Rule {
    bool doubtful = false;  ///< it has a keyword that is not known here
    bool closed = false;    ///< no members but those that are named
    unsigned types = ~0U;   ///< a bit for each that is permitted
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
    std::vector<Index> alternatives = {};  ///< one of which must accept; empty: none need
  };

  Index compile(doc::Node node);
  void read(doc::Node keyword, Rule& rule);
  void readMembers(doc::Node node, Rule& rule);

  bool accepts(doc::Node value, Index index) const {
    return index == anything || accepts(value, rules_[index]);
  }
  bool accepts(doc::Node value, const Rule& rule) const;
  bool acceptsMembers(doc::Node mapping, const Rule& rule) const;

  doc::Node root_;
  std::vector<Rule> rules_;
  std::map<std::uint32_t, Index> compiled_;  ///< by node of the schema
};

}  // namespace som::schema
