#include "calendar/calendar_noun.hpp"
#include "model/policies.hpp"
#include "process/work/policies.hpp"

namespace som::cli {
namespace {

struct CalendarListOptions {};

/// The name of a calendar, and the file that defines it.
std::pair<std::string, std::string> origin(const process::Policies& policies, std::string_view id) {
  for (const process::PolicyDocument& policy : policies.documents()) {
    const model::CalendarView<doc::Node> calendar(policy.document.root());
    if (policy.kind->kind == model::Kind::calendar && calendar.id() == id)
      return {std::string(calendar.name()), policy.document.file()};
  }
  return {"open around the clock", "built-in"};
}

Exit runCalendarList(const Session& session, const Printer& printer, const CalendarListOptions&) {
  const process::Policies& policies = session.workspace().policies();
  std::vector<doc::Value> items;
  render::Table table{{{"ID"},
                       {"TIME ZONE"},
                       {"USUAL DAY", true},
                       {.title = "NAME", .dispensable = 1, .wrap = true},
                       {.title = "FILE", .wrap = true}},
                      {}};
  std::vector<Diagnostic> bad;
  for (const std::string_view id : policies.calendars().ids()) {
    try {
      const calendar::Calendar& calendar = policies.calendars().any(id);
      const auto [name, file] = origin(policies, id);
      table.rows.push_back(
          {std::string(id), calendar.zone().name(), printer.duration(calendar.usualDay()), name, file});
      items.push_back({{"id", id},
                       {"timeZone", calendar.zone().name()},
                       {"usualDay", formatSeconds(calendar.usualDay())},
                       {"name", name},
                       {"file", file}});
    } catch (const Error& error) {
      bad.insert(bad.end(), error.findings().begin(), error.findings().end());
    }
  }
  printer.list("CalendarList", table, std::move(items));
  printer.complain(bad);
  return skippedExit(bad);
}

}  // namespace

void addCalendarList(Command& command, Selection& selection, const model::KindRow*) {
  select(command, selection, listFormats, std::make_shared<CalendarListOptions>(), runCalendarList);
  command.examples("  som calendar list\n  som calendar list -o json");
}

}  // namespace som::cli
