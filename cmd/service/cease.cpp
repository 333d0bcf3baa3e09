#include "process/delegation/new_order.hpp"
#include "service/service.hpp"

namespace som::cli {
namespace {

struct CeaseOptions {
  std::string id;
  std::string due;
  std::string start;
  bool force = false;
  process::NewOrder order;
  const model::KindRow* kind = nullptr;
};

Exit runCease(const Session& session, const Times& times, const CeaseOptions& options) {
  process::NewOrder order = options.order;
  if (!options.due.empty()) order.due = times.readEnd(options.due);
  if (!options.start.empty()) order.start = times.read(options.start);
  return session.change(
      options.id, options.kind,
      [&](process::UnitOfWork& unit, process::Draft& draft) { process::ceaseService(unit, draft, order); },
      options.force);
}

}  // namespace

void addCeaseService(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<CeaseOptions>();
  options->kind = kind;
  process::NewOrder& order = options->order;
  command.id(options->id, kind);
  command.option("--due", options->due, "requested completion; a day alone means its end")
      .placeholder("TIME");
  command.option("--start", options->start, "requested start").placeholder("TIME");
  command.option("--priority", order.priority, "0 to 4, or a priority that your service levels define")
      .placeholder("PRIORITY");
  command.option("--customer-order", order.customerOrder, "the customer order that it belongs to")
      .placeholder("CUSTOMER-ORDER");
  command.option("--external-id", order.externalId, "its id in another system").placeholder("EXTERNAL-ID");
  command.flag("--force", options->force, "create it although another order works on the service");
  selectChange(command, selection, options, runCease);
  command.examples(
      "  som service cease 9T0K --due 2026-12-31 --reason 'contract ended'\n  som service cease 9T0K 4A1B "
      "--customer-order CO-88213");
}

}  // namespace som::cli
