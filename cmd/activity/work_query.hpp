#pragma once

#include <optional>
#include <string>

#include "cli/context.hpp"
#include "process/jeopardy/scan.hpp"

namespace som::cli {

/// Returns the fields of activities, without those of their records.
std::vector<model::QueryField> workFields();

/// An order of activities by their own fields, those of a condition without the paths into records.
class WorkSort {
 public:
  /// Throws invalid-query. Without a text `run` leaves all activities where they are.
  WorkSort(process::Workspace& workspace, const std::string& sort);

  void run(std::vector<process::Work>& works) const;

 private:
  process::Workspace& workspace_;
  std::vector<model::QueryField> fields_;
  std::vector<model::SortKey> keys_;
};

/// A condition on activities. Its fields are those of the activity, then those of its record, then paths into
/// the activity and into the record.
class WorkQuery {
 public:
  /// Throws invalid-query. `times` must outlive the query.
  WorkQuery(process::Workspace& workspace, const Times& times, const std::string& where);

  bool matches(const process::Work& work, const process::FieldRecord& record) const;
  /// True if a field is a path, for which the documents of records are needed.
  bool needsDocuments() const;

 private:
  std::vector<std::string> values(const model::FieldReference& field, const process::Work& work,
                                  const process::FieldRecord& record) const;

  process::Workspace& workspace_;
  std::vector<model::QueryField> fields_;
  std::vector<std::string_view> members_;  ///< of activities
  std::optional<model::Query> query_;
};

}  // namespace som::cli
