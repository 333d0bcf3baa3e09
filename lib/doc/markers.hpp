#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Conflict markers in a text, in the style diff3 of git.
namespace som::doc {

/// The three versions of a merge.
enum class Version : unsigned char { base, ours, theirs };

struct MarkerStyle {
  std::size_t length = 7;                ///< characters of a marker
  std::vector<std::string> ours = {};    ///< comment lines above our version in the first conflict
  std::vector<std::string> theirs = {};  ///< the same above their version
};

/// Returns the text that all versions agree on, with markers around the lines in which ours and theirs
/// differ.
std::string withMarkers(std::string_view ours, std::string_view base, std::string_view theirs,
                        const MarkerStyle& style);

/// The result of a merge line by line.
struct MergedLines {
  std::string text;
  std::size_t conflicts = 0;
};
/// Merges texts as git does: a change of lines of the base by one version is taken, different changes of the
/// same lines are a conflict with markers.
MergedLines mergeLines(std::string_view ours, std::string_view base, std::string_view theirs,
                       const MarkerStyle& style);

/// Returns the text with one version in place of each conflict, without the comments that `withMarkers`
/// added. `only`: only in conflicts whose text has these words; others stay as they are. Returns nullopt if
/// no conflict is taken, or the order of markers is wrong.
std::optional<std::string> takeVersion(std::string_view text, Version version, std::string_view only = {});

}  // namespace som::doc
