#include "fs/memory.hpp"

#include <algorithm>
#include <cerrno>

#include "base/diagnostic.hpp"
#include "fs/descriptor.hpp"

namespace som::fs {

struct MemoryFileSystem::Node {
  using Entries = std::map<std::string, NodePtr>;
  Kind kind = Kind::file;
  std::uint64_t inode = 0;
  std::uint32_t mode = 0;
  std::uint32_t group = 0;
  std::int64_t born = 0;
  std::int64_t modified = 0;
  std::string bytes;
  std::string durableBytes;
  Entries entries;
  Entries durableEntries;
};

struct MemoryFileSystem::Holders {
  int shared = 0;
  bool exclusive = false;
};

namespace {
using Guard = std::lock_guard<std::recursive_mutex>;

bool isReadable(std::uint32_t mode) { return (mode & 0400U) != 0; }
bool isSearchable(std::uint32_t mode) { return (mode & 0100U) != 0; }
}  // namespace

MemoryFileSystem::MemoryFileSystem() : root_(makeNode(Kind::directory, 0755)) {}

MemoryFileSystem::MemoryFileSystem(const std::map<std::string, std::string>& files) : MemoryFileSystem() {
  load(files);
}

MemoryFileSystem::~MemoryFileSystem() = default;

MemoryFileSystem::NodePtr MemoryFileSystem::makeNode(Kind kind, std::uint32_t mode) {
  auto node = std::make_shared<Node>();
  node->kind = kind;
  node->inode = ++lastInode_;
  node->mode = mode;
  node->born = node->modified = ++ticks_;
  return node;
}

/// Counts the operation, and fails if a fault is set for it.
void MemoryFileSystem::operation(const char* doing, const std::string& path, bool changes) const {
  if (state_ == Fault::crash) throw Crashed{};
  ++operations_;
  const auto action = meanwhile_.extract(operations_);
  if (!action.empty()) action.mapped()();
  const auto found = faults_.find(operations_);
  const bool fails = found != faults_.end();
  if (fails) state_ = found->second;
  if (state_ == Fault::crash) throw Crashed{};
  if (!fails && !(state_ == Fault::outage && changes)) return;
  throwErrno(EIO, doing, path);
}

/// Returns the directory at a path; null if a part does not exist.
MemoryFileSystem::NodePtr MemoryFileSystem::folderAt(const std::string& path) const {
  NodePtr node = root_;
  std::string_view rest = path;
  while (!rest.empty()) {
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const auto found = node->entries.find(std::string(rest.substr(0, slash)));
    if (found == node->entries.end()) return nullptr;
    node = found->second;
    if (node->kind == Kind::link) throwErrno(ELOOP, "open", path);
    if (node->kind != Kind::directory) throwErrno(ENOTDIR, "open", path);
    if (!isSearchable(node->mode)) throwErrno(EACCES, "open", path);
    rest.remove_prefix(std::min(slash + 1, rest.size()));
  }
  return node;
}

MemoryFileSystem::Place MemoryFileSystem::placeOf(const std::string& path) const {
  requirePlainPath(path);
  Place place{folderAt(std::string(parentOf(path))), std::string(nameOf(path)), nullptr};
  if (!place.folder) return place;
  const auto found = place.folder->entries.find(place.name);
  if (found != place.folder->entries.end()) place.node = found->second;
  return place;
}

Identity MemoryFileSystem::identityOf(const Node& node) const {
  Identity identity;
  identity.kind = node.kind;
  identity.device = 1;
  identity.inode = node.inode;
  identity.size = node.bytes.size();
  identity.modified = identity.changed = node.modified;
  identity.born = node.born;
  identity.mode = node.mode;
  identity.group = node.group;
  return identity;
}

std::optional<std::string> MemoryFileSystem::read(const std::string& path, std::size_t maxSize,
                                                  Identity* identity) const {
  const Guard guard(mutex_);
  operation("read", path, false);
  const Place place = placeOf(path);
  if (!place.node) return std::nullopt;
  if (place.node->kind == Kind::link) throwErrno(ELOOP, "read", path);
  if (place.node->kind == Kind::directory) throwErrno(EISDIR, "read", path);
  if (place.node->kind == Kind::other) throwErrno(ENXIO, "read", path);
  if (!isReadable(place.node->mode)) throwErrno(EACCES, "open", path);
  if (identity != nullptr) *identity = identityOf(*place.node);
  if (place.node->bytes.size() > maxSize)
    throw Error(
        Diagnostic(Code::tooLarge, path + " is larger than " + std::to_string(maxSize) + " bytes").in(path));
  return place.node->bytes;
}

std::optional<Identity> MemoryFileSystem::stat(const std::string& path) const {
  const Guard guard(mutex_);
  operation("stat", path, false);
  if (path.empty()) return identityOf(*root_);
  const Place place = placeOf(path);
  if (!place.node) return std::nullopt;
  return identityOf(*place.node);
}

std::vector<Entry> MemoryFileSystem::list(const std::string& folder, Detail detail) const {
  const Guard guard(mutex_);
  operation("list", folder, false);
  if (!folder.empty()) requirePlainPath(folder);
  std::vector<Entry> entries;
  const NodePtr node = folderAt(folder);
  if (!node) return entries;
  if (!isReadable(node->mode)) throwErrno(EACCES, "open", folder);
  for (const auto& [name, child] : node->entries)
    entries.push_back({name, child->kind, detail == Detail::identity ? identityOf(*child) : Identity{}});
  std::sort(entries.begin(), entries.end(), entryBefore);
  return entries;
}

std::int64_t MemoryFileSystem::clock() const {
  const std::lock_guard guard(mutex_);
  return ticks_ + 1;
}

bool MemoryFileSystem::makeDirectory(const std::string& path, std::optional<std::uint32_t> mode) {
  const Guard guard(mutex_);
  operation("make directory", path, true);
  const Place place = placeOf(path);
  if (!place.folder) throwErrno(ENOENT, "make directory", path);
  if (!place.node) {
    const Identity root = identityOf(*root_);
    const std::uint32_t usual = isShared(root) ? sharedFolderMode(root) : 0755;
    place.folder->entries[place.name] = makeNode(Kind::directory, mode.value_or(usual));
    return true;
  }
  if (place.node->kind == Kind::link) throwErrno(ELOOP, "make directory", path);
  if (place.node->kind != Kind::directory) throwErrno(ENOTDIR, "make directory", path);
  return false;
}

/// Returns the permissions of the replaced file, or those of a new file.
std::uint32_t MemoryFileSystem::modeFor(const CreateOptions& options) const {
  if (options.target.empty()) return options.mode.value_or(0644);
  if (const NodePtr there = placeOf(options.target).node) return there->mode;
  const Identity root = identityOf(*root_);
  return isShared(root) ? sharedFileMode(root) : 0644;
}

void MemoryFileSystem::create(const std::string& path, std::string_view bytes, CreateOptions options) {
  const Guard guard(mutex_);
  operation("create", path, true);
  const Place place = placeOf(path);
  if (!place.folder) throwErrno(ENOENT, "create", path);
  if (place.node) throwErrno(EEXIST, "create", path);
  const NodePtr node = makeNode(Kind::file, modeFor(options));
  place.folder->entries[place.name] = node;
  try {
    node->bytes = std::string(bytes.substr(0, bytes.size() / 2));
    operation("write", path, true);
    node->bytes = std::string(bytes);
    if (!options.sync) return;
    operation("sync", path, true);
    node->durableBytes = node->bytes;
  } catch (const Error&) {
    place.folder->entries.erase(place.name);
    throw;
  }
}

bool MemoryFileSystem::overwrite(const std::string& path, std::string_view bytes) {
  const Guard guard(mutex_);
  operation("write", path, true);
  const Place place = placeOf(path);
  if (!place.node) return false;
  if (place.node->kind == Kind::link) throwErrno(ELOOP, "write", path);
  if (place.node->kind != Kind::file) throwErrno(ENXIO, "write", path);
  place.node->bytes.replace(0, std::min(bytes.size(), place.node->bytes.size()), bytes);
  place.node->modified = ++ticks_;
  return true;
}

void MemoryFileSystem::syncDirectory(const std::string& folder) {
  const Guard guard(mutex_);
  operation("sync", folder, true);
  if (!folder.empty()) requirePlainPath(folder);
  const NodePtr node = folderAt(folder);
  if (!node) throwErrno(ENOENT, "open", folder);
  node->durableEntries = node->entries;
}

Renamed MemoryFileSystem::rename(const std::string& from, const std::string& to, RenameMode mode) {
  const Guard guard(mutex_);
  operation("rename", to, true);
  const Place source = placeOf(from);
  const Place target = placeOf(to);
  if (!source.node || !target.folder) return Renamed::missing;
  if (mode == RenameMode::exchange) {
    if (!target.node) return Renamed::missing;
    source.folder->entries[source.name] = target.node;
  } else {
    if (target.node && mode == RenameMode::noReplace) return Renamed::exists;
    source.folder->entries.erase(source.name);
  }
  target.folder->entries[target.name] = source.node;
  return Renamed::done;
}

bool MemoryFileSystem::unlink(const std::string& path) {
  const Guard guard(mutex_);
  operation("remove", path, true);
  const Place place = placeOf(path);
  if (!place.node) return false;
  if (place.node->kind == Kind::directory) throwErrno(EISDIR, "remove", path);
  place.folder->entries.erase(place.name);
  return true;
}

bool MemoryFileSystem::setMode(const std::string& path, std::uint32_t mode) {
  const Guard guard(mutex_);
  operation("change the mode of", path, true);
  const Place place = path.empty() ? Place{nullptr, {}, root_} : placeOf(path);
  if (!place.node) return false;
  if (place.node->kind == Kind::link) throwErrno(ELOOP, "change the mode of", path);
  if (place.node->kind == Kind::other) throwErrno(ENXIO, "change the mode of", path);
  place.node->mode = mode;
  return true;
}

bool MemoryFileSystem::setGroup(const std::string& path, std::uint32_t group) {
  const Guard guard(mutex_);
  operation("set the group of", path, true);
  const Place place = path.empty() ? Place{nullptr, {}, root_} : placeOf(path);
  if (!place.node) return false;
  place.node->group = group;
  return true;
}

bool MemoryFileSystem::removeDirectory(const std::string& path) {
  const Guard guard(mutex_);
  operation("remove", path, true);
  const Place place = placeOf(path);
  if (!place.node || !place.node->entries.empty()) return false;
  if (place.node->kind != Kind::directory) throwErrno(ENOTDIR, "remove", path);
  place.folder->entries.erase(place.name);
  return true;
}

std::unique_ptr<Lock> MemoryFileSystem::lock(LockMode mode, std::chrono::milliseconds,
                                             const std::string& folder) const {
  // No other thread could release a lock while this one waits, so a taken lock is a timeout at once.
  class Held : public Lock {
   public:
    Held(std::shared_ptr<Holders> holders, LockMode how) : holders_(std::move(holders)), mode_(how) {
      (mode_ == LockMode::exclusive) ? void(holders_->exclusive = true) : void(++holders_->shared);
    }
    ~Held() override {
      (mode_ == LockMode::exclusive) ? void(holders_->exclusive = false) : void(--holders_->shared);
    }

   private:
    std::shared_ptr<Holders> holders_;
    LockMode mode_;
  };
  const Guard guard(mutex_);
  operation("lock", folder, false);
  if (!folderAt(folder)) return nullptr;
  std::shared_ptr<Holders>& holders = holders_[folder];
  if (!holders) holders = std::make_shared<Holders>();
  if (holders->exclusive || (mode == LockMode::exclusive && holders->shared > 0)) throwLockTimeout(folder);
  return std::make_unique<Held>(holders, mode);
}

void MemoryFileSystem::insert(const std::string& path, const NodePtr& node) {
  requirePlainPath(path);
  NodePtr folder = root_;
  std::size_t begin = 0;
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', begin)) {
    NodePtr& next = folder->entries[path.substr(begin, slash - begin)];
    if (!next) next = makeNode(Kind::directory, 0755);
    folder->durableEntries[path.substr(begin, slash - begin)] = next;
    folder = next;
    begin = slash + 1;
  }
  folder->entries[path.substr(begin)] = folder->durableEntries[path.substr(begin)] = node;
}

