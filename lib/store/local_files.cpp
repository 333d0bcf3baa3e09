#include "store/local_files.hpp"

#include "base/diagnostic.hpp"
#include "store/private_folder.hpp"

namespace som::store {
namespace {

constexpr std::size_t mostBytes = std::size_t{1} << 20U;

/// The ending of a file that is being written. The name is always the same, so that a killed command leaves
/// one file at most, which the next command overwrites.
constexpr std::string_view unfinishedEnding = ".new";

void requireLocal(const std::string& path) {
  if (!path.starts_with(privateFolder + "/"))
    throw Error(Diagnostic(Code::unsafePath, "'" + path + "' is not below " + privateFolder).in(path));
}

/// Makes a folder below `.som` and those above it; `.som` gets its `.gitignore`.
void makeFolder(fs::FileSystem& files, const PrivateModes& modes, const std::string& folder) {
  for (std::size_t slash = folder.find('/');; slash = folder.find('/', slash + 1)) {
    files.makeDirectory(folder.substr(0, slash), modes.folder);
    if (slash == std::string::npos) break;
  }
  if (!files.stat(ignorePath)) files.create(ignorePath, "*\n", {.mode = modes.file, .sync = false});
}

}  // namespace

std::optional<std::string> readLocal(const Store& store, const std::string& path) try {
  return store.files().read(path, mostBytes);
} catch (const Error&) {
  return std::nullopt;
}

void writeLocal(const Store& store, const std::string& path, std::string_view bytes, Durable durable) {
  requireLocal(path);
  fs::FileSystem& files = store.files();
  const PrivateModes modes(files.stat("").value());
  const std::string folder(fs::parentOf(path));
  makeFolder(files, modes, folder);
  const bool sync = durable == Durable::yes && store.options().sync;
  const std::string unfinished = path + std::string(unfinishedEnding);
  for (const std::string& file : {unfinished, path})
    if (const auto there = files.stat(file); there && there->kind == fs::Kind::directory)
      throw Error(Diagnostic(Code::unsafePath, "is a folder; som keeps a file of its own by this name")
                      .in(file)
                      .hint("remove the folder"));
  files.unlink(unfinished);
  files.create(unfinished, bytes, {.mode = modes.file, .sync = sync});
  files.rename(unfinished, path, fs::RenameMode::replace);
  if (sync) files.syncDirectory(folder);
}

bool removeLocal(const Store& store, const std::string& path) {
  requireLocal(path);
  return store.files().unlink(path);
}

std::vector<std::string> listLocal(const Store& store, const std::string& folder) try {
  std::vector<std::string> names;
  for (fs::Entry& entry : store.files().list(folder))
    if (entry.kind == fs::Kind::file && !entry.name.ends_with(unfinishedEnding))
      names.push_back(std::move(entry.name));
  return names;
} catch (const Error&) {
  return {};
}

std::string folderOfRevisions(fs::FileSystem& files) try {
  if (!files.openFolder("")) return {};
  const fs::Identity root = files.stat("").value();
  // A `.som` of somebody else would lock out the owner of the workspace.
  if (!files.stat(ignorePath) && !files.owns(root) && !fs::isShared(root)) return {};
  makeFolder(files, PrivateModes(root), revisionsFolder);
  const auto made = files.stat(revisionsFolder);
  return made && made->kind == fs::Kind::directory ? revisionsFolder : std::string();
} catch (const Error&) {
  return {};
}

}  // namespace som::store
