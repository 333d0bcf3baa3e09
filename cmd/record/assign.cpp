#include "process/edit/edit.hpp"
#include "record/record.hpp"

namespace som::cli {
namespace {

struct AssignOptions {
  std::string id;
  std::string to;
  std::string person;
  const model::KindRow* kind = nullptr;
};

Exit runAssign(const Session& session, const AssignOptions& options) {
  return session.change(options.id, options.kind, [&](process::UnitOfWork& unit, process::Draft& draft) {
    process::assign(unit, draft, options.to, options.person);
  });
}

}  // namespace

void addAssign(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<AssignOptions>();
  options->kind = kind;
  command.id(options->id, kind);
  command.option("--to", options->to, "the new team or party").required().placeholder("PARTY");
  command.option("--person", options->person, "the person who does the work").placeholder("PERSON");
  selectChange(command, selection, options, runAssign);
  command.examples(
      "  som NOUN assign 7K3F --to team-access\n  som NOUN assign 7K3F --to team-access --person "
      "ravi --reason 'Jane is on leave'");
}

}  // namespace som::cli
