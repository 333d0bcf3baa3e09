#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/query_field.hpp"

namespace som::model {

/// A condition on records as people write it: `state = inProgress and (due < now+P2D or not assignee)`.
///
/// `or`, `and`, `not` and parentheses bind as usual; a test is a field with `=`, `!=`, `<`, `<=`, `>`, `>=`,
/// `~` (a regular expression that fits somewhere) and a value, with `in (a, b)`, or alone: the record has it.
/// A field with several values passes where any of them does; `!=` is true where `=` is not, so also without
/// a value. Values are words, or anything in single or double quotes.
class Query {
 public:
  /// The values that a field has in the record that is asked about.
  using Lookup = std::function<std::vector<std::string>(const FieldReference& field)>;

  /// Throws invalid-query with the place in the text. `vocabulary.fields` must live as long as the query.
  Query(const std::string& text, const Vocabulary& vocabulary);
  ~Query();

  bool matches(const Lookup& lookup) const;
  /// The fields that it asks for, once for each test.
  const std::vector<FieldReference>& fields() const { return fields_; }

  struct Condition;

 private:
  std::vector<FieldReference> fields_;
  std::unique_ptr<const Condition> root_;
};

}  // namespace som::model
