#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/planning/assess.hpp"

namespace som::process {

/// A value that the item of an activity lacks, and that it does not get by itself.
struct Lack {
  std::string_view code;  ///< pool-exhausted, scope-missing, no-value, characteristic-missing
  std::string text;
  std::string other;        ///< the pool, or the characteristic
  std::string command;      ///< that helps; words in capitals are to be replaced
  bool isObstacle = false;  ///< a configuration cannot start without it
};

/// An activity of a record with the dates of its plan, as the team that does it needs to see it.
struct Work {
  const model::KindRow* kind = nullptr;
  std::string record;       ///< the id of the record
  std::string description;  ///< of the record
  std::string customer;
  std::string person;          ///< who does the record in the assigned team
  std::optional<Instant> due;  ///< of the record
  std::string activity;
  std::string type;
  std::string item;
  std::string request;  ///< the record that does it
  lifecycle::State state = lifecycle::State::none;
  std::string assignee;          ///< that of the record if the activity has none and nobody else does it
  bool isOfAssignee = false;     ///< the assignee of the record is that of the activity
  std::string owner;             ///< the assignee of the record
  std::optional<Instant> start;  ///< actual, or the earliest expected; nullopt if it never begins
  std::optional<Instant> end;
  std::optional<Instant> latestStart;
  std::optional<Seconds> slack;
  std::optional<Instant> bookedStart;  ///< of its appointment
  std::optional<Instant> bookedEnd;
  std::optional<Instant> startDate;
  std::optional<Instant> endDate;
  bool ready = false;           ///< it may start now
  bool waitsForOthers = false;  ///< an activity that it depends on is not finished
  std::vector<Lack> lacks =
      {};                     ///< the values that its item lacks; it may be ready anyway: see LackingValues
  std::string heldItem = {};  ///< its item, or one that contains it, if a person holds that
  bool late = false;          ///< after its latest start, unable to keep its appointment, or running too long
  std::size_t position = 0;   ///< in the record
  doc::Value entry = {};      ///< the activity itself, if documents were requested

  bool isFinished() const { return lifecycle::isFinished(state); }
  /// True if it has an appointment, and does not start before that is over.
  bool missesAppointment() const {
    return state == lifecycle::State::pending && bookedStart && start && *start > *bookedStart;
  }
};

/// Returns the activities of a record, in their order. `assessed` is the assessment of the extract.
std::vector<Work> workOf(const Extract& record, const Assessed& assessed);

/// True if a team, or one of its members, does the work.
bool isOfTeam(const Policies& policies, const Work& work, std::string_view team);
/// True if a party or person does the work: the assignee, or the person that the record names for it.
bool isOfParty(const Work& work, std::string_view party);

}  // namespace som::process
