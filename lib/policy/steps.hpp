#pragma once

#include <vector>

#include "policy/ladder.hpp"

/// The steps of a ladder in one episode.
namespace som::policy {

/// The steps that are due.
struct DueSteps {
  std::vector<Telling> tellings;
  std::vector<Firing> firings;
};

/// Returns what is due now for the steps of an episode, which has a ladder.
DueSteps dueSteps(const EscalationHistory& history, const Episode& episode,
                  const Circumstances& circumstances);

/// Returns what comes after this moment for the steps of an episode, which has a ladder.
std::vector<Coming> stepsToCome(const EscalationHistory& history, const Episode& episode,
                                const Circumstances& circumstances);

}  // namespace som::policy
