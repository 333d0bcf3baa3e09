#include "process/alarm/by_hand.hpp"
#include "alarm/alarm.hpp"
#include "record/change.hpp"

namespace som::cli {
namespace {

struct ByHandOptions {
  std::string id;
  std::string text;
  const model::KindRow* kind = nullptr;
};

Exit comment(const Session& session, const ByHandOptions& options) {
  return session.change(options.id, options.kind, [&](process::UnitOfWork& unit, process::Draft& draft) {
    process::commentAlarm(unit, draft, options.text);
  });
}

}  // namespace

void addAcknowledgeAlarm(Command& command, Selection& selection, const model::KindRow* kind) {
  addChange(command, selection, kind, process::acknowledgeAlarm);
  command.examples("  som alarm ack 5N8Q 2ZB7\n  som alarm ack --where 'alarmedObject.id = leeds-pe1'");
}

void addUnacknowledgeAlarm(Command& command, Selection& selection, const model::KindRow* kind) {
  addChange(command, selection, kind, process::unacknowledgeAlarm);
  command.examples("  som alarm unack 5N8Q\n  som alarm unack 5N8Q --reason 'not the same fault'");
}

void addClearAlarm(Command& command, Selection& selection, const model::KindRow* kind) {
  addChange(command, selection, kind, process::clearAlarm);
  command.examples(
      "  som alarm clear 5N8Q --reason 'the source does not clear it'\n"
      "  som alarm clear --where 'sourceSystemId = nms-old' --reason 'nms-old is switched off'");
}

void addCommentAlarm(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<ByHandOptions>();
  options->kind = kind;
  command.id(options->id, kind);
  command.option("--text", options->text, "the comment").required().placeholder("TEXT");
  selectChange(command, selection, options, comment);
  command.examples(
      "  som alarm comment 5N8Q --text 'optic ordered'\n  som alarm comment 5N8Q 2ZB7 --text 'planned'");
}

}  // namespace som::cli
