#include <fmt/format.h>

#include "base/suggest.hpp"
#include "jeopardy/jeopardy.hpp"
#include "process/planning/silences.hpp"
#include "render/object.hpp"

namespace som::cli {
namespace {

doc::Value stepJson(const process::FiredStep& step) {
  return render::Object()
      .add("level", step.level)
      .add("repeat", step.repeat)
      .addAny("late", step.late)
      .add("reason", step.reason)
      .add("notified", step.notified)
      .addAny("silencedBy", step.silencedBy)
      .addAny("inhibitedBy", step.inhibitedBy)
      .take();
}

doc::Value recordJson(const process::Escalated& record) {
  doc::Value alert = nullptr;
  if (record.from != record.to)
    alert = render::Object()
                .add("from", policy::levels.name(record.from))
                .add("to", policy::levels.name(record.to))
                .addAny("exception", record.exception)
                .take();
  doc::Value steps = doc::Value::array();
  for (const process::FiredStep& step : record.steps) steps.push_back(stepJson(step));
  return render::Object()
      .add("id", record.id)
      .add("kind", record.kind->type)
      .add("alert", std::move(alert))
      .add("escalations", std::move(steps))
      .addAny("endTold", record.endTold)
      .add("text", record.text)
      .take();
}

}  // namespace

doc::Value jsonOf(const process::EscalateResult& result) {
  doc::Value escalated = doc::Value::array();
  for (const process::Escalated& record : result.escalated) escalated.push_back(recordJson(record));
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

namespace {

constexpr std::chrono::hours soon{24};  ///< silences that end so soon are reported

/// The ids of the records that a silence covers and that are not on track.
std::vector<std::string> silencedBy(const process::ScanResult& result, const process::Silence& silence) {
  const auto found = result.silenced.find(silence.id);
  return found == result.silenced.end() ? std::vector<std::string>() : found->second;
}

}  // namespace

doc::Value jsonOfSilences(const process::ScanResult& result) {
  doc::Value all = doc::Value::array();
  for (const process::Silence& silence : result.silences->all())
    all.push_back(render::Object()
                      .add("id", silence.id)
                      .add("endDate", formatInstant(silence.end))
                      .add("endsSoon", silence.end - result.now <= soon)
                      .add("silenced", silencedBy(result, silence))
                      .take());
  return all;
}

void tellSilences(const Printer& printer, const process::ScanResult& result) {
  for (const process::Silence& silence : result.silences->all()) {
    const std::vector<std::string> records = silencedBy(result, silence);
    const Seconds left = silence.end - result.now;
    std::vector<std::string> says;
    if (!records.empty())
      says.push_back(fmt::format("covers {} record{} not on track ({})", records.size(),
                                 records.size() == 1 ? "" : "s", joinedFirst(records)));
    if (left <= soon) says.push_back(fmt::format("ends in {}", humanSeconds(left)));
    if (!says.empty())
      printer.remark(fmt::format("som: the silence {} {}", silence.id, joined(says, ", and ")));
  }
}

}  // namespace som::cli
