#include "store/transaction.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/hash.hpp"
#include "store/commit.hpp"
#include "store/journal.hpp"
#include "store/recovery.hpp"

namespace som::store {

namespace {
std::optional<std::string> hashOf(const std::optional<std::string>& bytes) {
  if (!bytes) return std::nullopt;
  return sha256(*bytes);
}
}  // namespace

Transaction::Transaction(fs::FileSystem& files, const Options& options, bool dryRun)
    : files_(&files), options_(options) {
  const fs::LockMode mode = dryRun ? fs::LockMode::shared : fs::LockMode::exclusive;
  if (options.safeguards.lock) lock_ = files.lock(mode, options.lockTimeout);
  if (dryRun) {
    dryRun_ = std::make_unique<View>(files, options);
  } else {
    Writer writer(files, options);
    recover(writer);
  }
}

Transaction::Transaction(Transaction&&) noexcept = default;
Transaction::~Transaction() = default;

std::optional<std::string> Transaction::fetch(const std::string& path) const {
  return dryRun_ ? dryRun_->read(path) : files_->read(path);
}

std::optional<std::string> Transaction::read(const std::string& path) const {
  const auto drafted = drafts_.find(path);
  if (drafted != drafts_.end()) return drafted->second.after;
  std::optional<std::string> bytes = fetch(path);
  seen_.emplace(path, hashOf(bytes));
  return bytes;
}

std::vector<std::string> Transaction::list(const std::string& folder) const {
  std::vector<std::string> paths = dryRun_ ? dryRun_->list(folder) : fs::walk(*files_, folder);
  const std::string prefix = folder.empty() ? "" : folder + "/";
  for (const auto& [path, draft] : drafts_) {
    if (path.rfind(prefix, 0) != 0 || ("/" + path).find("/.", prefix.size()) != std::string::npos) continue;
    const auto place = std::lower_bound(paths.begin(), paths.end(), path);
    const bool listed = place != paths.end() && *place == path;
    if (draft.after && !listed) paths.insert(place, path);
    if (!draft.after && listed) paths.erase(place);
  }
  return paths;
}

std::vector<std::string> Transaction::irregular(const std::string& folder) const {
  return fs::survey(*files_, folder, fs::Detail::names).irregular;
}

Transaction::Draft& Transaction::draft(const std::string& path) {
  const auto drafted = drafts_.find(path);
  if (drafted != drafts_.end()) return drafted->second;
  if (!isWritable(path))
    throw Error(Diagnostic(Code::unsafePath, "'" + path + "' is not a path that som changes").in(path));
  Draft fresh;
  fresh.before = fetch(path);
  const auto seen = seen_.find(path);
  if (options_.safeguards.compare && seen != seen_.end() && seen->second != hashOf(fresh.before))
    throw Error(
        Diagnostic(Code::changedMeanwhile, path + " changed while the command ran; nothing was written")
            .in(path)
            .hint("run the command again"));
  return drafts_.emplace(path, std::move(fresh)).first->second;
}

void Transaction::write(const std::string& path, std::string bytes) { draft(path).after = std::move(bytes); }

void Transaction::remove(const std::string& path) { draft(path).after.reset(); }

void Transaction::ifMatch(const std::string& path, const std::string& hash) const {
  const std::optional<std::string> bytes = read(path);
  if (bytes && sha256(*bytes) == hash) return;
  throw Error(Diagnostic(Code::changedMeanwhile, bytes ? path + " does not match --if-match"
                                                       : path + " does not exist, so --if-match fails")
                  .in(path)
                  .hint("check the record, then use its new hash"));
}

std::vector<Change> Transaction::changes() const {
  std::vector<Change> all;
  for (const auto& [path, draft] : drafts_)
    if (draft.before != draft.after) all.push_back({path, draft.before, draft.after});
  return all;
}

void Transaction::commit() {
  if (dryRun_ || files_ == nullptr) throw Error(Code::fault, "a transaction that cannot be committed");
  fs::FileSystem& files = *std::exchange(files_, nullptr);
  const std::vector<Change> all = changes();
  if (!all.empty()) store::commit(files, options_, all);
  lock_.reset();
}

}  // namespace som::store
