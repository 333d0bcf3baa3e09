#pragma once

#include "cli/register.hpp"
#include "lifecycle/lifecycle.hpp"

/// Verbs that several nouns list, written once for all kinds.
namespace som::cli {

void addAcknowledge(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addAssign(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addAttach(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addEscalate(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addList(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addNote(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addPlan(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addProgress(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addSchedule(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addShow(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addUpdate(CLI::App& app, Selection& selection, const model::KindRow* kind);

/// The options of `list`, for a verb that lists something else as well; gives what lists the records.
std::function<Exit(Context&)> addListOptions(CLI::App& app, const model::KindRow* kind);

// Events of the lifecycle that need nothing but a reason.
void addClear(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addClose(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addComplete(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addFail(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addHold(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addPend(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addReject(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addReopen(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addResume(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addStart(CLI::App& app, Selection& selection, const model::KindRow* kind);

/// A record's file, read and checked to be a document; for verbs that only read.
struct ReadRecord {
  const model::KindRow* kind;
  doc::Document document;
};
ReadRecord readRecord(Context& context, const std::string& reference, const model::KindRow* kind);

/// The record as a value, typed as its schema says.
doc::Value typedRecord(Context& context, const ReadRecord& record);

}  // namespace som::cli
