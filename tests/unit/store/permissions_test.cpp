#include "store/permissions.hpp"

#include "../fs/expect_error.hpp"
#include "fs/memory.hpp"
#include "scenario.hpp"
#include "store/store.hpp"

using namespace som;
using namespace som::store;
using som::test::errorOf;
using som::test::Files;

namespace {

/// Path and wanted mode of each wrong one.
std::map<std::string, std::uint32_t> wrong(const fs::FileSystem& files) {
  std::map<std::string, std::uint32_t> all;
  for (const WrongMode& mode : wrongModes(files)) all[mode.path] = mode.wanted;
  return all;
}

}  // namespace

TEST_CASE("what everybody may write and what may run is wrong; what a group may do is not") {
  fs::MemoryFileSystem files(Files{{"som.yaml", ""}, {"orders/2026/a.yaml", ""}, {"policy/p.yaml", ""}});
  CHECK(wrong(files).empty());
  files.setMode("orders/2026/a.yaml", 0664);
  files.setMode("orders", 0775);
  CHECK(wrong(files).empty());
  files.setMode("orders/2026/a.yaml", 0766);
  files.setMode("orders/2026", 0777);
  files.setMode("policy/p.yaml", 0744);
  files.setMode("som.yaml", 0646);
  CHECK(wrong(files) == std::map<std::string, std::uint32_t>{{"orders/2026", 0775},
                                                             {"orders/2026/a.yaml", 0664},
                                                             {"policy/p.yaml", 0644},
                                                             {"som.yaml", 0644}});
}

TEST_CASE("other programs' files and the root itself are not looked at") {
  fs::MemoryFileSystem files(Files{{".git/hooks/x", ""}, {"scripts/run", ""}, {"orders/.cache/x", ""}});
  for (const char* path : {".git/hooks/x", "scripts/run", "orders/.cache/x"}) files.setMode(path, 0777);
  CHECK(wrong(files).empty());
}

TEST_CASE("what lies in the store's own folder follows the workspace's directory") {
  fs::MemoryFileSystem files(
      Files{{"som.yaml", ""}, {".som/tmp/1", ""}, {".som/seq", ""}, {".som/index.db", ""}});
  CHECK(wrong(files) == std::map<std::string, std::uint32_t>{{".som/index.db", 0600}});
  files.setMode(".som/index.db", 0600);
  files.setMode("", 02775);
  CHECK(wrong(files) ==
        std::map<std::string, std::uint32_t>{
            {".som", 02775}, {".som/tmp", 02775}, {".som/seq", 0664}, {".som/index.db", 0660}});
  files.setMode("", 0700);
  CHECK(wrong(files) ==
        std::map<std::string, std::uint32_t>{{".som", 0700}, {".som/tmp", 0700}, {".som/seq", 0600}});
  // As earlier versions made it; what cannot be looked into is judged later.
  files.setMode("", 0755);
  files.setMode(".som", 0000);
  CHECK(wrong(files) == std::map<std::string, std::uint32_t>{{".som", 0755}});
}

TEST_CASE("where a group shares the workspace, it can read all records and write in their folders") {
  fs::MemoryFileSystem files(Files{{"som.yaml", ""}, {"orders/2026/a.yaml", ""}, {"policy/p.yaml", ""}});
  files.setMode("", 02775);
  files.setMode("orders", 02775);
  files.setMode("orders/2026/a.yaml", 0600);
  files.setMode("policy", 0750);
  CHECK(wrong(files) ==
        std::map<std::string, std::uint32_t>{{"orders/2026", 02775}, {"orders/2026/a.yaml", 0640}});
}

TEST_CASE("what a shared workspace gets is its group's, whoever makes it") {
  fs::MemoryFileSystem files;
  files.setMode("", 02770);
  Store store(files);
  Transaction change = store.begin();
  change.write("orders/a", "1");
  change.write("orders/b", "1");
  change.commit();
  for (const char* folder : {"orders", ".som", ".som/tmp", ".som/journal"})
    CHECK(files.stat(folder)->mode == 02770);
  for (const char* file : {"orders/a", ".som/seq", ".som/.gitignore"}) CHECK(files.stat(file)->mode == 0660);
  CHECK(wrong(files).empty());
}

TEST_CASE("links and devices are told apart and never followed") {
  fs::MemoryFileSystem files(Files{{"orders/a.yaml", ""}});
  files.plant("orders/b.yaml", fs::Kind::link);
  files.plant("reports", fs::Kind::other);
  files.plant("elsewhere", fs::Kind::link);
  CHECK(irregularFiles(files) == std::vector<std::string>{"orders/b.yaml", "reports"});
  CHECK(wrong(files).empty());
}

TEST_CASE("permissions that changed since they were looked at stay") {
  fs::MemoryFileSystem files(Files{{"orders/a.yaml", ""}});
  Store store(files);
  CHECK(errorOf([&] { store.setMode({"orders/a.yaml", 0666, 0644}); }) == Code::changedMeanwhile);
  CHECK(errorOf([&] { store.setMode({"orders/none.yaml", 0666, 0644}); }) == Code::changedMeanwhile);
  files.setMode("orders/a.yaml", 0666);
  store.setMode({"orders/a.yaml", 0666, 0644});
  CHECK(files.stat("orders/a.yaml")->mode == 0644);
}

TEST_CASE("only what was set aside can be discarded") {
  fs::MemoryFileSystem files(Files{{".som/set-aside/1/0", "x"}, {"orders/a.yaml", "y"}});
  Store store(files);
  for (const char* folder : {"orders", ".som", ".som/set-aside", ".som/set-aside/1/0", ""})
    CHECK(errorOf([&] { store.discardSetAside(folder); }) == Code::unsafePath);
  store.discardSetAside(".som/set-aside/1");
  CHECK(files.dump(true) == Files{{"orders/a.yaml", "y"}});
  CHECK_FALSE(files.stat(".som/set-aside"));
}

TEST_CASE("temporary files of an unfinished change are not left over, and of a foreign journal neither") {
  fs::MemoryFileSystem files(Files{{"a", "1"}, {".som/tmp/5", "left"}});
  CHECK(Store(files).journal().leftovers == std::vector<std::string>{".som/tmp/5"});
  files.load({{".som/journal/intent", "planted"}});
  CHECK(Store(files).journal().leftovers.empty());
}
