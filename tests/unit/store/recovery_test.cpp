#include "store/recovery.hpp"

#include "../fs/expect_error.hpp"
#include "base/hash.hpp"
#include "scenario.hpp"
#include "store/private_folder.hpp"

using namespace som;
using namespace som::store;
using som::test::errorOf;
using som::test::Files;
using som::test::Scenario;

namespace {

/// A workspace in which `replace several` was killed with its intent durable and nothing moved yet.
struct Killed {
  Scenario scenario = test::scenarios()[4];
  fs::MemoryFileSystem files{scenario.before};
  Killed() {
    for (std::uint64_t n = 1;; ++n) {
      fs::MemoryFileSystem probe(scenario.before);
      if (!test::crashAt(probe, scenario, n)) throw std::logic_error("never pending");
      probe.restart();
      if (!Store(probe).pending()) continue;
      test::crashAt(files, scenario, n);
      files.restart();
      return;
    }
  }
};

}  // namespace

TEST_CASE("a hand edit of a file that was not yet moved stays, and the transaction's version is set aside") {
  Killed killed;
  killed.files.load({{"d/b", "by hand"}});
  Store store(killed.files);
  const Files expected = {{"d/a", "a2"}, {"d/b", "by hand"}, {"e/c", "c2"}};
  CHECK(test::shown(store) == expected);
  CHECK(errorOf([&] { store.begin(); }) == Code::setAside);
  CHECK(killed.files.dump() == expected);
  CHECK(store.journal().kind == JournalState::Kind::clean);
  const std::vector<SetAside> aside = store.journal().setAside;
  REQUIRE(aside.size() == 1);
  CHECK(aside[0].folder == ".som/set-aside/1");
  REQUIRE(aside[0].files.size() == 1);
  CHECK(aside[0].files[0].path == "d/b");
  CHECK(aside[0].files[0].other == ".som/set-aside/1/1");
  CHECK(aside[0].files[0].winner == SetAside::Winner::hand);
  CHECK(killed.files.read(".som/set-aside/1/1") == "b2");
  CHECK(killed.files.read(".som/set-aside/1/intent").has_value());
  store.begin();
  CHECK(killed.files.list(".som/tmp").empty());
}

TEST_CASE("a recovery that sets aside may be killed at any point") {
  for (std::uint64_t n = 1;; ++n) {
    INFO("operation " << n);
    Killed killed;
    killed.files.load({{"d/b", "by hand"}});
    Store store(killed.files);
    killed.files.failAt(n, fs::Fault::crash);
    bool crashed = false;
    try {
      errorOf([&] { store.begin(); });
    } catch (const fs::Crashed&) {
      crashed = true;
    }
    killed.files.restart();
    errorOf([&] { store.begin(); });
    CHECK(errorOf([&] { store.begin(); }) == std::nullopt);
    CHECK(killed.files.dump() == Files{{"d/a", "a2"}, {"d/b", "by hand"}, {"e/c", "c2"}});
    bool kept = false;
    for (const auto& [path, bytes] : killed.files.dump(true))
      kept = kept || (path.rfind(".som/set-aside/", 0) == 0 && bytes == "b2");
    CHECK(kept);
    if (!crashed) break;
  }
}

TEST_CASE("a hand edit of a file that was moved already is simply later work") {
  const Scenario scenario = test::scenarios()[4];
  bool met = false;
  for (std::uint64_t n = 1;; ++n) {
    fs::MemoryFileSystem files(scenario.before);
    if (!test::crashAt(files, scenario, n)) break;
    files.restart();
    Store store(files);
    if (!store.pending() || files.read("d/a") != "a2") continue;
    met = true;
    const std::string edit = GENERATE("by hand", "a1");
    files.load({{"d/a", edit}});
    CHECK(test::shown(store)["d/a"] == edit);
    CHECK(errorOf([&] { store.begin(); }) == std::nullopt);
    CHECK(files.dump() == Files{{"d/a", edit}, {"d/b", "b2"}, {"e/c", "c2"}});
    break;
  }
  CHECK(met);
}

TEST_CASE("a temporary file that is gone or changed is never put in place") {
  const bool gone = GENERATE(true, false);
  Killed killed;
  killed.files.unlink(".som/tmp/1");
  if (!gone) killed.files.load({{".som/tmp/1", "planted"}});
  Store store(killed.files);
  CHECK(errorOf([&] { store.begin(); }) == Code::setAside);
  CHECK(killed.files.dump() == Files{{"d/a", "a2"}, {"d/b", "b1"}, {"e/c", "c2"}});
  store.begin();
}

TEST_CASE("a link that took a file's place stops the recovery, unharmed") {
  Killed killed;
  killed.files.unlink("d/b");
  killed.files.plant("d/b", fs::Kind::link);
  Store store(killed.files);
  CHECK(errorOf([&] { store.begin(); }) == Code::unsafePath);
  CHECK(store.pending());
  killed.files.unlink("d/b");
  killed.files.load({{"d/b", "b1"}});
  store.begin();
  CHECK(killed.files.dump() == killed.scenario.after());
}

TEST_CASE("a reading function is called again while changes of several files move") {
  fs::MemoryFileSystem files(Files{{"a", "1"}, {"b", "1"}});
  Store store(files);
  Store writing(files);
  int calls = 0;
  const auto change = [&](const std::string& bytes) {
    Transaction transaction = writing.begin();
    transaction.write("a", bytes);
    transaction.write("b", bytes);
    transaction.commit();
  };
  change("0");
  SECTION("once moved: the second round sees one moment") {
    const auto seen = store.consistently([&] {
      const std::string a = *store.read("a");
      if (++calls == 1) change("2");
      return a + *store.read("b");
    });
    CHECK(seen == "22");
    CHECK(calls == 2);
  }
  SECTION("moved again and again: the third round holds the lock") {
    const auto seen = store.consistently([&] {
      const std::string a = *store.read("a");
      if (++calls < 3) change(std::to_string(calls));
      if (calls == 3) CHECK(errorOf([&] { writing.begin(); }) == Code::lockTimeout);
      return a + *store.read("b");
    });
    CHECK(seen == "22");
    CHECK(calls == 3);
  }
  SECTION("an error that half of a change causes is not told") {
    store.consistently([&] {
      if (++calls == 1) {
        change("2");
        throw Error(Code::duplicateId, "half seen");
      }
    });
    CHECK(calls == 2);
  }
  SECTION("an error of its own is") {
    CHECK(errorOf([&] { store.consistently([&] { throw Error(Code::syntax, "bad"); }); }) == Code::syntax);
  }
}
