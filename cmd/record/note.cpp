#include "process/edit/edit.hpp"
#include "record/record.hpp"

namespace som::cli {
namespace {

struct NoteOptions {
  std::string id;
  std::string text;
  const model::KindRow* kind = nullptr;
};

Exit runNote(const Session& session, const NoteOptions& options) {
  return session.change(options.id, options.kind, [&](process::UnitOfWork& unit, process::Draft& draft) {
    process::addNote(unit, draft, options.text);
  });
}

}  // namespace

void addNote(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<NoteOptions>();
  options->kind = kind;
  command.id(options->id, kind);
  command.option("text", options->text, "the note").required().placeholder("TEXT");
  selectChange(command, selection, options, runNote);
  command.examples(
      "  som NOUN note 7K3F 'customer prefers mornings'\n  som NOUN note ext:BSS-4471 'gate code "
      "1934' --actor field-app");
}

}  // namespace som::cli
