#include "outbox/outbox.hpp"

#include <array>

namespace som::cli {

std::span<const Verb> outboxVerbs() {
  static constexpr std::array table = {
      Verb{"list", "list the events that wait for delivery", Needs::read, addOutboxList},
      Verb{"deliver",
           "deliver the events of a channel to a program",
           Needs::write,
           addOutboxDeliver,
           {.runsProgram = true, .isRoutine = true}},
      Verb{"retry", "let events that failed be delivered again", Needs::write, addOutboxRetry},
      Verb{"drop", "remove events without delivering them", Needs::write, addOutboxDrop, routine},
  };
  return table;
}

}  // namespace som::cli
