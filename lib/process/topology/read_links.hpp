#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "process/read/links_extract.hpp"
#include "process/read/survey.hpp"

namespace som::process {

/// A record with its links.
struct LinkedRecord {
  const model::KindRow* kind;
  std::string_view id;
  LinksExtract links;
};

/// The records of some kinds with their links, at one moment.
struct LinkedRecords {
  std::vector<LinkedRecord> all;  ///< by path
  std::vector<Diagnostic> bad;    ///< findings for skipped files and folders
  SurveyCounts counts;
  std::shared_ptr<const void> owner;  ///< owns the data that the records refer to
};

/// Reads the links of all records of some kinds, from the index if it has them. To be used within
/// `store::Store::consistently`.
LinkedRecords readLinks(Workspace& workspace, Instant now, const std::vector<const model::KindRow*>& kinds);

}  // namespace som::process
