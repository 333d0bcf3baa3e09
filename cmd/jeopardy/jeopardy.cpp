#include "jeopardy/jeopardy.hpp"

#include <array>

namespace som::cli {
namespace {

doc::Value orNull(const std::string& text) { return text.empty() ? doc::Value() : doc::Value(text); }
doc::Value orNull(std::optional<Instant> time) {
  return time ? doc::Value(formatInstant(*time)) : doc::Value();
}

}  // namespace

std::span<const Verb> jeopardyVerbs() {
  static constexpr std::array table = {
      Verb{"scan",
           "find records that are late or will be late",
           Needs::write,
           addScan,
           {.writesWith = "--escalate"}},
      Verb{"explain", "explain the level of a record: clock, plan, reasons, rules", Needs::read, addExplain},
  };
  return table;
}

render::Colour colourOf(policy::Level level) {
  const std::string_view name = policy::colour(level);
  return name == "red"      ? render::Colour::red
         : name == "yellow" ? render::Colour::yellow
                            : render::Colour::green;
}

doc::Value jsonOf(const policy::Reason& reason) {
  doc::Value entry = {{"code", policy::reasonName(reason.code)},
                      {"message", policy::messageOf(reason)},
                      {"bySeconds", reason.by.count()}};
  if (reason.since) entry["since"] = formatInstant(*reason.since);
  if (!reason.activity.empty()) entry["activity"] = reason.activity;
  if (!reason.other.empty()) entry["other"] = reason.other;
  entry["rule"] = reason.rule.text();
  return entry;
}

doc::Value jsonOf(const process::Assessed& record) {
  const policy::Assessment& assessment = record.assessment;
  doc::Value reasons = doc::Value::array();
  for (const policy::Reason& reason : assessment.reasons) reasons.push_back(jsonOf(reason));
  return {{"id", record.id},
          {"kind", record.kind->type},
          {"state", record.state},
          {"level", policy::levels.name(assessment.level)},
          {"dueDate", orNull(assessment.dueDate)},
          {"nextTarget", orNull(assessment.nextTarget)},
          {"expectedCompletion", orNull(assessment.expectedCompletion)},
          {"expectedCompletionMax", orNull(assessment.expectedCompletionMax)},
          {"slackSeconds", assessment.slack ? doc::Value(assessment.slack->count()) : doc::Value()},
          {"priority", orNull(record.priority)},
          {"assignee", orNull(record.assignee)},
          {"customer", orNull(record.customer)},
          {"reasons", std::move(reasons)}};
}

}  // namespace som::cli
