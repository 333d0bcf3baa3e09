#include "store/local_files.hpp"

#include <catch2/catch.hpp>

#include "base/diagnostic.hpp"
#include "fs/memory.hpp"

using namespace som;
using namespace som::store;

TEST_CASE("local files are replaced as a whole, below .som, which git ignores", "[local]") {
  fs::MemoryFileSystem files;
  const Store store(files);
  CHECK_FALSE(readLocal(store, ".som/a/b.json"));
  CHECK(listLocal(store, ".som/a").empty());
  CHECK_FALSE(removeLocal(store, ".som/a/b.json"));
  for (const Durable durable : {Durable::yes, Durable::no}) {
    writeLocal(store, ".som/a/b.json", "one\n", durable);
    writeLocal(store, ".som/a/b.json", "two\n", durable);
    CHECK(readLocal(store, ".som/a/b.json") == "two\n");
  }
  CHECK(files.read(".som/.gitignore") == "*\n");
  CHECK(listLocal(store, ".som/a") == std::vector<std::string>{"b.json"});
  CHECK(removeLocal(store, ".som/a/b.json"));
  CHECK_FALSE(readLocal(store, ".som/a/b.json"));
  for (const char* path : {"orders/x", ".somx/a", "a"}) CHECK_THROWS_AS(writeLocal(store, path, "x"), Error);
}

TEST_CASE("a killed command leaves a local file as before or as after", "[local]") {
  for (std::uint64_t n = 1; n < 20; ++n) {
    CAPTURE(n);
    fs::MemoryFileSystem files;
    files.load({{".som/a/b.json", "one\n"}});
    const Store store(files);
    files.failAt(n, fs::Fault::crash);
    try {
      writeLocal(store, ".som/a/b.json", "two\n");
    } catch (const fs::Crashed&) {
    }
    files.restart();
    const auto text = readLocal(store, ".som/a/b.json");
    CHECK((text == "one\n" || text == "two\n"));
    CHECK(listLocal(store, ".som/a") == std::vector<std::string>{"b.json"});
    writeLocal(store, ".som/a/b.json", "three\n");
    CHECK(readLocal(store, ".som/a/b.json") == "three\n");
  }
}

TEST_CASE("a folder in the place of a local file is named, and stays", "[local]") {
  for (const char* folder : {".som/scan.json", ".som/scan.json.new"}) {
    fs::MemoryFileSystem files;
    files.load({{folder + std::string("/x"), "x"}});
    const Store store(files);
    CHECK_FALSE(readLocal(store, ".som/scan.json"));
    try {
      writeLocal(store, ".som/scan.json", "two\n");
      FAIL("it was written");
    } catch (const Error& error) {
      CHECK(error.findings().front().code == Code::unsafePath);
      CHECK(error.findings().front().file == folder);
    }
    CHECK(files.read(folder + std::string("/x")) == "x");
  }
}

TEST_CASE("a local file that is a link or too large counts as missing", "[local]") {
  fs::MemoryFileSystem files;
  const Store store(files);
  files.load({{".som/large", std::string((1U << 20U) + 1, 'x')}});
  files.plant(".som/link", fs::Kind::link);
  CHECK_FALSE(readLocal(store, ".som/large"));
  CHECK_FALSE(readLocal(store, ".som/link"));
}
