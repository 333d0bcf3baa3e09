#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/git_program.hpp"
#include "fs/file_system.hpp"
#include "git/driver.hpp"
#include "git/git_noun.hpp"
#include "render/terminal.hpp"
#include "store/layout.hpp"

namespace som::cli {
namespace {

struct HooksOptions {};

constexpr std::string_view hookMark = "# som git install-hooks wrote this file.";
constexpr std::string_view hookHead =
    "# It checks the staged records of each workspace below.\n"
    "command -v som >/dev/null || { echo 'som is not installed: staged records are not checked' >&2; exit 0; "
    "}\n";

std::string shellQuoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string firstLine(const std::string& text) { return text.substr(0, text.find('\n')); }

bool hasLine(std::string_view text, std::string_view line) {
  while (!text.empty()) {
    std::string_view one = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(one.size() + 1, text.size()));
    if (one.ends_with('\r')) one.remove_suffix(1);
    if (one == line) return true;
  }
  return false;
}

/// Returns the text with the lines that it lacks, after a comment.
std::string withLines(std::string text, std::string_view comment, const std::vector<std::string>& lines) {
  bool isFirst = true;
  for (const std::string& line : lines) {
    if (hasLine(text, line)) continue;
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    if (isFirst && !hasLine(text, comment)) text.append(comment).append(1, '\n');
    isFirst = false;
    text.append(line).append(1, '\n');
  }
  return text;
}

constexpr std::string_view checkStart = "som -C ";
constexpr std::string_view checkEnd = " validate --staged || exit $?";

/// The line of a hook that checks the workspace in a folder, which is empty or ends with `/`. A branch may
/// lack the workspace, or have it in another folder.
std::string checkLine(std::string_view folder) {
  return fmt::format("[ ! -e {} ] || {}{}{}", shellQuoted(fmt::format("{}{}", folder, store::settingsPath)),
                     checkStart, shellQuoted(folder.empty() ? "." : folder), checkEnd);
}

/// Returns the folder that a line of a hook checks, also in the form of earlier versions; nullopt for other
/// lines. A name with quotes of its own is left to the user.
std::optional<std::string> checkedFolder(std::string_view line) {
  const std::size_t start = line.rfind(checkStart);
  if (!line.ends_with(checkEnd) || start == line.npos) return std::nullopt;
  std::string_view folder = line.substr(0, line.size() - checkEnd.size()).substr(start + checkStart.size());
  if (folder.starts_with('\'') && folder.size() > 1) folder = folder.substr(1, folder.size() - 2);
  if (folder.find('\'') != folder.npos) return std::nullopt;
  return folder == "." ? std::string() : std::string(folder);
}

/// The folders of hooks of a repository.
struct HooksFolder {
  std::string path;
  bool isShared = false;  ///< other repositories use it, too
};

class Installation {
 public:
  Installation(const Session& session, const Printer& printer)
      : host_(session.host),
        printer_(printer),
        workspace_(session.directory()),
        dryRun_(session.global.dryRun),
        git_(session.host, session.directory()) {}

  Exit run() {
    const auto top = git_.tryToRun({"rev-parse", "--show-toplevel"});
    if (!top)
      throw Error(Diagnostic(Code::notFound, "the workspace lies in no work tree of git")
                      .in(workspace_)
                      .hint("make a repository with git init"));
    top_ = top->output;
    while (top_.ends_with('\n')) top_.pop_back();
    if (top_.find('\n') != std::string::npos || workspace_.find('\n') != std::string::npos)
      throw Error(Diagnostic(Code::unsafePath, "the path has a line end, which a hook cannot hold")
                      .in(workspace_)
                      .hint("move the workspace to a folder without one"));
    registerDriver();
    std::vector<std::string> attributes;
    for (const std::string& pattern : mergedPatterns())
      attributes.push_back(pattern + " " + std::string(driverAttribute));
    extend(".gitattributes", "# Records merge with som: som git install-hooks.", attributes);
    extend(".gitignore", "# State of this machine.", {"/.som/"});
    writeHook();
    if (!changed_) printer_.remark("som: the driver and the hook are installed already");
    return Exit::done;
  }

 private:
  void report(const std::string& what) {
    changed_ = true;
    if (!printer_.isQuiet()) printer_.print((dryRun_ ? "would: " : "") + render::terminalSafe(what) + "\n");
  }

  void registerDriver() {
    const std::vector<std::pair<std::string, std::string>> settings = {
        {"merge.som.name", "records of som"}, {std::string(driverSetting), std::string(driverCommand)}};
    for (const auto& [name, value] : settings) {
      const auto found = git_.tryToRun({"config", "--local", "--get", name}, 1);
      const std::string before = found ? firstLine(found->output) : "";
      if (before == value) continue;
      if (!before.empty() && before.find("som git merge-driver") == std::string::npos &&
          name == driverSetting) {
        printer_.remark("som: the merge driver 'som' is another program and was not changed: " +
                        render::terminalSafe(before));
        continue;
      }
      if (!dryRun_) git_.run({"config", "--local", name, value});
      if (name == driverSetting)
        report("register the merge driver 'som' in the configuration of the repository");
    }
  }

