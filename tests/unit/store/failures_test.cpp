// Every commit is stopped at every one of its operations: by an error, an outage, a crash, a power loss.
#include "../fs/expect_error.hpp"
#include "scenario.hpp"

using namespace som;
using namespace som::store;
using som::test::errorOf;
using som::test::Files;
using som::test::Scenario;
using som::test::shown;

namespace {

/// The next change must work, take the workspace to a state that shows no trace, and leave no debris.
void checkNextChange(fs::MemoryFileSystem& files, const Files& state) {
  Store store(files);
  Transaction next = store.begin();
  next.write("next", "x");
  next.commit();
  Files expected = state;
  expected["next"] = "x";
  CHECK(files.dump() == expected);
  CHECK_FALSE(test::hasDebris(files));
  CHECK_FALSE(store.pending());
}

/// Stops a scenario at each operation until it comes through; returns what each run showed: 'b'efore,
/// 'a'fter, or '?'.
template <class After>
std::string sweep(const Scenario& scenario, const Options& options, After afterwards) {
  std::string seen;
  for (std::uint64_t n = 1;; ++n) {
    fs::MemoryFileSystem files(scenario.before);
    if (!test::crashAt(files, scenario, n, options)) return seen;
    afterwards(files, n);
    const Files state = shown(Store(files));
    seen += state == scenario.before ? 'b' : state == scenario.after() ? 'a' : '?';
  }
}

/// How a function ended: by an error, by the death of its process, or not at all.
struct Stopped {
  bool failed = false;
  std::optional<Code> code;  ///< of the error
};

template <class Function>
Stopped stop(const Function& function) {
  try {
    const std::optional<Code> code = errorOf(function);
    return {code.has_value(), code};
  } catch (const fs::Crashed&) {
    return {true, std::nullopt};
  }
}

}  // namespace

TEST_CASE("an error at any operation of a commit leaves the old state, or the new one with success") {
  for (const Scenario& scenario : test::scenarios()) {
    for (std::uint64_t n = 1;; ++n) {
      INFO(scenario.name << ", operation " << n);
      fs::MemoryFileSystem files(scenario.before);
      Store store(files);
      files.failAt(n, fs::Fault::error);
      const std::uint64_t start = files.operations();
      const std::optional<Code> code = errorOf([&] { scenario.run(store); });
      const bool through = files.operations() - start < n;
      files.failAt(0, fs::Fault::error);
      const Files state = shown(store);
      if (!code) CHECK(state == scenario.after());
      if (code == Code::io) CHECK(state == scenario.before);
      if (code && code != Code::io) {
        CHECK(code == Code::inDoubt);
        CHECK((state == scenario.before || state == scenario.after()));
      }
      checkNextChange(files, state);
      if (through) break;
    }
  }
}

TEST_CASE("an outage from any operation on leaves the old state or the new one") {
  for (const Scenario& scenario : test::scenarios()) {
    for (std::uint64_t n = 1;; ++n) {
      INFO(scenario.name << ", operation " << n);
      fs::MemoryFileSystem files(scenario.before);
      Store store(files);
      files.failAt(n, fs::Fault::outage);
      const std::uint64_t start = files.operations();
      const std::optional<Code> code = errorOf([&] { scenario.run(store); });
      const bool through = files.operations() - start < n;
      if (through) files.failAt(0, fs::Fault::error);
      const Files state = shown(store);
      files.failAt(0, fs::Fault::error);
      CHECK((state == scenario.before || state == scenario.after()));
      if (!code) CHECK(state == scenario.after());
      if (code == Code::io) CHECK(state == scenario.before);
      checkNextChange(files, state);
      if (through) break;
    }
  }
}

