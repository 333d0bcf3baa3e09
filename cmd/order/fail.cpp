#include "order/order.hpp"
#include "process/fulfilment/take_back.hpp"
#include "process/lifecycle/transition.hpp"

namespace som::cli {
namespace {

struct FailOptions {
  std::string id;
  bool noTakeBack = false;
  const model::KindRow* kind = nullptr;
};

Exit runFail(const Session& session, const FailOptions& options) {
  return session.change(options.id, options.kind, [&](process::UnitOfWork& unit, process::Draft& order) {
    if (options.noTakeBack) process::keepDelivered(unit, order);
    process::transition(unit, order, {.event = lifecycle::Event::fail});
  });
}

}  // namespace

void addFailOrder(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<FailOptions>();
  options->kind = kind;
  command.id(options->id, kind);
  command.flag("--no-take-back", options->noTakeBack, "leave what was delivered in place");
  selectChange(command, selection, options, runFail);
  command.examples(
      "  som order fail 7K3F --reason 'no duct to the building'\n  som order fail ext:BSS-4471 "
      "--reason 'customer moved' -o json");
}

}  // namespace som::cli
