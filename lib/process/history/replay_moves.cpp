#include "process/history/replay_moves.hpp"

#include <algorithm>
#include <array>

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;

/// Moves of delegated activities that follow their request by fewer steps than the lifecycle has.
struct FollowMove {
  std::string_view action;
  State from;
  State to;
};
constexpr std::array followMoves = {
    FollowMove{"hold", State::pending, State::held},
    FollowMove{"hold", State::failed, State::held},
    FollowMove{"fail", State::pending, State::failed},
    FollowMove{"fail", State::held, State::failed},
    FollowMove{"resume", State::held, State::pending},
    FollowMove{"unlink", State::pending, State::pending},
    FollowMove{"unlink", State::inProgress, State::pending},
    FollowMove{"unlink", State::held, State::pending},
    FollowMove{"unlink", State::failed, State::pending},
};

/// Events of items, and the states that they lead to. An item goes on in a state that its work determines.
struct ItemMove {
  Event event;
  State from;
  State to;
};
constexpr std::array itemMoves = {
    ItemMove{Event::hold, State::acknowledged, State::held},
    ItemMove{Event::hold, State::inProgress, State::held},
    ItemMove{Event::resume, State::held, State::inProgress},
    ItemMove{Event::resume, State::held, State::acknowledged},
    ItemMove{Event::cancel, State::acknowledged, State::cancelled},
    ItemMove{Event::cancel, State::inProgress, State::cancelled},
    ItemMove{Event::cancel, State::pending, State::cancelled},
    ItemMove{Event::cancel, State::held, State::cancelled},
    ItemMove{Event::cancel, State::pendingCancellation, State::cancelled},
    ItemMove{Event::cancel, State::acknowledged, State::pendingCancellation},
    ItemMove{Event::cancel, State::inProgress, State::pendingCancellation},
    ItemMove{Event::cancel, State::pending, State::pendingCancellation},
    ItemMove{Event::cancel, State::held, State::pendingCancellation},
    ItemMove{Event::fail, State::acknowledged, State::failed},
    ItemMove{Event::fail, State::inProgress, State::failed},
    ItemMove{Event::fail, State::pending, State::failed},
    ItemMove{Event::fail, State::held, State::failed},
    ItemMove{Event::fail, State::pendingCancellation, State::failed},
    ItemMove{Event::fail, State::acknowledged, State::pendingCancellation},
    ItemMove{Event::fail, State::inProgress, State::pendingCancellation},
    ItemMove{Event::fail, State::pending, State::pendingCancellation},
    ItemMove{Event::fail, State::held, State::pendingCancellation},
    ItemMove{Event::refuse, State::pendingCancellation, State::inProgress},
};

}  // namespace

bool isFollowMove(std::string_view action, State from, State to) {
  return std::any_of(followMoves.begin(), followMoves.end(), [&](const FollowMove& row) {
    return row.action == action && row.from == from && row.to == to;
  });
}

bool isItemMove(Event event, State from, State to) {
  return std::any_of(itemMoves.begin(), itemMoves.end(), [&](const ItemMove& row) {
    return row.event == event && row.from == from && row.to == to;
  });
}

std::optional<Event> itemEvent(State from, State to) {
  const auto row = std::find_if(itemMoves.begin(), itemMoves.end(),
                                [&](const ItemMove& one) { return one.from == from && one.to == to; });
  return row == itemMoves.end() ? std::nullopt : std::optional(row->event);
}

}  // namespace som::process
