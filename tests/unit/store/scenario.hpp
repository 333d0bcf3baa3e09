#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "fs/memory.hpp"
#include "store/store.hpp"

namespace som::test {

using Files = std::map<std::string, std::string>;

/// A change to try out: nothing for the bytes means removal.
struct Scenario {
  std::string name;
  Files before;
  std::vector<std::pair<std::string, std::optional<std::string>>> change;

  Files after() const {
    Files files = before;
    for (const auto& [path, bytes] : change) bytes ? void(files[path] = *bytes) : void(files.erase(path));
    return files;
  }
  void run(store::Store& store) const {
    store::Transaction transaction = store.begin();
    for (const auto& [path, bytes] : change)
      bytes ? transaction.write(path, *bytes) : transaction.remove(path);
    transaction.commit();
  }
};

inline std::vector<Scenario> scenarios() {
  const Files base = {{"d/a", "a1"}, {"d/b", "b1"}, {"e/c", "c1"}};
  return {
      {"create", base, {{"n/m/new", "n2"}}},
      {"replace", base, {{"d/a", "a2"}}},
      {"remove", base, {{"d/b", std::nullopt}}},
      {"create, replace and remove", base, {{"n/m/new", "n2"}, {"d/a", "a2"}, {"d/b", std::nullopt}}},
      {"replace several", base, {{"d/a", "a2"}, {"d/b", "b2"}, {"e/c", "c2"}}},
      {"create several", base, {{"x/1", "1"}, {"x/2", "2"}, {"y/3", "3"}}},
  };
}

/// What a reader sees: every file, through the store.
inline Files shown(const store::Store& store) {
  return store.consistently([&] {
    Files files;
    for (const std::string& path : store.list("")) files[path] = store.read(path).value_or("(missing)");
    return files;
  });
}

/// The files of a commit that stopped before its n-th operation, and after the last one where it is short.
/// False once the commit came through.
inline bool crashAt(fs::MemoryFileSystem& files, const Scenario& scenario, std::uint64_t n,
                    const store::Options& options = {}) {
  files.failAt(n, fs::Fault::crash);
  try {
    store::Store store(files, options);
    scenario.run(store);
  } catch (const fs::Crashed&) {
    return true;
  }
  files.failAt(0, fs::Fault::error);
  return false;
}

inline bool hasDebris(const fs::MemoryFileSystem& files) {
  return !files.list(".som/tmp").empty() || !files.list(".som/journal").empty() ||
         !files.list(".som/set-aside").empty();
}

}  // namespace som::test
