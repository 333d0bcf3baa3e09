#include "store/transaction.hpp"

#include "../fs/expect_error.hpp"
#include "../fs/temporary_folder.hpp"
#include "base/hash.hpp"
#include "fs/memory.hpp"
#include "fs/real.hpp"
#include "store/store.hpp"

using namespace som;
using namespace som::store;
using som::test::errorOf;
using Files = std::map<std::string, std::string>;
using Paths = std::vector<std::string>;

TEST_CASE("a transaction creates, replaces and removes") {
  fs::MemoryFileSystem files(Files{{"a", "1"}, {"b", "1"}});
  Store store(files);
  Transaction change = store.begin();
  change.write("a", "2");
  change.remove("b");
  change.write("d/e/c", "3");
  CHECK(files.dump() == Files{{"a", "1"}, {"b", "1"}});
  change.commit();
  CHECK(files.dump() == Files{{"a", "2"}, {"d/e/c", "3"}});
  CHECK(files.list(".som/tmp").empty());
  CHECK(files.list(".som/journal").empty());
  CHECK(files.read(".som/.gitignore") == "*\n");
  CHECK(files.stat(".som")->mode == 0755);
}

TEST_CASE("a read-only store refuses changes, but not dry runs") {
  fs::MemoryFileSystem files(Files{{"a", "1"}});
  Options options;
  options.readOnly = true;
  Store store(files, options);
  CHECK(errorOf([&] { store.begin(); }) == Code::fault);
  CHECK(errorOf([&] { store.lockFolder(""); }) == Code::fault);
  CHECK_FALSE(errorOf([&] { store.begin(true); }));
  CHECK(store.read("a") == "1");
}

TEST_CASE("a transaction that is not committed leaves nothing") {
  fs::MemoryFileSystem files(Files{{"a", "1"}});
  Store store(files);
  {
    Transaction change = store.begin();
    change.write("a", "2");
    change.write("b/c", "2");
  }
  CHECK(files.dump(true) == Files{{"a", "1"}});
  CHECK(files.list("").size() == 1);
}

TEST_CASE("reads and lists in a transaction show its own changes") {
  fs::MemoryFileSystem files(Files{{"d/a", "1"}, {"d/b", "1"}, {"e/x", "1"}});
  Store store(files);
  Transaction change = store.begin();
  change.write("d/c", "new");
  change.remove("d/a");
  CHECK(change.read("d/c") == "new");
  CHECK(change.read("d/a") == std::nullopt);
  CHECK(change.list("d") == Paths{"d/b", "d/c"});
  CHECK(store.list("d") == Paths{"d/a", "d/b"});
  CHECK(change.list("") == Paths{"d/b", "d/c", "e/x"});
}

TEST_CASE("the bytes that are there already are no change") {
  fs::MemoryFileSystem files(Files{{"a", "1"}});
  Store store(files);
  Transaction change = store.begin();
  change.write("a", "2");
  change.write("a", "1");
  change.remove("not-there");
  CHECK(change.changes().empty());
  change.commit();
  CHECK(files.dump(true) == Files{{"a", "1"}});
}

TEST_CASE("changes tell before and after in the order of paths") {
  fs::MemoryFileSystem files(Files{{"a", "1"}, {"c", "1"}});
  Store store(files);
  Transaction change = store.begin();
  change.remove("c");
  change.write("b", "2");
  change.write("a", "2");
  const std::vector<Change> all = change.changes();
  REQUIRE(all.size() == 3);
  CHECK(all[0].before == "1");
  CHECK(all[0].after == "2");
  CHECK(all[1].before == std::nullopt);
  CHECK(all[2].after == std::nullopt);
}

TEST_CASE("a hand edit between read and write is a conflict and stays") {
  fs::MemoryFileSystem files(Files{{"a", "1"}});
  Store store(files);
  Transaction change = store.begin();
  change.read("a");
  files.load({{"a", "by hand"}});
  CHECK(errorOf([&] { change.write("a", "2"); }) == Code::changedMeanwhile);
  CHECK(files.read("a") == "by hand");
}

TEST_CASE("a hand edit between write and commit is a conflict and stays") {
  const std::size_t others = GENERATE(0U, 2U);
  const bool gone = GENERATE(false, true);
  const bool removing = GENERATE(false, true);
  fs::MemoryFileSystem files(Files{{"a", "1"}, {"b", "1"}});
  Store store(files);
  Transaction change = store.begin();
  removing ? change.remove("b") : change.write("b", "2");
  if (others > 0) change.write("a", "2");
  if (others > 1) change.write("c", "2");
  gone ? void(files.unlink("b")) : files.load({{"b", "by hand"}});
  CHECK(errorOf([&] { change.commit(); }) == Code::changedMeanwhile);
  CHECK(files.dump() == (gone ? Files{{"a", "1"}} : Files{{"a", "1"}, {"b", "by hand"}}));
  CHECK(files.list(".som/tmp").empty());
  CHECK(files.list(".som/journal").empty());
}

