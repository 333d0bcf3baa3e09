#include <fmt/format.h>

#include "base/suggest.hpp"
#include "jeopardy/jeopardy.hpp"
#include "process/planning/silences.hpp"
#include "render/object.hpp"

namespace som::cli {
namespace {

doc::Value jsonOf(const process::FiredStep& step) {
  return render::Object()
      .add("level", step.level)
      .add("repeat", step.repeat)
      .add("reason", step.reason)
      .add("notified", step.notified)
      .addAny("silencedBy", step.silencedBy)
      .addAny("inhibitedBy", step.inhibitedBy)
      .take();
}

doc::Value jsonOf(const process::Escalated& record) {
  doc::Value alert = nullptr;
  if (record.from != record.to)
    alert = render::Object()
                .add("from", policy::levels.name(record.from))
                .add("to", policy::levels.name(record.to))
                .addAny("exception", record.exception)
                .take();
  doc::Value steps = doc::Value::array();
  for (const process::FiredStep& step : record.steps) steps.push_back(jsonOf(step));
  return {{"id", record.id},
          {"kind", record.kind->type},
          {"alert", std::move(alert)},
          {"escalations", std::move(steps)},
          {"text", record.text}};
}

}  // namespace

doc::Value jsonOf(const process::EscalateResult& result) {
  doc::Value escalated = doc::Value::array();
  for (const process::Escalated& record : result.escalated) escalated.push_back(jsonOf(record));
  return {{"escalated", std::move(escalated)}, {"expired", result.expired}};
}

Exit tell(const Session& session, const Printer& printer, const process::EscalateResult& result) {
  Exit status = Exit::done;
  if (printer.isForPeople()) {
    status = session.finish(result.changes);
  } else {
    if (printer.format() != "json")
      for (const process::Outcome& outcome : result.changes.changed) printer.remark(lineOf(outcome));
    if (!session.global.dryRun)
      status = session.keep(result.changes, [] {});
    else if (!printer.isQuiet())
      printer.complain(result.changes.warnings);
  }
  printer.complain(result.failed);
  return status;
}

void tellSilences(const Session& session, const Printer& printer, const process::ScanResult& result) {
  const process::Silences silences(session.workspace().policies(), session.workspace().store(), result.now);
  for (const process::Silence& silence : silences.all()) {
    const auto found = result.silenced.find(silence.id);
    const std::size_t count = found == result.silenced.end() ? 0 : found->second;
    const Seconds left = silence.end - result.now;
    std::vector<std::string> says;
    if (count > 0)
      says.push_back(fmt::format("covers {} record{} not on track", count, count == 1 ? "" : "s"));
    if (left <= std::chrono::hours{24}) says.push_back(fmt::format("ends in {}", humanSeconds(left)));
    if (!says.empty())
      printer.remark(fmt::format("som: the silence {} {}", silence.id, joined(says, ", and ")));
  }
}

}  // namespace som::cli
