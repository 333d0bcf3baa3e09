#include "process/lifecycle/transition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "process/lifecycle/guards.hpp"
#include "process/lifecycle/items.hpp"
#include "process/lifecycle/milestone.hpp"
#include "process/work/fields.hpp"
#include "process/work/related.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using lifecycle::Target;

/// Events whose verb has another name, or that come by themselves; without a lifecycle, in all of them.
struct VerbRow {
  const lifecycle::Lifecycle* lifecycle;
  Event event;
  std::string_view verb;
};
constexpr std::array verbTable = {
    VerbRow{nullptr, Event::accept, "cancel --accept"},
    VerbRow{nullptr, Event::refuse, "cancel --refuse"},
    VerbRow{nullptr, Event::finish, ""},
    VerbRow{nullptr, Event::create, ""},
    VerbRow{&lifecycle::activity, Event::cancel, ""},
    VerbRow{&lifecycle::service, Event::design, ""},
    VerbRow{&lifecycle::service, Event::install, ""},
    VerbRow{&lifecycle::service, Event::deactivate, ""},
    VerbRow{&lifecycle::service, Event::terminate, "recover"},
};

/// How an event is asked for on the command line; empty for events that come by themselves.
std::string_view verbOf(Event event, const lifecycle::Lifecycle& lifecycle) {
  for (const VerbRow& row : verbTable)
    if (row.event == event && (!row.lifecycle || row.lifecycle == &lifecycle)) return row.verb;
  return lifecycle::events.name(event);
}

Error refused(std::string subject, std::string_view noun, const lifecycle::Lifecycle& lifecycle, State from,
              Event event) {
  std::vector<std::string_view> verbs;
  for (const Event possible : lifecycle::possible(lifecycle, from))
    if (const std::string_view verb = verbOf(possible, lifecycle); !verb.empty()) verbs.push_back(verb);
  const std::string_view state = lifecycle::states.name(from);
  return Error(Diagnostic(Code::illegalTransition,
                          fmt::format("cannot {} {} that is {}", lifecycle::events.name(event),
                                      withArticle(noun), state))
                   .in(std::move(subject))
                   .hint(verbs.empty() ? fmt::format("{} is final", state)
                                       : fmt::format("from {} you may: {}", state, joined(verbs))));
}

/// What completing leads to: what another process says, else what the items come to.
State completedState(Draft& draft, const TransitionOptions& request) {
  if (request.outcome && *request.outcome != State::completed) return *request.outcome;
  completeItems(draft, true);
  return request.outcome || listOf(draft.value, draft.kind->itemField).empty() ? State::completed
                                                                               : rollUpItems(draft);
}

State targetOf(Draft& draft, const lifecycle::Transition& row, const TransitionOptions& request) {
  switch (row.target) {
    case Target::previous:
      return stateBefore(draft);
    case Target::rollUp:
      return completedState(draft, request);
    case Target::state:
      break;
  }
  return row.to;
}

void stamp(UnitOfWork& unit, Draft& draft, const TransitionOptions& request, State to) {
  const std::string& reason = reasonOf(unit, request);
  for (const model::Stamp& row : draft.kind->stamps) {
    if ((row.event && *row.event != request.event) || (row.to && *row.to != to)) continue;
    const std::string field(row.field);
    switch (row.what) {
      case model::Stamp::What::time:
        draft.value[field] = formatInstant(unit.env().now);
        break;
      case model::Stamp::What::reason:
        if (reason.empty())
          draft.value.erase(field);  // the one of an earlier event does not explain this one
        else
          draft.value[field] = reason;
        break;
      case model::Stamp::What::none:
        draft.value.erase(field);
        break;
    }
  }
}

doc::Value step(State from, State to, const TransitionOptions& request) {
  doc::Value more = {{"from", lifecycle::states.name(from)}, {"to", lifecycle::states.name(to)}};
  if (request.until) more["until"] = formatInstant(*request.until);
  if (!request.reason.empty()) more["reason"] = request.reason;
  return more;
}

/// What a final state leaves behind: activities that still wait or run are cancelled, a failure is kept as a
/// message.
void closeDown(UnitOfWork& unit, Draft& draft, State to) {
  if (!lifecycle::isFinal(*draft.kind->lifecycle, to)) return;
  const std::string now = formatInstant(unit.env().now);
  for (doc::Value& activity : listOf(draft.value, "activity")) {
    if (!lifecycle::find(lifecycle::activity, stateOf(activity), Event::cancel)) continue;
    if (activity.contains("startDate")) activity["endDate"] = now;
    activity["state"] = lifecycle::states.name(State::cancelled);
  }
}

void stampActivity(UnitOfWork& unit, doc::Value& activity, const TransitionOptions& request) {
  const std::string now = formatInstant(unit.env().now);
  switch (request.event) {
    case Event::start:
      activity["startDate"] = now;
      break;
    case Event::complete:
    case Event::fail:
    case Event::skip:
    case Event::cancel:
      if (request.event != Event::skip || activity.contains("startDate")) activity["endDate"] = now;
      break;
    case Event::retry:
      for (const char* field : {"startDate", "endDate", "result"}) activity.erase(field);
      if (!isOpen(relatedOf(unit, textOf(activity, "delegatedTo")))) activity.erase("delegatedTo");
      break;
    default:
      break;
  }
  if (!request.result.is_null()) activity["result"] = request.result;
  if (request.event == Event::fail && request.result.is_null()) activity["result"] = reasonOf(unit, request);
}

}  // namespace

