#include "process/edit/edit.hpp"
#include "record/record.hpp"

namespace som::cli {
namespace {

struct UpdateOptions {
  std::string id;
  std::vector<std::string> set;
  std::vector<std::string> unset;
  std::string serviceLevel;
  bool keepLevel = false;
  bool force = false;
  const model::KindRow* kind = nullptr;
};

/// Splits `path=value`; the path may contain `=` within brackets.
std::pair<std::string, std::string> assignment(const std::string& text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '[') ++depth;
    if (text[i] == ']') --depth;
    if (text[i] == '=' && depth == 0) return {text.substr(0, i), text.substr(i + 1)};
  }
  throw Error(Diagnostic(Code::usage, "--set '" + text + "' has no '='")
                  .hint("write it as path=value, such as priority=1"));
}

Exit runUpdate(const Session& session, const UpdateOptions& options) {
  process::Update update;
  for (const std::string& text : options.set) update.set.push_back(assignment(text));
  update.unset = options.unset;
  update.serviceLevel = options.serviceLevel;
  update.keepLevel = options.keepLevel;
  if (update.set.empty() && update.unset.empty() && update.serviceLevel.empty())
    throw Error(Diagnostic(Code::usage, "the change is missing")
                    .hint("give --set path=value, --unset path or --service-level ID"));
  return session.change(
      options.id, options.kind,
      [&](process::UnitOfWork& unit, process::Draft& draft) { process::update(unit, draft, update); },
      options.force);
}

}  // namespace

void addUpdate(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<UpdateOptions>();
  options->kind = kind;
  command.id(options->id, kind);
  command.repeated("--set", options->set, "set a field, typed by the schema; repeat for more")
      .placeholder("PATH=VALUE");
  command.repeated("--unset", options->unset, "remove a field; repeat for more").placeholder("PATH");
  command
      .option("--service-level", options->serviceLevel,
              "use the terms of this service level (requires a reason)")
      .placeholder("SERVICE-LEVEL");
  command.flag("--keep-level", options->keepLevel, "keep the service level although the priority changes");
  command.flag(
      "--force", options->force,
      "weaken guards of activities of a started record, or repeat an external id (requires a reason)");
  selectChange(command, selection, options, runUpdate);
  command.examples(
      "  som NOUN update 7K3F --set priority=1\n  som NOUN update 7K3F --set "
      "'serviceOrderItem[id=1].service.name=leeds-depot' --unset category");
}

}  // namespace som::cli