void MemoryFileSystem::load(const std::map<std::string, std::string>& files) {
  const Guard guard(mutex_);
  for (const auto& [path, bytes] : files) {
    const NodePtr node = makeNode(Kind::file, 0644);
    node->bytes = node->durableBytes = bytes;
    insert(path, node);
  }
}

void MemoryFileSystem::plant(const std::string& path, Kind kind) {
  const Guard guard(mutex_);
  insert(path, makeNode(kind, 0777));
}

std::map<std::string, std::string> MemoryFileSystem::dump(bool withPrivate) const {
  const Guard guard(mutex_);
  std::map<std::string, std::string> files;
  const auto visit = [&](const auto& self, const Node& folder, const std::string& prefix) -> void {
    for (const auto& [name, node] : folder.entries) {
      if (prefix.empty() && name == ".som" && !withPrivate) continue;
      if (node->kind == Kind::file) files[prefix + name] = node->bytes;
      if (node->kind == Kind::directory) self(self, *node, prefix + name + "/");
    }
  };
  visit(visit, *root_, "");
  return files;
}

std::uint64_t MemoryFileSystem::operations() const {
  const Guard guard(mutex_);
  return operations_;
}

void MemoryFileSystem::failAt(std::uint64_t n, Fault fault) {
  const Guard guard(mutex_);
  if (n > 0) return void(faults_[operations_ + n] = fault);
  faults_.clear();
  state_ = Fault::error;
}

void MemoryFileSystem::meanwhile(std::uint64_t n, std::function<void()> action) {
  const Guard guard(mutex_);
  meanwhile_[operations_ + n] = std::move(action);
}

void MemoryFileSystem::restart() {
  const Guard guard(mutex_);
  faults_.clear();
  meanwhile_.clear();
  state_ = Fault::error;
  // Locks of the dead process that still await destruction keep the old holders.
  holders_.clear();
}

void MemoryFileSystem::powerLoss() {
  restart();
  const Guard guard(mutex_);
  const auto forget = [](const auto& self, Node& node) -> void {
    node.bytes = node.durableBytes;
    node.entries = node.durableEntries;
    for (const auto& [name, child] : node.entries) self(self, *child);
  };
  forget(forget, *root_);
}

}  // namespace som::fs
