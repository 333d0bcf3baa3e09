#include "record/change.hpp"

namespace som::cli {
namespace {

struct ChangeOptions {
  std::string id;
  bool force = false;
  void (*change)(process::UnitOfWork&, process::Draft&);
  const model::KindRow* kind;
};

Exit runChange(const Session& session, const ChangeOptions& options) {
  return session.change(options.id, options.kind, options.change, options.force);
}

}  // namespace

void addChange(Command& command, Selection& selection, const model::KindRow* kind,
               void (*change)(process::UnitOfWork& unit, process::Draft& draft), const char* force) {
  auto options = std::make_shared<ChangeOptions>(
      ChangeOptions{.id = {}, .force = false, .change = change, .kind = kind});
  command.id(options->id, kind);
  if (force) command.flag("--force", options->force, force);
  selectChange(command, selection, options, runChange);
}

}  // namespace som::cli
