#include <fmt/format.h>

#include <array>

#include "base/suggest.hpp"
#include "help/help.hpp"
#include "policy/reasons.hpp"
#include "render/lifecycle.hpp"

/// Topics of help. If the program works by a table, the topic is made from it.
namespace som::cli {
namespace {

std::string lifecyclesText() {
  std::string text =
      "An arrow downwards is the usual way; beside it are the other ways out of a state,\n"
      "each with its event and what it needs. States without a way out are final.\n";
  for (const lifecycle::Lifecycle* lifecycle : lifecycle::lifecycles())
    text += fmt::format("\n{}\n\n{}", lifecycle->name, render::lifecycleText(*lifecycle));
  return text;
}

std::string kindsText() {
  render::Table table{{{"SHORT NAME"}, {"IDS"}, {"FOLDER"}, {"LIFECYCLE"}}, {}};
  for (const model::KindRow& kind : model::kinds())
    table.rows.push_back({std::string(kind.shortName),
                          kind.prefix.empty() ? std::string("chosen") : std::string(kind.prefix) + "-…",
                          std::string(kind.folder) + "/",
                          kind.lifecycle ? std::string(kind.lifecycle->name) : std::string("-")});
  return table.text(0, false);
}

std::string reasonsText() {
  render::Table table{{{"REASON"}, {"LEVEL"}, {"COLOUR"}}, {}};
  for (const policy::ReasonRow& row : policy::reasons())
    table.rows.push_back({std::string(row.name),
                          row.level == policy::Level::onTrack ? std::string("(information)")
                                                              : std::string(policy::levels.name(row.level)),
                          std::string(policy::colour(row.level))});
  return table.text(0, false) +
         "\nsom jeopardy explain ID shows the numbers behind each; see som-jeopardy(7).\n";
}

std::string errorsText() {
  render::Table table{{{"CODE"}, {"EXIT", true}, {"MEANING", false, true}}, {}};
  for (const CodeRow& row : codeTable)
    table.rows.push_back(
        {std::string(row.name), std::to_string(static_cast<int>(row.exit)), std::string(row.summary)});
  return table.text(0, false);
}

std::string exitText() {
  struct Row {
    Exit exit;
    std::string_view meaning;
  };
  constexpr std::array rows = {
      Row{Exit::done, "done"},
      Row{Exit::answerIsNo, "the answer is no: validate or doctor found something, scan --fail-on did"},
      Row{Exit::usage, "the command line is invalid"},
      Row{Exit::notFound, "not found, or ambiguous"},
      Row{Exit::invalidData, "invalid data in a file or payload that the command reads"},
      Row{Exit::refused, "refused by the lifecycle or a condition"},
      Row{Exit::conflict, "conflict: changed meanwhile, or --if-match did not match"},
      Row{Exit::fault, "a fault in som"},
      Row{Exit::io, "the operating system refused"},
      Row{Exit::tryAgain, "the lock was not available in time: try again"},
  };
  std::string text;
  for (const Row& row : rows) text += fmt::format("{:>4}  {}\n", static_cast<int>(row.exit), row.meaning);
  return text + "\nsom help errors lists the codes of errors with their exit status.\n";
}

std::string idsText() {
  return "An id is a prefix for the kind, the day, and eight random characters: SO-20261121-7K3F9QXW.\n\n"
         "Wherever an id is wanted, these do:\n"
         "  SO-20261121-7K3F9QXW    the whole id\n"
         "  7K3F                    four characters or more that only one id, or its random part, begins "
         "with\n"
         "  ext:BSS-4471            the record that another system knows by this id\n\n"
         "Several records that fit are listed, and the exit status is 3. som help kinds lists the "
         "prefixes.\n";
}

std::string timesText() {
  return "A time is RFC 3339, or local time in the workspace's time zone (timeZone in som.yaml):\n"
         "  2026-12-01T17:00:00Z    UTC; an offset such as +01:00 may stand for Z\n"
         "  '2026-12-01 17:00'      local time; 24:00 ends a day\n"
         "  2026-12-01              the beginning of the day; of due, promised and completion dates and "
         "of --until, its last second\n"
         "  tomorrow                likewise, as today and yesterday; a time may follow: 'tomorrow 09:00'\n"
         "  now+P2D                 from the moment of the command, as now, now-PT1H, +P2D and -P1D\n\n"
         "A duration is ISO 8601 without months and years:\n"
         "  PT30M  PT8H  P2D  P1W   in a working calendar a day is a usual working day, a week five of "
         "them\n\n"
         "--now TIME works as if it were that moment; som calendar add, subtract and between do the "
         "arithmetic.\n";
}

}  // namespace

std::span<const Topic> topics() {
  static constexpr std::array table = {
      Topic{"lifecycles", "the states of each kind, and what leads from one to the next", lifecyclesText},
      Topic{"kinds", "the kinds of record: prefixes of ids, folders, lifecycles", kindsText},
      Topic{"ids", "how records are named on the command line", idsText},
      Topic{"times", "how times and durations are written", timesText},
      Topic{"reasons", "the reasons for jeopardy and their levels", reasonsText},
      Topic{"exit", "the exit statuses", exitText},
      Topic{"errors", "the codes of errors", errorsText},
  };
  return table;
}

}  // namespace som::cli
