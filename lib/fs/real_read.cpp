#include <dirent.h>
#include <fcntl.h>

#include <algorithm>
#include <chrono>

#include "base/diagnostic.hpp"
#include "fs/entry_order.hpp"
#include "fs/real_file_system.hpp"
#include "fs/stat_at.hpp"

namespace som::fs {
namespace {

/// Uses the process's own descriptor table in /proc, so no path component can be replaced.
class RealOpenFolder : public OpenFolder {
 public:
  explicit RealOpenFolder(Descriptor directory) : directory_(std::move(directory)) {}
  std::string path() const override { return "/proc/self/fd/" + std::to_string(directory_.get()); }

 private:
  Descriptor directory_;
};

std::string readAll(int file, const std::string& path, std::size_t expected, std::size_t maxSize) {
  std::string bytes(expected + 1, '\0');
  std::size_t filled = 0;
  while (true) {
    const ssize_t got =
        uninterrupted([&] { return ::read(file, bytes.data() + filled, bytes.size() - filled); });
    if (got < 0) throwErrno(errno, "read", path);
    filled += static_cast<std::size_t>(got);
    // The buffer had room left: a short read of a regular file means its end.
    if (got == 0 || filled == expected || filled > maxSize) break;
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(filled);
  return bytes;
}

Kind kindOfEntry(const dirent& entry, int folder, const std::string& path) {
  switch (entry.d_type) {
    case DT_REG:
      return Kind::file;
    case DT_DIR:
      return Kind::directory;
    case DT_LNK:
      return Kind::link;
    case DT_UNKNOWN:
      break;
    default:
      return Kind::other;
  }
  Identity identity;
  if (!identifyAt(folder, entry.d_name, identity) && errno != ENOENT) throwErrno(errno, "stat", path);
  return identity.kind;
}

}  // namespace

/// Opens the directory of a path; empty if it does not exist.
Descriptor RealFileSystem::parent(const std::string& path, const char* doing) const {
  Descriptor folder = resolver_.openParent(path);
  if (!folder && errno != ENOENT) throwErrno(errno, doing, path);
  return folder;
}

std::optional<std::string> RealFileSystem::read(const std::string& path, std::size_t maxSize,
                                                Identity* identity) const {
  requirePlainPath(path);
  // O_NONBLOCK: opening a FIFO must not block before fstat shows what it is.
  const Descriptor file = resolver_.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (!file) {
    if (errno == ENOENT) return std::nullopt;
    throwErrno(errno, "open", path);
  }
  Identity found;
  if (!identifyAt(file.get(), "", found)) throwErrno(errno, "stat", path);
  if (found.kind != Kind::file) throwErrno(found.kind == Kind::directory ? EISDIR : ENXIO, "read", path);
  if (identity != nullptr) *identity = found;
  std::string bytes;
  if (found.size <= maxSize) bytes = readAll(file.get(), path, found.size, maxSize);
  if (std::max<std::uint64_t>(found.size, bytes.size()) > maxSize)
    throw Error(
        Diagnostic(Code::tooLarge, path + " is larger than " + std::to_string(maxSize) + " bytes").in(path));
  return bytes;
}

std::optional<Identity> RealFileSystem::stat(const std::string& path) const {
  Identity identity;
  if (path.empty()) {
    if (!identifyAt(resolver_.root(), "", identity)) throwErrno(errno, "stat", path);
    return identity;
  }
  const Descriptor folder = resolver_.openParent(path);
  if (folder && identifyAt(folder.get(), std::string(nameOf(path)).c_str(), identity)) return identity;
  if (errno == ENOENT || errno == ENAMETOOLONG)
    return std::nullopt;  // no file can have a name of that length
  throwErrno(errno, "stat", path);
}

std::vector<Entry> RealFileSystem::list(const std::string& folder, Detail detail) const {
  std::vector<Entry> entries;
  Descriptor opened = resolver_.open(folder, O_RDONLY | O_DIRECTORY);
  if (!opened) {
    if (errno == ENOENT) return entries;
    throwErrno(errno, "open", folder);
  }
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(::fdopendir(opened.get()), ::closedir);
  if (!stream) throwErrno(errno, "list", folder);
  const int number = opened.release();
  while (true) {
    errno = 0;
    const dirent* found = ::readdir(stream.get());
    if (found == nullptr) break;
    Entry entry{found->d_name, Kind::file, {}};
    if (entry.name == "." || entry.name == "..") continue;
    if (detail == Detail::names) {
      entry.kind = kindOfEntry(*found, number, folder);
    } else {
      if (!identifyAt(number, found->d_name, entry.identity)) {
        if (errno == ENOENT) continue;
        throwErrno(errno, "stat", joinPath(folder, entry.name));
      }
      entry.kind = entry.identity.kind;
    }
    entries.push_back(std::move(entry));
  }
  if (errno != 0) throwErrno(errno, "list", folder);
  return sortedEntries(std::move(entries));
}

void RealFileSystem::identify(const std::string& folder, std::span<FileEntry> entries) const {
  const Descriptor opened = resolver_.open(folder, O_PATH | O_DIRECTORY);
  const std::size_t name = folder.empty() ? 0 : folder.size() + 1;
  for (FileEntry& entry : entries) {
    if (opened && statAt(opened.get(), entry.path.c_str() + name, entry.identity)) continue;
    // Reading the file reports the error.
    if (errno == ENOENT) entry.identity.kind = Kind::other;
  }
}

std::unique_ptr<OpenFolder> RealFileSystem::openFolder(const std::string& folder) const {
  Descriptor opened = resolver_.open(folder, O_PATH | O_DIRECTORY);
  if (!opened) return nullptr;
  return std::make_unique<RealOpenFolder>(std::move(opened));
}

std::int64_t RealFileSystem::clock() const {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

}  // namespace som::fs
