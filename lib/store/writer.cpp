#include "store/writer.hpp"

#include "base/diagnostic.hpp"
#include "base/hash.hpp"
#include "store/private_folder.hpp"
#include "store/sequence.hpp"

namespace som::store {

namespace {

using fs::Renamed;
using fs::RenameMode;

[[noreturn]] void throwInDoubt(const Step& step, const Error& cause) {
  throw Error(Diagnostic(Code::inDoubt, step.path + " could be neither changed nor restored; " +
                                            "the old version is in " + temporaryPath(step.temporary) + ": " +
                                            cause.what())
                  .in(step.path)
                  .hint("run 'som doctor' before any other change"));
}

}  // namespace

void Writer::prepare() {
  // The sequence file is created last, so its existence shows that the rest is there, durably.
  const bool complete = files_.stat(sequencePath) && files_.stat(ignorePath);
  const PrivateModes modes(files_.stat("").value());
  for (const std::string& folder : {privateFolder, temporaryFolder, journalFolder})
    files_.makeDirectory(folder, modes.folder);
  if (complete) return;
  if (!files_.stat(ignorePath)) {
    createTemporary("ignore", "*\n", {modes.file, true});
    files_.rename(temporaryPath("ignore"), ignorePath, RenameMode::noReplace);
  }
  syncDirectory(privateFolder);
  syncDirectory("");
  if (!files_.stat(sequencePath)) replaceSequence(firstSequence());
}

/// Replaces the sequence file as a whole: a file in its place has all its bytes and its permissions.
void Writer::replaceSequence(const std::string& text) {
  files_.unlink(temporaryPath("seq"));
  createTemporary("seq", text, {fileMode(), false});
  files_.rename(temporaryPath("seq"), sequencePath, RenameMode::replace);
}

std::uint32_t Writer::fileMode() const { return PrivateModes(files_.stat("").value()).file; }

std::optional<std::string> Writer::hashAt(const std::string& path) const {
  return contentHash(files_.read(path));
}

std::string Writer::temporaryName(std::size_t n) const {
  return options_.safeguards.uniqueNames ? std::to_string(n) : "0";
}

void Writer::nameByHashes(Step& step) {
  const std::string name =
      step.temporary + "-" + step.before.value_or("none") + "-" + step.after.value_or("none");
  if (step.after) files_.rename(temporaryPath(step.temporary), temporaryPath(name), RenameMode::noReplace);
  step.temporary = name;
}

void Writer::createTemporary(const std::string& name, std::string_view bytes, fs::CreateOptions options) {
  const std::string path = temporaryPath(name);
  if (!options_.safeguards.uniqueNames) files_.unlink(path);
  options.sync = options.sync && options_.sync && options_.safeguards.fileSync;
  files_.create(path, bytes, std::move(options));
}

void Writer::createTemporaries(std::vector<fs::NewFile> files) {
  if (!options_.safeguards.uniqueNames) {  // one by one, because they overwrite each other
    for (const fs::NewFile& file : files)
      createTemporary(file.path, file.bytes, {file.mode, true, file.target});
    return;
  }
  for (fs::NewFile& file : files) file.path = temporaryPath(file.path);
  files_.createAll(files, options_.sync && options_.safeguards.fileSync);
}

void Writer::makeFolderOf(const std::string& path) {
  const std::string folder(fs::parentOf(path));
  if (!known_.insert(folder).second) return;
  std::vector<std::string> touched;
  fs::makeDirectories(files_, folder, touched, made_);
  touched_.insert(touched.begin(), touched.end());
}

bool Writer::matches(const std::string& path, const std::optional<std::string>& hash) const {
  return !options_.safeguards.compare || hashAt(path) == hash;
}

bool Writer::place(const Step& step) {
  const std::string temporary = temporaryPath(step.temporary);
  bool placed = false;
  if (!step.before) {
    makeFolderOf(step.path);
    const RenameMode mode = options_.safeguards.compare ? RenameMode::noReplace : RenameMode::replace;
    placed = files_.rename(temporary, step.path, mode) == Renamed::done;
  } else {
    placed = displace(step, temporary);
  }
  if (placed) touched_.insert(std::string(fs::parentOf(step.path)));
  return placed;
}

/// A check before the rename would leave a gap for another writer; the displaced bytes leave none.
bool Writer::displace(const Step& step, const std::string& temporary) {
  const RenameMode mode = step.after ? RenameMode::exchange : RenameMode::noReplace;
  const std::string& from = step.after ? temporary : step.path;
  const std::string& to = step.after ? step.path : temporary;
  if (files_.rename(from, to, mode) != Renamed::done) return false;
  std::optional<Error> failure;
  try {
    if (matches(temporary, step.before)) return true;
  } catch (const Error& error) {
    failure = error;
  }
  try {
    if (!putBack(step, temporary, mode, !failure)) setAside({step.temporary}, "");
  } catch (const Error& error) {
    throwInDoubt(step, error);
  }
  if (failure) throw Error(*failure);
  return false;
}

/// Moves displaced bytes back to their path. If somebody saves between two renames, the move displaces that
/// newer version, which is then moved back in the same way, until the displaced bytes are those that were put
/// there. False if that does not end.
bool Writer::putBack(const Step& step, const std::string& temporary, RenameMode mode, bool isReadable) {
  constexpr int most = 100;
  std::optional<std::string> inPlace = step.after;
  for (int tries = 0; tries < most; ++tries) {
    const std::optional<std::string> returning = isReadable ? hashAt(temporary) : std::nullopt;
    if (files_.rename(temporary, step.path, mode) != Renamed::done) return false;
    if (matches(temporary, inPlace)) return true;
    if (!isReadable) return false;
    inPlace = returning;
  }
  return false;
}

bool Writer::settle(const Step& step) {
  const std::optional<std::string> temporaryHash = hashAt(temporaryPath(step.temporary));
  switch (standing(step, temporaryHash, hashAt(step.path))) {
    case Standing::conflict:
      return false;
    case Standing::due:
      return place(step);
    case Standing::done:
      break;
  }
  // The folder may have been made by a command that died before it could sync.
  const std::string folder(fs::parentOf(step.path));
  if (folder.empty() || files_.stat(folder)) touched_.insert(folder);
  return true;
}

void Writer::syncDirectory(const std::string& folder) {
  if (options_.sync && options_.safeguards.directorySync) files_.syncDirectory(folder);
}

void Writer::syncFolders() {
  for (const std::string& folder : touched_) syncDirectory(folder);
  touched_.clear();
}

void Writer::raiseSequence(bool odd) {
  if (!options_.safeguards.sequence) return;
  const Sequence sequence = Sequence::read(files_);
  const std::string next = sequence.next(odd, files_.clock());
  try {
    if (!sequence.isDamaged() && files_.overwrite(sequencePath, next)) return;
  } catch (const Error&) {
    // Replaced: it is not a file, or only another user can read it.
  }
  replaceSequence(next);
}

Writer::Raised::~Raised() {
  try {
    writer.raiseSequence(false);
  } catch (...) {
    // Readers take the lock, and the next change raises the number.
  }
}

void Writer::settleSequence() {
  if (!Sequence::read(files_).isSettled()) raiseSequence(false);
}

bool Writer::isForeign(const std::string& name) const {
  const std::size_t first = name.find('-');
  if (first == std::string::npos) return false;
  const std::string hash = hashAt(temporaryPath(name)).value_or("none");
  const std::size_t second = name.find('-', first + 1);
  return hash != name.substr(first + 1, second - first - 1) && hash != name.substr(second + 1);
}

std::string Writer::clearTemporaries() {
  std::vector<std::string> foreign;
  for (const fs::Entry& entry : files_.list(temporaryFolder))
    if (entry.kind == fs::Kind::file && isForeign(entry.name)) foreign.push_back(entry.name);
  const std::string folder = foreign.empty() ? "" : setAside(foreign, "");
  removeTemporaries();
  return folder;
}

void Writer::removeTemporaries() {
  for (const fs::Entry& entry : files_.list(temporaryFolder)) {
    const std::string path = temporaryPath(entry.name);
    if (entry.kind == fs::Kind::directory)
      fs::removeTree(files_, path);
    else
      files_.unlink(path);
  }
}

void Writer::discardTemporaries() noexcept {
  try {
    removeTemporaries();
  } catch (...) {
    // The same failure occurs in the next change, which reports it.
  }
}

void Writer::discardFolders() noexcept {
  try {
    for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder) files_.removeDirectory(*folder);
  } catch (...) {
    // An empty folder is harmless: neither som nor git shows it.
  }
}

void Writer::removeJournal(const std::string& path) {
  files_.unlink(path);
  syncDirectory(journalFolder);
}

std::string Writer::newSetAsideFolder() {
  const std::uint32_t mode = PrivateModes(files_.stat("").value()).folder;
  files_.makeDirectory(setAsideFolder, mode);
  for (std::size_t n = 1;; ++n) {
    const std::string folder = setAsideFolder + "/" + std::to_string(n);
    if (files_.makeDirectory(folder, mode)) return folder;
  }
}

std::string Writer::setAside(const std::vector<std::string>& temporaries, const std::string& journalPath) {
  const std::string folder = newSetAsideFolder();
  for (const std::string& name : temporaries)
    files_.rename(temporaryPath(name), fs::joinPath(folder, name), RenameMode::noReplace);
  // Must be last: an interrupted recovery starts again until then.
  if (!journalPath.empty()) files_.rename(journalPath, folder + "/intent", RenameMode::noReplace);
  syncDirectory(folder);
  syncDirectory(setAsideFolder);
  syncDirectory(privateFolder);
  if (!journalPath.empty()) syncDirectory(journalFolder);
  return folder;
}

}  // namespace som::store
