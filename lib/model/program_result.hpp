#pragma once

#include <optional>
#include <string>

#include "model/view.hpp"

/// The end of the program that carried out an activity, as the result of that activity.
namespace som::model {

/// How a program ended. Empty members are left out.
struct ProgramResult {
  std::string error = {};          ///< why it could not be started
  std::string timedOutAfter = {};  ///< durations, as ISO 8601
  std::string interruptedBy = {};  ///< the signal that ended som
  std::string signal = {};         ///< the signal that ended the program
  std::optional<int> exitStatus = {};
  std::string duration = {};
  std::string output = {};  ///< its end
};
doc::Value resultEntry(const ProgramResult& result);

template <class Node>
class ProgramResultView : public View<Node> {
 public:
  using View<Node>::View;
  auto error() const { return this->text("error"); }
  auto timedOutAfter() const { return this->text("timedOutAfter"); }
  auto interruptedBy() const { return this->text("interruptedBy"); }
  auto signal() const { return this->text("signal"); }
  auto exitStatus() const { return this->text("exitStatus"); }
};

}  // namespace som::model
