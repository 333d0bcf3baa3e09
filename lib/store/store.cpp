#include "store/store.hpp"

#include <algorithm>

#include "store/private_folder.hpp"

namespace som::store {

std::optional<std::string> Store::read(const std::string& path) const {
  if (view_) return view_->read(path);
  return consistently([&] { return view_->read(path); });
}

std::vector<std::string> Store::list(const std::string& folder) const {
  if (view_) return view_->list(folder);
  return consistently([&] { return view_->list(folder); });
}

std::unique_ptr<fs::Lock> Store::exclusiveLock() const {
  if (!options_.safeguards.lock) return nullptr;
  return files_.lock(fs::LockMode::exclusive, options_.lockTimeout);
}

std::unique_ptr<fs::Lock> Store::sharedLock() const {
  if (!options_.safeguards.lock) return nullptr;
  return files_.lock(fs::LockMode::shared, options_.lockTimeout);
}

namespace {

/// The temporary files that are not those of a transaction's steps.
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
  // Under the lock: a change that is being made now is not an unfinished one.
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
  // Those of an entry that is not ours may be somebody's only copy.
  if (state.kind != JournalState::Kind::foreign) state.leftovers = leftovers(files_, steps);
  state.setAside = listSetAside(files_);
  return state;
}

void Store::setMode(const WrongMode& mode) {
  const std::unique_ptr<fs::Lock> lock = exclusiveLock();
  const auto found = files_.stat(mode.path);
  if (!found || found->mode != mode.found || !files_.setMode(mode.path, mode.wanted))
    throw Error(Diagnostic(Code::changedMeanwhile, mode.path + " changed while the command worked")
                    .in(mode.path)
                    .hint("run the command again"));
}

void Store::discardSetAside(const std::string& folder) {
  if (fs::parentOf(folder) != setAsideFolder)
    throw Error(Diagnostic(Code::unsafePath, "'" + folder + "' was not set aside").in(folder));
  const std::unique_ptr<fs::Lock> lock = exclusiveLock();
  fs::removeTree(files_, folder);
  files_.removeDirectory(setAsideFolder);  // where it was the last one
}

}  // namespace som::store
