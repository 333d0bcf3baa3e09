#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Conflict markers in a text, in the style diff3 of git.
namespace som::doc {

/// The three versions of a merge.
enum class Version : unsigned char { base, ours, theirs };

/// A comment line above a version in a conflict.
struct StoryLine {
  std::string text;
  /// The members that it is about: it stands in each conflict with a line of one of them. If no conflict has
  /// one, it stands in the first.
  std::vector<std::string> members = {};
};

struct MarkerStyle {
  std::size_t length = 7;              ///< characters of a marker
  std::vector<StoryLine> ours = {};    ///< above our version
  std::vector<StoryLine> theirs = {};  ///< above their version
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
