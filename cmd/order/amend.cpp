#include "process/fulfilment/amend.hpp"

#include "order/order.hpp"
#include "record/characteristics.hpp"
#include "record/payload.hpp"

namespace som::cli {
namespace {

struct AmendOptions {
  std::string id;
  std::string due;
  std::string start;
  std::string file;
  std::vector<std::string> characteristics;
  bool force = false;
  process::Amendment amendment;
  const model::KindRow* kind = nullptr;
};

process::Amendment amendmentOf(const Session& session, const Times& times, const AmendOptions& options) {
  process::Amendment amendment = options.amendment;
  amendment.characteristics = parseCharacteristics(options.characteristics);
  if (!options.due.empty()) amendment.due = times.readEnd(options.due);
  if (!options.start.empty()) amendment.start = times.read(options.start);
  if (!options.file.empty())
    for (const doc::Document& document : readPayload(session, options.file))
      amendment.items.push_back(doc::toValue(document.root()));
  return amendment;
}

Exit runAmend(const Session& session, const Times& times, const AmendOptions& options) {
  const process::Amendment amendment = amendmentOf(session, times, options);
  return session.change(
      options.id, options.kind,
      [&](process::UnitOfWork& unit, process::Draft& order) { process::amend(unit, order, amendment); },
      options.force);
}

void addDates(Command& command, AmendOptions& options) {
  command.option("--due", options.due, "the new requested completion; a day alone means its end")
      .placeholder("TIME");
  command.option("--start", options.start, "the new requested start").placeholder("TIME");
}

}  // namespace

void addAmendOrder(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<AmendOptions>();
  options->kind = kind;
  process::Amendment& amendment = options->amendment;
  command.id(options->id, kind);
  command.option("--item", amendment.item, "the item to change (default: the only one)").placeholder("ITEM");
  addCharacteristics(command, options->characteristics);
  command.option("--place", amendment.place, "the new place of the service").placeholder("PLACE");
  addDates(command, *options);
  command
      .option("--add-item", options->file, "a file with items to add, in YAML or JSON; - is standard input")
      .placeholder("FILE");
  command.repeated("--keep", amendment.keep, "leave this activity as it is; repeat for more")
      .placeholder("ACTIVITY");
  command.repeated("--redo", amendment.redo, "do this activity again, too; repeat for more")
      .placeholder("ACTIVITY");
  command.flag("--force", options->force, "amend although a point of no return has passed");
  selectChange(command, selection, options, runAmend);
  command.examples(
      "  som order amend 7K3F --characteristic bandwidth=500 --reason 'customer wants more' -n\n"
      "  som order amend 7K3F --item 2 --place leeds --keep tail --reason 'other building'");
}

void addReschedule(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<AmendOptions>();
  options->kind = kind;
  command.id(options->id, kind);
  addDates(command, *options);
  selectChange(command, selection, options, runAmend);
  command.examples(
      "  som order reschedule 7K3F --due 2026-12-18 --reason 'customer moves later'\n"
      "  som order reschedule 7K3F --start +P5D --reason 'building is not ready' -n");
}

}  // namespace som::cli
