#include "process/delegation/links.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "process/lifecycle/items.hpp"
#include "process/lifecycle/milestone.hpp"
#include "process/work/fields.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;

void removeRequester(Draft& child, const std::string& parent) {
  if (!child.value.contains("requestedBy")) return;
  doc::Value& requesters = child.value["requestedBy"];
  const auto gone = std::remove_if(requesters.begin(), requesters.end(),
                                   [&](const doc::Value& entry) { return textOf(entry, "id") == parent; });
  requesters.erase(gone, requesters.end());
  if (requesters.empty()) child.value.erase("requestedBy");
}

/// The state of an activity whose request is in this one.
struct FollowRow {
  State request;
  State activity;
};
constexpr std::array followTable = {
    FollowRow{State::inProgress, State::inProgress},
    FollowRow{State::pending, State::held},
    FollowRow{State::held, State::held},
    FollowRow{State::completed, State::completed},
    FollowRow{State::cleared, State::completed},
    FollowRow{State::closed, State::completed},
    FollowRow{State::partial, State::failed},
    FollowRow{State::failed, State::failed},
    FollowRow{State::rejected, State::failed},
    FollowRow{State::cancelled, State::pending},
};

std::optional<State> followed(State request) {
  for (const FollowRow& row : followTable)
    if (row.request == request) return row.activity;
  return std::nullopt;
}

/// Tracks and reports that an activity took the state that a request gives it.
void follow(UnitOfWork& unit, Draft& parent, const doc::Value& activity, const Draft& child, State from,
            std::string_view action) {
  const std::string id = textOf(activity, "id");
  const std::string before(lifecycle::states.name(from));
  const std::string reason = fmt::format("{} is {}", child.id, lifecycle::states.name(child.state()));
  unit.track(parent, action,
             {{"activity", id}, {"from", before}, {"to", textOf(activity, "state")}, {"reason", reason}},
             UnitOfWork::Cause::automatic);
  unit.report({parent.id, before, textOf(activity, "state"), reason, id});
}

/// The work of a request that was cancelled is nobody's again.
void giveBack(UnitOfWork& unit, Draft& parent, doc::Value& activity, const Draft& child) {
  const State from = stateOf(activity);
  activity.erase("delegatedTo");
  if (lifecycle::isFinished(from)) return;
  activity["state"] = lifecycle::states.name(State::pending);
  for (const char* field : {"startDate", "endDate"}) activity.erase(field);
  follow(unit, parent, activity, child, from, unlinkAction);
}

void moveActivity(UnitOfWork& unit, Draft& parent, doc::Value& activity, const Draft& child, State to) {
  const State from = stateOf(activity);
  const auto way = lifecycle::shortestWay(lifecycle::activity, from, State::none, to);
  if (lifecycle::isFinished(from) || !way || way->empty()) return;
  activity["state"] = lifecycle::states.name(to);
  const std::string now = formatInstant(unit.env().now);
  if (to == State::inProgress && !activity.contains("startDate")) activity["startDate"] = now;
  if (to == State::completed || to == State::failed) activity["endDate"] = now;
  follow(unit, parent, activity, child, from, lifecycle::events.name(way->back()));
  if (to == State::completed) reachMilestone(unit, parent, activity);
}

}  // namespace

Draft* openRequester(UnitOfWork& unit, const doc::Value& requester) {
  const Related parent = relatedOf(unit, textOf(requester, "id"));
  return parent.kind && parent.kind->lifecycle ? &unit.open(parent.id, parent.kind) : nullptr;
}

bool isRequestedByOthers(const UnitOfWork& unit, const Draft& child, const std::string& parent) {
  const doc::Value& requesters = listOf(child.value, "requestedBy");
  return std::any_of(requesters.begin(), requesters.end(), [&](const doc::Value& entry) {
    const std::string id = textOf(entry, "id");
    return id != parent && isOpen(relatedOf(unit, id));
  });
}

void unlinkChild(UnitOfWork& unit, Draft& parent, const Related& child) {
  for (doc::Value& activity : listOf(parent.value, "activity"))
    if (textOf(activity, "delegatedTo") == child.id) activity.erase("delegatedTo");
  Draft& draft = unit.open(child.id, child.kind);
  removeRequester(draft, parent.id);
  unit.track(draft, unlinkAction, {{"from", parent.id}});
  const std::string state(lifecycle::states.name(child.state));
  unit.report({child.id, state, state, fmt::format("no longer requested by {}", parent.id)});
}

void requestersFollow(UnitOfWork& unit, const Draft& child) {
  const auto to = followed(child.state());
  if (!to) return;
  const doc::Value requesters = listOf(child.value, "requestedBy");
  for (const doc::Value& entry : requesters) {
    Draft* parent = openRequester(unit, entry);
    if (!parent || lifecycle::isFinal(*parent->kind->lifecycle, parent->state())) continue;
    for (doc::Value& activity : listOf(parent->value, "activity"))
      if (textOf(activity, "delegatedTo") != child.id) {
        continue;
      } else if (*to == State::pending) {
        giveBack(unit, *parent, activity, child);
      } else {
        moveActivity(unit, *parent, activity, child, *to);
        startItem(*parent, textOf(activity, "serviceOrderItem"));
      }
    unit.changed({*parent, Event::change, true});
  }
}

void letGo(UnitOfWork& unit, Draft& report) {
  const std::string now = formatInstant(unit.env().now);
  for (doc::Value& activity : listOf(report.value, "activity")) {
    if (lifecycle::isFinished(stateOf(activity))) continue;
    if (activity.contains("startDate") && !activity.contains("endDate")) activity["endDate"] = now;
    activity["state"] = lifecycle::states.name(State::skipped);
  }
  for (const Related& child : openChildren(unit, report)) unlinkChild(unit, report, child);
}

}  // namespace som::process
