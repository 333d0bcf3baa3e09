#include <fmt/format.h>

#include "base/suggest.hpp"
#include "model/alarm.hpp"
#include "record/show.hpp"

namespace som::cli {
namespace {

using Alarm = model::AlarmView<model::ValueNode>;

render::Colour colourOfSeverity(std::string_view severity) {
  switch (model::severityRank(severity)) {
    case 0:
    case 1:
      return render::Colour::red;
    case 2:
    case 3:
      return render::Colour::yellow;
    default:
      return render::Colour::none;
  }
}

/// `acknowledged (grace)`.
std::string acknowledgementOf(const Alarm& alarm) {
  const std::string user = alarm.ackUser();
  return user.empty() ? alarm.ackStateText() : fmt::format("{} ({})", alarm.ackStateText(), user);
}

/// The object with its type: `leeds-pe1 (router)`.
std::string objectOf(const Alarm& alarm) {
  const std::string type = alarm.objectType();
  return type.empty() ? alarm.object().id() : fmt::format("{} ({})", alarm.object().id(), type);
}

std::string flappingOf(const Times& times, const Alarm& alarm) {
  if (!alarm.isFlapping()) return {};
  return fmt::format("since {}, {} now", times.shown(alarm.flappingSince()),
                     alarm.isClearWhileFlapping() ? "cleared" : "raised");
}

std::string servicesOf(const Alarm& alarm) { return joined(model::idsOf(alarm.affectedServices())); }

}  // namespace

std::vector<std::pair<std::string, render::Cell>> alarmFacts(const Times& times, const doc::Value& value,
                                                             const ShownRecord& record) {
  const Alarm alarm{model::ValueNode(value)};
  const std::string severity = alarm.perceivedSeverity();
  return {{"state", std::string(lifecycle::states.name(alarm.state()))},
          {"severity", render::Cell(severity, colourOfSeverity(severity))},
          {"acknowledgement", acknowledgementOf(alarm)},
          {"planned", joined(record.silences)},
          {"flapping", flappingOf(times, alarm)},
          {"object", objectOf(alarm)},
          {"type", alarm.alarmType()},
          {"cause", alarm.probableCause()},
          {"problem", alarm.specificProblem()},
          {"details", alarm.details()},
          {"services", servicesOf(alarm)},
          {"source", alarm.source()},
          {"reported by", alarm.reporter()},
          {"external id", alarm.externalId()},
          {"raised", times.shown(alarm.raised())},
          {"changed", times.shown(alarm.changed())},
          {"cleared", times.shown(alarm.cleared())},
          {"events", std::to_string(alarm.count())},
          {"previous alarm", alarm.previousAlarm()},
          {"file", record.read.document.file()}};
}

void printComments(const Printer& printer, const Times& times, const doc::Value& value) {
  const Alarm alarm{model::ValueNode(value)};
  if (alarm.comments().empty()) return;
  printer.print("\nCOMMENTS\n");
  for (const auto comment : alarm.comments())
    printer.line(fmt::format("  {}  {}: {}", times.shown(comment.time()), comment.user(), comment.text()), 4);
}

}  // namespace som::cli
