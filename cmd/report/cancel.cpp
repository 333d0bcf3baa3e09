#include "process/problem/report.hpp"
#include "report/report.hpp"

namespace som::cli {
namespace {

struct CancelOptions {
  std::string id;
  std::string of;
  const model::KindRow* kind = nullptr;
};

Exit runCancel(const Session& session, const CancelOptions& options) {
  return session.change(options.id, options.kind, [&](process::UnitOfWork& unit, process::Draft& draft) {
    process::cancelReport(unit, draft, options.of);
  });
}

}  // namespace

void addCancelReport(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<CancelOptions>();
  options->kind = kind;
  command.id(options->id, kind);
  command.option("--of", options->of, "with --reason duplicate: the report that it duplicates")
      .placeholder("ID");
  selectChange(command, selection, options, runCancel);
  command.examples(
      "  som report cancel 9WX2 --reason false-event\n  som report cancel 9WX2 --reason duplicate --of "
      "TR-20261121-4T9ZC2HM");
}

}  // namespace som::cli
