#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/env.hpp"
#include "process/planning/assess.hpp"
#include "process/planning/work.hpp"
#include "process/read/record_query.hpp"
#include "process/read/survey.hpp"

namespace som::process {

/// Whether a record needs an action of a scan.
enum class Asks {
  nothing,
  action,
  later,  ///< it has entries later than the moment of the scan: it is left alone
};

/// The records that a scan shows; an empty member means all records.
struct ScanRequest {
  bool all = false;  ///< also records that are on track
  std::vector<std::string> kinds;
  std::optional<policy::Level> level;  ///< this level or worse
  std::string team;
  std::string assignee;
  std::string customer;
  std::vector<std::string> priorities;
  std::optional<std::pair<unsigned, unsigned>> shard;  ///< I of N, from 1, by hash of the id
  const RecordQuery* query = nullptr;                  ///< a condition, and an order of the items
  /// Called for each record that matches, by several threads. The record has its document if it has
  /// underlying alarms.
  std::function<Asks(const Assessed&, const FieldRecord& record)> asks;
  /// Called for each activity of a record that matches, by several threads: true if the result is to have it.
  std::function<bool(const Work&, const FieldRecord&)> wantsWork;
  bool needsFields = false;     ///< `wantsWork` asks for named fields of records
  bool needsDocuments = false;  ///< items have their documents, works their entries
  bool keepsParts = false;      ///< the result has `common`, `ofFiles` and `noted`, to be joined with others

  bool filters() const { return query && query->filters(); }
  /// True if no filter except a shard excludes records.
  bool hasAll() const {
    return kinds.empty() && team.empty() && assignee.empty() && customer.empty() && priorities.empty() &&
           !filters();
  }
};

struct ScanResult {
  /// A record that needs an action.
  struct Asking {
    std::string id;
    std::string path;
    const model::KindRow* kind;
    std::vector<std::string> parents;  ///< reports that it is a part of
  };

  /// The findings for the file of a record.
  struct FileFindings {
    std::string path;
    std::vector<Diagnostic> findings;
  };

  Instant now;
  std::size_t scanned = 0;  ///< open records that were assessed and fit the filters
  SurveyCounts survey;
  std::vector<Diagnostic> bad;  ///< findings for files that could not be assessed
  std::size_t badFiles = 0;
  std::vector<Diagnostic> common;  ///< those of `bad` that do not depend on the shard: of policies, folders
  std::vector<FileFindings> ofFiles;  ///< those of files, by path
  std::vector<Diagnostic> noted;      ///< those of files that were read for other records
  policy::LevelCounts counts = {};    ///< by level
  std::map<const model::KindRow*, policy::LevelCounts> countsOfKind;  ///< of each kind that was scanned
  /// Of each team and each kind that was scanned: the records that the team, or one of its members, has.
  std::map<std::pair<const Team*, const model::KindRow*>, policy::LevelCounts> countsOfTeam;
  std::vector<std::unique_ptr<AssessedRecord>> items;  ///< worst and nearest first
  policy::Level worst = policy::Level::onTrack;
  std::vector<Work> works;     ///< by the path of their records
  std::vector<Asking> asking;  ///< by path
  /// Data for assessing the records that need an action again; only if `asks` is set.
  std::shared_ptr<const Reservations> reservations;
  Standings standings;
  std::vector<std::string> later;  ///< ids of records that have entries later than `now`; only if `asks`
  /// The ids of the records that are not on track, by the id of a silence that covers them.
  std::map<std::string, std::vector<std::string>> silenced;
  std::shared_ptr<const Silences> silences;  ///< those in effect
};

/// True if the id is in the shard of a request.
bool inShard(const ScanRequest& request, std::string_view id);

/// Returns the kinds that a request scans: those with clocks, or the ones that it names. Throws unknown-kind.
std::vector<const model::KindRow*> scannedKinds(const ScanRequest& request);

/// Assesses all open records at `env.now`: a pure function of the files and that moment; writes nothing. Bad
/// files are findings and do not stop the scan.
ScanResult scan(Workspace& workspace, const Env& env, const ScanRequest& request);

/// Returns the scan of all records from scans of the shards of one state at one moment, whose results have
/// `common`, `ofFiles` and `noted`. `pathOf` returns the path of a record, by which a scan visits them.
ScanResult joinScans(std::vector<ScanResult> parts,
                     const std::function<std::string(const std::string& id)>& pathOf);

/// Sorts the items of a scan in the order of a query, if it has one.
void sortBy(const RecordQuery* query, std::vector<std::unique_ptr<AssessedRecord>>& items);

/// The parts of an explanation that are not in each one.
struct ExplainRequest {
  bool dependants = false;  ///< who waits for an order, too: that looks at all orders
};

/// Assesses one record, whatever its state, and keeps its document. Throws Error as findRecord and
/// Assessor::assess.
Assessed explain(Workspace& workspace, const Env& env, std::string_view reference,
                 const ExplainRequest& request = {});

}  // namespace som::process
