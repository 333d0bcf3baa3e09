#include "store/commit_queue.hpp"

#include <catch2/catch.hpp>

#include "base/diagnostic.hpp"
#include "fs/memory.hpp"
#include "store/change.hpp"

using namespace som;
using namespace som::store;

namespace {

Options queueing(const std::string& branch) {
  Options options;
  options.beforeCommit.push_back(commitRecorder(
      true,
      [](const std::vector<Change>& changes) {
        return CommitText{{changes.front().path + ": new"}, {"SO-1"}, {"1.4.5.3"}, {"jane"}};
      },
      [branch] { return branch; }));
  return options;
}

void change(fs::MemoryFileSystem& files, const std::string& path, const std::string& bytes,
            const std::string& branch = {}) {
  Store store(files, queueing(branch));
  Transaction transaction = store.begin();
  transaction.write(path, bytes);
  transaction.commit();
}

}  // namespace

TEST_CASE("changes are queued with their text, in order, until they are removed", "[commit]") {
  fs::MemoryFileSystem files;
  CHECK_FALSE(hasQueuedCommits(files));
  change(files, "orders/a", "one\n");
  change(files, "orders/b", "one\n");
  Store store(files);
  const auto queued = readQueuedCommits(store);
  REQUIRE(queued.size() == 2);
  CHECK(queued[0].text.lines == std::vector<std::string>{"orders/a: new"});
  CHECK(queued[0].text.records == std::vector<std::string>{"SO-1"});
  CHECK(queued[0].text.processes == std::vector<std::string>{"1.4.5.3"});
  CHECK(queued[0].text.actors == std::vector<std::string>{"jane"});
  REQUIRE(queued[1].files.size() == 1);
  CHECK(queued[1].files[0].path == "orders/b");
  CHECK(queued[0].command != queued[1].command);
  CHECK(waitingCommits(files).size() == 2);
  removeQueuedCommits(store, queued);
  CHECK_FALSE(hasQueuedCommits(files));
}

TEST_CASE("an entry is there exactly if its change was made, wherever the command is killed", "[commit]") {
  for (std::uint64_t n = 1; n < 80; ++n) {
    CAPTURE(n);
    fs::MemoryFileSystem files;
    files.load({{"orders/a", "one\n"}});
    files.failAt(n, fs::Fault::crash);
    try {
      change(files, "orders/a", "two\n");
    } catch (const fs::Crashed&) {
    }
    files.restart();
    Store store(files);
    const auto queued = readQueuedCommits(store);
    CHECK(queued.size() == (files.read("orders/a") == "two\n" ? 1U : 0U));
    CHECK(hasQueuedCommits(files) == !queued.empty());
  }
}

TEST_CASE("an entry of another branch stays, also if its file is as before", "[commit]") {
  fs::MemoryFileSystem files;
  files.load({{"orders/a", "one\n"}});
  change(files, "orders/a", "two\n", "refs/heads/main");
  files.load({{"orders/a", "one\n"}});
  Store store(files);
  const auto isElsewhere = [](const std::string& branch) { return branch == "refs/heads/main"; };
  const auto queued = readQueuedCommits(store, isElsewhere);
  REQUIRE(queued.size() == 1);
  CHECK(queued[0].branch == "refs/heads/main");
  CHECK(queued[0].isElsewhere);
  CHECK(readQueuedCommits(store, [](const std::string&) { return false; }).empty());
  CHECK_FALSE(hasQueuedCommits(files));
}

TEST_CASE("an entry that names a path outside of the workspace is dropped", "[commit]") {
  fs::MemoryFileSystem files;
  change(files, "orders/a", "one\n");
  files.load({{".som/commit/00000007", "som-commit 1\nhome - 1 1\nfile - - ../x\nsum 0\n"}});
  Store store(files);
  CHECK(readQueuedCommits(store).size() == 1);
  CHECK_FALSE(files.read(".som/commit/00000007"));
}
