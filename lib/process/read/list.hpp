#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/env.hpp"
#include "process/read/record_query.hpp"
#include "process/read/survey.hpp"

namespace som::process {

/// The records to list; an empty text or list matches all records.
struct ListRequest {
  const model::KindRow* kind = nullptr;           ///< that of the noun; kinds like it are listed too
  std::vector<const model::KindRow*> kinds = {};  ///< instead: only these kinds
  std::vector<std::string> states;
  std::string assignee;
  std::string customer;
  std::string customerOrder;
  bool open = false;                                           ///< no records that are in a final state
  bool hidesEnded = false;                                     ///< counts those records instead
  std::optional<std::set<std::string, std::less<>>> ids = {};  ///< only these records
  std::size_t limit = 0;                                       ///< at most this many; 0: all
  bool needsDocuments = false;                                 ///< each row has its document
  /// Makes the text of each row from its record, which has its document then; afterwards the row has no
  /// record. Is called by several threads.
  std::function<std::string(const FieldRecord&)> text = {};
};

/// A record of a list.
struct ListRow {
  FieldRecord record;
  std::string id;
  std::optional<Instant> due;
  model::SortValues sort;
  std::string text = {};  ///< if the request asks for it
};

struct ListResult {
  std::vector<ListRow> rows;
  std::size_t matches = 0;      ///< records that match, with those beyond the limit
  std::size_t hidden = 0;       ///< records that match and have ended, if the request hides them
  std::vector<Diagnostic> bad;  ///< findings for skipped files, and other findings of the reads
  SurveyCounts counts;
  std::shared_ptr<const void> owner;  ///< owns the data that the rows refer to
};

/// Lists the records of a request that match a query, in its order; records that it does not order are sorted
/// by due date, then by id. Assessments are made for the moment `env.now`. Bad files are findings and do not
/// stop the list. All rows show the workspace at one moment. Of the files that the index knows, only those of
/// rows are read, and only if a document is needed.
ListResult list(Workspace& workspace, const Env& env, const ListRequest& request, const RecordQuery& query);

/// Returns the kinds that a request lists.
std::vector<const model::KindRow*> listedKinds(const ListRequest& request);
/// Returns the possible states of records of these kinds, each once.
std::vector<std::string_view> listedStates(const ListRequest& request);

}  // namespace som::process
