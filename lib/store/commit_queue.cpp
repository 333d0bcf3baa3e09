#include "store/commit_queue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory>

#include "base/diagnostic.hpp"
#include "base/hash.hpp"
#include "fs/file_system.hpp"
#include "store/change.hpp"
#include "store/journal.hpp"
#include "store/private_folder.hpp"
#include "store/sealed.hpp"

namespace som::store {
namespace {

constexpr std::string_view form = "som-commit 1";
constexpr std::size_t nameDigits = 8;
constexpr std::size_t mostEntryBytes = std::size_t{64} << 20U;

bool isEntry(const fs::Entry& entry) {
  return entry.kind == fs::Kind::file && entry.name.size() == nameDigits &&
         entry.name.find_first_not_of("0123456789") == std::string::npos;
}

/// Returns the names of the entries, in the order of their changes.
std::vector<std::string> entryNames(const fs::FileSystem& files) {
  std::vector<std::string> names;
  for (const fs::Entry& entry : files.list(commitFolder))
    if (isEntry(entry)) names.push_back(entry.name);
  std::sort(names.begin(), names.end());
  return names;
}

std::uint64_t numberOf(std::string_view name) {
  std::uint64_t number = 0;
  std::from_chars(name.data(), name.data() + name.size(), number);
  return number;
}

std::string textOf(const std::string& command, const std::string& branch, const CommitText& text,
                   const std::vector<Change>& changes) {
  std::string all = fmt::format("command {}\n", command);
  if (!branch.empty()) all += fmt::format("branch {}\n", branch);
  for (const auto& [key, values] : {std::pair{"line", &text.lines},
                                    {"record", &text.records},
                                    {"process", &text.processes},
                                    {"actor", &text.actors}})
    for (const std::string& value : *values) all += fmt::format("{} {}\n", key, value);
  for (const Change& change : changes)
    all += fmt::format("file {} {} {}\n", contentHash(change.before).value_or("-"),
                       contentHash(change.after).value_or("-"), change.path);
  return all;
}

std::optional<std::string> hashOf(std::string_view word) {
  return word == "-" ? std::nullopt : std::optional<std::string>(word);
}

/// Reads a line of an entry. Returns false for a path that a change must not touch.
bool readLine(std::string_view line, QueuedCommit& commit) {
  const std::string_view key = cutOff(line, ' ');
  if (key == "command") commit.command = line;
  if (key == "branch") commit.branch = line;
  if (key == "line") commit.text.lines.emplace_back(line);
  if (key == "record") commit.text.records.emplace_back(line);
  if (key == "process") commit.text.processes.emplace_back(line);
  if (key == "actor") commit.text.actors.emplace_back(line);
  if (key != "file") return true;
  QueuedCommit::File& file = commit.files.emplace_back();
  file.before = hashOf(cutOff(line, ' '));
  file.after = hashOf(cutOff(line, ' '));
  file.path = line;
  return isWritable(file.path);
}

/// Reads an entry. Returns nullopt if it is unfinished, or another `.som` wrote it.
std::optional<QueuedCommit> readEntry(const fs::FileSystem& files, const fs::Identity& home,
                                      const std::string& path) {
  const std::string bytes = files.read(path, mostEntryBytes).value_or("");
  auto [text, flaw] = unsealed(form, home, bytes);
  if (flaw) return std::nullopt;
  QueuedCommit commit{.path = path, .command = {}, .text = {}, .files = {}};
  while (!text.empty())
    if (!readLine(cutOff(text, '\n'), commit)) return std::nullopt;
  return commit;
}

/// True unless all files are as they were before the change.
bool wasMade(const Transaction& transaction, const QueuedCommit& commit) {
  return std::any_of(commit.files.begin(), commit.files.end(), [&](const QueuedCommit::File& file) {
    return contentHash(transaction.read(file.path)) != file.before;
  });
}

std::string pathOf(const std::string& name) { return commitFolder + "/" + name; }

/// Writes an entry for each transaction of one command.
class Recorder {
 public:
  Recorder(bool sync, Describe describe, std::function<std::string()> branch)
      : sync_(sync), describe_(std::move(describe)), branch_(std::move(branch)) {}

