#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/query_field.hpp"

namespace som::model {

/// A word of a query.
struct QueryWord {
  enum class Kind { word, quoted, sign, end };
  Kind kind;
  std::string text;  ///< without quotes if it was quoted
  Span at;
};

/// Splits a query, or the part `within` of it, into words and signs, with an end marker. A part in brackets
/// belongs to its word. Throws invalid-query for an open quote or bracket, and for an unknown sign.
std::vector<QueryWord> queryWords(const FieldSource& source);
std::vector<QueryWord> queryWords(const FieldSource& source, Span within);

/// Returns the part between the brackets at the end of a word if it is a condition on the entries of a list,
/// `[assignee = core and state = held]`; nullopt if it selects an entry of a path, `[0]` or `[id=survey]`.
/// The latter is a condition, too, if the word `isWholeTest`: no comparison follows, so nothing more is asked
/// of the entry.
std::optional<Span> entryCondition(const FieldSource& source, const QueryWord& word, bool isWholeTest);

}  // namespace som::model
