#pragma once

#include <string>
#include <vector>

namespace som::test {

/// Splits a line as a shell does: blanks, single and double quotes, backslashes. Throws std::runtime_error
/// where a quote is not closed.
std::vector<std::string> splitWords(const std::string& line);

}  // namespace som::test
