#include <fmt/format.h>

#include "activity/activity.hpp"
#include "process/teams/booking.hpp"
#include "render/object.hpp"

namespace som::cli {
namespace {

const std::vector<std::string_view> slotFormats = {"table", "json", "ndjson", "yaml", "csv", "markdown"};

struct SlotsOptions {
  std::string id;
  std::string activity;
  std::string from;
  std::string to;
};

std::string footOf(const Times& times, const process::Slots& slots) {
  std::string text = slots.team.empty() ? "nobody does it yet" : "team " + slots.team;
  text += slots.capacity ? fmt::format(", capacity {}", *slots.capacity) : ", any number at a time";
  if (slots.latestStart) text += fmt::format("; latest start {}", times.shown(slots.latestStart));
  return text;
}

Exit runSlots(const Session& session, const Printer& printer, const Times& times,
              const SlotsOptions& options) {
  std::optional<Instant> from;
  std::optional<Instant> to;
  if (!options.from.empty()) from = times.read(options.from);
  if (!options.to.empty()) to = times.readEnd(options.to);
  const process::Slots slots =
      process::slotsOf(session.workspace(), session.env, options.id, options.activity, from, to);
  render::Table table{{{"START"}, {"UNTIL"}, {"END"}, {"FREE", true}, {"", false, false, 0, "late"}}, {}};
  std::vector<doc::Value> items;
  for (const process::Slot& slot : slots.slots) {
    const bool late = slots.latestStart && slot.start > *slots.latestStart;
    table.rows.push_back({times.shown(slot.start),
                          times.shown(slot.until),
                          times.shown(slot.end),
                          slot.free ? std::to_string(*slot.free) : "",
                          {late ? "too late" : "", render::Colour::yellow}});
    items.push_back(render::Object()
                        .add("start", formatInstant(slot.start))
                        .add("until", formatInstant(slot.until))
                        .add("end", formatInstant(slot.end))
                        .add("free", slot.free ? doc::Value(*slot.free) : doc::Value())
                        .add("late", late)
                        .add("team", slots.team)
                        .take());
  }
  printer.list("SlotList", table, std::move(items));
  if (printer.isForPeople()) printer.remark("som: " + footOf(times, slots));
  return Exit::done;
}

}  // namespace

void addActivitySlots(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<SlotsOptions>();
  command.id(options->id, nullptr);
  command.option("activity", options->activity, "the activity's id").required().placeholder("ACTIVITY");
  command.option("--from", options->from, "the first time (default: now)").placeholder("TIME");
  command.option("--to", options->to, "the last time; a day alone means its end (default: 14 days later)")
      .placeholder("TIME");
  select(command, selection, slotFormats, options, runSlots);
  command.examples(
      "  som activity slots 7K3F survey\n  som activity slots 7K3F survey --from tomorrow --to 2026-12-11 -o "
      "json | jq -r '.items[0].start'");
}

}  // namespace som::cli
