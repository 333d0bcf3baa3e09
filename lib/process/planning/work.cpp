#include "process/planning/work.hpp"

#include <algorithm>

namespace som::process {
namespace {

using lifecycle::State;

/// True if the assessment says that a running activity takes too long.
bool overruns(const policy::Assessment& assessment, const std::string& activity) {
  return std::any_of(assessment.reasons.begin(), assessment.reasons.end(), [&](const policy::Reason& reason) {
    const bool runs = reason.code == policy::ReasonCode::activityOverrun ||
                      reason.code == policy::ReasonCode::activityOverMax;
    return runs && reason.activity == activity;
  });
}

bool isLate(const Work& work, const plan::Step& step, const Assessed& assessed) {
  const Instant now = assessed.facts.now;
  if (work.isFinished()) return false;
  if (work.state == State::inProgress || work.state == State::held)
    return (step.latestFinish && now > *step.latestFinish) || overruns(assessed.assessment, work.activity);
  return (step.latestStart && now > *step.latestStart) || work.missesAppointment();
}

/// True if every activity that this one waits for, also through its item, is finished.
bool dependenciesFinished(const std::vector<plan::Activity>& activities, const plan::Activity& activity) {
  return std::all_of(activity.dependsOn.begin(), activity.dependsOn.end(), [&](const std::string& needed) {
    const auto other = std::find_if(activities.begin(), activities.end(),
                                    [&](const plan::Activity& one) { return one.id == needed; });
    return other == activities.end() || other->state == plan::State::finished;
  });
}

/// True if the item of an activity, or an item that contains it, is held or about to be cancelled, or waits
/// for an item that was not delivered.
bool itemWaits(const Extract& record, std::string_view item) {
  return std::any_of(record.items.begin(), record.items.end(), [&](const ItemExtract& one) {
    return (one.waits || !one.blockedBy.empty()) && one.id == item;
  });
}

/// Returns the held item because of which an activity waits; empty if there is no such item.
std::string heldItemOf(const Extract& record, std::string_view item) {
  if (record.state != State::inProgress) return {};
  const auto own = std::find_if(record.items.begin(), record.items.end(),
                                [&](const ItemExtract& one) { return one.id == item; });
  return own == record.items.end() ? std::string() : std::string(own->heldBy);
}

Work asExtracted(const Extract& record, const Assessed& assessed, const ActivityExtract& activity) {
  Work work;
  work.kind = assessed.kind;
  work.record = assessed.id;
  work.description = assessed.description;
  work.customer = assessed.customer;
  work.person = assessed.person;
  work.due = assessed.assessment.dueDate;
  work.activity = activity.id;
  work.type = activity.type;
  work.item = activity.item;
  work.request = activity.delegatedTo.value_or("");
  work.state = activity.state;
  work.assignee = activity.assignee;
  if (work.assignee.empty() && work.request.empty()) work.assignee = record.assignee;
  work.owner = record.assignee;
  work.isOfAssignee = !work.assignee.empty() && work.assignee == record.assignee;
  work.bookedStart = activity.bookedStart;
  work.bookedEnd = activity.bookedEnd;
  work.startDate = activity.startDate;
  work.endDate = activity.endDate;
  return work;
}

}  // namespace

std::vector<Work> workOf(const Extract& record, const Assessed& assessed) {
  const policy::Facts& facts = assessed.facts;
  std::vector<Work> all;
  all.reserve(record.activities.size());
  for (std::size_t i = 0; i < record.activities.size(); ++i) {
    Work& work = all.emplace_back(asExtracted(record, assessed, record.activities[i]));
    work.position = i;
    if (i >= facts.plan.steps.size() || i >= facts.activities.size()) continue;
    const plan::Step& step = facts.plan.steps[i];
    if (!step.neverBegan) {
      work.start = step.start;
      work.end = step.end;
    }
    work.latestStart = step.latestStart;
    work.slack = step.slack;
    work.heldItem = heldItemOf(record, work.item);
    work.late = isLate(work, step, assessed);
    work.waitsForOthers = !dependenciesFinished(facts.activities, facts.activities[i]);
    work.ready = work.state == State::pending && work.request.empty() && record.state == State::inProgress &&
                 !itemWaits(record, work.item) && !work.waitsForOthers;
  }
  return all;
}

bool isOfTeam(const Policies& policies, const Work& work, std::string_view team) {
  const Team* of = policies.team(work.assignee);
  return work.assignee == team || (of && of->id == team);
}

bool isOfParty(const Work& work, std::string_view party) {
  return work.assignee == party || (work.isOfAssignee && work.person == party);
}

}  // namespace som::process
