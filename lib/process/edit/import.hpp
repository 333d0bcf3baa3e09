#pragma once

#include <string>
#include <vector>

#include "exchange/incoming.hpp"
#include "process/work/unit_of_work.hpp"

/// Records what happened in other systems.
namespace som::process {

struct ImportOptions {
  std::string source;      ///< the name of the system that has the records
  bool overwrite = false;  ///< also change records that were changed here since their last import
  bool strict = false;     ///< refuse a record that needs to be normalised, or has a warning
  /// A record of the source is in som's terms already: what it says is compared with the record itself, not
  /// with its payload.
  bool isMapped = false;
};

struct ImportCounts {
  std::size_t created = 0;
  std::size_t changed = 0;
  std::size_t unchanged = 0;
  std::size_t refused = 0;
};

struct ImportResult {
  ChangeResult imported;
  std::vector<Diagnostic> refused;  ///< why records were not imported, in the order of the input
  ImportCounts counts;
};

/// Makes the workspace contain each record as its source has it, in transactions of whole records. Causes
/// nothing: no requests, services, values, events or escalations. A record is known by its own id, or by
/// source and external id; a new one gets an id that follows from these. Each record that changes gets one
/// tracking record `import` with the states before and after, at the time of the source.
///
/// A record that cannot be imported is refused alone: schema findings, unknown references, duplicate-id for a
/// key that the input has twice, changed-meanwhile for a record that was changed here since its last import.
/// A state that the lifecycle does not lead to is a warning. Importing the same again changes nothing.
ImportResult importRecords(Workspace& workspace, const Env& env, const ChangeOptions& options,
                           std::vector<exchange::Incoming> records, const ImportOptions& how);

}  // namespace som::process
