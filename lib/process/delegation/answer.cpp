#include "process/delegation/answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "model/entries.hpp"
#include "model/handles.hpp"
#include "model/orders.hpp"
#include "model/references.hpp"
#include "model/tracking.hpp"
#include "process/delegation/links.hpp"
#include "process/edit/edit.hpp"
#include "process/inventory/resources.hpp"
#include "process/inventory/services.hpp"
#include "process/lifecycle/inner_states.hpp"
#include "process/lifecycle/transition.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using Record = model::RecordView<model::ValueNode>;

constexpr std::string_view tmfResolved = "resolved";
constexpr std::string_view withdrawn = lifecycle::cancelReasons[2];

/// Returns the state that an answer names; TM Forum's `resolved` is eTOM's cleared.
State stateNamed(const std::string& name, const model::KindRow& kind) {
  const lifecycle::Lifecycle& lifecycle = *kind.lifecycle;
  const auto state = name == tmfResolved ? State::cleared : lifecycle::states.parse(name);
  if (state && lifecycle::knows(lifecycle, *state)) return *state;
  std::vector<std::string_view> names;
  for (const State one : lifecycle.states) names.push_back(lifecycle::states.name(one));
  throw Error(Diagnostic(Code::unknownState, fmt::format("'{}' is not a state of a {}", name, kind.type))
                  .hint(suggestion(name, names, "states")));
}

/// Returns the reason code for the cancellation of a trouble: the given reason if it is a code, otherwise
/// `withdrawn`. A reason that is not a code becomes a note.
std::string cancelCode(UnitOfWork& unit, Draft& request, const std::string& reason) {
  constexpr auto& codes = lifecycle::cancelReasons;
  if (std::find(codes.begin(), codes.end(), reason) != codes.end()) return reason;
  if (!reason.empty()) addNote(unit, request, reason);
  return std::string(withdrawn);
}

/// Returns the reason of an event of a trouble that requires one, if the answer gives none: who answered.
std::string defaultReason(const UnitOfWork& unit, const Draft& request, Event event) {
  const auto* row = lifecycle::find(*request.kind->lifecycle, request.state(), event);
  const bool needsReason = row && lifecycle::has(row->guards, lifecycle::Guard::reason);
  if (request.kind->clock != model::Clock::report || !needsReason || !unit.options().reason.empty())
    return {};
  const std::string supplier = model::RecordView<model::ValueNode>(request.value).supplier();
  return fmt::format("answered by {}", supplier.empty() ? unit.env().actor : supplier);
}

void walk(UnitOfWork& unit, Draft& request, State to, const Answer& answer) {
  const State from = request.state();
  // A cancellation may have begun in a pause: refused, the request is paused again.
  const State paused = stateBefore(request);
  const std::array before = {paused, stateBefore(request.value, *request.kind, paused)};
  const auto wayTo = [&](State target) {
    return lifecycle::shortestWay(*request.kind->lifecycle, from, before, target);
  };
  const auto way = wayTo(to);
  if (!way) {
    std::vector<std::string_view> possible;
    for (const State state : request.kind->lifecycle->states)
      if (state != from && wayTo(state)) possible.push_back(lifecycle::states.name(state));
    throw Error(Diagnostic(Code::illegalTransition,
                           fmt::format("a request that is {} cannot become {}", lifecycle::states.name(from),
                                       lifecycle::states.name(to)))
                    .in(request.id)
                    .hint(possible.empty() ? fmt::format("{} is final", lifecycle::states.name(from))
                                           : "it may become: " + joined(possible)));
  }
  const bool cancelsTrouble = to == State::cancelled && request.kind->clock == model::Clock::report;
  const std::string given = cancelsTrouble                  ? cancelCode(unit, request, unit.options().reason)
                            : unit.options().reason.empty() ? answer.error
                                                            : std::string();
  std::string reason;
  for (const Event event : *way) {
    reason = given.empty() ? defaultReason(unit, request, event) : given;
    applyEvent(unit, request, {.event = event, .outcome = to, .reason = reason, .isAnswer = true});
  }
  if (way->empty()) return;
  unit.report({request.id, std::string(lifecycle::states.name(from)), std::string(lifecycle::states.name(to)),
               reason.empty() ? unit.options().reason : reason});
  unit.changed({.record = request,
                .event = way->front() == Event::reopen ? Event::reopen : way->back(),
                .reason = reason,
                .reopensRequesters = answer.reopensRequesters});
}

