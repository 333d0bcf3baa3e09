#include "process/problem/restore.hpp"

#include "report/report.hpp"

namespace som::cli {
namespace {

struct RestoreOptions {
  std::string id;
  bool original = false;
  process::Restoration restoration;
  const model::KindRow* kind = nullptr;
};

Exit runRestore(const Session& session, const RestoreOptions& options) {
  if (!options.original && options.restoration.alternate.empty())
    throw Error(Diagnostic(Code::usage, "what works again is missing")
                    .hint("give --original, or --alternate SERVICE"));
  return session.change(options.id, options.kind, [&](process::UnitOfWork& unit, process::Draft& draft) {
    process::restore(unit, draft, options.restoration);
  });
}

}  // namespace

void addRestore(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<RestoreOptions>();
  options->kind = kind;
  process::Restoration& restoration = options->restoration;
  command.id(options->id, kind);
  Option original = command.flag("--original", options->original, "the service itself works again");
  command.option("--alternate", restoration.alternate, "this active service takes its place")
      .placeholder("SERVICE")
      .excludes(original);
  command
      .option("--priority", restoration.priority,
              "the priority of the problem from now on; without it priority and terms stay")
      .placeholder("PRIORITY");
  selectChange(command, selection, options, runRestore);
  command.examples(
      "  som report restore 9WX2 --alternate SV-20261001-7KWX2B4M --priority 4\n"
      "  som report restore 9WX2 --original");
}

}  // namespace som::cli
