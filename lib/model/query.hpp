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
/// `or`, `and`, `not` and parentheses have the usual precedence. A test is a field with `=`, `!=`, `<`, `<=`,
/// `>`, `>=`, `~` (a regular expression that matches anywhere) and a value, or with `in (a, b)`, or a field
/// alone, which tests that the record has it. A field with several values passes if any of them does. `!=` is
/// true if `=` is false, so also without a value; `= ""` is true without a value. Values are words, or any
/// text in single or double quotes.
///
/// A path with a condition in brackets at its end, `activity[assignee = core and state = held]`, tests that
/// one entry of the list fulfils the whole condition, whose fields are paths into the entry.
class Query {
 public:
  /// Returns the values of a field in the record under test.
  using Lookup = std::function<std::vector<std::string>(const FieldReference& field)>;

  /// Throws invalid-query with the place in the text. `vocabulary.fields` must outlive the query.
  Query(const std::string& text, const Vocabulary& vocabulary);
  ~Query();

  /// `root` returns the record under test; it is called only for conditions on entries of its lists.
  bool matches(const Lookup& lookup, const std::function<doc::Node()>& root) const;
  /// The fields of the query, once for each test.
  const std::vector<FieldReference>& fields() const { return fields_; }

  /// Returns texts that each matching record has as values: those that the whole condition requires of paths.
  std::vector<std::string> requiredTexts() const;

  struct Condition;

 private:
  std::vector<FieldReference> fields_;
  std::unique_ptr<const Condition> root_;
};

}  // namespace som::model
