#include "fs/file_system.hpp"

#include <algorithm>
#include <functional>

#include "base/diagnostic.hpp"
#include "base/parallel.hpp"

namespace som::fs {

void FileSystem::createAll(std::span<const NewFile> files, bool sync) {
  for (const NewFile& file : files) create(file.path, file.bytes, {file.mode, sync, file.target});
}

void FileSystem::identify(const std::string&, std::span<FileEntry> entries) const {
  for (FileEntry& entry : entries) {
    try {
      entry.identity = stat(entry.path).value_or(Identity{Kind::other});
    } catch (const Error&) {
      // Reading the file reports the error.
    }
  }
}

std::unique_ptr<OpenFolder> FileSystem::openFolder(const std::string&) const { return nullptr; }

bool isShared(const Identity& root) {
  constexpr std::uint32_t setgidAndGroupWritable = 02020;
  return (root.mode & setgidAndGroupWritable) == setgidAndGroupWritable;
}

std::uint32_t sharedFolderMode(const Identity& root) { return root.mode & 02775U; }

std::uint32_t sharedFileMode(const Identity& root) { return root.mode & 0664U; }

void requirePlainPath(std::string_view path) {
  bool plain = !path.empty() && path.find('\0') == std::string_view::npos;
  std::size_t begin = 0;
  while (plain && begin <= path.size()) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    plain = !part.empty() && part != "." && part != "..";
    begin = end + 1;
  }
  if (!plain)
    throw Error(
        Diagnostic(Code::unsafePath, "the path '" + std::string(path) + "' leads out of the workspace")
            .in(std::string(path)));
}

