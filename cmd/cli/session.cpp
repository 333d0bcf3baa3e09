#include "cli/session.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <set>

#include "base/duration.hpp"
#include "cli/git_commit.hpp"
#include "cli/revisions.hpp"
#include "doc/diff.hpp"
#include "process/consequences.hpp"
#include "process/history/commit_text.hpp"
#include "process/read/index_entry.hpp"
#include "render/json.hpp"
#include "render/object.hpp"
#include "render/terminal.hpp"
#include "store/layout.hpp"
#include "store/local_files.hpp"
#include "store/undo_log.hpp"

namespace som::cli {
namespace {

/// Reads a switch in the environment: 1, true, yes or on; 0, false, no, off or empty. Throws usage.
bool isTrue(const Host& host, const char* variable) {
  std::string text = host.environment(variable).value_or("");
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (const char* yes : {"1", "true", "yes", "on"})
    if (text == yes) return true;
  for (const char* no : {"", "0", "false", "no", "off"})
    if (text == no) return false;
  throw Error(Diagnostic(Code::usage, fmt::format("{}: '{}' is not a switch", variable, text))
                  .hint("set it to 1 or 0"));
}

/// Returns the option of the command line, otherwise the environment variable; empty if neither is set.
std::string setting(const std::string& option, const Host& host, const char* variable) {
  return option.empty() ? host.environment(variable).value_or("") : option;
}

doc::Value jsonOf(const process::Outcome& outcome) {
  return render::Object()
      .add("id", outcome.id)
      .addAny("activity", outcome.activity)
      .addAny("item", outcome.item)
      .addOrNull("from", outcome.from)
      .addOrNull("to", outcome.to)
      .addAny("text", outcome.text)
      .take();
}

/// The changes of a result; of a dry run also the difference of each file.
doc::Value jsonOf(const process::ChangeResult& result, bool isDryRun) {
  doc::Value changed = doc::Value::array();
  doc::Value unchanged = doc::Value::array();
  for (const process::Outcome& outcome : result.changed)
    if (outcome.unchanged)
      unchanged.push_back(outcome.id);
    else
      changed.push_back(jsonOf(outcome));
  render::Object all;
  all.add("changed", std::move(changed)).addAny("unchanged", std::move(unchanged));
  if (!isDryRun) return all.take();
  doc::Value files = doc::Value::array();
  for (const process::FileChange& file : result.files)
    files.push_back(render::Object()
                        .add("path", file.path)
                        .add("diff", doc::unifiedDiff(file.path, file.before, file.after))
                        .take());
  return all.add("dryRun", true).add("files", std::move(files)).take();
}

std::chrono::milliseconds lockTimeoutOf(const std::string& text) {
  const auto duration = parseDuration(text);
  if (!duration)
    throw Error(Diagnostic(Code::usage, fmt::format("--lock-timeout: '{}' is not a valid duration", text))
                    .hint("write it as PT10S"));
  return elapsed(*duration);
}

}  // namespace

std::string lineOf(const process::Outcome& outcome) {
  std::string text = outcome.id + ": ";
  if (!outcome.activity.empty()) text += outcome.activity + ": ";
  if (!outcome.item.empty()) text += "item " + outcome.item + ": ";
  if (outcome.from != outcome.to && !outcome.from.empty()) {
    text += outcome.from + " → " + outcome.to;
    if (!outcome.text.empty()) text += " (" + outcome.text + ")";
    return text;
  }
  return text + outcome.text;
}

Session::Session(Host& machine, const Global& options, const Printer& printer, Times& times)
    : host(machine), global(options), printer_(printer), times_(&times), config_(readUserConfig()) {
  env.random = host.random;
  env.actor = setting(global.actor, host, "SOM_ACTOR");
  if (env.actor.empty()) env.actor = host.user();
  if (setting(global.now, host, "SOM_NOW").empty()) env.clock = host.clock;
  readNow();
}

/// Sets the moment of the user, otherwise that of the clock. It may be a local time of the workspace's zone,
/// so it is read again when that is known.
void Session::readNow() {
  if (host.clock) env.now = host.clock();
  times_->setNow(env.now);
  const std::string now = setting(global.now, host, "SOM_NOW");
  if (now.empty()) return;
  env.now = times_->read(now);
  times_->setNow(env.now);
}

Session::Session(const Session& whole, process::UnitOfWork& unit, const Global& options,
                 const Printer& printer)
    : host(whole.host),
      global(options),
      env(whole.env),
      printer_(printer),
      directory_(whole.directory_),
      files_(whole.files_),
      store_(whole.store_),
      workspace_(whole.workspace_),
      unit_(&unit) {}

void Session::requireAlone(std::string_view option) const {
  if (unit_) throw Error(Diagnostic(Code::usage, fmt::format("{} cannot be part of another change", option)));
}

Session::UserConfig Session::readUserConfig() const {
  const std::string home = host.environment("HOME").value_or("");
  const std::string base =
      host.environment("XDG_CONFIG_HOME").value_or(home.empty() ? "" : home + "/.config");
  if (base.empty()) return {};
  const std::string path = base + "/som/config.yaml";
  std::optional<std::string> text = host.readUserFile(path);
  if (!text) return {};
  const doc::Document document = doc::read(std::move(*text), path, doc::Format::yaml);
  UserConfig config{.commit = document.root()["git"]["commit"].boolean().value_or(false),
                    .sync = document.root()["sync"].boolean().value_or(true)};
  if (const doc::Node hosts = document.root()["exchange"]["callbacks"]; hosts.isSequence())
    for (const doc::Node host : hosts) config.callbackHosts.emplace_back(host.text());
  return config;
}

store::Options Session::storeOptions(Needs needs, const Traits& traits) const {
  store::Options options;
  options.sync = config_.sync && !global.noSync;
  options.index = !global.noIndex;
  options.indexVersion = process::IndexEntry::version();
  options.readOnly = needs == Needs::read;
  options.ignoreForeignIntents = traits.opensForeignJournal;
  const std::string timeout = setting(global.lockTimeout, host, "SOM_LOCK_TIMEOUT");
  if (!timeout.empty()) options.lockTimeout = lockTimeoutOf(timeout);
  return options;
}

void Session::open(Needs needs, const Traits& traits, const std::string& command) {
  std::optional<std::string> named = global.directory;
  if (!named) named = host.environment("SOM_WORKSPACE");
  directory_ = host.findWorkspace(named);
  store::Options options = storeOptions(needs, traits);
  files_ = host.openDirectory(directory_, options.sync);
  const bool changes = needs == Needs::write && !global.dryRun;
  if (changes && !traits.isRoutine)
    options.beforeCommit.push_back(store::undoRecorder({command, env.actor, env.now}));
  if (changes && (traits.commitsAlways || (asksForCommit() && !traits.commitsNever))) {
    const auto commits = std::make_shared<GitCommits>(host, directory_, options.lockTimeout);
    if (!traits.commitsAlways) commits->requireRepository();
    commits->requireIdle();
    commits_ = commits;
    options.beforeCommit.push_back(
        [this, commits](const fs::FileSystem& files, const std::vector<store::Change>& all) {
          if (!global.quiet) printer_.complain(commits->ownEdits(files, all));
        });
    options.beforeCommit.push_back(store::commitRecorder(
        options.sync, [actor = env.actor](const auto& all) { return process::commitText(all, actor); },
        [commits] { return commits->branch(); }));
  }
  store_ = std::make_shared<store::Store>(*files_, options);
  // A program, a person or a remote may take long: other commits do not wait for it.
  if (commits_ && !traits.runsProgram && !traits.waitsForPerson && !traits.commitsAlways)
    commits_->lock(*store_);
  workspace_ = std::make_shared<process::Workspace>(*store_, process::propagate);
  times_->useZoneOf(*workspace_);
  if (!setting(global.now, host, "SOM_NOW").empty()) readNow();
  spdlog::debug("workspace {}", render::terminalSafe(directory_));
}

namespace {

/// Returns the place of the colon in `COMMIT:FOLDER`; npos for a commit alone and for a time.
std::size_t folderMark(const std::string& text) {
  const std::size_t colon = text.find(':');
  const bool isTime = colon != std::string::npos && colon + 1 < text.size() &&
                      std::isdigit(static_cast<unsigned char>(text[colon + 1])) != 0 &&
                      text.find('-') < colon;
  return isTime ? std::string::npos : colon;
}

}  // namespace

void Session::openAsOf(const std::string& revisionOrTime, const std::string& gitDir) {
  if (gitDir.empty())
    open(Needs::read);  // for the zone in which times are read
  else
    directory_ = ".";
  const std::size_t colon = gitDir.empty() ? std::string::npos : folderMark(revisionOrTime);
  Revisions revisions(host, directory_, *times_, gitDir);
  if (global.fetch) revisions.allowFetch();
  Revision revision = revisions.asOf(revisionOrTime.substr(0, colon));
  if (colon != std::string::npos) revision.folder = revisionOrTime.substr(colon + 1);
  if (!revision.folder.empty()) revisions.reader().requireFolder(revision.commit, revision.folder);
  revision_ = revision.tree();
  workspace_.reset();
  store_.reset();
  store::Options options = storeOptions(Needs::read, {});
  auto files = revisions.files(revision);
  const std::string folder =
      options.index && gitDir.empty() ? store::folderOfRevisions(*files_) : std::string();
  options.index = !folder.empty();
  if (options.index) files->keepIndexIn(files_, folder);
  // Most files of a commit still lie in the work tree as they were.
  if (gitDir.empty() && revision.folder.empty()) files->lookFirstIn(files_);
  files->prefetch({std::string(store::settingsPath), std::string(store::policyFolder),
                   std::string(store::catalogFolder)});
  files_ = std::move(files);
  store_ = std::make_shared<store::Store>(*files_, options);
  workspace_ = std::make_shared<process::Workspace>(*store_, process::propagate);
  times_->useZoneOf(*workspace_);
  if (setting(global.now, host, "SOM_NOW").empty()) {
    env.now = revision.time;
    env.clock = {};
    times_->setNow(env.now);
  } else {
    readNow();
  }
  printer_.remark(fmt::format("som: as of {}", revisions.described(revision)));
  if (revision.isAlsoTime)
    printer_.remark(fmt::format(
        "som: warning: '{}' is the branch, tag or commit of this name; for the time write its seconds, as in "
        "2026-11-22T12:00:00Z",
        revision.name));
}

bool Session::hasFixedNow() const { return !setting(global.now, host, "SOM_NOW").empty(); }

std::vector<Diagnostic> Session::readFindings() const {
  return store_ ? store_->takeFindings() : std::vector<Diagnostic>();
}

process::ChangeOptions Session::changeOptions(bool force) const {
  process::ChangeOptions options;
  options.dryRun = global.dryRun;
  if (!global.ifMatch.empty()) options.ifMatch = global.ifMatch;
  options.reason = global.reason;
  options.note = global.note;
  options.force = force;
  options.ignorePolicies = global.ignorePolicies;
  if (global.ignorePolicies && global.reason.empty())
    throw Error(
        Diagnostic(Code::missingReason, "--ignore-policies needs a reason").hint("add --reason TEXT"));
  return options;
}

Exit Session::change(const std::string& reference, const model::KindRow* kind,
                     const std::function<void(process::UnitOfWork&, process::Draft&)>& change,
                     bool force) const {
  if (!unit_)
    return finish(process::changeRecord(workspace(), env, changeOptions(force), reference, kind, change));
  unit_->change(reference, kind, changeOptions(force), change);
  return Exit::done;
}

Exit Session::keep(const process::ChangeResult& result, const std::function<void()>& print) const {
  if (!result.warnings.empty() && !global.quiet) printer_.complain(result.warnings);
  if (global.dryRun && printer_.format() != "table") {
    this->print(result);
    return Exit::done;
  }
  if (global.dryRun) {
    // The lines of the change: its effects on other records are easily overlooked in their diffs.
    print();
    for (const process::FileChange& file : result.files)
      printer_.print(
          render::terminalLines(doc::unifiedDiff(render::terminalSafe(file.path), file.before, file.after)));
    return Exit::done;
  }
  print();
  return Exit::done;
}

/// Prints each id once.
void Session::printIds(const std::vector<std::string>& ids) const {
  std::set<std::string_view> printed;
  for (const std::string& id : ids)
    if (printed.insert(id).second) printer_.print(id + "\n");
}

void Session::print(const process::ChangeResult& result) const {
  if (printer_.format() == "json") return printer_.print(render::json(jsonOf(result, global.dryRun), -1));
  if (printer_.format() == "id") return printIds(result.subjects);
  for (const process::Outcome& outcome : result.changed) {
    if (printer_.format() == "ndjson")
      printer_.print(render::json(jsonOf(outcome), -1));
    else if (!global.quiet)
      printer_.print(render::terminalSafe(lineOf(outcome)) + "\n");
  }
}

Exit Session::finish(const process::ChangeResult& result) const {
  return keep(result, [&] { print(result); });
}

bool Session::asksForCommit() const {
  return global.commit.value_or(config_.commit || isTrue(host, "SOM_COMMIT"));
}

/// The changes are saved, so a failure is reported after the result.
Exit Session::commitChanges() const {
  if (!commits_ || !store_) return Exit::done;
  try {
    const std::vector<Diagnostic> held = commits_->run(*store_);
    printer_.complain(held);
    return worstExit(held);
  } catch (const Error& error) {
    printer_.complain(error.findings());
    return worstExit(error.findings());
  }
}

std::vector<Diagnostic> Session::finishCommits() const {
  GitCommits commits(host, directory_, store_->options().lockTimeout);
  commits.requireIdle();
  return commits.run(*store_);
}

}  // namespace som::cli
