#include "process/correlation/group.hpp"

#include <fmt/format.h>

#include "record/record.hpp"

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

bool isAlarm(const model::KindRow* kind) { return kind && kind->kind == model::Kind::alarm; }

std::string_view nounOf(const model::KindRow* kind) { return isAlarm(kind) ? "alarm" : "report"; }

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
  add(command, selection, kind, process::group,
      fmt::format("the {}s that become parts of this one", nounOf(kind)));
  command.examples(isAlarm(kind)
                       ? "  som alarm group 9WX2 4T9Z 7KQ1\n  som alarm group 5N8Q 2ZB7 --reason 'one fuse'"
                       : "  som report group 9WX2 4T9Z 7KQ1\n  som report group ext:NOC-1 ext:NOC-2");
}

void addUngroup(Command& command, Selection& selection, const model::KindRow* kind) {
  add(command, selection, kind, process::ungroup,
      fmt::format("the {}s that are no longer parts of this one", nounOf(kind)));
  command.examples(isAlarm(kind)
                       ? "  som alarm ungroup 9WX2 4T9Z\n  som alarm ungroup 5N8Q 2ZB7 --reason 'two faults'"
                       : "  som report ungroup 9WX2 4T9Z\n  som report ungroup ext:NOC-1 ext:NOC-2");
}

}  // namespace som::cli
