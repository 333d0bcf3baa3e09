#include "fs/revision.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>

#include "base/diagnostic.hpp"
#include "base/git_blob.hpp"
#include "base/parallel.hpp"

namespace som::fs {
namespace {

constexpr std::string_view privateFolder = ".som/";
/// Bytes of files that were read are dropped if more than this are held.
constexpr std::size_t mostHeld = std::size_t{64} << 20U;
constexpr std::size_t narrowestWindow = 8;
constexpr std::size_t widestWindow = 4096;

[[noreturn]] void refuseChange(const std::string& path) {
  throw Error(Diagnostic(Code::fault, "a revision cannot be changed").in(path));
}

bool isAtOrBelow(std::string_view path, std::string_view folder) {
  return folder.empty() || path == folder ||
         (path.size() > folder.size() && path[folder.size()] == '/' && path.starts_with(folder));
}

std::string_view topOf(std::string_view path) { return path.substr(0, path.find('/')); }

/// Reads up to 16 hexadecimal digits.
std::uint64_t numberOf(std::string_view digits) {
  std::uint64_t number = 0;
  std::from_chars(digits.data(), digits.data() + std::min<std::size_t>(digits.size(), 16), number, 16);
  return number;
}

std::string_view from(std::string_view text, std::size_t begin) {
  return text.substr(std::min(begin, text.size()));
}

/// The identity of a file: 192 bits of the name of its bytes. It was changed longer ago than any moment, as
/// an index demands.
Identity identityOf(Kind kind, std::string_view blob) {
  return {.kind = kind,
          .device = numberOf(from(blob, 16)),
          .inode = numberOf(blob),
          .modified = static_cast<std::int64_t>(numberOf(from(blob, 32))),
          .changed = std::numeric_limits<std::int64_t>::min(),
          .mode = 0644};
}

class FreeLock : public Lock {};

}  // namespace

void RevisionFileSystem::keepIndexIn(std::shared_ptr<FileSystem> machine, std::string folder) {
  machine_ = std::move(machine);
  indexFolder_ = std::move(folder);
}

/// Reads the copies of files that have the bytes of the tree, on all cores. Gives up if most have others.
void RevisionFileSystem::takeCopies(const std::vector<Files::iterator>& wanted) const {
  constexpr std::size_t least = 64;
  if (!copy_ || (copyTries_ > least && copyFailures_ > copyTries_ / 2)) return;
  std::vector<Files::iterator> files;
  for (const auto& at : wanted)
    if (at->second.kind == Kind::file && !at->second.bytes && !at->second.isMissing) files.push_back(at);
  constexpr std::size_t piece = 64;
  parallelPieces(files.size(), piece, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      auto& [path, file] = *files[i];
      try {
        auto bytes = copy_->read(path);
        if (bytes && gitBlobName(*bytes, file.blob.size()) == file.blob) file.bytes = std::move(bytes);
      } catch (const Error&) {
        // The tree has the file, too.
      }
    }
  });
  for (const auto& at : files) {
    File& file = at->second;
    ++copyTries_;
    if (!file.bytes) {
      ++copyFailures_;
      continue;
    }
    file.wasRead = false;
    held_ += file.bytes->size();
  }
}

std::optional<std::string> RevisionFileSystem::onMachine(const std::string& path) const {
  constexpr std::string_view home = ".som";
  if (!machine_ || !path.starts_with(home)) return std::nullopt;
  if (path == ".som/.gitignore") return path;
  if (path.size() > home.size() && !path.starts_with(".som/index.db")) return std::nullopt;
  return indexFolder_ + path.substr(home.size());
}

std::unique_ptr<OpenFolder> RevisionFileSystem::openFolder(const std::string& folder) const {
  if (folder.empty()) return machine_ ? machine_->openFolder(indexFolder_) : nullptr;
  const auto mapped = onMachine(folder);
  return mapped ? machine_->openFolder(*mapped) : nullptr;
}

