#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "process/jeopardy/scan.hpp"
#include "store/store.hpp"

/// Parts of a scan that several machines made, as files of lines of JSON (NDJSON): a header, a line for each
/// shown record, each record that needs an action and each file with findings, and a footer with the counts.
namespace som::process {

/// The identity of a scan; parts of one scan differ only in `shard`.
struct ShardHeader {
  unsigned shard = 1;  ///< from 1
  unsigned of = 1;
  Instant now;
  std::string revision;    ///< the commit; empty for the files of a work tree
  std::string sequence;    ///< the number of the last change, for the files of a work tree
  std::string policyHash;  ///< of the rules, see `process::policyHash`
  std::string tzdata;      ///< version of the time zones
  std::string som;         ///< version of the program
  std::string workspace;   ///< its name; empty if it has none
  std::string filter;      ///< the options that exclude records, as a text; empty if none does
  std::string shown;       ///< the least level of the items, or `all`
};

/// The end of a part.
struct ShardFooter {
  std::chrono::microseconds duration{0};
  Exit exit = Exit::done;  ///< the exit status that the scan had without a part file
};

/// A part of a scan, or a whole one (part 1 of 1).
struct Shard {
  ShardHeader header;
  ScanResult scan;  ///< without documents, and the moment's reservations, standings and silences
  ShardFooter footer;
};

/// Returns the lines of a part.
std::string shardText(const ShardHeader& header, const ScanResult& scan, const ShardFooter& footer);

/// Reads the identity of a part. Throws bad-shard.
ShardHeader readShardHeader(const std::string& text, const std::string& file);

/// Reads a part; teams are those of the policies. Throws bad-shard if the file is not a complete part.
Shard readShard(const std::string& text, const std::string& file, const Policies& policies);

/// Reads the records of the items of a joined scan, for fields that the scan does not have. `files` must be
/// those that were scanned: the files of its revision, or of a work tree that nothing changed since. Throws
/// changed-meanwhile if a file is not as it was scanned.
void readDocuments(const store::Store& files, Shard& whole);
/// The same for one record; `mayHaveChanged`: the files are those of a work tree.
void readDocument(const store::Store& files, AssessedRecord& item, bool mayHaveChanged);

/// Returns the scan of all records from its parts, as part 1 of 1. `files` are their names, for messages.
/// Throws bad-shard if a part is missing or doubled, or if parts differ in anything but their number.
Shard joinShards(std::vector<Shard> parts, const std::vector<std::string>& files);

}  // namespace som::process
