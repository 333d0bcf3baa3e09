#include "process/lifecycle/transition.hpp"
#include "service/service.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string id;
  const model::KindRow* kind = nullptr;
};

Exit run(const Session& session, const Options& options) {
  return session.change(options.id, options.kind, [](process::UnitOfWork& unit, process::Draft& draft) {
    process::transition(unit, draft, {.event = lifecycle::Event::activate});
  });
}

}  // namespace

void addActivateService(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<Options>();
  options->kind = kind;
  command.id(options->id, kind);
  selectChange(command, selection, options, run);
  command.examples(
      "  som service activate 9T0K\n  som service activate 9T0K --reason 'fault repaired, customer "
      "informed' -o json");
}

}  // namespace som::cli
