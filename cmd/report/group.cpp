#include "process/correlation/group.hpp"

#include "report/report.hpp"

namespace som::cli {
namespace {

using Change = void (*)(process::UnitOfWork&, process::Draft&, const std::vector<std::string>&);

struct GroupOptions {
  std::string parent;
  std::vector<std::string> children;
  Change change;
  const model::KindRow* kind = nullptr;
};

Exit runGroup(const Session& session, const GroupOptions& options) {
  return session.change(options.parent, options.kind, [&](process::UnitOfWork& unit, process::Draft& draft) {
    options.change(unit, draft, options.children);
  });
}

void add(Command& command, Selection& selection, const model::KindRow* kind, Change change,
         const std::string& help) {
  auto options = std::make_shared<GroupOptions>();
  options->kind = kind;
  options->change = change;
  command.id(options->parent, kind);
  command.option("child", options->children, help).required().placeholder("ID");
  selectChange(command, selection, options, runGroup);
}

}  // namespace

void addGroup(Command& command, Selection& selection, const model::KindRow* kind) {
  add(command, selection, kind, process::group, "the reports that become parts of this problem");
  command.examples("  som report group 9WX2 4T9Z 7KQ1\n  som report group ext:NOC-1 ext:NOC-2");
}

void addUngroup(Command& command, Selection& selection, const model::KindRow* kind) {
  add(command, selection, kind, process::ungroup, "the reports that are no longer parts of this problem");
  command.examples("  som report ungroup 9WX2 4T9Z\n  som report ungroup ext:NOC-1 ext:NOC-2");
}

}  // namespace som::cli
