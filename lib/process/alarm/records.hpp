#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "process/alarm/fold.hpp"
#include "process/work/unit_of_work.hpp"
#include "store/mentions.hpp"
#include "store/sequence.hpp"

/// Between the files of alarms and the book that folds them.
namespace som::process {

/// Reads the alarms that mention one of the texts into a book, each file once. Returns the findings for files
/// that may be such alarms and cannot be read.
std::vector<Diagnostic> readAlarmRecords(UnitOfWork& unit, AlarmBook& book,
                                         const std::vector<std::string>& texts);

/// Throws the findings if one is an error of the operating system: a change must not miss a file that it
/// depends on.
void refuseUnreadable(const std::vector<Diagnostic>& findings);

/// Returns the rules of all sources. Throws the findings for policies that cannot be used, unless the options
/// ignore them: an alarm could get another key, or stay.
AlarmRules alarmRules(Workspace& workspace, const ChangeOptions& options);

/// Returns the text that the records of an event's family mention.
std::string familyText(const exchange::AlarmEvent& event);
/// Returns the text that the record with the external id of an event mentions.
std::string externalText(const exchange::AlarmEvent& event);

/// Finds alarms for several units of work, one after the other. While no other command changes the workspace,
/// the folder is listed only once.
class AlarmCatalogue {
 public:
  explicit AlarmCatalogue(Workspace& workspace) : workspace_(workspace) {}

  /// Reads the alarms that mention one of the texts into a book, as `readAlarmRecords` does. The unit holds
  /// the lock.
  std::vector<Diagnostic> read(UnitOfWork& unit, AlarmBook& book, const std::vector<std::string>& texts);
  /// Notes the alarms that the unit has written, after its commit.
  void noteWritten(const AlarmBook& book);

 private:
  Workspace& workspace_;
  std::optional<store::Mentions> listed_;
  std::unordered_map<std::string, std::vector<std::string>> written_;  ///< ids since then, by their texts
  std::optional<store::Sequence> begun_;                               ///< when the unit began
  std::optional<store::Sequence> left_;  ///< after its commit; nullopt if another command changed something
};

/// Returns the look-ups of a book for the alarms that it does not have: those with a file, and archived ones.
/// Reads each archive once. The unit must outlive them.
AlarmBook::LookUps alarmLookUps(UnitOfWork& unit);

/// Writes the changed alarms of a book: new records, changes with their history, removals. Returns the
/// findings for records that cannot be changed, which stay as they are.
std::vector<Diagnostic> writeAlarmRecords(UnitOfWork& unit, AlarmBook& book);

/// Ends flapping that has become calm, removes clears for which no alarm came within an hour, and clears
/// alarms whose sources have been silent for longer than their policies permit. One transaction.
ChangeResult expireAlarms(Workspace& workspace, const Env& env, const ChangeOptions& options,
                          std::vector<Diagnostic>& bad);

/// Returns the ids of the active alarms; of one source, if it is given.
std::vector<std::string> activeAlarms(Workspace& workspace, const Env& env,
                                      const std::optional<std::string>& source, std::vector<Diagnostic>& bad);

/// Reads alarms into a book by their ids. Ids without a record are skipped.
void readAlarmsById(UnitOfWork& unit, AlarmBook& book, const std::vector<std::string>& ids);

}  // namespace som::process
