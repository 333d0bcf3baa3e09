#include "store/commit.hpp"

#include "base/diagnostic.hpp"
#include "base/hash.hpp"
#include "store/private_folder.hpp"
#include "store/writer.hpp"

namespace som::store {

namespace {

Error changedMeanwhile(const std::string& path) {
  return Error(
      Diagnostic(Code::changedMeanwhile, path + " changed while the command ran; nothing was written")
          .in(path)
          .hint("run the command again"));
}

class Commit {
 public:
  Commit(fs::FileSystem& files, const Options& options, const std::vector<Change>& changes)
      : files_(files), options_(options), writer_(files, options), changes_(changes) {
    for (const Change& change : changes)
      steps_.push_back({change.path, contentHash(change.before), contentHash(change.after),
                        writer_.temporaryName(steps_.size())});
  }

  void run() {
    try {
      stage();
      if (steps_.size() == 1 || !options_.safeguards.intent)
        withoutIntent();
      else
        withIntent();
    } catch (const Error& error) {
      // The journal will decide, and it needs the temporary files.
      if (error.findings().front().code == Code::inDoubt) throw;
      writer_.discardTemporaries();
      writer_.discardFolders();
      throw;
    }
    writer_.discardTemporaries();
  }

 private:
  void stage();
  void withoutIntent();
  void withIntent();
  void publishIntent();
  void moveAll();
  void rollBack(const Error& cause);
  void takeBackAlone(const Error& cause);

  fs::FileSystem& files_;
  const Options& options_;
  Writer writer_;
  const std::vector<Change>& changes_;
  std::vector<Step> steps_;
};

/// Does everything that readers cannot see.
void Commit::stage() {
  writer_.prepare();
  for (const Step& step : steps_)
    if (options_.safeguards.compare && writer_.hashAt(step.path) != step.before)
      throw changedMeanwhile(step.path);
  // Must come first: the access of a new file depends on its folder.
  for (const Step& step : steps_)
    if (step.after) writer_.makeFolderOf(step.path);
  std::vector<fs::NewFile> temporaries;
  for (std::size_t n = 0; n < steps_.size(); ++n)
    if (changes_[n].after)
      temporaries.push_back({steps_[n].temporary, *changes_[n].after, std::nullopt, steps_[n].path});
  writer_.createTemporaries(std::move(temporaries));
  for (const BeforeCommit& notice : options_.beforeCommit) notice(files_, changes_);
}

void Commit::moveAll() {
  for (const Step& step : steps_)
    if (!writer_.place(step)) throw changedMeanwhile(step.path);
  writer_.syncFolders();
}

void Commit::withoutIntent() {
  // A new file displaces nothing.
  if (steps_.size() == 1 && steps_.front().before) writer_.nameByHashes(steps_.front());
  const auto publish = [this](const Step& step) {
    return writer_.publish([&] { return writer_.place(step); });
  };
  if (!publish(steps_.front())) throw changedMeanwhile(steps_.front().path);
  try {
    for (std::size_t n = 1; n < steps_.size(); ++n) publish(steps_[n]);
    writer_.syncFolders();
  } catch (const Error& error) {
    takeBackAlone(error);
    throw;
  }
}

void Commit::takeBackAlone(const Error& cause) {
  try {
    writer_.publish([&] { return writer_.settle(reversed(steps_.front())); });
    writer_.syncFolders();
  } catch (const Error& error) {
    throw Error(
        Diagnostic(Code::inDoubt, steps_.front().path + " was changed, but the change could be neither " +
                                      "made durable (" + cause.what() + ") nor undone (" + error.what() + ")")
            .in(steps_.front().path)
            .hint("check the file, then run 'som doctor'"));
  }
}

void Commit::publishIntent() {
  const std::optional<fs::Identity> home = files_.stat(privateFolder);
  if (!home) throw changedMeanwhile(privateFolder);
  const PrivateModes modes(files_.stat("").value());
  writer_.createTemporary("intent", formatIntent(steps_, *home), {modes.file, true});
  writer_.syncDirectory(temporaryFolder);
  // Includes the folders of new files: recovery relies on them.
  writer_.syncFolders();
  const fs::Renamed renamed = writer_.publish(
      [&] { return files_.rename(temporaryPath("intent"), intentPath, fs::RenameMode::noReplace); });
  if (renamed != fs::Renamed::done) throw changedMeanwhile(intentPath);
}

void Commit::withIntent() {
  publishIntent();
  try {
    writer_.syncDirectory(journalFolder);
    moveAll();
  } catch (const Error& error) {
    rollBack(error);
    throw;
  }
  try {
    writer_.removeJournal(intentPath);
  } catch (const Error& error) {
    throw Error(
        Diagnostic(Code::inDoubt, std::string("the change was made, but its journal entry could not be "
                                              "removed: ") +
                                      error.what())
            .in(intentPath)
            .hint("the next change finishes it; see 'som doctor'"));
  }
}

/// The journal records the direction first, so that a recovery after a kill continues the roll-back.
void Commit::rollBack(const Error& cause) {
  try {
    writer_.publish([&] { return files_.rename(intentPath, rollbackPath, fs::RenameMode::noReplace); });
    writer_.syncDirectory(journalFolder);
    for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) writer_.settle(reversed(*step));
    writer_.syncFolders();
    writer_.removeJournal(rollbackPath);
  } catch (const Error& error) {
    throw Error(Diagnostic(Code::inDoubt, std::string("the change failed (") + cause.what() +
                                              ") and could not be undone (" + error.what() + ")")
                    .in(journalFolder)
                    .hint("the next change completes or undoes the rest; see 'som doctor'"));
  }
}

}  // namespace

void commit(fs::FileSystem& files, const Options& options, const std::vector<Change>& changes) {
  Commit(files, options, changes).run();
}

}  // namespace som::store
