#include "model/program_result.hpp"

#include "model/members.hpp"

namespace som::model {

doc::Value resultEntry(const ProgramResult& result) {
  doc::Value entry = doc::Value::object();
  members::putText(entry, "error", result.error);
  members::putText(entry, "timedOutAfter", result.timedOutAfter);
  members::putText(entry, "interruptedBy", result.interruptedBy);
  members::putText(entry, "signal", result.signal);
  if (result.exitStatus) entry["exitStatus"] = *result.exitStatus;
  members::putText(entry, "duration", result.duration);
  members::putText(entry, "output", result.output);
  return entry;
}

}  // namespace som::model
