#include "store/store.hpp"

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

std::unique_ptr<fs::Lock> Store::sharedLock() const {
  if (!options_.safeguards.lock) return nullptr;
  return files_.lock(fs::LockMode::shared, options_.lockTimeout);
}

JournalState Store::journal() const {
  // Under the lock: a change that is being made now is not an unfinished one.
  const std::unique_ptr<fs::Lock> lock = sharedLock();
  JournalState state;
  try {
    if (const std::optional<Pending> pending = pendingTransaction(files_)) {
      state.kind =
          pending->path == rollbackPath ? JournalState::Kind::rollingBack : JournalState::Kind::unfinished;
      for (const Step& step : pending->steps) state.paths.push_back(step.path);
    }
  } catch (const Error& error) {
    if (error.findings().front().code != Code::foreignIntent) throw;
    state.kind = JournalState::Kind::foreign;
    state.why = error.what();
  }
  for (const fs::Entry& entry : files_.list(setAsideFolder))
    state.setAside.push_back(fs::joinPath(setAsideFolder, entry.name));
  return state;
}

}  // namespace som::store
