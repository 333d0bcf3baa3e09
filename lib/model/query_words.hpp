#pragma once

#include <string>
#include <vector>

#include "model/query_field.hpp"

namespace som::model {

/// A word of a query.
struct QueryWord {
  enum class Kind { word, quoted, sign, end };
  Kind kind;
  std::string text;  ///< of a quoted one what is in the quotes
  Span at;
};

/// Splits a query into words and signs; the last one is the end. Throws invalid-query for an open quote or a
/// sign that there is not.
std::vector<QueryWord> queryWords(const FieldSource& source);

}  // namespace som::model