TEST_CASE("a crash at any operation leaves the old state or the new one, and so does one in the recovery") {
  for (const Scenario& scenario : test::scenarios()) {
    for (std::uint64_t n = 1;; ++n) {
      fs::MemoryFileSystem files(scenario.before);
      const bool crashed = test::crashAt(files, scenario, n);
      if (!crashed) break;
      files.restart();
      const Files state = shown(Store(files));
      INFO(scenario.name << ", operation " << n);
      CHECK((state == scenario.before || state == scenario.after()));
      for (std::uint64_t m = 1;; ++m) {
        INFO("recovery, operation " << m);
        fs::MemoryFileSystem again(scenario.before);
        test::crashAt(again, scenario, n);
        again.restart();
        const Scenario next{"next", {}, {{"next", "x"}}};
        const bool crashedAgain = test::crashAt(again, next, m);
        again.restart();
        Files later = shown(Store(again));
        later.erase("next");
        CHECK(later == state);
        checkNextChange(again, state);
        if (!crashedAgain) break;
      }
    }
  }
}

TEST_CASE("a power loss at any operation leaves the old state or the new one") {
  for (const Scenario& scenario : test::scenarios()) {
    INFO(scenario.name);
    const auto loss = [&](fs::MemoryFileSystem& files, std::uint64_t) {
      files.powerLoss();
      checkNextChange(files, shown(Store(files)));
      files.unlink("next");
    };
    const std::string seen = sweep(scenario, {}, loss);
    CHECK(seen.find('?') == std::string::npos);
    CHECK(seen.front() == 'b');
  }
}

TEST_CASE("what was acknowledged survives a power loss, also in the middle of the next change") {
  for (const Scenario& scenario : test::scenarios()) {
    for (std::uint64_t n = 0;; ++n) {
      INFO(scenario.name << ", operation " << n << " of the next change");
      fs::MemoryFileSystem files(scenario.before);
      Store store(files);
      scenario.run(store);
      const Scenario next{"next", {}, {{"d/a", "a3"}, {"n/m/new", "n3"}, {"z", "z3"}}};
      const bool crashed = n == 0 || test::crashAt(files, next, n);
      files.powerLoss();
      Files later = scenario.after();
      const Files state = shown(Store(files));
      if (state != later) {
        for (const auto& [path, bytes] : next.change) later[path] = *bytes;
        CHECK(state == later);
      }
      checkNextChange(files, state);
      if (!crashed) break;
    }
  }
}

TEST_CASE("a roll-back that is cut short is taken to its end") {
  const Scenario scenario = test::scenarios()[3];
  fs::MemoryFileSystem whole(scenario.before);
  Store unharmed(whole);
  scenario.run(unharmed);
  for (std::uint64_t n = 1; n <= whole.operations(); ++n) {
    for (std::uint64_t m = 1;; ++m) {
      INFO("error at operation " << n << ", crash " << m << " later");
      fs::MemoryFileSystem files(scenario.before);
      files.failAt(n, fs::Fault::error);
      files.failAt(n + m, fs::Fault::crash);
      bool crashed = false;
      try {
        Store store(files);
        errorOf([&] { scenario.run(store); });
      } catch (const fs::Crashed&) {
        crashed = true;
      }
      files.restart();
      const Files state = shown(Store(files));
      CHECK((state == scenario.before || state == scenario.after()));
      checkNextChange(files, state);
      if (!crashed) break;
    }
  }
}

TEST_CASE("a transaction works again after the disk was full") {
  const Scenario scenario = test::scenarios()[3];
  fs::MemoryFileSystem files(scenario.before);
  Store store(files);
  files.failAt(14, fs::Fault::outage);
  CHECK(errorOf([&] { scenario.run(store); }) == Code::io);
  files.failAt(0, fs::Fault::error);
  CHECK(shown(store) == scenario.before);
  scenario.run(store);
  CHECK(shown(store) == scenario.after());
  CHECK_FALSE(test::hasDebris(files));
}

