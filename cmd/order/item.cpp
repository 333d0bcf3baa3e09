#include "model/items.hpp"
#include "order/order.hpp"
#include "process/delegation/cancel_item.hpp"
#include "process/fulfilment/take_back.hpp"
#include "process/lifecycle/items.hpp"
#include "record/record.hpp"

namespace som::cli {
namespace {

using lifecycle::Event;

struct ItemOptions {
  std::string operation;
  std::string id;
  std::string item;
  bool withDependents = false;
  bool noTakeBack = false;
  bool force = false;
  const model::KindRow* kind = nullptr;
};

void endItem(process::UnitOfWork& unit, process::Draft& order, Event event, const ItemOptions& options) {
  if (options.noTakeBack) process::keepDelivered(unit, order, {options.item});
  process::endItem(unit, order, options.item, {.event = event, .withDependents = options.withDependents});
  process::reportComing(unit, order);
}

Exit list(const Session& session, const Printer& printer, const ItemOptions& options) {
  const doc::Value record = typedRecord(session, readRecord(session, options.id, options.kind));
  std::vector<doc::Value> items;
  render::Table table{{{"ITEM"}, {"ACTION"}, {"STATE"}, {"SPECIFICATION"}, {"SERVICE"}, {"PLACE"}}, {}};
  for (const doc::Value* value : model::itemsOf(record, options.kind->itemField)) {
    const model::ItemView<model::ValueNode> item(*value);
    const auto places = item.service().places();
    table.rows.push_back({item.id(), item.action(), std::string(lifecycle::states.name(item.state())),
                          item.service().specification().id(), item.service().id(),
                          places.empty() ? std::string() : places.front().id()});
    items.push_back(*value);
  }
  printer.list("ItemList", table, std::move(items));
  return Exit::done;
}

Exit runItem(const Session& session, const Printer& printer, const ItemOptions& options) {
  if (options.operation == itemOperations.front()) return list(session, printer, options);
  if (options.item.empty())
    throw Error(Diagnostic(Code::usage, "the item is missing")
                    .hint("som order item list " + options.id + " lists the items"));
  return session.change(
      options.id, options.kind,
      [&](process::UnitOfWork& unit, process::Draft& order) {
        const Event event = *lifecycle::events.parse(options.operation);
        if (event == Event::cancel || event == Event::fail)
          endItem(unit, order, event, options);
        else
          process::holdItem(unit, order, options.item, event);
      },
      options.force);
}

}  // namespace

void addItem(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<ItemOptions>();
  options->kind = kind;
  command.option("operation", options->operation, "list, cancel, fail, hold or resume")
      .required()
      .oneOf({itemOperations.begin(), itemOperations.end()})
      .placeholder("OPERATION");
  command.id(options->id, kind);
  command.option("item", options->item, "the item's id").placeholder("ITEM");
  command.flag("--with-dependents", options->withDependents, "end the items that depend on it, too");
  command.flag("--no-take-back", options->noTakeBack, "leave what was delivered for it in place");
  command.flag("--force", options->force, "end it although its point of no return has passed");
  select(command, selection, listFormats, options, runItem);
  command.examples(
      "  som order item list 7K3F\n"
      "  som order item cancel 7K3F 2 --with-dependents --reason 'customer keeps the old telephone'");
}

}  // namespace som::cli
