#include <fmt/format.h>

#include "calendar/calendar_noun.hpp"
#include "process/work/policies.hpp"
#include "render/object.hpp"

namespace som::cli {
namespace {

struct ArithmeticOptions {
  std::string id;
  std::string first;
  std::string second;
};

const calendar::Calendar& calendarOf(const Session& session, const std::string& id) {
  return session.workspace().policies().calendars().any(id);
}

Duration durationOf(std::string text) {
  const auto duration = parseDuration(text);
  if (text.starts_with("now-")) text.erase(0, 3);  // that the program reads before an argument `-P1D`
  if (!duration)
    throw Error(Diagnostic(Code::invalidDuration, fmt::format("'{}' is not a duration", text))
                    .hint("write ISO 8601 such as PT8H, P2D or P1W; months, years and more than 100 years "
                          "are refused"));
  return *duration;
}

Exit answer(const Printer& printer, const std::string& value) {
  if (printer.isJson())
    printer.json(render::Object::ofKind("CalendarAnswer").add("value", value).take());
  else
    printer.print(value + "\n");
  return Exit::done;
}

Exit runAdd(const Session& session, const Printer& printer, const Times& times,
            const ArithmeticOptions& options) {
  const calendar::Calendar& calendar = calendarOf(session, options.id);
  return answer(printer, formatInstant(calendar.add(times.read(options.first), durationOf(options.second))));
}

Exit runSubtract(const Session& session, const Printer& printer, const Times& times,
                 const ArithmeticOptions& options) {
  const calendar::Calendar& calendar = calendarOf(session, options.id);
  return answer(printer, formatInstant(calendar.subtract(times.read(options.first),
                                                         calendar.length(durationOf(options.second)))));
}

Exit runBetween(const Session& session, const Printer& printer, const Times& times,
                const ArithmeticOptions& options) {
  return answer(
      printer,
      formatSeconds(
          calendarOf(session, options.id).between(times.read(options.first), times.read(options.second))));
}

Exit runNextOpen(const Session& session, const Printer& printer, const Times& times,
                 const ArithmeticOptions& options) {
  return answer(printer, formatInstant(calendarOf(session, options.id).nextOpen(times.read(options.first))));
}

std::shared_ptr<ArithmeticOptions> common(Command& command) {
  auto options = std::make_shared<ArithmeticOptions>();
  command.option("id", options->id, "the calendar; 'always' is built in").required().placeholder("CALENDAR");
  command.option("time", options->first, "a time in UTC, or local time in the workspace's zone")
      .required()
      .placeholder("TIME");
  return options;
}

}  // namespace

void addCalendarAdd(Command& command, Selection& selection, const model::KindRow*) {
  auto options = common(command);
  command.option("duration", options->second, "working time (PT8H, P2D)").required().placeholder("DURATION");
  select(command, selection, tableFormats, options, runAdd);
  command.examples(
      "  som calendar add leeds-office '2026-11-20 09:00' PT8H\n  som calendar add leeds-office "
      "2026-11-20T09:00:00Z P2D");
}
void addCalendarSubtract(Command& command, Selection& selection, const model::KindRow*) {
  auto options = common(command);
  command.option("duration", options->second, "working time (PT8H, P2D)").required().placeholder("DURATION");
  select(command, selection, tableFormats, options, runSubtract);
  command.examples(
      "  som calendar subtract leeds-office '2026-12-01 17:00' P5D\n  som calendar subtract always "
      "2026-12-01T24:00 PT25H");
}
void addCalendarBetween(Command& command, Selection& selection, const model::KindRow*) {
  auto options = common(command);
  command.option("end", options->second, "the second time").required().placeholder("TIME");
  select(command, selection, tableFormats, options, runBetween);
  command.examples(
      "  som calendar between leeds-office 2026-11-20 2026-11-27\n  som calendar between always "
      "2026-03-29 2026-03-29T24:00");
}
void addCalendarNextOpen(Command& command, Selection& selection, const model::KindRow*) {
  auto options = common(command);
  select(command, selection, tableFormats, options, runNextOpen);
  command.examples(
      "  som calendar next-open leeds-office 2026-12-25\n  som calendar next-open leeds-office "
      "2026-11-21T12:00:00Z");
}

}  // namespace som::cli
