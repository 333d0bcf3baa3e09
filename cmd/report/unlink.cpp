#include "process/problem/raise.hpp"
#include "report/report.hpp"

namespace som::cli {
namespace {

struct UnlinkOptions {
  std::string id;
  std::string child;
  const model::KindRow* kind = nullptr;
};

Exit runUnlink(const Session& session, const UnlinkOptions& options) {
  return session.change(options.id, options.kind, [&](process::UnitOfWork& unit, process::Draft& draft) {
    process::unlinkTrouble(unit, draft, options.child);
  });
}

}  // namespace

void addUnlink(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<UnlinkOptions>();
  options->kind = kind;
  command.id(options->id, kind);
  command.option("child", options->child, "the report or request that no longer works for it")
      .required()
      .placeholder("CHILD");
  selectChange(command, selection, options, runUnlink);
  command.examples(
      "  som report unlink 9WX2 RT-20261121-4KX0M7DQ\n"
      "  som report unlink 9WX2 ext:SUP-77 --reason 'it is about another link'");
}

}  // namespace som::cli