TEST_CASE("a file that somebody made where a new one should be stays") {
  fs::MemoryFileSystem files;
  Store store(files);
  Transaction change = store.begin();
  change.write("a", "2");
  files.load({{"a", "by hand"}});
  CHECK(errorOf([&] { change.commit(); }) == Code::changedMeanwhile);
  CHECK(files.read("a") == "by hand");
}

TEST_CASE("a change that fails leaves no new folders") {
  fs::MemoryFileSystem files(Files{{"z", "1"}});
  Store store(files);
  Transaction change = store.begin();
  change.write("new/b/c", "2");
  change.write("z", "2");
  bool made = false;
  for (std::uint64_t n = 1; n < 60; ++n)
    files.meanwhile(n, [&] {
      if (made || files.dump().count("new/b/c") == 0) return;
      made = true;
      files.load({{"z", "by hand"}});
    });
  CHECK(errorOf([&] { change.commit(); }) == Code::changedMeanwhile);
  CHECK(made);
  CHECK(files.stat("new") == std::nullopt);
}

TEST_CASE("paths that a change must not touch are refused") {
  fs::MemoryFileSystem files;
  Store store(files);
  Transaction change = store.begin();
  const Paths paths = {
      "../a",       "/a",       "a/../b", ".som/seq",          ".SOM/x", ".git/config", "a\nb",
      ".Git/hooks", "x/.git/y", "",       std::string("\0", 1)};
  for (const std::string& path : paths) CHECK(errorOf([&] { change.write(path, "x"); }) == Code::unsafePath);
  change.write(".gitattributes", "x");
}

TEST_CASE("a dry run shows the changes and writes nothing") {
  fs::MemoryFileSystem files(Files{{"a", "1"}});
  Store store(files);
  Transaction change = store.begin(true);
  change.write("a", "2");
  change.write("b/c", "3");
  CHECK(change.changes().size() == 2);
  CHECK(errorOf([&] { change.commit(); }) == Code::fault);
  CHECK(files.dump(true) == Files{{"a", "1"}});
}

TEST_CASE("two transactions exclude each other, and a committed one gives the lock back") {
  fs::MemoryFileSystem files;
  Store store(files);
  Transaction first = store.begin();
  CHECK(errorOf([&] { store.begin(); }) == Code::lockTimeout);
  CHECK(errorOf([&] { store.begin(true); }) == Code::lockTimeout);
  first.write("a", "1");
  first.commit();
  store.begin();
}

TEST_CASE("a link in the place of a file is refused, and stays") {
  fs::MemoryFileSystem files(Files{{"b", "1"}});
  files.plant("a", fs::Kind::link);
  files.plant("d", fs::Kind::link);
  Store store(files);
  Transaction change = store.begin();
  CHECK(errorOf([&] { change.write("a", "2"); }) == Code::unsafePath);
  CHECK(errorOf([&] { change.remove("a"); }) == Code::unsafePath);
  CHECK(errorOf([&] { change.write("d/x", "2"); }) == Code::unsafePath);
  CHECK(files.stat("a")->kind == fs::Kind::link);
}

TEST_CASE("a private folder that is a link is refused") {
  fs::MemoryFileSystem files(Files{{"b", "1"}});
  files.plant(".som", fs::Kind::link);
  Store store(files);
  CHECK(errorOf([&] { store.begin(); }) == Code::unsafePath);
}

TEST_CASE("what lies in the folder for temporary files is cleared, also folders and links") {
  fs::MemoryFileSystem files(Files{{".som/tmp/0", "x"}, {".som/tmp/d/e/f", "x"}});
  files.plant(".som/tmp/link", fs::Kind::link);
  Store store(files);
  store.begin();
  CHECK(files.list(".som/tmp").empty());
}

TEST_CASE("on disk the mode of a replaced file is kept, and nothing of the change is left") {
  const test::TemporaryFolder folder;
  folder.put("run.sh", "1");
  std::filesystem::permissions(folder / "run.sh", std::filesystem::perms(0750));
  const auto files = fs::openDirectory(folder.path());
  Store store(*files);
  Transaction change = store.begin();
  change.write("run.sh", "2");
  change.write("n/new", "2");
  change.commit();
  CHECK(folder.get("run.sh") == "2");
  CHECK(files->stat("run.sh")->mode == 0750);
  CHECK(files->stat(".som")->mode == 0700);
  CHECK(files->list(".som/tmp").empty());
  CHECK(files->list(".som/journal").empty());
}
