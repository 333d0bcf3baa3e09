#include "process/edit/edit.hpp"
#include "record/change.hpp"
#include "record/record.hpp"

namespace som::cli {
namespace {

struct EscalateOptions {
  std::string id;
  std::optional<int> level;
  std::vector<std::string> notify;
  const model::KindRow* kind = nullptr;
};

Exit runEscalate(const Session& session, const EscalateOptions& options) {
  return session.change(options.id, options.kind, [&](process::UnitOfWork& unit, process::Draft& draft) {
    process::escalate(unit, draft, options.level, options.notify);
  });
}

}  // namespace

void addEscalate(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<EscalateOptions>();
  options->kind = kind;
  command.id(options->id, kind);
  command.option("--level", options->level, "the level, 1 to 99 (default: one above the highest so far)")
      .placeholder("N");
  command.repeated("--notify", options->notify, "a party to notify; repeat for more").placeholder("PARTY");
  selectChange(command, selection, options, runEscalate);
  command.examples(
      "  som NOUN escalate 7K3F --reason 'supplier does not answer'\n  som NOUN escalate 7K3F "
      "--level 3 --notify duty-manager --reason 'customer is down'");
}

void addAcknowledge(Command& command, Selection& selection, const model::KindRow* kind) {
  addChange(command, selection, kind, process::acknowledge);
  command.examples("  som NOUN ack 7K3F\n  som NOUN ack 7K3F --note 'I am on it'");
}

}  // namespace som::cli
