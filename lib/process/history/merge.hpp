#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "schema/registry.hpp"

namespace som::process {

/// The texts of a file in the versions of a merge.
struct MergeTexts {
  std::optional<std::string> base;  ///< nullopt or empty if the versions have no common one
  std::string ours;
  std::string theirs;
};

/// The result of a merge of a file.
struct MergeResult {
  std::string text;                    ///< with markers if there are conflicts
  std::vector<std::string> conflicts;  ///< for people: `orders/…: serviceOrderItem[id=1].state differs`
  bool byLines = false;                ///< the text was merged line by line, as it is not a document
};

/// Merges two versions of a file of a workspace. The result does not depend on which of them is ours, unless
/// they conflict.
///
/// Records merge by their kind: append-only entries of both stay, alarms count the events of both, other
/// fields take the change of the version that changed it, and different changes are a conflict. Archives
/// merge as sets of lines. A base that does not parse counts as none. Other texts, and YAML that som does not
/// edit, merge line by line. A result that breaks a rule that both versions keep is a conflict. `path` is
/// that of the file, for its format and for messages.
MergeResult merge(const MergeTexts& texts, const std::string& path, schema::Registry& schemas,
                  std::size_t markerLength = 7);

/// Returns a result of another merge of these texts, or a conflict of all that differs if it breaks a rule
/// that both versions keep.
MergeResult checkedMerge(const MergeTexts& texts, MergeResult result, const std::string& path,
                         schema::Registry& schemas, std::size_t markerLength = 7);

}  // namespace som::process
