#include "process/provisioning/create.hpp"

#include <fmt/format.h>

#include "order/order.hpp"
#include "record/characteristics.hpp"
#include "record/payload.hpp"

namespace som::cli {
namespace {

struct Options {
  PayloadOptions payload;
  std::string due;
  std::string start;
  std::vector<std::string> characteristics;
  process::NewOrder order;
};

Exit run(Context& context, const Options& options) {
  const process::CreateOptions create{options.payload.strict, context.global.idempotencyKey};
  if (!options.payload.file.empty())
    return createFromFile(context, options.payload.file, {&model::row(model::Kind::serviceOrder)}, create);
  process::NewOrder order = options.order;
  if (order.specification.empty() && order.qualification.empty())
    throw Error(Diagnostic(Code::usage, "what is ordered is missing")
                    .hint("give --spec ID, --qualification ID, or a payload with -f FILE"));
  if (order.action != "add" && order.service.empty())
    throw Error(Diagnostic(Code::usage,
                           fmt::format("--action {} needs the service to {}", order.action, order.action))
                    .hint("give --service SERVICE"));
  if (!options.due.empty()) order.due = context.time(options.due, true);
  if (!options.start.empty()) order.start = context.time(options.start);
  order.characteristics = parseCharacteristics(options.characteristics);
  return context.finish(
      process::createOrder(context.workspace(), context.env, context.changeOptions(), order, create));
}

}  // namespace

void addCreateOrder(CLI::App& app, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<Options>();
  process::NewOrder& order = options->order;
  CLI::Option* file = addPayload(app, options->payload);
  app.add_option("--spec", order.specification, "what is ordered: a specification of the catalogue")
      ->type_name("SPECIFICATION")
      ->excludes(file);
  app.add_option("--customer", order.customer, "who ordered")->type_name("CUSTOMER")->excludes(file);
  app.add_option("--due", options->due, "requested completion; a day alone is its end")
      ->type_name("TIME")
      ->excludes(file);
  app.add_option("--start", options->start, "requested start")->type_name("TIME")->excludes(file);
  app.add_option("--priority", order.priority, "0 to 4, or as your service levels have it")
      ->type_name("PRIORITY")
      ->excludes(file);
  app.add_option("--category", order.category, "category of the order")->type_name("TEXT")->excludes(file);
  app.add_option("--description", order.description, "what it is about")->type_name("TEXT")->excludes(file);
  app.add_option("--external-id", order.externalId, "the id that another system has for it")
      ->type_name("EXTERNAL-ID")
      ->excludes(file);
  addRepeated(app, "--characteristic", options->characteristics,
              "a characteristic of the service; repeat for more")
      ->type_name("NAME=VALUE")
      ->excludes(file);
  app.add_option("--customer-order", order.customerOrder, "the customer order behind it")
      ->type_name("CUSTOMER-ORDER")
      ->excludes(file);
  app.add_option("--place", order.place, "where the service is wanted")->type_name("PLACE")->excludes(file);
  CLI::Option* qualification =
      app.add_option("--qualification", order.qualification, "order what this feasibility check qualified")
          ->type_name("QUALIFICATION")
          ->excludes(file);
  for (const char* other : {"--spec", "--characteristic", "--place"})
    qualification->excludes(app.get_option(other));
  oneOf(app.add_option("--action", order.action, "add, modify or delete"), {"add", "modify", "delete"})
      ->type_name("ACTION")
      ->excludes(file);
  app.add_option("--service", order.service, "the service that is modified or deleted")
      ->type_name("SERVICE")
      ->excludes(file);
  app.add_option("--requested-by", order.requester, "the report that asks for it; an activity of it waits")
      ->type_name("ID")
      ->excludes(file);
  select(app, selection, Needs::workspace, changeFormats, options, run);
  addExamples(app,
              "  som order create --spec ethernet-line --customer CUST-118 --due 2026-12-01 --characteristic "
              "bandwidth=100\n"
              "  som order create -f order.json --idempotency-key BSS-4471 -o id");
}

}  // namespace som::cli