doc::Value& activityOf(Draft& draft, const std::string& id) {
  if (doc::Value* found = entryOf(draft.value, "activity", id)) return *found;
  std::vector<std::string> ids;
  for (const doc::Value& activity : listOf(draft.value, "activity")) ids.push_back(textOf(activity, "id"));
  const std::vector<std::string_view> names(ids.begin(), ids.end());
  std::string hint = didYouMean(id, names);
  if (hint.empty()) hint = ids.empty() ? "it has no activities" : "its activities are: " + joined(ids);
  throw Error(Diagnostic(Code::notFound, fmt::format("there is no activity '{}'", id))
                  .in(draft.id)
                  .hint(std::move(hint)));
}

State stateBefore(const Draft& draft) {
  if (const auto before = lifecycle::previousState(draft.state(), historyOf(draft.value))) return *before;
  return draft.value.contains("startDate") ? State::inProgress : State::acknowledged;
}

void applyEvent(UnitOfWork& unit, Draft& draft, const TransitionOptions& request) {
  const State from = draft.state();
  const lifecycle::Transition* row = lifecycle::find(*draft.kind->lifecycle, from, request.event);
  if (!row) throw refused(draft.id, draft.kind->noun, *draft.kind->lifecycle, from, request.event);
  checkGuards(unit, draft, nullptr, row->guards, request);
  if (request.until && *request.until <= unit.env().now)
    throw Error(Diagnostic(Code::usage, "--until lies in the past").in(draft.id));
  const State to = targetOf(draft, *row, request);
  draft.value[std::string(draft.kind->stateField)] = lifecycle::states.name(to);
  stamp(unit, draft, request, to);
  if (request.event == Event::fail && draft.kind->clock != model::Clock::none)
    appendTo(draft.value, "errorMessage",
             {{"message", reasonOf(unit, request)}, {"timestamp", formatInstant(unit.env().now)}});
  followItems(draft, to);
  closeDown(unit, draft, to);
  doc::Value more = step(from, to, request);
  if (unit.options().force && request.cause == UnitOfWork::Cause::asked) more["force"] = true;
  unit.track(draft, lifecycle::events.name(request.event), std::move(more), request.cause);
}

void transition(UnitOfWork& unit, Draft& draft, const TransitionOptions& request) {
  const State from = draft.state();
  applyEvent(unit, draft, request);
  unit.report({draft.id, std::string(lifecycle::states.name(from)),
               std::string(lifecycle::states.name(draft.state())), reasonOf(unit, request)});
  unit.changed({draft, request.event, false, reasonOf(unit, request)});
}

bool mayComplete(const Draft& draft) {
  return draft.state() == State::inProgress && !listOf(draft.value, "activity").empty() &&
         lifecycle::find(*draft.kind->lifecycle, State::inProgress, Event::complete);
}

void completeIfFinished(UnitOfWork& unit, Draft& draft) {
  const doc::Value& activities = listOf(draft.value, "activity");
  if (!std::all_of(activities.begin(), activities.end(),
                   [](const doc::Value& activity) { return lifecycle::isFinished(stateOf(activity)); }))
    return;
  applyEvent(unit, draft, {.event = Event::complete, .cause = UnitOfWork::Cause::automatic});
  unit.report({draft.id, std::string(lifecycle::states.name(State::inProgress)),
               std::string(lifecycle::states.name(draft.state())), "all activities are finished"});
  unit.changed({draft, Event::complete});
}

void activityTransition(UnitOfWork& unit, Draft& draft, const std::string& activityId,
                        const TransitionOptions& request) {
  doc::Value& activity = activityOf(draft, activityId);
  const State from = stateOf(activity);
  const lifecycle::Transition* row = lifecycle::find(lifecycle::activity, from, request.event);
  const std::string name = draft.id + " " + activityId;
  if (!row || lifecycle::isFinal(*draft.kind->lifecycle, draft.state())) {
    if (row) throw refused(name, draft.kind->noun, *draft.kind->lifecycle, draft.state(), request.event);
    throw refused(name, "activity", lifecycle::activity, from, request.event);
  }
  checkGuards(unit, draft, &activity, row->guards, request);
  activity["state"] = lifecycle::states.name(row->to);
  stampActivity(unit, activity, request);
  doc::Value more = {{"activity", activityId}};
  more.update(step(from, row->to, request));
  unit.track(draft, lifecycle::events.name(request.event), std::move(more));
  unit.report({draft.id, std::string(lifecycle::states.name(from)),
               std::string(lifecycle::states.name(row->to)), reasonOf(unit, request), activityId});
  if (request.event == Event::complete)
    reachMilestone(unit, draft, *entryOf(draft.value, "activity", activityId));
  if (request.event == Event::start)
    startItem(draft, textOf(*entryOf(draft.value, "activity", activityId), "serviceOrderItem"));
  unit.changed({draft, request.event, true});
}

}  // namespace som::process
