#include "jeopardy/jeopardy.hpp"

#include <fmt/format.h>

#include <array>

#include "render/object.hpp"

namespace som::cli {

std::span<const Verb> jeopardyVerbs() {
  static constexpr std::array table = {
      Verb{"scan",
           "find records that are late or will be late",
           Needs::write,
           addScan,
           {.writesWith = "--escalate", .isRoutine = true}},
      Verb{"join", "join the parts of a scan that several machines made", Needs::read, addJoin},
      Verb{"explain", "explain the level of a record: clock, plan, reasons, rules", Needs::read, addExplain},
      Verb{"whatif", "show the levels if something slipped or was cancelled", Needs::read, addWhatIf},
      Verb{"next", "list what needs a decision, worst first, with the command for it", Needs::read, addNext},
  };
  return table;
}

render::Colour colourOf(policy::Level level) {
  if (level == policy::Level::overdue) return render::Colour::boldRed;
  const std::string_view name = policy::colour(level);
  return name == "red"      ? render::Colour::red
         : name == "yellow" ? render::Colour::yellow
                            : render::Colour::green;
}

std::string textOf(const policy::LevelCounts& counts) {
  std::vector<std::string> parts;
  for (const policy::Level level : policy::worstFirst)
    parts.push_back(fmt::format("{} {}", policy::countOf(counts, level), policy::levels.name(level)));
  return joined(parts);
}

doc::Value jsonOf(const policy::LevelCounts& counts) {
  doc::Value levels = doc::Value::object();
  for (const policy::Level level : policy::worstFirst)
    levels[std::string(policy::levels.name(level))] = policy::countOf(counts, level);
  return levels;
}

doc::Value jsonOf(const policy::Reason& reason) {
  return render::Object()
      .add("code", policy::reasonName(reason.code))
      .add("message", policy::messageOf(reason))
      .add("bySeconds", reason.by.count())
      .addAny("since", reason.since)
      .addAny("activity", reason.activity)
      .addAny("other", reason.other)
      .add("rule", reason.rule.text())
      .take();
}

doc::Value jsonOf(const process::AssessedRecord& record) {
  const policy::Assessment& assessment = record.assessment;
  doc::Value reasons = doc::Value::array();
  for (const policy::Reason& reason : assessment.reasons) reasons.push_back(jsonOf(reason));
  return render::Object()
      .add("id", record.id)
      .add("kind", record.kind->type)
      .add("state", record.state)
      .add("level", policy::levels.name(assessment.level))
      .addOrNull("dueDate", assessment.dueDate)
      .addOrNull("nextTarget", assessment.nextTarget)
      .addOrNull("expectedCompletion", assessment.expectedCompletion)
      .addOrNull("expectedCompletionMax", assessment.expectedCompletionMax)
      .add("slackSeconds", assessment.slack ? doc::Value(assessment.slack->count()) : doc::Value())
      .addOrNull("priority", record.priority)
      .addOrNull("assignee", record.assignee)
      .addAny("person", record.person)
      .addOrNull("customer", record.customer)
      .add("reasons", std::move(reasons))
      .take();
}

}  // namespace som::cli
