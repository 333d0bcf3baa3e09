#pragma once

#include <string>
#include <vector>

#include "model/kind.hpp"
#include "policy/level.hpp"

namespace som::process {

/// A step of a ladder that fired.
struct FiredStep {
  int level = 0;
  int repeat = 0;  ///< from 1 where it had fired before
  std::string reason;
  std::vector<std::string> notified;
  std::vector<std::string> silencedBy;   ///< silences: nobody is notified
  std::vector<std::string> inhibitedBy;  ///< parents that are open, of which the recipients were notified
};

/// What was done to one record: an alert, escalations, or both.
struct Escalated {
  std::string id;
  const model::KindRow* kind = nullptr;
  policy::Level from = policy::Level::onTrack;  ///< as the last alert had it
  policy::Level to = policy::Level::onTrack;    ///< the same where there was no alert
  std::string exception;                        ///< the code of the worst reason; empty on track
  std::vector<FiredStep> steps;
  std::string text;  ///< all of it, for people
};

}  // namespace som::process
