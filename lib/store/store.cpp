#include "store/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "store/findings.hpp"
#include "store/private_folder.hpp"
#include "store/survey_files.hpp"

namespace som::store {

std::optional<std::string> Store::read(const std::string& path) const {
  if (view_) return view_->read(path);
  return consistently([&] { return view_->read(path); });
}

std::optional<std::string> Store::read(const std::string& path, fs::Identity* identity) const {
  if (view_) return view_->read(path, identity);
  return consistently([&] { return view_->read(path, identity); });
}

bool Store::contains(const std::string& path) const {
  if (view_) return view_->contains(path);
  return consistently([&] { return view_->contains(path); });
}

std::vector<std::string> Store::list(const std::string& folder) const {
  if (view_) return view_->list(folder);
  return consistently([&] { return view_->list(folder); });
}

std::vector<std::string> Store::listReadable(const std::string& folder) const {
  if (strict_ > 0) return list(folder);
  if (!view_) return consistently([&] { return listReadable(folder); });
  std::vector<Diagnostic> unreadable;
  std::vector<std::string> paths = view_->list(folder, &unreadable);
  for (Diagnostic& finding : unreadable) note(std::move(finding));
  return paths;
}

std::vector<std::string> Store::irregular(const std::string& folder) const {
  return fs::survey(files_, folder, fs::Detail::names).irregular;
}

void Store::note(Diagnostic finding) const {
  if (strict_ > 0 && finding.severity == Severity::error) {
    if (codeExit(finding.code) == Exit::io) throw Error(std::move(finding));
    return;
  }
  const std::lock_guard guard(noting_);
  const auto same = [&](const Diagnostic& other) {
    return other.code == finding.code && other.file == finding.file && other.message == finding.message;
  };
  for (const auto* told : {&findings_, &told_})
    if (std::any_of(told->begin(), told->end(), same)) return;
  findings_.push_back(std::move(finding));
}

std::vector<Diagnostic> Store::takeFindings() const {
  const std::lock_guard guard(noting_);
  told_.insert(told_.end(), findings_.begin(), findings_.end());
  return std::exchange(findings_, {});
}

std::size_t addNew(std::vector<Diagnostic>& findings, std::vector<Diagnostic> more) {
  const std::size_t before = findings.size();
  for (Diagnostic& finding : more) {
    const auto same = [&](const Diagnostic& other) {
      return other.file == finding.file && other.message == finding.message;
    };
    if (std::none_of(findings.begin(), findings.end(), same)) findings.push_back(std::move(finding));
  }
  return findings.size() - before;
}

std::size_t Store::addFindingsTo(std::vector<Diagnostic>& findings) const {
  return addNew(findings, takeFindings());
}

void Store::Rounds::begin() {
  constexpr int free = 2;
  const fs::FileSystem& files = store_.files_;
  if (round_++ < free || lock_) return;
  if (!deadline_) {
    try {
      lock_ = store_.sharedLock();
    } catch (const Error& error) {
      if (error.findings().front().code == Code::lockTimeout) throw;
      const auto most = std::chrono::duration_cast<std::chrono::nanoseconds>(store_.options_.lockTimeout);
      deadline_ = files.clock() + most.count();
    }
  } else if (files.clock() > *deadline_) {
    throw Error(Diagnostic(Code::lockTimeout, "the workspace changes faster than it can be read")
                    .hint("try again, or wait longer with --lock-timeout"));
  }
}

/// A commit publishes within a moment, so waiting is cheaper than reading twice.
bool Store::Rounds::isWorthReading() {
  if (lock_ || deadline_ || store_.view_->beganSettled()) return true;
  std::this_thread::sleep_for(std::chrono::microseconds{300});
  return false;
}

bool Store::Rounds::isSettled() {
  const View& view = *store_.view_;
  if (view.hidden())
    store_.note(
        Diagnostic(Code::unsettledRead,
                   fmt::format("the journal is not readable, so the output may show half of a change ({})",
                               view.hidden()->message))
            .in(privateFolder)
            .hint("ask the owner to run 'som doctor --fix'")
            .as(Severity::warning));
  if (lock_ || view.settled()) return true;
  if (!deadline_) return round_ > 2;  // a test without locks
  // A number that stays odd was left by a killed command.
  const bool agree = last_ && last_ == view.moment() && view.isUnmoved();
  last_ = view.moment();
  return agree;
}

Survey Store::survey(std::vector<std::string> folders, const std::optional<Wanted>& wanted) const {
  if (!view_) return consistently([&] { return survey(folders, wanted); });
  return surveyFiles(*view_, files_, options_, std::move(folders), wanted);
}

std::shared_ptr<const Survey> Store::surveyWords(const std::vector<std::string>& folders) const {
  if (!view_) return consistently([&] { return surveyWords(folders); });
  return words_->get(folders, [&] { return survey(folders, allWords()); });
}

void Store::remember(const Survey& survey, std::vector<IndexRow> rows) const {
  store::remember(files_, options_, survey, std::move(rows));
}

void Store::requireWritable() const {
  if (options_.readOnly) throw Error(Code::fault, "a command that only reads attempted a change");
}

Transaction Store::begin(bool dryRun) {
  if (!dryRun) requireWritable();
  return Transaction(files_, options_, dryRun);
}

std::unique_ptr<fs::Lock> Store::lockFolder(const std::string& folder) const {
  requireWritable();
  return files_.lock(fs::LockMode::exclusive, options_.lockTimeout, folder);
}

std::unique_ptr<fs::Lock> Store::exclusiveLock() const {
  requireWritable();
  if (!options_.safeguards.lock) return nullptr;
  return files_.lock(fs::LockMode::exclusive, options_.lockTimeout);
}

std::unique_ptr<fs::Lock> Store::sharedLock() const {
  if (!options_.safeguards.lock) return nullptr;
  return files_.lock(fs::LockMode::shared, options_.lockTimeout);
}

namespace {

/// Returns the temporary files that belong to no step of a transaction.
std::vector<std::string> leftovers(const fs::FileSystem& files, const std::vector<Step>& steps) {
  std::vector<std::string> left;
  for (const fs::Entry& entry : files.list(temporaryFolder)) {
    const auto needs = [&](const Step& step) { return step.temporary == entry.name; };
    if (std::none_of(steps.begin(), steps.end(), needs)) left.push_back(temporaryPath(entry.name));
  }
  return left;
}

}  // namespace

JournalState Store::journal() const {
  // Under the lock, so that a running change does not look unfinished.
  const std::unique_ptr<fs::Lock> lock = sharedLock();
  JournalState state;
  std::vector<Step> steps;
  try {
    if (std::optional<Pending> pending = pendingTransaction(files_)) {
      state.kind =
          pending->path == rollbackPath ? JournalState::Kind::rollingBack : JournalState::Kind::unfinished;
      state.path = pending->path;
      if (const auto found = files_.stat(pending->path)) state.written = found->modified;
      steps = std::move(pending->steps);
      for (const Step& step : steps) state.paths.push_back(step.path);
    }
  } catch (const Error& error) {
    if (!isForeign(error)) throw;
    state.kind = JournalState::Kind::foreign;
    state.path = error.findings().front().file.empty() ? journalFolder : error.findings().front().file;
    state.why = error.what();
  }
  // The temporary files of a foreign entry may be the only copy of somebody's data.
  if (state.kind != JournalState::Kind::foreign) state.leftovers = leftovers(files_, steps);
  state.setAside = listSetAside(files_);
  return state;
}

void Store::setMode(const WrongMode& mode) {
  const std::unique_ptr<fs::Lock> lock = exclusiveLock();
  const auto found = files_.stat(mode.path);
  const bool asFound = found && found->mode == mode.found && found->group == mode.foundGroup;
  // The group first, because changing it clears setgid.
  if (!asFound || (mode.foundGroup != mode.wantedGroup && !files_.setGroup(mode.path, mode.wantedGroup)) ||
      !files_.setMode(mode.path, mode.wanted))
    throw Error(Diagnostic(Code::changedMeanwhile, mode.path + " changed while the command ran")
                    .in(mode.path)
                    .hint("run the command again"));
}

void Store::discardSetAside(const std::string& folder) {
  if (fs::parentOf(folder) != setAsideFolder)
    throw Error(Diagnostic(Code::unsafePath, "'" + folder + "' was not set aside").in(folder));
  const std::unique_ptr<fs::Lock> lock = exclusiveLock();
  fs::removeTree(files_, folder);
  files_.removeDirectory(setAsideFolder);  // if it was the last one
}

}  // namespace som::store