std::string_view parentOf(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view nameOf(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string joinPath(std::string_view folder, std::string_view name) {
  std::string path;
  path.reserve(folder.size() + 1 + name.size());
  path.append(folder);
  if (!path.empty()) path += '/';
  return path.append(name);
}

bool entryBefore(const Entry& a, const Entry& b) {
  const std::size_t common = std::min(a.name.size(), b.name.size());
  const int order = a.name.compare(0, common, b.name, 0, common);
  if (order != 0) return order < 0;
  const auto next = [common](const Entry& entry) {
    if (entry.name.size() > common) return static_cast<int>(static_cast<unsigned char>(entry.name[common]));
    return entry.kind == Kind::directory ? static_cast<int>('/') : -1;
  };
  return next(a) < next(b);
}

namespace {

/// A listed folder with its subfolders.
struct Listing {
  std::string path;
  std::vector<Diagnostic> unreadable = {};  ///< errors from listing it
  std::vector<Kind> kinds = {};             ///< the kinds of its entries, in order
  std::vector<FileEntry> files = {};        ///< the regular files, in the same order
  std::vector<std::string> irregular = {};  ///< links, devices and other special files
  std::vector<Listing> folders = {};        ///< the subfolders
};

/// Lists a folder. Returns no entries if it is not a folder (or no longer one), or cannot be read.
std::vector<Entry> entriesOf(const FileSystem& files, Listing& folder) {
  try {
    return files.list(folder.path);
  } catch (const Error& error) {
    if (error.findings().front().code != Code::unsafePath) folder.unreadable = error.findingsIn(folder.path);
    return {};
  }
}

/// True for a folder whose name ends like a document's. Nobody looks for records in it, so it is reported.
bool isNamedAsDocument(std::string_view name) {
  return name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json");
}

void fill(const FileSystem& files, Listing& folder) {
  const std::vector<Entry> entries = entriesOf(files, folder);
  folder.kinds.reserve(entries.size());
  folder.files.reserve(entries.size());
  for (const Entry& entry : entries) {
    if (entry.name.front() == '.') continue;
    const bool isMisnamed = entry.kind == Kind::directory && isNamedAsDocument(entry.name);
    const Kind kind = isMisnamed ? Kind::other : entry.kind;
    folder.kinds.push_back(kind);
    std::string path = joinPath(folder.path, entry.name);
    if (kind == Kind::directory)
      folder.folders.push_back({std::move(path)});
    else if (kind == Kind::file)
      folder.files.push_back({std::move(path), {}});
    else
      folder.irregular.push_back(std::move(path));
  }
}

/// Moves the entries of a folder tree into one list, by path.
void gather(Listing& folder, FolderSurvey& found) {
  std::move(folder.unreadable.begin(), folder.unreadable.end(), std::back_inserter(found.unreadable));
  auto file = folder.files.begin();
  auto below = folder.folders.begin();
  auto irregular = folder.irregular.begin();
  for (const Kind kind : folder.kinds) {
    if (kind == Kind::file)
      found.files.push_back(std::move(*file++));
    else if (kind == Kind::directory)
      gather(*below++, found);
    else
      found.irregular.push_back(std::move(*irregular++));
  }
}

/// Calls work for each number below count: either `parallel` or a plain loop.
using ForEach = void(std::size_t count, const std::function<void(std::size_t)>& work);

void oneByOne(std::size_t count, const std::function<void(std::size_t)>& work) {
  for (std::size_t i = 0; i < count; ++i) work(i);
}

/// Lists the folders level by level.
FolderSurvey walkAll(const FileSystem& files, const std::string& folder, ForEach& forEach) {
  Listing top{folder};
  std::size_t count = 0;
  for (std::vector<Listing*> level = {&top}; !level.empty();) {
    forEach(level.size(), [&](std::size_t i) { fill(files, *level[i]); });
    std::vector<Listing*> next;
    for (Listing* listed : level) {
      count += listed->files.size();
      for (Listing& below : listed->folders) next.push_back(&below);
    }
    level = std::move(next);
  }
  FolderSurvey found;
  found.files.reserve(count);
  gather(top, found);
  return found;
}

/// Returns the first part of the path that exists and is not a folder. Throws `io` if a part cannot be
/// examined.
std::optional<std::string> obstacle(const FileSystem& files, const std::string& folder) {
  for (std::size_t end = 0; end != std::string::npos;) {
    end = folder.find('/', end + 1);
    const std::string part = folder.substr(0, end);
    const auto there = part.empty() ? std::nullopt : files.stat(part);
    if (there && there->kind != Kind::directory) return part;
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> walk(const FileSystem& files, const std::string& folder,
                              std::vector<Diagnostic>* unreadable) {
  FolderSurvey found = walkAll(files, folder, oneByOne);
  if (!unreadable && !found.unreadable.empty()) throw Error(std::move(found.unreadable));
  if (unreadable)
    std::move(found.unreadable.begin(), found.unreadable.end(), std::back_inserter(*unreadable));
  std::vector<std::string> paths;
  paths.reserve(found.files.size());
  for (FileEntry& entry : found.files) paths.push_back(std::move(entry.path));
  return paths;
}

namespace {

/// Splits the files of a walk into pieces for threads. The files of a piece lie in one folder.
std::vector<std::span<FileEntry>> piecesOf(std::vector<FileEntry>& entries) {
  constexpr std::size_t most = 512;
  std::vector<std::span<FileEntry>> pieces;
  for (std::size_t begin = 0; begin < entries.size();) {
    std::size_t end = begin + 1;
    while (end < entries.size() && end - begin < most &&
           parentOf(entries[end].path) == parentOf(entries[begin].path))
      ++end;
    pieces.push_back(std::span(entries).subspan(begin, end - begin));
    begin = end;
  }
  return pieces;
}

}  // namespace

FolderSurvey survey(const FileSystem& files, const std::string& folder, Detail detail) {
  try {
    if (auto path = obstacle(files, folder)) return {{}, {std::move(*path)}, {}};
  } catch (const Error& error) {
    return {{}, {}, error.findingsIn(folder)};
  }
  FolderSurvey found = walkAll(files, folder, parallel);
  if (detail == Detail::identity) {
    const std::vector<std::span<FileEntry>> pieces = piecesOf(found.files);
    parallel(pieces.size(), [&](std::size_t i) {
      files.identify(std::string(parentOf(pieces[i].front().path)), pieces[i]);
    });
    std::erase_if(found.files, [](const FileEntry& entry) { return entry.identity.kind != Kind::file; });
  }
  return found;
}

void makeDirectories(FileSystem& files, const std::string& path, std::vector<std::string>& touched,
                     std::vector<std::string>& made) {
  if (path.empty()) return;
  const std::optional<Identity> there = files.stat(path);
  if (there && there->kind == Kind::directory) return;
  const std::string parent(parentOf(path));
  makeDirectories(files, parent, touched, made);
  if (!files.makeDirectory(path)) return;
  touched.push_back(parent);
  made.push_back(path);
}

void removeTree(FileSystem& files, const std::string& path) {
  for (const Entry& entry : files.list(path)) {
    const std::string below = joinPath(path, entry.name);
    if (entry.kind == Kind::directory)
      removeTree(files, below);
    else
      files.unlink(below);
  }
  files.removeDirectory(path);
}

}  // namespace som::fs
