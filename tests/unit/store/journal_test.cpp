#include "store/journal.hpp"

#include "../fs/expect_error.hpp"
#include "base/hash.hpp"
#include "scenario.hpp"
#include "store/private_folder.hpp"

using namespace som;
using namespace som::store;
using som::test::errorOf;
using som::test::Files;

namespace {

const std::string one = sha256("1");
const std::string two = sha256("2");

fs::Identity home() {
  fs::Identity identity;
  identity.inode = 7;
  identity.device = 3;
  identity.born = 99;
  return identity;
}

/// A text with the checksum that it should have.
std::string signedText(const std::string& lines) { return lines + "sum " + sha256(lines) + "\n"; }

/// A workspace with an intent of its own `.som` in the journal, and this text in it.
void plantIntent(fs::MemoryFileSystem& files, const std::vector<Step>& steps) {
  files.load({{".som/seq", "x"}});
  files.load({{intentPath, formatIntent(steps, *files.stat(privateFolder))}});
}

}  // namespace

TEST_CASE("an intent is read as it was written") {
  const std::vector<Step> steps = {
      {"a b", one, two, "0"}, {"c", std::nullopt, two, "1"}, {"d", one, {}, "2"}};
  const std::vector<Step> read = parseIntent(formatIntent(steps, home()), home(), "intent");
  REQUIRE(read.size() == 3);
  CHECK(read[0].path == "a b");
  CHECK(read[0].before == one);
  CHECK(read[0].after == two);
  CHECK(read[1].before == std::nullopt);
  CHECK(read[2].after == std::nullopt);
  CHECK(read[2].temporary == "2");
}

TEST_CASE("an intent cut off anywhere, or with any byte changed, is refused") {
  const std::string text = formatIntent({{"a", one, two, "0"}}, home());
  for (std::size_t n = 0; n < text.size(); ++n) {
    CHECK(errorOf([&] { parseIntent(text.substr(0, n), home(), "intent"); }) == Code::foreignIntent);
    std::string changed = text;
    changed[n] = static_cast<char>(changed[n] ^ 1);
    CHECK(errorOf([&] { parseIntent(changed, home(), "intent"); }) == Code::foreignIntent);
  }
  CHECK(errorOf([&] { parseIntent(text + "x", home(), "intent"); }) == Code::foreignIntent);
}

TEST_CASE("an intent of another .som is refused") {
  const std::string text = formatIntent({{"a", one, two, "0"}}, home());
  fs::Identity other = home();
  other.inode = 8;
  CHECK(errorOf([&] { parseIntent(text, other, "intent"); }) == Code::foreignIntent);
  other = home();
  other.born = 100;
  CHECK(errorOf([&] { parseIntent(text, other, "intent"); }) == Code::foreignIntent);
  other = home();
  other.device = 4;  // device numbers change from boot to boot
  CHECK_NOTHROW(parseIntent(text, other, "intent"));
  other.born = 0;
  CHECK(errorOf([&] { parseIntent(text, other, "intent"); }) == Code::foreignIntent);
}

TEST_CASE("an intent that names what no change may touch is refused whole") {
  const std::vector<std::string> lines = {"step 0 - " + two + " ../outside",
                                          "step 0 - " + two + " /etc/passwd",
                                          "step 0 - " + two + " .git/hooks/x",
                                          "step 0 - " + two + " .som/seq",
                                          "step 0 - " + two + " a/./b",
                                          "step ../0 - " + two + " a",
                                          "step 0/1 - " + two + " a",
                                          "step  - " + two + " a",
                                          "step 0 - - a",
                                          "step 0 " + one + " " + one + " a",
                                          "step 0 - abc a",
                                          "step 0 - " + two + " ",
                                          "else 0 - " + two + " a",
                                          "step 0 - " + two + " a\nstep 1 - " + two + " a",
                                          "step 0 - " + two + " b\n\nstep 1 - " + two + " a"};
  for (const std::string& line : lines) {
    INFO(line);
    const std::string text = signedText("som-intent 1\nhome - 7 99\n" + line + "\n");
    CHECK(errorOf([&] { parseIntent(text, home(), "intent"); }) == Code::foreignIntent);
  }
  CHECK_NOTHROW(parseIntent(signedText("som-intent 1\nhome - 7 99\nstep 0 - " + two + " a\n"), home(), "i"));
  CHECK(errorOf([&] { parseIntent(signedText("som-intent 2\nhome - 7 99\n"), home(), "i"); }) ==
        Code::foreignIntent);
}

TEST_CASE("a planted journal stops changes and reads, and doctor can still look") {
  const std::string planted = GENERATE(std::string("garbage"), std::string(), formatIntent({}, home()),
                                       formatIntent({{"a", one, two, "0"}}, home()));
  const std::string path = GENERATE(intentPath, rollbackPath);
  fs::MemoryFileSystem files(Files{{"a", "1"}, {path, planted}, {".som/tmp/0", "2"}});
  Store store(files);
  CHECK(errorOf([&] { store.begin(); }) == Code::foreignIntent);
  CHECK(errorOf([&] { store.begin(true); }) == Code::foreignIntent);
  CHECK(errorOf([&] { store.read("a"); }) == Code::foreignIntent);
  CHECK(store.journal().kind == JournalState::Kind::foreign);
  CHECK(store.pending());
  Options options;
  options.ignoreForeignIntents = true;
  CHECK(Store(files, options).read("a") == "1");
  CHECK(files.dump() == Files{{"a", "1"}});
}

TEST_CASE("a journal file that is a link or a pipe is refused") {
  const fs::Kind kind = GENERATE(fs::Kind::link, fs::Kind::other, fs::Kind::directory);
  fs::MemoryFileSystem files(Files{{"a", "1"}});
  files.plant(intentPath, kind);
  Store store(files);
  CHECK(errorOf([&] { store.begin(); }) == Code::unsafePath);
  CHECK(errorOf([&] { store.read("a"); }) == Code::unsafePath);
}

TEST_CASE("an unfinished intent is shown by reads, a dry run and doctor, and finished by the next change") {
  fs::MemoryFileSystem files(Files{{"a", "1"}, {"c", "1"}, {".som/tmp/0", "2"}, {".som/tmp/1", "2"}});
  plantIntent(files, {{"a", one, two, "0"}, {"b", {}, two, "1"}, {"c", one, {}, "2"}});
  const Files raw = files.dump(true);
  Store store(files);
  const Files after = {{"a", "2"}, {"b", "2"}};
  CHECK(test::shown(store) == after);
  CHECK(store.journal().paths == std::vector<std::string>{"a", "b", "c"});
  {
    const Transaction dry = store.begin(true);
    CHECK(dry.read("a") == "2");
    CHECK(dry.list("") == std::vector<std::string>{"a", "b"});
  }
  CHECK(files.dump(true) == raw);
  store.begin();
  CHECK(files.dump() == after);
  CHECK_FALSE(store.pending());
  CHECK_FALSE(test::hasDebris(files));
}
