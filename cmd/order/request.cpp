#include "process/delegation/request.hpp"
#include "order/order.hpp"

namespace som::cli {
namespace {

struct RequestOptions {
  std::string id;
  std::string due;
  process::NewRequest request;
  const model::KindRow* kind = nullptr;
};

Exit runRequest(const Session& session, const Times& times, const RequestOptions& options) {
  process::NewRequest request = options.request;
  if (request.resource.empty() && request.party.empty() && request.activity.empty())
    throw Error(Diagnostic(Code::usage, "the resource or party is missing")
                    .hint("give --resource SPEC, --party PARTY, or --activity ACTIVITY of the plan"));
  if (!options.due.empty()) request.due = times.readEnd(options.due);
  return session.change(options.id, options.kind, [&](process::UnitOfWork& unit, process::Draft& draft) {
    process::requestByHand(unit, draft, request);
  });
}

}  // namespace

void addRequestOrder(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<RequestOptions>();
  options->kind = kind;
  process::NewRequest& request = options->request;
  command.id(options->id, kind);
  Option resource = command.option("--resource", request.resource, "order a resource of this specification")
                        .placeholder("NAME");
  command.option("--party", request.party, "have this party deliver it")
      .placeholder("PARTY")
      .excludes(resource);
  command.option("--activity", request.activity, "the activity that needs it (default: a new one)")
      .placeholder("ACTIVITY");
  command.option("--name", request.name, "the name of the requested item").placeholder("TEXT");
  command
      .option("--due", options->due,
              "requested completion (default: when the plan needs it); a day alone means its end")
      .placeholder("TIME");
  selectChange(command, selection, options, runRequest);
  command.examples(
      "  som order request 7K3F --resource ethernet-port --activity port\n"
      "  som order request 7K3F --party backhaul-supplier --name 'Fibre tail' --due 2026-12-04");
}

}  // namespace som::cli
