#include "process/delegation/cancel.hpp"

#include <fmt/format.h>

#include "order/order.hpp"
#include "process/fulfilment/take_back.hpp"

namespace som::cli {
namespace {

struct CancelOptions {
  std::string id;
  std::string customerOrder;
  bool assess = false;
  bool accept = false;
  bool refuse = false;
  bool force = false;
  bool noTakeBack = false;
  const model::KindRow* kind = nullptr;
};

process::CancelStep stepOf(const CancelOptions& options) {
  if (options.assess) return process::CancelStep::assess;
  if (options.accept) return process::CancelStep::accept;
  return options.refuse ? process::CancelStep::refuse : process::CancelStep::whole;
}

std::function<void(process::UnitOfWork&, process::Draft&)> cancelling(const CancelOptions& options) {
  return [&options](process::UnitOfWork& unit, process::Draft& draft) {
    if (options.noTakeBack) process::keepDelivered(unit, draft);
    process::cancelOrder(unit, draft, stepOf(options));
    process::reportComing(unit, draft);
  };
}

/// True if the step concerns an order of a customer order in this state: a cancellation that is assessed or
/// waits for an answer is accepted or refused, any other order is cancelled unless it is already.
bool concerns(const CancelOptions& options, std::string_view state) {
  const auto is = [&](lifecycle::State one) { return state == lifecycle::states.name(one); };
  const bool assessed = is(lifecycle::State::assessingCancellation);
  const bool pending = is(lifecycle::State::pendingCancellation);
  if (options.accept) return assessed;
  if (options.refuse) return assessed || pending;
  return !pending && !is(lifecycle::State::cancelled) && !(options.assess && assessed);
}

/// Cancels each order of a customer order in its own transaction. Attempts all, and reports each refusal.
/// Skips orders whose cancellation is under way, so that the command can be repeated, and says if that leaves
/// none.
Exit cancelAll(const Session& session, const Printer& printer, const CancelOptions& options) {
  session.requireAlone("--customer-order");
  const auto parts = process::ordersOfCustomerOrder(session.workspace(), options.customerOrder);
  if (parts.empty())
    throw Error(Code::notFound, "no order belongs to the customer order '" + options.customerOrder + "'");
  process::ChangeResult all;
  std::vector<Diagnostic> findings;
  bool any = false;
  for (const auto& [id, state] : parts) {
    if (!concerns(options, state)) continue;
    any = true;
    try {
      all.add(process::changeRecord(session.workspace(), session.env, session.changeOptions(options.force),
                                    id, options.kind, cancelling(options)));
    } catch (const Error& error) {
      findings.insert(findings.end(), error.findings().begin(), error.findings().end());
    }
  }
  if (!any && (options.accept || options.refuse))
    throw Error(
        Diagnostic(Code::guard, fmt::format("no order of {} has a cancellation to {}", options.customerOrder,
                                            options.accept ? "accept" : "refuse"))
            .hint(fmt::format("see som order list --customer-order {}", options.customerOrder)));
  if (!any) printer.remark(fmt::format("som: no order of {} is left to cancel", options.customerOrder));
  const Exit status = session.finish(all);
  printer.complain(findings);
  return worseExit(status, worstExit(findings));
}

Exit runCancel(const Session& session, const Printer& printer, const CancelOptions& options) {
  if (options.id.empty() == options.customerOrder.empty())
    throw Error(
        Diagnostic(Code::usage, "the order is missing").hint("give an order, or --customer-order ID"));
  if (!options.customerOrder.empty()) return cancelAll(session, printer, options);
  return session.change(options.id, options.kind, cancelling(options), options.force);
}

}  // namespace

void addCancelOrder(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<CancelOptions>();
  options->kind = kind;
  command.id(options->id, kind).required(false);
  command
      .option("--customer-order", options->customerOrder,
              "cancel every order of this customer order, each in its own transaction")
      .placeholder("CUSTOMER-ORDER");
  Option assess = command.flag("--assess", options->assess, "stop at assessingCancellation");
  Option accept = command.flag("--accept", options->accept, "accept an assessed cancellation and finish it")
                      .excludes(assess);
  command.flag("--refuse", options->refuse, "refuse it, and return to the state before")
      .excludes(assess)
      .excludes(accept);
  command.flag("--force", options->force, "cancel although a point of no return has passed");
  command.flag("--no-take-back", options->noTakeBack, "leave what was delivered in place");
  selectChange(command, selection, options, runCancel);
  command.examples(
      "  som order cancel 7K3F --reason 'customer withdrew'\n  som order cancel --customer-order "
      "CO-88213 --reason 'contract ended' -n");
}

}  // namespace som::cli