TEST_CASE("permissions are set or not, whichever operation fails") {
  for (const fs::Fault fault : {fs::Fault::error, fs::Fault::outage, fs::Fault::crash}) {
    for (std::uint64_t n = 1;; ++n) {
      INFO("operation " << n);
      fs::MemoryFileSystem files(Files{{"orders/a", "1"}});
      files.setMode("orders/a", 0666);
      Store store(files);
      const WrongMode wrong = wrongModes(files).at(0);
      files.failAt(n, fault);
      const Stopped stopped = stop([&] { store.setMode(wrong); });
      files.failAt(0, fs::Fault::error);
      files.restart();
      const std::uint32_t mode = files.stat("orders/a")->mode;
      CHECK((mode == 0666 || mode == 0664));
      if (!stopped.failed) CHECK(mode == 0664);
      if (stopped.code) CHECK(mode == 0666);
      CHECK(files.read("orders/a") == "1");
      CHECK(errorOf([&] { store.begin(); }) == std::nullopt);
      if (!stopped.failed) break;
    }
  }
}

TEST_CASE("what was set aside goes at once or bit by bit, and nothing else does") {
  for (const fs::Fault fault : {fs::Fault::error, fs::Fault::outage, fs::Fault::crash}) {
    for (std::uint64_t n = 1;; ++n) {
      INFO("operation " << n);
      fs::MemoryFileSystem files(Files{{"a", "1"}});
      for (const char* path : {"1/0", "1/intent", "2/0"})
        files.load({{std::string(".som/set-aside/") + path, "x"}});
      Store store(files);
      files.failAt(n, fault);
      const Stopped stopped = stop([&] { store.discardSetAside(".som/set-aside/1"); });
      files.failAt(0, fs::Fault::error);
      files.restart();
      CHECK(files.read("a") == "1");
      CHECK(files.read(".som/set-aside/2/0") == "x");
      if (!stopped.failed) CHECK(files.list(".som/set-aside").size() == 1);
      store.discardSetAside(".som/set-aside/1");  // again, from where it was left
      CHECK(files.list(".som/set-aside").size() == 1);
      if (!stopped.failed) break;
    }
  }
}

TEST_CASE("each safeguard is needed: without it these checks fail") {
  const Scenario several = test::scenarios()[3];
  const auto powerLoss = [](fs::MemoryFileSystem& files, std::uint64_t) { files.powerLoss(); };
  const auto restart = [](fs::MemoryFileSystem& files, std::uint64_t) { files.restart(); };
  const auto lostAfterSuccess = [&](const Options& options) {
    fs::MemoryFileSystem files(several.before);
    Store store(files, options);
    several.run(store);
    files.powerLoss();
    return shown(Store(files)) != several.after();
  };
  const auto without = [](std::string_view names) {
    Options options;
    options.safeguards = withoutSafeguards(names);
    return options;
  };
  CHECK(sweep(several, without("intent"), restart).find('?') != std::string::npos);
  CHECK_THROWS_AS(sweep(several, without("fsync"), powerLoss), Error);  // the intent itself is torn
  CHECK(lostAfterSuccess(without("fsync")));
  CHECK(lostAfterSuccess(without("dirsync")));
  CHECK_FALSE(lostAfterSuccess(without("")));
  SECTION("fixed names") {
    fs::MemoryFileSystem files(several.before);
    Store store(files, without("names"));
    errorOf([&] { several.run(store); });
    CHECK(shown(store) != several.after());
  }
  SECTION("no comparing") {
    fs::MemoryFileSystem files(several.before);
    Store store(files, without("compare"));
    Transaction change = store.begin();
    change.write("d/a", "a2");
    files.load({{"d/a", "by hand"}});
    change.commit();
    CHECK(files.read("d/a") == "a2");
  }
  SECTION("no lock") {
    fs::MemoryFileSystem files(several.before);
    Store store(files, without("lock"));
    Transaction first = store.begin();
    CHECK_NOTHROW(store.begin());
  }
}
