#include <fmt/format.h>

#include "calendar/calendar_noun.hpp"
#include "process/work/policies.hpp"

namespace som::cli {
namespace {

struct ShowOptions {
  std::string id;
  std::string from;
  std::string to;
};

constexpr std::chrono::days defaultSpan{14};
constexpr std::chrono::days longestSpan{3660};

/// The end of a named time: for a day alone, the beginning of the next day.
Instant endOf(const Times& times, const std::string& text) {
  const Instant first = times.read(text);
  const Instant last = times.range(text)->last;
  return last > first ? last + Seconds{1} : first;
}

Exit runShow(const Session& session, const Printer& printer, const Times& times, const ShowOptions& options) {
  const calendar::Calendar& calendar = session.workspace().policies().calendars().any(options.id);
  const Instant from = options.from.empty() ? std::chrono::floor<std::chrono::days>(session.env.now)
                                            : times.read(options.from);
  const Instant to = options.to.empty() ? from + defaultSpan : endOf(times, options.to);
  if (to < from || to - from > longestSpan)
    throw Error(Diagnostic(Code::usage, "the days to show must be in order and span at most ten years"));
  const std::vector<calendar::Segment> segments = calendar.segments(from, to);
  std::vector<doc::Value> items;
  if (printer.format() == "table")
    printer.print(fmt::format("{} ({}): a usual day is {}\n", calendar.id(), calendar.zone().name(),
                              printer.duration(calendar.usualDay())));
  render::Table table{{{"OPENS"}, {"CLOSES"}, {"WORKING TIME", true}}, {}};
  const auto local = [&](Instant time) {
    if (printer.format() == "csv") return formatInstant(time);
    std::string text = formatInstant(Instant{calendar.zone().toLocal(time).time_since_epoch()});
    text[10] = ' ';
    return text.substr(0, 16);
  };
  for (const calendar::Segment& segment : segments) {
    table.rows.push_back(
        {local(segment.begin), local(segment.end), printer.duration(segment.end - segment.begin)});
    items.push_back({{"start", formatInstant(segment.begin)}, {"end", formatInstant(segment.end)}});
  }
  printer.list("OpenHours", table, std::move(items));
  return Exit::done;
}

}  // namespace

void addCalendarShow(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ShowOptions>();
  command.option("id", options->id, "the calendar").required().placeholder("CALENDAR");
  command.option("--from", options->from, "first day (default: today)").placeholder("DAY");
  command.option("--to", options->to, "last day (default: two weeks later)").placeholder("DAY");
  select(command, selection, {"table", "json", "ndjson", "yaml", "csv", "markdown"}, options, runShow);
  command.examples(
      "  som calendar show leeds-office\n  som calendar show leeds-office --from 2026-12-21 --to 2027-01-04");
}

}  // namespace som::cli
