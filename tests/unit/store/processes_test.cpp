// Several processes at once, on a real disk.
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "../fs/expect_error.hpp"
#include "../fs/temporary_folder.hpp"
#include "fs/real.hpp"
#include "store/store.hpp"

using namespace som;
using namespace som::store;

namespace {

/// Runs a function in a process of its own; its exit status is 0 where it returns true.
pid_t inProcess(const std::function<bool()>& body) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  bool good = false;
  try {
    good = body();
  } catch (...) {
    good = false;
  }
  ::_exit(good ? 0 : 1);
}

bool succeeded(pid_t child) {
  int status = 0;
  return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

Options patient() {
  Options options;
  options.lockTimeout = std::chrono::minutes{5};
  options.sync = false;
  return options;
}

bool increment(const std::string& folder, int times) {
  const auto files = fs::openDirectory(folder);
  for (int n = 0; n < times; ++n) {
    Store store(*files, patient());
    Transaction change = store.begin();
    change.write("count", std::to_string(std::stoi(change.read("count").value_or("0")) + 1));
    change.commit();
  }
  return true;
}

/// Writes the same number into several files, and makes or removes one, again and again.
bool changeSeveral(const std::string& folder, int times) {
  const auto files = fs::openDirectory(folder);
  for (int n = 0; n < times; ++n) {
    Store store(*files, patient());
    Transaction change = store.begin();
    const int number = std::stoi(change.read("d/a").value_or("0")) + 1;
    for (const char* path : {"d/a", "d/b", "e/c", "z"}) change.write(path, std::to_string(number));
    number % 2 == 0 ? change.write("sometimes", std::to_string(number)) : change.remove("sometimes");
    change.commit();
  }
  return true;
}

bool oneMoment(const Store& store) {
  return store.consistently([&] {
    const std::vector<std::string> paths = store.list("");
    if (paths.empty()) return true;
    const std::string number = store.read("d/a").value_or("none");
    bool same = paths.size() == (std::stoi(number) % 2 == 0 ? 5U : 4U);
    for (const std::string& path : paths) same = same && store.read(path) == number;
    return same;
  });
}

}  // namespace

TEST_CASE("eight processes times fifty increments: none is lost") {
  const test::TemporaryFolder folder;
  std::vector<pid_t> children;
  for (int n = 0; n < 8; ++n) children.push_back(inProcess([&] { return increment(folder.path(), 50); }));
  for (const pid_t child : children) CHECK(succeeded(child));
  CHECK(folder.get("count") == "400");
  CHECK(std::filesystem::is_empty(folder / ".som/tmp"));
}

TEST_CASE("readers never see half of a change of several files") {
  const test::TemporaryFolder folder;
  std::vector<pid_t> writers;
  std::vector<pid_t> readers;
  for (int n = 0; n < 2; ++n) writers.push_back(inProcess([&] { return changeSeveral(folder.path(), 100); }));
  for (int n = 0; n < 2; ++n)
    readers.push_back(inProcess([&] {
      const auto files = fs::openDirectory(folder.path());
      const Store store(*files, patient());
      for (int round = 0; round < 400; ++round)
        if (!oneMoment(store)) return false;
      return true;
    }));
  for (const pid_t child : writers) CHECK(succeeded(child));
  for (const pid_t child : readers) CHECK(succeeded(child));
  CHECK(folder.get("d/a") == "200");
}

TEST_CASE("hand edits raced with changes are never overwritten") {
  const test::TemporaryFolder folder;
  folder.put("f", "0\n");
  const auto files = fs::openDirectory(folder.path());
  const pid_t editor = inProcess([&] {
    // As an editor or git: a new file renamed over the old one, only on top of what it has read.
    for (int n = 0; n < 300; ++n) {
      folder.put(".edit", folder.get("f") + "e" + std::to_string(n) + "\n");
      ::usleep(50);
      std::filesystem::rename(folder / ".edit", folder / "f");
    }
    return true;
  });
  int status = 0;
  int conflicts = 0;
  int done = 0;
  std::string last;
  while (::waitpid(editor, &status, WNOHANG) == 0) {
    Store store(*files, patient());
    const auto code = test::errorOf([&] {
      Transaction change = store.begin();
      const std::string before = *change.read("f");
      change.write("f", before + "s\n");
      change.commit();
      ++done;
    });
    if (code == Code::changedMeanwhile) ++conflicts;
    if (code && code != Code::changedMeanwhile) FAIL_CHECK(std::string(codeName(*code)));
  }
  CHECK(status == 0);
  // The last edit is on top of everything before it, so no edit of the person is missing in the end.
  const std::string text = folder.get("f");
  CHECK(text.find("e299\n") != std::string::npos);
  CHECK(done + conflicts > 0);
}

TEST_CASE("reads work without a private folder and on what cannot be written") {
  const test::TemporaryFolder folder;
  folder.put("d/a", "1");
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
  const auto files = fs::openDirectory(folder.path());
  const Store store(*files);
  CHECK(store.read("d/a") == "1");
  CHECK(store.list("") == std::vector<std::string>{"d/a"});
  CHECK(store.consistently([&] { return store.read("d/a"); }) == "1");
  CHECK_FALSE(store.pending());
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
}
