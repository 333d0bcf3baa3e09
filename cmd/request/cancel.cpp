#include "process/delegation/answer.hpp"
#include "request/request.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string id;
  const model::KindRow* kind = nullptr;
};

Exit run(const Session& session, const Options& options) {
  return session.change(options.id, options.kind, [&](process::UnitOfWork& unit, process::Draft& draft) {
    process::cancelRequest(unit, draft, unit.options().reason);
  });
}

}  // namespace

void addCancelRequest(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<Options>();
  options->kind = kind;
  command.id(options->id, kind);
  selectChange(command, selection, options, run);
  command.examples(
      "  som request cancel 3M8R --reason 'the customer withdrew'\n  som request cancel ext:SUP-77 "
      "--reason withdrawn");
}

}  // namespace som::cli
