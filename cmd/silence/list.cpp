#include <fmt/format.h>

#include <algorithm>

#include "process/edit/silence_files.hpp"
#include "process/work/policies.hpp"
#include "render/object.hpp"
#include "silence/silence.hpp"

namespace som::cli {
namespace {

struct SilenceListOptions {};

render::Colour colourOf(process::SilenceState state) {
  return state == process::SilenceState::active ? render::Colour::yellow : render::Colour::none;
}

/// When the state changes next: `ends in 3 h`.
std::string changeOf(const process::ListedSilence& silence, Instant now) {
  switch (silence.state) {
    case process::SilenceState::active:
      return "ends in " + humanSeconds(silence.end - now);
    case process::SilenceState::planned:
      return "begins in " + humanSeconds(*silence.start - now);
    default:
      return "ended " + humanSeconds(now - silence.end) + " ago";
  }
}

doc::Value jsonOf(const process::ListedSilence& silence, Instant now) {
  return render::Object()
      .add("id", silence.id)
      .add("state", process::silenceStates.name(silence.state))
      .addAny("startDate", silence.start)
      .add("endDate", formatInstant(silence.end))
      .add("endsSoon", process::endsSoon(silence, now))
      .add("covers", silence.covers)
      .add("author", silence.author)
      .add("reason", silence.reason)
      .add("file", silence.file)
      .take();
}

std::string countLine(const std::vector<process::ListedSilence>& silences, Instant now) {
  std::string text = fmt::format("{} silence{}:", silences.size(), silences.size() == 1 ? "" : "s");
  const char* separator = " ";
  for (const auto state :
       {process::SilenceState::active, process::SilenceState::planned, process::SilenceState::ended}) {
    const auto count = std::count_if(silences.begin(), silences.end(),
                                     [&](const auto& silence) { return silence.state == state; });
    text += fmt::format("{}{} {}", separator, count, process::silenceStates.name(state));
    separator = ", ";
  }
  const auto ending = std::count_if(silences.begin(), silences.end(),
                                    [&](const auto& silence) { return process::endsSoon(silence, now); });
  return text + fmt::format("; {} end{} within 24 h\n", ending, ending == 1 ? "s" : "");
}

Exit runSilenceList(const Session& session, const Printer& printer, const Times& times,
                    const SilenceListOptions&) {
  const process::Policies& policies = session.workspace().policies();
  const Instant now = session.env.now;
  const std::vector<process::ListedSilence> silences = process::listSilences(policies, now);
  render::Table table{{{"ID"},
                       {"STATE"},
                       {"FROM", false, false, 2},
                       {"UNTIL"},
                       {"WHEN", false, false, 3},
                       {.title = "COVERS", .wrap = true},
                       {"AUTHOR", false, false, 1},
                       {.title = "REASON", .wrap = true}},
                      {}};
  std::vector<doc::Value> items;
  for (const process::ListedSilence& silence : silences) {
    table.rows.push_back({silence.id,
                          {std::string(process::silenceStates.name(silence.state)), colourOf(silence.state)},
                          times.shown(silence.start),
                          times.shown(silence.end),
                          changeOf(silence, now),
                          silence.covers,
                          silence.author,
                          silence.reason});
    items.push_back(jsonOf(silence, now));
  }
  printer.list("SilenceList", table, std::move(items));
  if (printer.isForPeople() && !printer.isQuiet() && !silences.empty())
    printer.print(countLine(silences, now));
  printer.complain(policies.findings());
  return skippedExit(policies.findings());
}

}  // namespace

void addSilenceList(Command& command, Selection& selection, const model::KindRow*) {
  select(command, selection, listFormats, std::make_shared<SilenceListOptions>(), runSilenceList);
  command.examples("  som silence list\n  som silence list -o json");
}

}  // namespace som::cli
