// Reads show one moment of all changes, single files included.
#include "store/sequence.hpp"

#include "../fs/expect_error.hpp"
#include "scenario.hpp"

using namespace som;
using namespace som::store;
using som::test::errorOf;
using som::test::Files;

namespace {

void write(fs::MemoryFileSystem& files, const std::string& path, const std::string& bytes) {
  Store store(files);
  Transaction change = store.begin();
  change.write(path, bytes);
  change.commit();
}

/// Notes where files are made.
class Noting : public fs::MemoryFileSystem {
 public:
  void create(const std::string& path, std::string_view bytes, fs::CreateOptions options) override {
    made.push_back(path);
    MemoryFileSystem::create(path, bytes, std::move(options));
  }
  std::vector<std::string> made;
};

std::string sequenceOf(const fs::MemoryFileSystem& files) { return files.read(".som/seq").value_or("none"); }

/// Three files that are raised one after the other; what is shown of a moment has not more behind than
/// before.
bool isMoment(const Files& shown) { return shown.at("a") >= shown.at("b") && shown.at("b") >= shown.at("c"); }

Files read(const Store& store) {
  return store.consistently([&] {
    Files all;
    for (const char* path : {"a", "b", "c"}) all[path] = store.read(path).value_or("none");
    return all;
  });
}

}  // namespace

TEST_CASE("a number is raised to the next odd or even one") {
  struct Row {
    const char* text;
    bool settled;
    const char* odd;
    const char* even;
  };
  for (const Row& row :
       {Row{"00000000000000000004\n", true, "00000000000000000005\n", "00000000000000000006\n"},
        Row{"00000000000000000005\n", false, "00000000000000000007\n", "00000000000000000006\n"},
        Row{"", false, "00000000000000000101\n", "00000000000000000102\n"},
        Row{"4\n", false, "00000000000000000101\n", "00000000000000000102\n"},
        Row{"0000000000000000000x\n", false, "00000000000000000101\n", "00000000000000000102\n"},
        Row{"000000000000000000004\n", false, "00000000000000000101\n", "00000000000000000102\n"}}) {
    INFO(row.text);
    const fs::MemoryFileSystem files(Files{{".som/seq", row.text}});
    const Sequence sequence = Sequence::read(files);
    CHECK(sequence.isSettled() == row.settled);
    CHECK(sequence.next(true, 100) == row.odd);
    CHECK(sequence.next(false, 100) == row.even);
  }
  const fs::MemoryFileSystem none;
  CHECK(Sequence::read(none).isSettled());
}

TEST_CASE("each change raises the number before and after it publishes") {
  fs::MemoryFileSystem files;
  write(files, "a", "1");
  const std::string first = sequenceOf(files);
  CHECK(first == "00000000000000000002\n");
  write(files, "a", "2");
  CHECK(sequenceOf(files) == "00000000000000000004\n");
  Store store(files);
  Transaction both = store.begin();
  both.write("a", "3");
  both.write("b", "3");
  both.commit();
  CHECK(sequenceOf(files) == "00000000000000000006\n");
}

TEST_CASE("a read shows one moment, whenever single files change meanwhile, also before there is a .som") {
  for (const bool fresh : {true, false}) {
    for (std::uint64_t n = 1;; ++n) {
      INFO((fresh ? "without .som" : "with .som") << ", operation " << n);
      fs::MemoryFileSystem files(Files{{"a", "0"}, {"b", "0"}, {"c", "0"}});
      if (!fresh) write(files, "other", "1");
      const std::uint64_t start = files.operations();
      bool happened = false;
      files.meanwhile(n, [&] {
        happened = true;
        for (const char* path : {"a", "b", "c"}) write(files, path, "0x");
      });
      const Store store(files);
      CHECK(isMoment(read(store)));
      if (!happened) {
        CHECK(files.operations() - start < n);
        break;
      }
    }
  }
}

TEST_CASE("without the sequence a read shows what never was") {
  Options options;
  options.safeguards = withoutSafeguards("sequence");
  bool wrong = false;
  for (std::uint64_t n = 1; n < 40; ++n) {
    fs::MemoryFileSystem files(Files{{"a", "0"}, {"b", "0"}, {"c", "0"}});
    write(files, "other", "1");
    files.meanwhile(n, [&] {
      for (const char* path : {"a", "b", "c"}) {
        Store store(files, options);
        Transaction change = store.begin();
        change.write(path, "0x");
        change.commit();
      }
    });
    const Store store(files, options);
    wrong = wrong || !isMoment(read(store));
  }
  CHECK(wrong);
}

