#include "store/transaction.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/hash.hpp"
#include "store/commit.hpp"
#include "store/journal.hpp"
#include "store/recovery.hpp"
#include "store/survey_files.hpp"

namespace som::store {
namespace {

/// Gives the file of a draft its place in a survey, with its own data instead of what the index remembers.
void replace(Survey& survey, const std::string& path, const std::optional<std::string>& bytes,
             const std::optional<Wanted>& wanted) {
  const auto place = std::lower_bound(
      survey.files.begin(), survey.files.end(), path,
      [](const fs::FileEntry& file, const std::string& wantedPath) { return file.path < wantedPath; });
  const bool isListed = place != survey.files.end() && place->path == path;
  const auto at = place - survey.files.begin();
  const bool remembers = !survey.remembered.empty() || (wanted && wanted->makeText);
  if (isListed) {
    survey.files.erase(place);
    if (remembers) survey.remembered.erase(survey.remembered.begin() + at);
  }
  if (!bytes) return;
  survey.files.insert(survey.files.begin() + at, {path, {fs::Kind::other}});
  if (!remembers) return;
  Remembered data;
  if (wanted && wanted->makeText) data.text = survey.fresh.emplace_back(wanted->makeText(path, *bytes));
  survey.remembered.insert(survey.remembered.begin() + at, data);
}

bool isWithin(const std::string& path, const std::vector<std::string>& folders) {
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& folder) { return path.starts_with(folder + "/"); });
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
  seen_.emplace(path, contentHash(bytes));
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

Survey Transaction::surveyOfFiles(const std::vector<std::string>& folders,
                                  const std::optional<Wanted>& wanted) const {
  return surveyFiles(dryRun_ ? *dryRun_ : View(*files_, options_), *files_, options_, folders, wanted);
}

Survey Transaction::survey(std::vector<std::string> folders, const std::optional<Wanted>& wanted) const {
  Survey survey = surveyOfFiles(folders, wanted);
  for (const auto& [path, draft] : drafts_)
    if (isWithin(path, folders)) replace(survey, path, draft.after, wanted);
  return survey;
}

std::shared_ptr<const Survey> Transaction::surveyWords(const std::vector<std::string>& folders) const {
  const Wanted wanted = allWords();
  auto known = words_->get(folders, [&] { return surveyOfFiles(folders, wanted); });
  const bool isAmended = std::any_of(drafts_.begin(), drafts_.end(),
                                     [&](const auto& draft) { return isWithin(draft.first, folders); });
  if (!isAmended) return known;
  // The words stay in the memory of the known survey.
  auto survey = std::make_shared<Survey>();
  survey->files = known->files;
  survey->remembered = known->remembered;
  survey->irregular = known->irregular;
  survey->unreadable = known->unreadable;
  survey->begun = known->begun;
  for (const auto& [path, draft] : drafts_)
    if (isWithin(path, folders)) replace(*survey, path, draft.after, wanted);
  return survey;
}

void Transaction::remember(const Survey& survey, std::vector<IndexRow> rows) const {
  store::remember(*files_, options_, survey, std::move(rows));
}

Transaction::Draft& Transaction::draft(const std::string& path) {
  const auto drafted = drafts_.find(path);
  if (drafted != drafts_.end()) return drafted->second;
  if (!isWritable(path))
    throw Error(Diagnostic(Code::unsafePath, "'" + path + "' is not a path that som changes").in(path));
  Draft fresh;
  fresh.before = fetch(path);
  const auto seen = seen_.find(path);
  if (options_.safeguards.compare && seen != seen_.end() && seen->second != contentHash(fresh.before))
    throw Error(
        Diagnostic(Code::changedMeanwhile, path + " changed while the command ran; nothing was written")
            .in(path)
            .hint("run the command again"));
  return drafts_.emplace(path, std::move(fresh)).first->second;
}

void Transaction::write(const std::string& path, std::string bytes) { draft(path).after = std::move(bytes); }

void Transaction::remove(const std::string& path) { draft(path).after.reset(); }

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
