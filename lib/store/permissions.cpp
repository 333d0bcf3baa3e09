#include "store/permissions.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "model/kind.hpp"
#include "store/layout.hpp"
#include "store/private_folder.hpp"

namespace som::store {
namespace {

constexpr std::uint32_t privateMode = 0700;
constexpr std::uint32_t everybodyWrites = 0002;
constexpr std::uint32_t runs = 0111;

using Visit = std::function<void(const std::string& path, const fs::Entry& entry)>;

/// Everything below a folder that som may look at: names that begin with a dot are other programs'.
void visitBelow(const fs::FileSystem& files, const std::string& folder, fs::Detail detail,
                const Visit& visit) {
  for (const fs::Entry& entry : files.list(folder, detail)) {
    if (entry.name.front() == '.') continue;
    const std::string path = fs::joinPath(folder, entry.name);
    visit(path, entry);
    if (entry.kind == fs::Kind::directory) visitBelow(files, path, detail, visit);
  }
}

/// The names in the root of a workspace under which its own folders lie.
std::set<std::string_view> ownFolders() {
  std::set<std::string_view> own = {policyFolder};
  for (const model::KindRow& kind : model::kinds()) own.insert(kind.folder.substr(0, kind.folder.find('/')));
  return own;
}

/// The workspace's own folders in its root, and its settings.
void visitWorkspace(const fs::FileSystem& files, fs::Detail detail, const Visit& visit) {
  std::set<std::string_view> own = ownFolders();
  own.insert(settingsPath);
  for (const fs::Entry& entry : files.list("", detail)) {
    if (!own.contains(entry.name)) continue;
    visit(entry.name, entry);
    if (entry.kind == fs::Kind::directory) visitBelow(files, entry.name, detail, visit);
  }
}

std::uint32_t wantedMode(const fs::Entry& entry) {
  const std::uint32_t open = entry.identity.mode & ~everybodyWrites;
  return entry.kind == fs::Kind::file ? open & ~runs : open;
}

}  // namespace

std::vector<WrongMode> wrongModes(const fs::FileSystem& files) {
  std::vector<WrongMode> wrong;
  for (const std::string& folder : {privateFolder, journalFolder, setAsideFolder, temporaryFolder}) {
    const auto found = files.stat(folder);
    if (!found) continue;
    if (found->kind == fs::Kind::directory && found->mode != privateMode)
      wrong.push_back({folder, found->mode, privateMode});
    // What cannot be looked into is judged when it can.
    if (folder == privateFolder &&
        (found->kind != fs::Kind::directory || (found->mode & privateMode) != privateMode))
      break;
  }
  visitWorkspace(files, fs::Detail::identity, [&](const std::string& path, const fs::Entry& entry) {
    if (entry.kind != fs::Kind::file && entry.kind != fs::Kind::directory) return;
    if (const std::uint32_t wanted = wantedMode(entry); wanted != entry.identity.mode)
      wrong.push_back({path, entry.identity.mode, wanted});
  });
  return wrong;
}

std::vector<std::string> irregularFiles(const fs::FileSystem& files) {
  std::vector<std::string> found;
  visitWorkspace(files, fs::Detail::names, [&](const std::string& path, const fs::Entry& entry) {
    if (entry.kind != fs::Kind::file && entry.kind != fs::Kind::directory) found.push_back(path);
  });
  return found;
}

}  // namespace som::store
