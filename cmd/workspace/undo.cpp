#include "process/history/undo.hpp"

#include "cli/git_program.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct UndoOptions {
  std::string id;
  bool pushed = false;
};

/// Asks git. A workspace without a repository has no commits.
class GitFiles final : public process::CommittedFiles {
 public:
  explicit GitFiles(const Session& session) : git_(session.host, session.directory()) {}

  bool hasCommit(const std::string& path) const override {
    return isAnswered({"rev-list", "--max-count=1", "--all", "--", path});
  }
  bool isPushed(const std::string& path) const override {
    if (!hasRemotes()) return false;
    const auto blob = git_.tryToRun({"hash-object", "--no-filters", "--", path});
    if (!blob || blob->output.empty()) return false;
    const std::string object = blob->output.substr(0, blob->output.find('\n'));
    return isAnswered({"log", "--remotes", "--max-count=1", "--format=%H", "--no-textconv", "--no-ext-diff",
                       "--find-object=" + object, "--", path});
  }

 private:
  bool isAnswered(const std::vector<std::string>& words) const {
    const auto found = git_.tryToRun(words);
    return found && !found->output.empty();
  }
  bool hasRemotes() const {
    if (!hasRemotes_) hasRemotes_ = isAnswered({"for-each-ref", "--count=1", "refs/remotes"});
    return *hasRemotes_;
  }

  GitProgram git_;
  mutable std::optional<bool> hasRemotes_;
};

Exit runUndo(const Session& session, const Printer&, const UndoOptions& options) {
  const process::UndoOptions request{
      .reference = options.id, .pushed = options.pushed, .change = session.changeOptions()};
  return session.finish(process::undo(session.workspace(), session.env, request, GitFiles(session)));
}

}  // namespace

void addUndo(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<UndoOptions>();
  command.id(options->id, nullptr)
      .required(false)
      .description("take back the last command on this record: an id, a unique prefix of it, or ext:ID");
  command.flag("--pushed", options->pushed, "also take back what a pushed commit has");
  select(command, selection, changeFormats, options, runUndo);
  command.examples("  som undo\n  som undo 7K3F --reason 'wrong order'\n  som undo -n");
}

}  // namespace som::cli