  std::string read(const std::string& path) const {
    return host_.pathExists(path) ? host_.readFile(path) : "";
  }

  void extend(const std::string& name, std::string_view comment, const std::vector<std::string>& lines) {
    const std::string path = workspace_ + "/" + name;
    const std::string before = read(path);
    const std::string after = withLines(before, comment, lines);
    if (after == before) return;
    if (!dryRun_) host_.writeFile(path, after);
    report((before.empty() ? "write " : "extend ") + name);
  }

  /// Returns the folder in which git looks for hooks. Settings of the command line, which keep git from
  /// running hooks here, are ignored.
  HooksFolder hooksFolder() {
    HooksFolder folder;
    const auto set =
        git_.tryToRun({"config", "-z", "--type=path", "--show-scope", "--get-all", "core.hooksPath"}, 1);
    std::string_view rest = set ? std::string_view(set->output) : std::string_view();
    while (!rest.empty()) {
      const auto take = [&] {
        const std::string word(rest.substr(0, rest.find('\0')));
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        return word;
      };
      const std::string scope = take();
      const std::string path = take();
      if (scope == "command") continue;
      folder = {path.starts_with('/') ? path : top_ + "/" + path, scope != "local" && scope != "worktree"};
    }
    if (!folder.path.empty()) return folder;
    const std::string common = firstLine(git_.run({"rev-parse", "--git-common-dir"}).output);
    return {(common.starts_with('/') ? common : workspace_ + "/" + common) + "/hooks"};
  }

  /// Leaves out the lines of workspaces that are no longer where they were, and of this one; writes those of
  /// others in the present form.
  std::string withoutMoved(std::string_view hook, std::string_view own) const {
    std::string text;
    while (!hook.empty()) {
      const std::string_view line = hook.substr(0, hook.find('\n'));
      hook.remove_prefix(std::min(line.size() + 1, hook.size()));
      const auto folder = checkedFolder(line);
      if (!folder)
        text.append(line).append(1, '\n');
      else if (*folder != own && host_.pathExists(top_ + "/" + *folder + std::string(store::settingsPath)))
        text.append(checkLine(*folder)).append(1, '\n');
    }
    return text;
  }

  void writeHook() {
    const std::string prefix = firstLine(git_.run({"rev-parse", "--show-prefix"}).output);
    const std::string line = checkLine(prefix);
    const HooksFolder folder = hooksFolder();
    const std::string path = folder.path + "/pre-commit";
    const std::string before = read(path);
    const bool isOurs = hasLine(before, hookMark);
    if (hasLine(before, line)) return;
    if (folder.isShared || (!before.empty() && !isOurs)) {
      printer_.remark(fmt::format(
          "som: {} {} and was not changed; add this to it: {}", render::terminalSafe(path),
          folder.isShared ? "serves other repositories" : "is another hook", render::terminalSafe(line)));
      return;
    }
    std::string text =
        isOurs ? withoutMoved(before, prefix) : fmt::format("#!/bin/sh\n{}\n{}", hookMark, hookHead);
    text += line + "\n";
    report((isOurs ? "extend " : "write ") + path);
    if (dryRun_) return;
    host_.makeDirectory(folder.path);
    host_.writeFile(path, text);
    host_.openDirectory(folder.path, false)->setMode("pre-commit", 0755);
  }

  const Host& host_;
  const Printer& printer_;
  std::string workspace_;
  std::string top_;
  bool dryRun_;
  bool changed_ = false;
  GitProgram git_;
};

Exit runInstall(const Session& session, const Printer& printer, const HooksOptions&) {
  return Installation(session, printer).run();
}

}  // namespace

std::vector<std::string> mergedPatterns() {
  std::set<std::string> folders = {std::string(store::outboxFolder)};
  for (const model::KindRow& kind : model::kinds())
    folders.insert(std::string(kind.folder.substr(0, kind.folder.find('/'))));
  std::vector<std::string> patterns = {"/som.yaml"};
  for (const std::string& folder : folders) patterns.push_back("/" + folder + "/**");
  return patterns;
}

bool lacksDriver(const Session& session) {
  const std::string attributes = session.directory() + "/.gitattributes";
  try {
    if (!session.host.pathExists(attributes) ||
        session.host.readFile(attributes).find(driverAttribute) == std::string::npos)
      return false;
  } catch (const Error&) {
    return false;
  }
  const GitProgram git(session.host, session.directory());
  const auto found = git.tryToRun({"config", "--get", std::string(driverSetting)}, 1);
  return found && firstLine(found->output).empty();
}

void addInstallHooks(Command& command, Selection& selection, const model::KindRow*) {
  static const std::vector<std::string_view> formats = {"table"};
  auto options = std::make_shared<HooksOptions>();
  select(command, selection, formats, options, runInstall);
  command.examples("  som git install-hooks\n  som git install-hooks -n");
}

}  // namespace som::cli
