#include "store/undo_log.hpp"

#include <catch2/catch.hpp>

#include "base/hash.hpp"
#include "fs/memory.hpp"
#include "store/store.hpp"

using namespace som;
using namespace som::store;

namespace {

Options recording(const std::string& verb) {
  Options options;
  options.beforeCommit.push_back(undoRecorder({verb, "jane", Instant{}}));
  return options;
}

/// Changes a file as a command of its own.
void change(fs::MemoryFileSystem& files, const std::string& verb, const std::string& path,
            const std::string& bytes) {
  Store store(files, recording(verb));
  Transaction transaction = store.begin();
  transaction.write(path, bytes);
  transaction.commit();
}

}  // namespace

TEST_CASE("an image has the bytes before and the hashes of a command's files", "[undo]") {
  fs::MemoryFileSystem files;
  files.load({{"orders/a", "one\n"}});
  Store store(files, recording("order hold"));
  for (const char* bytes : {"two\n", "three\n"}) {
    Transaction transaction = store.begin();
    transaction.write("orders/a", bytes);
    transaction.write("orders/b", bytes);
    transaction.commit();
  }
  const UndoLog log = readUndoLog(files);
  REQUIRE(log.images.size() == 1);  // several transactions of one command
  const Image& image = log.images.front();
  CHECK(image.command.verb == "order hold");
  CHECK(image.command.actor == "jane");
  REQUIRE(image.files.size() == 2);
  CHECK(image.files[0].path == "orders/a");
  CHECK(image.files[0].before == "one\n");
  CHECK(image.files[0].afterHash == sha256("three\n"));
  CHECK_FALSE(image.files[1].before);
  CHECK_FALSE(image.files[1].beforeHash);
}

TEST_CASE("the last commands are kept, the newest comes first", "[undo]") {
  fs::MemoryFileSystem files;
  for (std::size_t n = 0; n < mostUndoable + 5; ++n)
    change(files, "note " + std::to_string(n), "orders/a", std::to_string(n));
  const UndoLog log = readUndoLog(files);
  REQUIRE(log.images.size() == mostUndoable);
  CHECK(log.images.front().command.verb == "note " + std::to_string(mostUndoable + 4));
  CHECK(log.images.back().command.verb == "note 5");
}

TEST_CASE("events alone leave no image", "[undo]") {
  fs::MemoryFileSystem files;
  change(files, "outbox drop", "outbox/c/1.json", "{}\n");
  CHECK(readUndoLog(files).images.empty());
}

TEST_CASE("damaged and foreign images are never used", "[undo]") {
  fs::MemoryFileSystem files;
  change(files, "order note", "orders/a", "one\n");
  const std::string path = ".som/undo/00000001-000000";
  const std::string good = files.read(path).value();
  for (std::size_t size = 0; size < good.size(); ++size) {
    CAPTURE(size);
    files.load({{path, good.substr(0, size)}});
    const UndoLog log = readUndoLog(files);
    CHECK(log.images.empty());
    CHECK_FALSE(log.foreign);
  }
  // As in a clone or a copy: another `.som`.
  fs::MemoryFileSystem other;
  other.load({{".som/seq", "0\n"}, {path, good}});
  other.load({{".som/a", ""}, {".som/b", ""}});
  if (other.stat(".som")->inode != files.stat(".som")->inode) CHECK(readUndoLog(other).foreign == path);
}

TEST_CASE("a killed command leaves the file or its image as before", "[undo]") {
  for (std::uint64_t n = 1; n < 60; ++n) {
    CAPTURE(n);
    fs::MemoryFileSystem files;
    files.load({{"orders/a", "one\n"}});
    files.failAt(n, fs::Fault::crash);
    try {
      change(files, "order note", "orders/a", "two\n");
    } catch (const fs::Crashed&) {
    }
    files.restart();
    Store(files).begin();  // recovers
    const std::string now = files.read("orders/a").value();
    const UndoLog log = readUndoLog(files);
    CHECK((now == "one\n" || now == "two\n"));
    if (now == "two\n") {
      REQUIRE(log.images.size() == 1);
      CHECK(log.images.front().files.front().afterHash == sha256(now));
    }
  }
}
