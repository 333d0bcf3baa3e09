#include "render/lifecycle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/suggest.hpp"

namespace som::render {
namespace {

using namespace lifecycle;

struct GuardText {
  Guard guard;
  std::string_view text;
};

constexpr std::array guardTexts = {
    GuardText{Guard::reason, "a reason"},
    GuardText{Guard::prerequisites, "prerequisites completed (*)"},
    GuardText{Guard::services, "services exist (*)"},
    GuardText{Guard::activitiesFinished, "activities finished"},
    GuardText{Guard::noPointOfNoReturn, "no point of no return (*)"},
    GuardText{Guard::dependenciesFinished, "dependencies finished"},
    GuardText{Guard::recordRunning, "record inProgress"},
    GuardText{Guard::requestEnded, "own work"},
    GuardText{Guard::nothingOpen, "no open parts (*)"},
    GuardText{Guard::reasonCode, "a reason code"},
};

std::string needs(const Transition& row) {
  std::vector<std::string> parts;
  for (const GuardText& guard : guardTexts)
    if (has(row.guards, guard.guard)) parts.emplace_back(guard.text);
  return joined(parts);
}

std::string target(const Transition& row) {
  if (row.target == Target::previous) return "the previous state";
  if (row.target == Target::rollUp) return "completed, partial or failed";
  if (row.target == Target::remainder) return "cancelled, or partial";
  return std::string(states.name(row.to));
}

/// True for events that leave the usual path.
bool isDetour(Event event) {
  constexpr std::array detours = {Event::reject, Event::pend,   Event::hold, Event::cancel,
                                  Event::refuse, Event::resume, Event::fail, Event::skip};
  return std::find(detours.begin(), detours.end(), event) != detours.end();
}

/// Returns the row of the usual path out of a state; null at its end.
const Transition* onward(const Lifecycle& lifecycle, State from, const std::vector<State>& visited) {
  for (const Transition& row : lifecycle.rows)
    if (row.from == from && !isDetour(row.event) &&
        (row.target == Target::rollUp || std::find(visited.begin(), visited.end(), row.to) == visited.end()))
      return &row;
  return nullptr;
}

std::string trimmed(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

/// Formats the rows out of a state, except one.
std::string sideways(const Lifecycle& lifecycle, State from, const Transition* but, char stem) {
  std::string text;
  for (const Transition& row : lifecycle.rows)
    if (row.from == from && &row != but)
      text += trimmed(fmt::format("    {}   {:<14} --> {:<22} {}", stem, events.name(row.event), target(row),
                                  needs(row)));
  return text;
}

}  // namespace

std::string_view guardText(Guard guard) {
  for (const GuardText& row : guardTexts)
    if (row.guard == guard) return row.text;
  return {};
}

std::string lifecycleText(const Lifecycle& lifecycle) {
  std::string text = "  (new)\n";
  std::vector<State> visited = {State::none};
  State at = State::none;
  while (const Transition* way = onward(lifecycle, at, visited)) {
    text += sideways(lifecycle, at, way, '|');
    text += trimmed(fmt::format("    | {:<20} {}", events.name(way->event), needs(*way)));
    text += fmt::format("    v\n  {}\n", target(*way));
    at = way->to;
    if (way->target != Target::state) break;
    visited.push_back(at);
  }
  if (at != State::none) text += sideways(lifecycle, at, nullptr, ' ');
  for (const State state : lifecycle.states) {
    if (std::find(visited.begin(), visited.end(), state) != visited.end() || isFinal(lifecycle, state))
      continue;
    text += fmt::format("\n  {}\n", states.name(state)) + sideways(lifecycle, state, nullptr, ' ');
  }
  std::vector<std::string_view> finals;
  for (const State state : lifecycle.finals) finals.push_back(states.name(state));
  return finals.empty() ? text : text + "\n  final: " + joined(finals) + "\n";
}

}  // namespace som::render
