#pragma once

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

/// Splits a query into words and signs, with an end marker. Throws invalid-query for an open quote or an
/// unknown sign.
std::vector<QueryWord> queryWords(const FieldSource& source);

}  // namespace som::model