void RevisionFileSystem::identify(const std::string&, std::span<FileEntry> entries) const {
  const std::lock_guard guard(mutex_);
  auto at = entries.empty() ? files_.end() : files_.lower_bound(entries.front().path);
  for (FileEntry& entry : entries) {
    while (at != files_.end() && at->first < entry.path) ++at;
    if (at == files_.end() || at->first != entry.path)
      entry.identity.kind = Kind::other;
    else
      entry.identity = identityOf(at->second.kind, at->second.blob);
  }
}

/// True if the path, or a folder that has it, was looked up.
bool RevisionFileSystem::isKnown(std::string_view path) const {
  if (known_.contains("") || known_.contains(path)) return true;
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1))
    if (known_.contains(path.substr(0, slash))) return true;
  return false;
}

void RevisionFileSystem::need(const std::vector<std::string>& paths) const {
  std::vector<std::string> wanted;
  for (const std::string& path : paths)
    if (!isKnown(path)) wanted.push_back(path);
  if (wanted.empty()) return;
  for (TrackedFile& file : tree_->find(wanted))
    if (!file.path.starts_with(privateFolder))
      files_.try_emplace(files_.end(), std::move(file.path), File{file.kind, std::move(file.blob)});
  known_.insert(wanted.begin(), wanted.end());
}

void RevisionFileSystem::locate(const std::vector<std::string>& paths) const {
  const std::lock_guard guard(mutex_);
  need(paths);
}

void RevisionFileSystem::prefetch(const std::vector<std::string>& paths) const {
  const std::lock_guard guard(mutex_);
  need(paths);
  std::vector<Files::iterator> wanted;
  for (const std::string& path : paths)
    for (auto at = files_.lower_bound(path); at != files_.end() && at->first.starts_with(path); ++at)
      if (isAtOrBelow(at->first, path)) wanted.push_back(at);
  fetch(wanted);
}

std::optional<std::string> RevisionFileSystem::blobOf(const std::string& path) const {
  const std::lock_guard guard(mutex_);
  need({path});
  const auto found = files_.find(path);
  return found == files_.end() || found->second.kind != Kind::file ? std::nullopt
                                                                   : std::optional(found->second.blob);
}

void RevisionFileSystem::dropReadBytes() const {
  if (held_ <= mostHeld) return;
  for (auto& [path, file] : files_) {
    if (!file.wasRead || !file.bytes) continue;
    held_ -= file.bytes->size();
    file.bytes.reset();
  }
}

void RevisionFileSystem::fetch(const std::vector<Files::iterator>& wanted) const {
  dropReadBytes();
  takeCopies(wanted);
  std::vector<File*> files;
  std::vector<std::string> ids;
  for (const auto& at : wanted) {
    File& file = at->second;
    if (file.kind != Kind::file || file.bytes || file.isMissing) continue;
    files.push_back(&file);
    ids.push_back(file.blob);
  }
  if (files.empty()) return;
  std::vector<std::optional<std::string>> blobs = tree_->blobs(ids);
  for (std::size_t i = 0; i < files.size(); ++i) {
    files[i]->isMissing = !blobs[i].has_value();
    files[i]->wasRead = false;
    files[i]->bytes = std::move(blobs[i]);
    if (files[i]->bytes) held_ += files[i]->bytes->size();
  }
}

/// Returns a file and those after it that are likely to be read next: more of them if the file before it was
/// read, fewer for a read at another place.
std::vector<RevisionFileSystem::Files::iterator> RevisionFileSystem::neighbours(Files::iterator first) const {
  std::vector<Files::iterator> wanted;
  const bool continues = first != files_.begin() && std::prev(first)->second.wasRead;
  window_ = continues ? std::min(window_ * 2, widestWindow) : std::max(window_ / 2, narrowestWindow);
  const std::string_view top = topOf(first->first);
  for (auto at = first; at != files_.end() && wanted.size() < window_ && topOf(at->first) == top; ++at)
    if (at->second.kind == Kind::file && !at->second.bytes && (at == first || !at->second.wasRead))
      wanted.push_back(at);
  return wanted;
}