TEST_CASE("whatever a crash left in .som/seq, reads go on, and the next change sets it right") {
  for (const char* left : {"00000000000000000007\n", "", "0000", "garbage that is longer than a number\n"}) {
    INFO(left);
    fs::MemoryFileSystem files(Files{{"a", "0"}, {"b", "0"}, {"c", "0"}});
    write(files, "other", "1");
    files.load({{".som/seq", left}});
    const Store store(files);
    CHECK(read(store).at("a") == "0");
    Store(files).begin();  // a change that is refused repairs it too
    CHECK(Sequence::read(files).isSettled());
    write(files, "a", "0x");
    CHECK(Sequence::read(files).isSettled());
    CHECK(sequenceOf(files).size() == 21);
  }
}

TEST_CASE("what is no file in place of .som/seq is replaced, and never written through") {
  for (const fs::Kind kind : {fs::Kind::link, fs::Kind::other}) {
    fs::MemoryFileSystem files(Files{{"a", "0"}, {"b", "0"}, {"c", "0"}});
    write(files, "other", "1");
    files.unlink(".som/seq");
    files.plant(".som/seq", kind);
    const Store store(files);
    CHECK(read(store).at("a") == "0");
    write(files, "a", "0x");
    CHECK(files.stat(".som/seq")->kind == fs::Kind::file);
  }
}

TEST_CASE("who may not read the journal reads the files, and is told") {
  fs::MemoryFileSystem files(Files{{"a", "0"}, {"b", "0"}, {"c", "0"}});
  write(files, "other", "1");
  for (const char* path : {".som", ".som/journal", ".som/seq"}) {
    INFO(path);
    const std::uint32_t mode = files.stat(path)->mode;
    files.setMode(path, 0000);
    if (std::string(path) == ".som/journal") files.load({{".som/journal/intent", "unreadable"}});
    const Store store(files);
    CHECK(read(store).at("a") == "0");
    CHECK(store.list("") == std::vector<std::string>{"a", "b", "c", "other"});
    const std::vector<Diagnostic> findings = store.takeFindings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == Code::unsettledRead);
    CHECK(findings[0].severity == Severity::warning);
    CHECK(store.takeFindings().empty());
    files.setMode(path, mode);
    files.unlink(".som/journal/intent");
  }
}

TEST_CASE("who may not lock reads until two looks agree") {
  fs::MemoryFileSystem files(Files{{"a", "0"}, {"b", "0"}, {"c", "0"}});
  write(files, "other", "1");
  files.load({{".som/seq", "00000000000000000007\n"}});
  // Two looks that are not worth reading, of three operations each, then the lock.
  bool through = false;
  for (std::uint64_t n = 1; n < 12; ++n) {
    files.failAt(n, fs::Fault::error);
    const Store store(files);
    Files shown;
    const auto code = errorOf([&] { shown = read(store); });
    files.failAt(0, fs::Fault::error);
    if (code)
      CHECK(code == Code::io);
    else
      CHECK(shown.at("a") == "0");
    through = through || !code;
  }
  CHECK(through);
}

TEST_CASE("a folder that cannot be read hides no other, and is told once") {
  fs::MemoryFileSystem files(Files{{"orders/a/x", "1"}, {"orders/b/y", "2"}, {"orders/c/z", "3"}});
  files.setMode("orders/b", 0000);
  const Store store(files);
  CHECK(store.listReadable("orders") == std::vector<std::string>{"orders/a/x", "orders/c/z"});
  CHECK(store.listReadable("orders").size() == 2);
  const std::vector<Diagnostic> findings = store.takeFindings();
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].file == "orders/b");
  CHECK(findings[0].code == Code::io);
  // Who decides by what is there must not miss any of it.
  CHECK(errorOf([&] { store.list("orders"); }) == Code::io);
  Store changing(files);
  const Transaction change = changing.begin();
  CHECK(errorOf([&] { change.listReadable("orders"); }) == Code::io);
}

// A file is made closed, and then gets its permissions. A command may be killed between the two.
TEST_CASE("every file is made among the temporaries and renamed into place") {
  Noting files;
  write(files, "a", "1");
  CHECK(files.made.size() == 3);
  for (const std::string& path : files.made) CHECK_THAT(path, Catch::StartsWith(".som/tmp/"));
  CHECK_FALSE(test::hasDebris(files));
}
