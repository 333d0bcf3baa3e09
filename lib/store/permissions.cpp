#include "store/permissions.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "base/diagnostic.hpp"
#include "model/kind.hpp"
#include "store/layout.hpp"
#include "store/private_folder.hpp"

namespace som::store {
namespace {

constexpr std::uint32_t everybodyWrites = 0002;
constexpr std::uint32_t runs = 0111;
constexpr std::uint32_t groupReads = 0040;
constexpr std::uint32_t groupEnters = 0050;  ///< for folders
constexpr std::uint32_t groupUses = 02070;   ///< for folders, and new files inherit the group

using Visit = std::function<void(const std::string& path, const fs::Entry& entry)>;

/// Returns the entries of a folder; empty if it cannot be read, which reading its records reports.
std::vector<fs::Entry> entriesOf(const fs::FileSystem& files, const std::string& folder, fs::Detail detail) {
  try {
    return files.list(folder, detail);
  } catch (const Error& error) {
    if (error.findings().front().code != Code::io) throw;
    return {};
  }
}

/// Visits everything below a folder except names that begin with a dot, which belong to other programs.
void visitBelow(const fs::FileSystem& files, const std::string& folder, fs::Detail detail,
                const Visit& visit) {
  for (const fs::Entry& entry : entriesOf(files, folder, detail)) {
    if (entry.name.front() == '.') continue;
    const std::string path = fs::joinPath(folder, entry.name);
    visit(path, entry);
    if (entry.kind == fs::Kind::directory) visitBelow(files, path, detail, visit);
  }
}

/// The names of the workspace's own folders in its root.
std::set<std::string_view> ownFolders() {
  std::set<std::string_view> own = {policyFolder, outboxFolder};
  for (const model::KindRow& kind : model::kinds()) own.insert(kind.folder.substr(0, kind.folder.find('/')));
  return own;
}

/// Visits the workspace's own folders and its settings.
void visitWorkspace(const fs::FileSystem& files, fs::Detail detail, const Visit& visit) {
  std::set<std::string_view> own = ownFolders();
  own.insert(settingsPath);
  for (const fs::Entry& entry : entriesOf(files, "", detail)) {
    if (!own.contains(entry.name)) continue;
    visit(entry.name, entry);
    if (entry.kind == fs::Kind::directory) visitBelow(files, entry.name, detail, visit);
  }
}

/// True for files that verbs write. Policies and catalogues may be writable by some users only.
bool isWritten(const std::string& path) {
  const std::string_view folder = std::string_view(path).substr(0, path.find('/'));
  return folder != policyFolder && folder != catalogFolder && folder != settingsPath;
}

std::uint32_t wantedMode(const std::string& path, const fs::Entry& entry, bool shared) {
  const bool isFile = entry.kind == fs::Kind::file;
  std::uint32_t mode = entry.identity.mode & ~everybodyWrites;
  if (isFile) mode &= ~runs;
  if (shared) mode |= isFile ? groupReads : isWritten(path) ? groupUses : groupEnters;
  return mode;
}

/// Compares the permissions of a path with the required ones.
void compare(const std::string& path, const fs::Identity& found, std::uint32_t mode, std::uint32_t group,
             std::vector<WrongMode>& wrong) {
  if (found.mode != mode || found.group != group)
    wrong.push_back({path, found.mode, mode, found.group, group});
}

/// Finds wrong permissions in `.som`, as far as it can be read.
void lookIntoPrivate(const fs::FileSystem& files, const fs::Identity& root, std::vector<WrongMode>& wrong) {
  const PrivateModes modes(root);
  const std::vector<std::pair<std::string, std::uint32_t>> parts = {
      {privateFolder, modes.folder}, {ignorePath, modes.file},       {indexPath, modes.index},
      {journalFolder, modes.folder}, {intentPath, modes.file},       {rollbackPath, modes.file},
      {sequencePath, modes.file},    {setAsideFolder, modes.folder}, {temporaryFolder, modes.folder}};
  for (const auto& [path, mode] : parts) {
    try {
      const auto found = files.stat(path);
      const bool usual = found && (found->kind == fs::Kind::directory || found->kind == fs::Kind::file);
      if (usual) compare(path, *found, mode, fs::isShared(root) ? root.group : found->group, wrong);
    } catch (const Error&) {
      // The folder cannot be read or is not a folder; its contents are checked when it can.
    }
  }
}

}  // namespace

std::vector<WrongMode> wrongModes(const fs::FileSystem& files) {
  const fs::Identity root = files.stat("").value();
  const bool shared = fs::isShared(root);
  std::vector<WrongMode> wrong;
  lookIntoPrivate(files, root, wrong);
  visitWorkspace(files, fs::Detail::identity, [&](const std::string& path, const fs::Entry& entry) {
    if (entry.kind != fs::Kind::file && entry.kind != fs::Kind::directory) return;
    compare(path, entry.identity, wantedMode(path, entry, shared), shared ? root.group : entry.identity.group,
            wrong);
  });
  return wrong;
}

std::vector<std::string> irregularFiles(const fs::FileSystem& files) {
  std::vector<std::string> found;
  const auto settings = files.stat(std::string(settingsPath));
  if (settings && settings->kind != fs::Kind::file) found.emplace_back(settingsPath);
  for (const std::string_view folder : ownFolders()) {
    const auto below = fs::survey(files, std::string(folder), fs::Detail::names).irregular;
    found.insert(found.end(), below.begin(), below.end());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace som::store