/// Replaces the date of the end of a request by that of the other process. Throws usage if the request has no
/// such date, or if it cannot have ended then.
void correctDates(UnitOfWork& unit, Draft& request, Instant actual) {
  const auto refuse = [&](std::string message, std::string hint) {
    throw Error(Diagnostic(Code::usage, std::move(message)).in(request.id).hint(std::move(hint)));
  };
  if (!lifecycle::hasEnded(*request.kind->lifecycle, request.state()))
    refuse("--actual is for a request that has ended", "give --state completed, or --expected TIME");
  if (actual > unit.env().now) refuse("--actual lies in the future", "use --expected");
  if (const auto created = Record(request.value).created(*request.kind); created && actual < *created)
    refuse(fmt::format("--actual lies before the request, which was created at {}",
                       unit.workspace().timeText(*created)),
           "check the date");
  if (!model::correctEnd(request.value, actual))
    refuse(fmt::format("a {} that is {} has no date of its end", request.kind->noun,
                       lifecycle::states.name(request.state())),
           "leave --actual out");
}

/// Corrects the end of a request that has ended before, and of the activities that ended with it. Returns a
/// description; empty if it is the end already.
std::string correctEarlierEnd(UnitOfWork& unit, Draft& request, Instant actual) {
  const auto before = Record(request.value).ended();
  correctDates(unit, request, actual);
  if (!before || before == actual) return {};
  requestersEnded(unit, request, *before);
  return "ended " + unit.workspace().timeText(actual);
}

void putResources(Draft& request, const std::vector<std::string>& resources) {
  const auto items = model::itemHandles(request.value, request.kind->itemField);
  if (request.kind->kind != model::Kind::resourceOrder)
    throw Error(Diagnostic(Code::usage, fmt::format("a {} brings no resources", request.kind->noun))
                    .in(request.id)
                    .hint("leave --resource out; it names what a resource order brought"));
  if (resources.size() > items.size())
    throw Error(
        Diagnostic(Code::usage, fmt::format("{} resources for {} items", resources.size(), items.size()))
            .in(request.id)
            .hint("--resource names what a resource order brought, once for each item"));
  for (std::size_t i = 0; i < resources.size(); ++i) items[i].setResource(resources[i]);
}

/// Throws usage if a request does not bring resources by ending so, guard if it has ended with others:
/// services stand on those.
void requireBrings(Draft& request, State to, const std::vector<std::string>& resources) {
  if (to == State::failed || to == State::rejected || to == State::cancelled)
    throw Error(Diagnostic(Code::usage,
                           fmt::format("a request that is {} brings no resource", lifecycle::states.name(to)))
                    .in(request.id)
                    .hint("if a part was delivered, give --state partial; otherwise leave --resource out"));
  if (!lifecycle::hasEnded(*request.kind->lifecycle, request.state())) return;
  const auto items = model::itemHandles(request.value, request.kind->itemField);
  for (std::size_t i = 0; i < std::min(resources.size(), items.size()); ++i)
    if (const std::string had = items[i]->resource().id(); !had.empty() && had != resources[i])
      throw Error(
          Diagnostic(Code::guard,
                     fmt::format("it is {}, and brought {}", lifecycle::states.name(request.state()), had))
              .in(request.id)
              .hint("have it done again with som activity redo; the resource of the new request counts"));
}

/// Applies the members of the answer other than the state. Returns descriptions of the changes; empty if
/// there are none.
std::vector<std::string> takeFields(UnitOfWork& unit, Draft& request, const Answer& answer) {
  std::vector<std::string> said;
  if (answer.expected) {
    model::setExpected(request.value, request.kind->clock, *answer.expected);
    said.push_back("expected " + unit.workspace().timeText(*answer.expected));
  }
  if (!answer.externalId.empty()) {
    model::setExternalId(request.value, *request.kind, answer.externalId);
    said.push_back("external id " + answer.externalId);
  }
  if (!answer.resources.empty()) {
    putResources(request, answer.resources);
    supportServices(unit, request);
    said.push_back("resources " + joined(answer.resources));
  }
  const bool failing = answer.state == lifecycle::states.name(State::failed);
  if (!answer.error.empty() && !failing) {  // failing writes it
    model::addErrorMessage(request.value, answer.error, unit.env().now);
    said.push_back("error: " + answer.error);
  }
  return said;
}

