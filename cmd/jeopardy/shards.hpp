#pragma once

#include <string>
#include <utility>
#include <vector>

#include "jeopardy/scan_output.hpp"
#include "process/jeopardy/shard.hpp"

/// Parts of a scan: `--shard`, `--shard-out`, `--from`, and `jeopardy join`.
namespace som::cli {

/// Returns the part that `--shard` means, `2/8`, or `auto`: the number of the task that an engine of array
/// jobs gives in the environment, of SOM_SHARDS. Throws usage.
std::pair<unsigned, unsigned> shardNamed(const Host& host, const std::string& text);

/// Scans one part and writes it to a file. `failOn` does not apply: the whole scan decides. Throws usage
/// without `--now`; changed-meanwhile if a work tree changed during the scan.
Exit writeShard(const Session& session, const Printer& printer, process::ScanRequest request,
                const std::string& where, const std::string& file);

/// Returns the whole scan in a file that `join --out` wrote. Throws bad-shard.
process::Shard wholeScan(const Session& session, const std::string& file);

/// Throws bad-shard if this workspace does not have the files that were scanned.
void requireScannedFiles(const Session& session, const process::ShardHeader& header, const std::string& file);

/// Reads the records of a whole scan, which came from a file, for what the scan does not have: fields, and
/// places in files. Throws bad-shard or changed-meanwhile if this workspace does not have the files that were
/// scanned.
void readItems(const Session& session, process::Shard& whole, const std::string& file);

}  // namespace som::cli
