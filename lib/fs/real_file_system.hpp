#pragma once

#include <unistd.h>

#include "fs/access.hpp"
#include "fs/resolve.hpp"

namespace som::fs {

/// The files below a directory descriptor. real_read.cpp reads, real_write.cpp writes, real.cpp locks.
class RealFileSystem : public FileSystem {
 public:
  /// `sync`: false never waits for the disk.
  RealFileSystem(Resolver resolver, bool sync) : resolver_(std::move(resolver)), sync_(sync) {}

  std::optional<std::string> read(const std::string& path, std::size_t maxSize,
                                  Identity* identity) const override;
  std::optional<Identity> stat(const std::string& path) const override;
  std::vector<Entry> list(const std::string& folder, Detail detail) const override;
  void identify(const std::string& folder, std::span<FileEntry> entries) const override;
  std::unique_ptr<OpenFolder> openFolder(const std::string& folder) const override;
  std::int64_t clock() const override;
  bool owns(const Identity& identity) const override { return identity.owner == ::geteuid(); }
  bool makeDirectory(const std::string& path, std::optional<std::uint32_t> mode) override;
  void create(const std::string& path, std::string_view bytes, CreateOptions options) override;
  void createAll(std::span<const NewFile> files, bool sync) override;
  bool overwrite(const std::string& path, std::string_view bytes) override;
  void syncDirectory(const std::string& folder) override;
  Renamed rename(const std::string& from, const std::string& to, RenameMode mode) override;
  bool unlink(const std::string& path) override;
  bool setMode(const std::string& path, std::uint32_t mode) override;
  bool setGroup(const std::string& path, std::uint32_t group) override;
  bool removeDirectory(const std::string& path) override;
  std::unique_ptr<Lock> lock(LockMode mode, std::chrono::milliseconds timeout,
                             const std::string& folder) const override;

 private:
  Descriptor parent(const std::string& path, const char* doing) const;
  Access accessFor(const CreateOptions& options) const;
  Descriptor make(const std::string& path, const Access& access) const;
  void fill(int file, const std::string& path, std::string_view bytes, const Access& access) const;
  void share(int parent, const std::string& name, const std::string& path,
             std::optional<std::uint32_t> mode) const;
  void sync(int file, const std::string& path) const;

  Resolver resolver_;
  bool sync_;
};

}  // namespace som::fs
