#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/context.hpp"
#include "process/inventory/allocation.hpp"
#include "process/jeopardy/waits.hpp"
#include "process/planning/assess.hpp"
#include "record/record.hpp"

/// What `show` prints of a record for people.
namespace som::cli {

/// A record that this one refers to. The document is missing if it cannot be read.
struct LinkedRecord {
  std::string id;
  std::string part;  ///< the activity, or the item of this record that it is linked with; may be empty
  const model::KindRow* kind = nullptr;
  std::optional<doc::Document> document = std::nullopt;
};

/// The result of an activity in one line; of a failed one without result the reason.
std::string resultOf(const model::RecordView<model::ValueNode>& record,
                     const model::ActivityView<model::ValueNode>& activity);

/// A record with everything that its description needs, as of one moment.
struct ShownRecord {
  ReadRecord read;
  std::optional<process::Assessed> assessed = std::nullopt;  ///< of a record whose clocks run
  std::string flaw = {};                                     ///< why an open record cannot be assessed
  std::vector<std::string> silences = {};                    ///< that cover an alarm now
  std::vector<LinkedRecord> requests = {};                   ///< the records that do its activities
  std::vector<LinkedRecord> orders = {};                     ///< the orders that made or changed a service
  std::vector<process::Allocation> values = {};              ///< values of pools that are held for it
  std::vector<process::Wait> waits = {};  ///< why it is not completed, and what may be stale
  std::vector<std::string> users = {};    ///< services that use a resource
};

/// Reads the records that a record refers to, and assesses it if its clocks run.
ShownRecord withLinks(const Session& session, ReadRecord read);

/// Prints the facts of a record as lines of label and text, without empty texts.
void printFacts(const Printer& printer, const Times& times, const doc::Value& value,
                const ShownRecord& record);

/// The facts of an alarm as labels and texts, which may be empty; its comments.
std::vector<std::pair<std::string, render::Cell>> alarmFacts(const Times& times, const doc::Value& value,
                                                             const ShownRecord& record);
void printComments(const Printer& printer, const Times& times, const doc::Value& value);

/// The items, activities, requests, … of a record, each as a table; without empty tables and columns.
std::vector<render::Table> sectionsOf(const Times& times, const doc::Value& value, const ShownRecord& record);

}  // namespace som::cli
