#pragma once

#include <string_view>
#include <vector>

#include "cli/session.hpp"
#include "doc/document.hpp"
#include "exchange/http.hpp"
#include "process/work/unit_of_work.hpp"

/// The tasks of TM Forum's APIs: resources whose POST does something to records.
namespace som::cli {

/// The subject of a task.
struct TaskInput {
  const model::KindRow* kind;    ///< of the records
  std::vector<std::string> ids;  ///< of the records
  std::string parent = {};       ///< the record to whose group they belong
  const doc::Document& body;
};

/// A task.
struct Task {
  std::string_view format;      ///< of its API
  std::string_view name;        ///< as version 4 has it: `ackAlarms`
  std::string_view alias;       ///< the name in other clients; may be empty
  std::string_view collection;  ///< the path of the records
  std::string_view subjects;    ///< the member of the body that names the records
  std::string_view parent;      ///< the member that names the record of a group; empty: the task has none
  std::string_view done;        ///< the member of the response that names the changed records; may be empty
  void (*run)(process::UnitOfWork& unit, const TaskInput& input);
};

/// Returns the task of an API by its name; null if it has no such task.
const Task* findTask(std::string_view format, std::string_view name);

/// Does a task in one transaction. Returns what changed; its findings go to the result's warnings. Throws
/// HttpError 400 if the body names no record.
process::ChangeResult runTask(const Session& session, const Task& task, TaskInput input,
                              process::ChangeOptions options);

}  // namespace som::cli