/// Refuses a promise for a request that ends with the answer: nobody would wait for it.
void requireGoesOn(const Draft& request, State to) {
  if (!lifecycle::hasEnded(*request.kind->lifecycle, to)) return;
  throw Error(
      Diagnostic(Code::usage, fmt::format("--expected is for a request that goes on, but this one would "
                                          "be {}",
                                          lifecycle::states.name(to)))
          .in(request.id)
          .hint(to == State::partial
                    ? "if the rest is still to come, give --state inProgress; otherwise leave "
                      "--expected out"
                    : "leave --expected out; --actual says when it ended"));
}

}  // namespace

void answer(UnitOfWork& unit, Draft& request, const Answer& answer) {
  if (answer.state.empty()) requireOpen(request, "update");
  const State before = request.state();
  const State to = answer.state.empty() ? before : stateNamed(answer.state, *request.kind);
  if (answer.expected) requireGoesOn(request, to);
  if (!answer.resources.empty()) requireBrings(request, to, answer.resources);
  std::vector<std::string> said = takeFields(unit, request, answer);
  if (answer.actual && to == before)
    if (std::string ended = correctEarlierEnd(unit, request, *answer.actual); !ended.empty())
      said.push_back(std::move(ended));
  if (!said.empty()) unit.track(request, "answer", model::tracking({.description = joined(said)}));
  if (!answer.state.empty()) walk(unit, request, to, answer);
  if (answer.actual && to != before) correctDates(unit, request, *answer.actual);
  if (!said.empty() || before == request.state())
    reportChange(unit, request, said.empty() ? "nothing to change" : joined(said));
}

namespace {

/// Asks the other process to cancel an order that has begun.
void askOrder(UnitOfWork& unit, Draft& request, const std::string& reason) {
  const State from = request.state();
  applyEvent(unit, request, {.event = Event::cancel, .reason = reason});
  applyEvent(unit, request, {.event = Event::accept, .cause = UnitOfWork::Cause::automatic});
  unit.report({request.id, std::string(lifecycle::states.name(from)),
               std::string(lifecycle::states.name(request.state())), "the other process has to answer"});
}

/// Asks the other process to cancel a trouble that has begun.
void askTrouble(UnitOfWork& unit, Draft& request, const std::string& reason) {
  const State from = request.state();
  const std::string asked(model::cancellationRequested);
  addNote(unit, request, reason);
  if (lifecycle::isPaused(from) && !isAskedToCancel(request))
    applyEvent(unit, request, {.event = Event::resume, .cause = UnitOfWork::Cause::automatic});
  applyEvent(unit, request, {.event = Event::pend, .reason = asked});
  unit.report({request.id, std::string(lifecycle::states.name(from)),
               std::string(lifecycle::states.name(request.state())), asked});
  unit.changed({.record = request, .event = Event::pend, .reason = asked});
}

}  // namespace

bool isAskedToCancel(const Draft& request) {
  return lifecycle::isCancelling(request.state()) ||
         (lifecycle::isPaused(request.state()) &&
          model::ReportView<model::ValueNode>(request.value).statusChangeReason() ==
              model::cancellationRequested);
}

bool hasBegun(const Draft& request) {
  const State state = request.state();
  const bool waits = lifecycle::isPaused(state) && request.kind->clock != model::Clock::order;
  return (waits && !isAskedToCancel(request) ? stateBefore(request) : state) != State::acknowledged;
}

void cancelRequest(UnitOfWork& unit, Draft& request, const std::string& reason) {
  const State from = request.state();
  const bool order = request.kind->clock == model::Clock::order;
  if (reason.empty()) requireReason(unit, request, "cancel");
  if (order && lifecycle::isCancelling(from))
    throw Error(
        Diagnostic(Code::illegalTransition,
                   fmt::format("is {}: the other process has not answered yet", lifecycle::states.name(from)))
            .in(request.id)
            .hint(fmt::format("with the answer: som request update {} --state cancelled, or --state "
                              "inProgress if it goes on",
                              request.id)));
  if (!hasBegun(request) || lifecycle::hasEnded(*request.kind->lifecycle, from)) {
    const bool possible = lifecycle::find(*request.kind->lifecycle, from, Event::cancel) != nullptr;
    transition(
        unit, request,
        {.event = Event::cancel, .reason = order || !possible ? reason : cancelCode(unit, request, reason)});
  } else if (order) {
    askOrder(unit, request, reason);
  } else {
    askTrouble(unit, request, reason);
  }
}

}  // namespace som::process
