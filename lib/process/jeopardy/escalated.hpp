#pragma once

#include <string>
#include <vector>

#include "model/kind.hpp"
#include "policy/level.hpp"

namespace som::process {

/// A step of a ladder that fired, or that had fired before and is announced now.
struct FiredStep {
  int level = 0;
  int repeat = 0;     ///< from 1 if it had fired before
  bool late = false;  ///< it had fired before, under a silence or an inhibition
  std::string reason;
  std::vector<std::string> notified = {};
  std::vector<std::string> silencedBy = {};   ///< ids of silences: nobody is notified
  std::vector<std::string> inhibitedBy = {};  ///< open parents about which the recipients were notified
};

/// The alert or the escalations of one record, or both.
struct Escalated {
  std::string id;
  const model::KindRow* kind = nullptr;
  policy::Level from = policy::Level::onTrack;  ///< of the last alert
  policy::Level to = policy::Level::onTrack;    ///< equal to `from` if there was no alert
  std::string exception;                        ///< the code of the worst reason; empty on track
  std::vector<FiredStep> steps;
  std::vector<std::string> endTold;  ///< those who are notified that the episode is over
  std::string text;                  ///< a summary of all members, for people
};

}  // namespace som::process
