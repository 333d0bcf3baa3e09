#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/diagnostic_codes.hpp"

namespace som::schema {

/// A `format` of our schemas: its check and the message for texts that fail.
struct FormatRow {
  std::string_view name;
  Code code;
  bool (*accepts)(std::string_view);
  std::string_view problem;
  std::string_view hint;
  /// Texts of this form that are refused have another problem.
  bool (*hasForm)(std::string_view) = nullptr;
  std::string_view problemOfForm = {};
  std::string_view hintOfForm = {};
};

/// Returns the number of TMF621's words for priorities, in any case: Critical is 1, Low is 4. Nullopt for any
/// other text.
std::optional<int> priorityOfWord(std::string_view text);

std::span<const FormatRow> formats();

/// Returns the format of this name; null for an unknown name, which accepts everything.
const FormatRow* findFormat(std::string_view name);

}  // namespace som::schema
