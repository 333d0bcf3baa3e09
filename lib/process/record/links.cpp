#include "process/record/links.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/id.hpp"
#include "process/record/fields.hpp"
#include "process/record/items.hpp"
#include "process/record/transition.hpp"

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

/// The dates of an activity that comes into this state.
void stampFollower(doc::Value& activity, State to, const std::string& now) {
  if (to == State::inProgress && !activity.contains("startDate")) activity["startDate"] = now;
  if (to == State::completed || to == State::failed) activity["endDate"] = now;
  if (to == State::pending)
    for (const char* field : {"startDate", "endDate"}) activity.erase(field);
}

void moveActivity(Unit& unit, Draft& parent, doc::Value& activity, const Draft& child, State to) {
  const State from = stateOf(activity);
  if (to == State::pending) activity.erase("delegatedTo");
  const auto way =
      to == State::pending
          ? std::vector{Event::retry}
          : lifecycle::shortestWay(lifecycle::activity, from, State::none, to).value_or(std::vector<Event>());
  if (from == to || lifecycle::isFinished(from) || way.empty()) return;
  activity["state"] = lifecycle::states.name(to);
  stampFollower(activity, to, formatInstant(unit.env().now));
  const std::string id = textOf(activity, "id");
  const std::string_view state = lifecycle::states.name(child.state());
  unit.track(parent, lifecycle::events.name(way.back()),
             {{"activity", id},
              {"from", lifecycle::states.name(from)},
              {"to", lifecycle::states.name(to)},
              {"reason", fmt::format("{} is {}", child.id, state)}},
             Unit::Cause::automatic);
  unit.report({parent.id, std::string(lifecycle::states.name(from)), std::string(lifecycle::states.name(to)),
               fmt::format("{} is {}", child.id, state), id});
}

}  // namespace

Related relatedOf(const Unit& unit, const std::string& id) {
  const auto parts = parseRecordId(id);
  const model::KindRow* kind = parts ? model::findPrefix(parts->prefix) : nullptr;
  if (!kind || !store::exists(unit.files(), *kind, id)) return {id};
  const store::Found found = store::findRecord(unit.files(), id, kind);
  const doc::Document document = doc::read(found.bytes, found.path, doc::formatOf(found.path));
  return {id, kind,
          lifecycle::states.parse(document.root()[kind->stateField].text()).value_or(lifecycle::State::none)};
}

void unlinkOpenChildren(Unit& unit, Draft& parent) {
  for (doc::Value& activity : listOf(parent.value, "activity")) {
    const Related child = relatedOf(unit, textOf(activity, "delegatedTo"));
    if (!child.kind || !child.kind->lifecycle || lifecycle::hasEnded(*child.kind->lifecycle, child.state))
      continue;
    activity.erase("delegatedTo");
    Draft& draft = unit.open(child.id, child.kind);
    removeRequester(draft, parent.id);
    unit.track(draft, "unlink", {{"from", parent.id}});
    const std::string state(lifecycle::states.name(child.state));
    unit.report({child.id, state, state, "no longer requested by " + parent.id});
  }
}

void requestersFollow(Unit& unit, const Draft& child) {
  const auto to = followed(child.state());
  if (!to) return;
  const doc::Value requesters = listOf(child.value, "requestedBy");
  for (const doc::Value& entry : requesters) {
    const Related parent = relatedOf(unit, textOf(entry, "id"));
    if (!parent.kind || !parent.kind->lifecycle) continue;
    Draft& draft = unit.open(parent.id, parent.kind);
    if (lifecycle::isFinal(*draft.kind->lifecycle, draft.state())) continue;
    for (doc::Value& activity : listOf(draft.value, "activity"))
      if (textOf(activity, "delegatedTo") == child.id) {
        moveActivity(unit, draft, activity, child, *to);
        if (*to != State::pending) startItem(draft, textOf(activity, "serviceOrderItem"));
      }
    settle(unit, draft);
  }
}

}  // namespace som::process