  void record(fs::FileSystem& files, const std::vector<Change>& changes) {
    const fs::Identity home = files.stat(privateFolder).value();
    const PrivateModes modes(files.stat("").value());
    if (files.makeDirectory(commitFolder, modes.folder) && sync_) files.syncDirectory(privateFolder);
    const std::string name = nextName(files);
    if (command_.empty()) command_ = name;
    files.create(pathOf(name),
                 sealed(form, home,
                        textOf(command_, branch_ ? branch_() : std::string(), describe_(changes), changes)),
                 {.mode = modes.file, .sync = sync_});
    if (sync_) files.syncDirectory(commitFolder);
  }

 private:
  /// Looks at the folder only before the first entry, and if another command wrote one meanwhile.
  std::string nextName(const fs::FileSystem& files) {
    const auto named = [&] { return fmt::format("{:0{}}", number_, nameDigits); };
    if (number_++ > 0 && !files.stat(pathOf(named()))) return named();
    const std::vector<std::string> names = entryNames(files);
    number_ = names.empty() ? 1 : numberOf(names.back()) + 1;
    return named();
  }

  bool sync_;
  Describe describe_;
  std::function<std::string()> branch_;
  std::uint64_t number_ = 0;  ///< of the last entry
  std::string command_;       ///< the name of its first entry
};

}  // namespace

BeforeCommit commitRecorder(bool sync, Describe describe, std::function<std::string()> branch) {
  return [recorder = std::make_shared<Recorder>(sync, std::move(describe), std::move(branch))](
             fs::FileSystem& files, const std::vector<Change>& changes) { recorder->record(files, changes); };
}

bool isSyncInterrupted(const fs::FileSystem& files) try {
  if (!files.stat(syncFile)) return false;
  const auto lock = files.lock(fs::LockMode::shared, std::chrono::milliseconds{0}, commitLockFolder);
  return files.stat(syncFile).has_value();
} catch (const Error& error) {
  if (error.findings().front().code != Code::lockTimeout) throw;
  return false;
}

bool hasQueuedCommits(const fs::FileSystem& files) { return !entryNames(files).empty(); }

std::vector<QueuedCommit> waitingCommits(const fs::FileSystem& files) try {
  std::vector<QueuedCommit> waiting;
  const std::vector<std::string> names = entryNames(files);
  const std::optional<fs::Identity> home = files.stat(privateFolder);
  if (names.empty() || !home) return waiting;
  const auto lock = files.lock(fs::LockMode::shared, std::chrono::milliseconds{0}, commitLockFolder);
  for (const std::string& name : names)
    if (auto commit = readEntry(files, *home, pathOf(name))) waiting.push_back(std::move(*commit));
  return waiting;
} catch (const Error& error) {
  if (error.findings().front().code != Code::lockTimeout) throw;
  return {};
}

std::set<std::pair<std::string, std::string>> queuedContents(const fs::FileSystem& files) {
  std::set<std::pair<std::string, std::string>> contents;
  const std::vector<std::string> names = entryNames(files);
  const std::optional<fs::Identity> home = files.stat(privateFolder);
  for (const std::string& name : names)
    if (const auto commit = home ? readEntry(files, *home, pathOf(name)) : std::nullopt)
      for (const QueuedCommit::File& file : commit->files)
        if (file.after) contents.emplace(file.path, *file.after);
  return contents;
}

std::vector<QueuedCommit> readQueuedCommits(
    Store& store, const std::function<bool(const std::string& branch)>& isElsewhere) {
  std::vector<QueuedCommit> commits;
  fs::FileSystem& files = store.files();
  if (entryNames(files).empty()) return commits;
  // The lock: an entry without its change may be that of a command that is about to make it.
  const Transaction transaction = store.begin();
  const fs::Identity home = files.stat(privateFolder).value();
  for (const std::string& name : entryNames(files)) {
    const std::string path = pathOf(name);
    std::optional<QueuedCommit> commit = readEntry(files, home, path);
    if (commit && !commit->branch.empty() && isElsewhere) commit->isElsewhere = isElsewhere(commit->branch);
    if (commit && (commit->isElsewhere || wasMade(transaction, *commit)))
      commits.push_back(std::move(*commit));
    else
      files.unlink(path);
  }
  return commits;
}

void removeQueuedCommits(Store& store, const std::vector<QueuedCommit>& commits) {
  for (const QueuedCommit& commit : commits) store.files().unlink(commit.path);
}

}  // namespace som::store
