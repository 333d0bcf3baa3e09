// Somebody edits a file by hand at every operation of a commit: what they wrote is never lost.
#include "../fs/expect_error.hpp"
#include "scenario.hpp"

using namespace som;
using namespace som::store;
using som::test::errorOf;
using som::test::Files;
using som::test::Scenario;

namespace {

const std::string edited = "by hand";

/// Commits a scenario while a path is edited before the n-th operation of the commit, or removed.
std::optional<Code> commitWithEdit(fs::MemoryFileSystem& files, const Scenario& scenario,
                                   const std::string& path, std::uint64_t n, std::uint64_t crash = 0) {
  Store store(files);
  Transaction transaction = store.begin();
  for (const auto& [name, bytes] : scenario.change)
    bytes ? transaction.write(name, *bytes) : transaction.remove(name);
  files.meanwhile(n, [&] { files.load({{path, edited}}); });
  if (crash > 0) files.failAt(crash, fs::Fault::crash);
  return errorOf([&] { transaction.commit(); });
}

bool isKept(const fs::MemoryFileSystem& files, const std::string& path) {
  for (const auto& [name, bytes] : files.dump(true))
    if (bytes == edited && (name == path || name.rfind(".som/set-aside/", 0) == 0)) return true;
  return false;
}

}  // namespace

TEST_CASE("an edit at any operation of a commit stays in place, and the commit is done or undone") {
  for (const Scenario& scenario : test::scenarios()) {
    for (const auto& [path, bytes] : scenario.change) {
      for (std::uint64_t n = 1;; ++n) {
        INFO(scenario.name << ", " << path << " edited before operation " << n);
        fs::MemoryFileSystem files(scenario.before);
        const std::optional<Code> code = commitWithEdit(files, scenario, path, n);
        const bool met = isKept(files, path);
        Files expected = code ? scenario.before : scenario.after();
        if (met) expected[path] = edited;
        CHECK((!code || code == Code::changedMeanwhile));
        CHECK(files.dump() == expected);
        CHECK_FALSE(Store(files).pending());
        if (!met) CHECK_FALSE(code);
        if (!met) break;
      }
    }
  }
}

TEST_CASE("of two edits at any operations of a commit the last one stays in place") {
  for (const Scenario& scenario : test::scenarios()) {
    for (const auto& [path, bytes] : scenario.change) {
      bool through = false;
      for (std::uint64_t n = 1; !through; ++n) {
        for (std::uint64_t m = n + 1;; ++m) {
          INFO(scenario.name << ", " << path << " edited before operations " << n << " and " << m);
          fs::MemoryFileSystem files(scenario.before);
          int edits = 0;
          std::optional<Code> code;
          {
            Store store(files);
            Transaction transaction = store.begin();
            for (const auto& [name, after] : scenario.change)
              after ? transaction.write(name, *after) : transaction.remove(name);
            for (const std::uint64_t at : {n, m})
              files.meanwhile(at, [&files, &edits, file = path] {
                files.load({{file, std::to_string(++edits)}});
              });
            code = errorOf([&] { transaction.commit(); });
          }
          files.restart();
          CHECK((!code || code == Code::changedMeanwhile));
          const Files found = files.dump();
          if (edits > 0) CHECK((found.contains(path) && found.at(path) == std::to_string(edits)));
          // Where a file was removed and made anew, the version between is kept.
          if (bytes) CHECK(Store(files).journal().setAside.empty());
          through = edits == 0;
          if (edits < 2) break;
        }
      }
    }
  }
}

TEST_CASE("an edit at any operation survives a crash at any later one") {
  for (const Scenario& scenario : test::scenarios()) {
    const std::string path = scenario.change.front().first;
    bool through = false;
    for (std::uint64_t n = 1; !through; ++n) {
      for (std::uint64_t m = n;; ++m) {
        INFO(scenario.name << ", edited before operation " << n << ", killed at " << m);
        fs::MemoryFileSystem files(scenario.before);
        bool crashed = false;
        try {
          commitWithEdit(files, scenario, path, n, m);
        } catch (const fs::Crashed&) {
          crashed = true;
        }
        through = !crashed && m == n;
        files.restart();
        if (!crashed) break;
        Store store(files);
        const std::optional<Code> code = errorOf([&] { store.begin(); });
        CHECK((!code || code == Code::setAside));
        CHECK(errorOf([&] { store.begin(); }) == std::nullopt);
        CHECK(isKept(files, path));
        CHECK(files.list(".som/tmp").empty());
        CHECK(files.list(".som/journal").empty());
      }
    }
  }
}