std::optional<std::string> RevisionFileSystem::read(const std::string& path, std::size_t maxSize,
                                                    Identity* identity) const {
  requirePlainPath(path);
  const auto found = stat(path);
  if (!found) return std::nullopt;
  if (found->kind != Kind::file)
    throw Error(Diagnostic(Code::unsafePath, "is not a regular file and is not read").in(path));
  const std::lock_guard guard(mutex_);
  const auto at = files_.find(path);
  if (!at->second.bytes) fetch(neighbours(at));
  File& file = at->second;
  if (file.isMissing)
    throw Error(Diagnostic(Code::missingObject, "the clone does not have its contents, blob " + file.blob)
                    .in(path)
                    .hint("fetch what is missing: add --fetch"));
  if (file.bytes->size() > maxSize)
    throw Error(
        Diagnostic(Code::tooLarge, "the file is larger than " + std::to_string(maxSize) + " bytes").in(path));
  if (identity) *identity = *found;
  file.wasRead = true;
  return file.bytes;
}

std::optional<Identity> RevisionFileSystem::stat(const std::string& path) const {
  if (const auto mapped = onMachine(path)) return machine_->stat(*mapped);
  if (path.empty() && machine_) return machine_->stat("");  // new files of the index have its permissions
  const std::lock_guard guard(mutex_);
  Identity folder{.kind = Kind::directory, .mode = 0755};
  if (path.empty()) return folder;
  requirePlainPath(path);
  need({path});
  auto at = files_.lower_bound(path);
  if (at != files_.end() && at->first == path) return identityOf(at->second.kind, at->second.blob);
  at = files_.lower_bound(path + "/");
  if (at == files_.end() || !isAtOrBelow(at->first, path)) return std::nullopt;
  return folder;
}

std::vector<Entry> RevisionFileSystem::list(const std::string& folder, Detail) const {
  if (!folder.empty()) requirePlainPath(folder);
  const std::lock_guard guard(mutex_);
  need({folder});
  const std::string prefix = folder.empty() ? "" : folder + "/";
  std::vector<Entry> entries;
  for (auto at = files_.lower_bound(prefix); at != files_.end() && at->first.starts_with(prefix);) {
    const std::string_view rest = std::string_view(at->first).substr(prefix.size());
    const std::size_t slash = rest.find('/');
    if (slash == std::string_view::npos) {
      entries.push_back({std::string(rest), at->second.kind, {}});
      ++at;
    } else {
      entries.push_back({std::string(rest.substr(0, slash)), Kind::directory, {}});
      at = files_.lower_bound(prefix + std::string(rest.substr(0, slash)) + "0");  // '0' follows '/'
    }
  }
  return entries;
}

bool RevisionFileSystem::makeDirectory(const std::string& path, std::optional<std::uint32_t>) {
  refuseChange(path);
}
void RevisionFileSystem::create(const std::string& path, std::string_view bytes, CreateOptions options) {
  const auto mapped = onMachine(path);
  if (!mapped) refuseChange(path);
  machine_->create(*mapped, bytes, options);
}
bool RevisionFileSystem::overwrite(const std::string& path, std::string_view) { refuseChange(path); }
void RevisionFileSystem::syncDirectory(const std::string& folder) { refuseChange(folder); }
Renamed RevisionFileSystem::rename(const std::string& from, const std::string&, RenameMode) {
  refuseChange(from);
}
bool RevisionFileSystem::unlink(const std::string& path) {
  const auto mapped = onMachine(path);
  if (!mapped) refuseChange(path);
  return machine_->unlink(*mapped);
}
bool RevisionFileSystem::setMode(const std::string& path, std::uint32_t) { refuseChange(path); }
bool RevisionFileSystem::setGroup(const std::string& path, std::uint32_t) { refuseChange(path); }
bool RevisionFileSystem::removeDirectory(const std::string& path) { refuseChange(path); }

std::unique_ptr<Lock> RevisionFileSystem::lock(LockMode, std::chrono::milliseconds,
                                               const std::string&) const {
  return std::make_unique<FreeLock>();
}

}  // namespace som::fs
