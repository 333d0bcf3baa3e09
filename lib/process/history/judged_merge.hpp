#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/kind.hpp"
#include "schema/registry.hpp"
#include "store/source.hpp"

namespace som::process {

/// The versions of a file in a merge that made a text which no parent has.
struct MergedVersions {
  std::optional<std::string> base;  ///< nullopt if the versions have no common one
  std::string ours;
  std::string theirs;
  std::string merged;
};

/// The change of a record whose history has merges.
struct MergedChange {
  const model::KindRow& kind;
  const std::string& path;
  const std::optional<std::string>& before;
  const std::string& after;
  const std::vector<MergedVersions>& merges;  ///< newest first
  const store::Source& files;                 ///< the workspace after the change
  schema::Registry& schemas;
};

/// True if a change is legal by its merges: each side of a merge changed the record legally, the merge is the
/// one that som makes of them, or takes one version where they conflict and has a `resolve`, and what came
/// after it is legal. The events of two branches may follow each other in no order that is legal from one of
/// them.
bool isLegalByMerges(const MergedChange& change);

/// True if a file of a record keeps the entries of the lists that only grow. False if it is gone, or cannot
/// be read; true for a file that is not a record.
bool keepsEntries(const std::string& path, const std::string& before,
                  const std::optional<std::string>& after);

}  // namespace som::process
