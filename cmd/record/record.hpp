#pragma once

#include "cli/command.hpp"
#include "lifecycle/lifecycle.hpp"

/// Verbs that several nouns share, written once for all kinds.
namespace som::cli {

void addAcknowledge(Command& command, Selection& selection, const model::KindRow* kind);
void addAssign(Command& command, Selection& selection, const model::KindRow* kind);
void addAttach(Command& command, Selection& selection, const model::KindRow* kind);
void addEscalate(Command& command, Selection& selection, const model::KindRow* kind);
void addGroup(Command& command, Selection& selection, const model::KindRow* kind);
void addList(Command& command, Selection& selection, const model::KindRow* kind);
void addListAll(Command& command, Selection& selection, const model::KindRow* kind);
void addNote(Command& command, Selection& selection, const model::KindRow* kind);
void addPlan(Command& command, Selection& selection, const model::KindRow* kind);
void addProgress(Command& command, Selection& selection, const model::KindRow* kind);
void addSchedule(Command& command, Selection& selection, const model::KindRow* kind);
void addShow(Command& command, Selection& selection, const model::KindRow* kind);
void addUngroup(Command& command, Selection& selection, const model::KindRow* kind);
void addUpdate(Command& command, Selection& selection, const model::KindRow* kind);

// Events of the lifecycle that take only a reason.
void addClear(Command& command, Selection& selection, const model::KindRow* kind);
void addClose(Command& command, Selection& selection, const model::KindRow* kind);
void addComplete(Command& command, Selection& selection, const model::KindRow* kind);
void addFail(Command& command, Selection& selection, const model::KindRow* kind);
void addHold(Command& command, Selection& selection, const model::KindRow* kind);
void addPend(Command& command, Selection& selection, const model::KindRow* kind);
void addReject(Command& command, Selection& selection, const model::KindRow* kind);
void addReopen(Command& command, Selection& selection, const model::KindRow* kind);
void addResume(Command& command, Selection& selection, const model::KindRow* kind);
void addStart(Command& command, Selection& selection, const model::KindRow* kind);

/// A record's file, read and checked to be a document; for verbs that only read.
struct ReadRecord {
  const model::KindRow* kind;
  doc::Document document;
};
ReadRecord readRecord(const Session& session, const std::string& reference, const model::KindRow* kind);

/// Returns the error with a hint if it is not-found and the reference is the id of a policy: the file to
/// read.
Error withPolicyFile(const Session& session, const std::string& reference, Error error);

/// The record as a value, typed as its schema says.
doc::Value typedRecord(const Session& session, const ReadRecord& record);

}  // namespace som::cli
