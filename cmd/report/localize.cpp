#include "process/correlation/localize.hpp"

#include <fmt/format.h>

#include "record/record.hpp"
#include "render/object.hpp"
#include "report/report.hpp"

namespace som::cli {
namespace {

struct LocalizeOptions {
  std::string id;
  std::optional<int> choose;
  const model::KindRow* kind = nullptr;
};

doc::Value idsOf(const process::Topology& topology, const std::vector<cause::Object>& objects) {
  doc::Value ids = doc::Value::array();
  for (const cause::Object object : objects) ids.push_back(std::string(topology.idOf(object)));
  return ids;
}

doc::Value jsonOf(const process::Localization& found, std::size_t number) {
  const process::Topology& topology = found.situation->topology();
  const cause::Cause& cause = found.causes[number];
  return render::Object()
      .add("number", number + 1)
      .add("cause", std::string(topology.idOf(cause.object)))
      .add("causeKind", topology.at(cause.object).kind->type)
      .add("equivalents", idsOf(topology, cause.equivalents))
      .add("confidence", static_cast<double>(cause.confidence) / 1000)
      .add("score", cause.score)
      .add("explained", idsOf(topology, cause.explained))
      .add("objects", found.objects)
      .add("unalarmed", cause.unalarmed)
      .add("protected", cause.weakenedAlarmed)
      .add("protectedOf", cause.weakened)
      .take();
}

render::Table tableOf(const process::Localization& found) {
  render::Table table{{{"#", true},
                       {"CAUSE", false, true},
                       {"CONFIDENCE", true},
                       {"EXPLAINS"},
                       {"UNALARMED", true},
                       {"PROTECTED"}},
                      {}};
  for (std::size_t i = 0; i < found.causes.size(); ++i) {
    const cause::Cause& cause = found.causes[i];
    table.rows.push_back(
        {std::to_string(i + 1), process::nameOf(found.situation->topology(), cause),
         process::confidenceText(cause.confidence),
         fmt::format("{} of {}", cause.explained.size(), found.objects), std::to_string(cause.unalarmed),
         cause.weakened == 0 ? "" : fmt::format("{} of {}", cause.weakenedAlarmed, cause.weakened)});
  }
  return table;
}

Exit choose(const Session& session, const LocalizeOptions& options) {
  return session.change(options.id, options.kind, [&](process::UnitOfWork& unit, process::Draft& draft) {
    const auto found = process::localize(session.workspace(), session.env.now, *draft.before);
    process::chooseCause(unit, draft, found, static_cast<std::size_t>(std::max(0, *options.choose)));
  });
}

Exit runLocalize(const Session& session, const Printer& printer, const LocalizeOptions& options) {
  if (options.choose) return choose(session, options);
  const ReadRecord report = readRecord(session, options.id, options.kind);
  const process::Localization found =
      process::localize(session.workspace(), session.env.now, report.document);
  std::vector<doc::Value> items;
  for (std::size_t i = 0; i < found.causes.size(); ++i) items.push_back(jsonOf(found, i));
  printer.list("Localization", tableOf(found), std::move(items));
  printer.complain(found.situation->bad());
  printer.stats(found.situation->counts());
  return skippedExit(found.situation->bad());
}

}  // namespace

void addLocalize(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<LocalizeOptions>();
  options->kind = kind;
  command.id(options->id, kind);
  command.option("--choose", options->choose, "record the cause of this number as an analysis of the report")
      .placeholder("N");
  select(command, selection, tableFormats, options, runLocalize);
  command.examples("  som report localize 9WX2\n  som report localize 9WX2 --choose 1");
}

}  // namespace som::cli
