#include "process/delegation/new_order.hpp"

#include <fmt/format.h>

#include "model/items.hpp"
#include "order/order.hpp"
#include "record/characteristics.hpp"
#include "record/payload.hpp"

namespace som::cli {
namespace {

struct CreateOptions {
  PayloadOptions payload;
  std::string due;
  std::string start;
  std::vector<std::string> characteristics;
  bool force = false;
  process::NewOrder order;
};

Exit runCreate(const Session& session, const Times& times, const CreateOptions& options) {
  const process::CreateOptions create{options.payload.strict, session.global.idempotencyKey,
                                      options.due + " " + options.start};
  if (!options.payload.file.empty())
    return createFromFile(session, options.payload.file, {&model::row(model::Kind::serviceOrder)}, create,
                          options.force);
  process::NewOrder order = options.order;
  if (order.specification.empty() && order.qualification.empty() && order.service.empty())
    throw Error(Diagnostic(Code::usage, "the ordered specification is missing")
                    .hint("give --spec ID, --qualification ID, or a payload with -f FILE"));
  if (order.action != model::addAction && order.service.empty())
    throw Error(Diagnostic(Code::usage,
                           fmt::format("--action {} requires the service to {}", order.action, order.action))
                    .hint("give --service SERVICE"));
  if (!options.due.empty()) order.due = times.readEnd(options.due);
  if (!options.start.empty()) order.start = times.read(options.start);
  order.characteristics = parseCharacteristics(options.characteristics);
  return session.finish(process::createOrder(session.workspace(), session.env,
                                             session.changeOptions(options.force), order, create));
}

}  // namespace

void addCreateOrder(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<CreateOptions>();
  process::NewOrder& order = options->order;
  Option file = addPayload(command, options->payload);
  command.option("--spec", order.specification, "the ordered specification of the catalogue")
      .placeholder("SPECIFICATION")
      .excludes(file);
  command.option("--customer", order.customer, "the customer who orders")
      .placeholder("CUSTOMER")
      .excludes(file);
  command.option("--due", options->due, "requested completion; a day alone means its end")
      .placeholder("TIME")
      .excludes(file);
  command.option("--start", options->start, "requested start").placeholder("TIME").excludes(file);
  command.option("--priority", order.priority, "0 to 10, 0 is the highest, or Critical, High, Medium, Low")
      .check(refusesEmpty)
      .placeholder("PRIORITY")
      .excludes(file);
  command.option("--category", order.category, "category of the order").placeholder("TEXT").excludes(file);
  command.option("--description", order.description, "the description of the order")
      .placeholder("TEXT")
      .excludes(file);
  command.option("--external-id", order.externalId, "its id in another system")
      .placeholder("EXTERNAL-ID")
      .excludes(file);
  addCharacteristics(command, options->characteristics).excludes(file);
  command.option("--customer-order", order.customerOrder, "the customer order that it belongs to")
      .placeholder("CUSTOMER-ORDER")
      .excludes(file);
  command.option("--place", order.place, "the place of the service").placeholder("PLACE").excludes(file);
  Option qualification =
      command.option("--qualification", order.qualification, "order the result of this feasibility check")
          .placeholder("QUALIFICATION")
          .excludes(file);
  for (const char* other : {"--spec", "--characteristic", "--place"}) qualification.excludes(command[other]);
  command.option("--action", order.action, "add, modify or delete")
      .oneOf({model::addAction, model::modifyAction, model::deleteAction})
      .placeholder("ACTION")
      .excludes(file);
  command.option("--service", order.service, "the service to modify or delete")
      .placeholder("SERVICE")
      .excludes(file);
  command
      .option("--requested-by", order.requester,
              "the report that requests it; an activity of the report waits for it")
      .placeholder("ID")
      .excludes(file);
  command.flag("--force", options->force, "create it although another order has its external id");
  select(command, selection, changeFormats, options, runCreate);
  command.examples(
      "  som order create --spec ethernet-line --customer CUST-118 --due 2026-12-01 --characteristic "
      "bandwidth=100\n"
      "  som order create -f order.json --idempotency-key BSS-4471 -o id");
}

}  // namespace som::cli
