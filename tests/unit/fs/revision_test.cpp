#include "fs/revision.hpp"

#include "expect_error.hpp"
#include "fs/memory.hpp"

using namespace som;
using namespace som::fs;
using som::test::errorOf;

namespace {

/// A tree in memory that counts how often it is asked.
class FakeTree : public TrackedTree {
 public:
  struct Calls {
    int finds = 0;
    int blobs = 0;
    std::size_t bytes = 0;
  };
  FakeTree(std::vector<TrackedFile> files, Calls& calls) : files_(std::move(files)), calls_(calls) {}

  std::vector<TrackedFile> find(const std::vector<std::string>& paths) const override {
    ++calls_.finds;
    std::vector<TrackedFile> found;
    for (const TrackedFile& file : files_)
      for (const std::string& path : paths)
        if (path.empty() || file.path == path || file.path.starts_with(path + "/")) found.push_back(file);
    return found;
  }
  std::vector<std::optional<std::string>> blobs(const std::vector<std::string>& ids) const override {
    ++calls_.blobs;
    calls_.bytes += ids.size();
    std::vector<std::optional<std::string>> bytes;
    for (const std::string& id : ids)
      bytes.push_back(id == "gone" ? std::nullopt : std::optional("bytes of " + id));
    return bytes;
  }

 private:
  std::vector<TrackedFile> files_;
  Calls& calls_;
};

std::vector<TrackedFile> sampleFiles() {
  return {{".som/seq", Kind::file, "s"},         {"orders-old", Kind::file, "o"},
          {"orders/a.yaml", Kind::file, "a"},    {"orders/b.yaml", Kind::file, "b"},
          {"orders/l.yaml", Kind::link, "l"},    {"orders/x/c.yaml", Kind::file, "c"},
          {"orders/y.yaml", Kind::file, "gone"}, {"som.yaml", Kind::file, "m"}};
}

struct Revision {
  FakeTree::Calls calls;
  RevisionFileSystem files{std::make_unique<FakeTree>(sampleFiles(), calls)};
};

}  // namespace

TEST_CASE("a revision reads as its files") {
  Revision revision;
  const RevisionFileSystem& files = revision.files;
  CHECK(files.read("orders/a.yaml") == "bytes of a");
  CHECK(files.read("orders/z.yaml") == std::nullopt);
  CHECK(files.stat("orders")->kind == Kind::directory);
  CHECK(files.stat("orders/x/c.yaml")->kind == Kind::file);
  CHECK_FALSE(files.stat("order"));
  CHECK(walk(files, "orders") ==
        std::vector<std::string>{"orders/a.yaml", "orders/b.yaml", "orders/x/c.yaml", "orders/y.yaml"});
  CHECK(survey(files, "orders").irregular == std::vector<std::string>{"orders/l.yaml"});
  std::vector<std::string> names;
  for (const Entry& entry : files.list("")) names.push_back(entry.name);
  CHECK(names == std::vector<std::string>{"orders-old", "orders", "som.yaml"});
}

TEST_CASE("a revision has no files of a machine, and follows no link") {
  Revision revision;
  CHECK_FALSE(revision.files.stat(".som/seq"));
  CHECK(errorOf([&] { revision.files.read("orders/l.yaml"); }) == Code::unsafePath);
  CHECK(errorOf([&] { revision.files.read("../orders/a.yaml"); }) == Code::unsafePath);
}

TEST_CASE("a file whose bytes the clone lacks is an error") {
  Revision revision;
  CHECK(errorOf([&] { revision.files.read("orders/y.yaml"); }) == Code::missingObject);
}

TEST_CASE("a revision cannot be changed") {
  Revision revision;
  CHECK(errorOf([&] { revision.files.unlink("som.yaml"); }) == Code::fault);
  CHECK(errorOf([&] { revision.files.create("new", ""); }) == Code::fault);
}

TEST_CASE("files that are fetched together need one call") {
  Revision revision;
  revision.files.prefetch({"orders/a.yaml", "orders/x", "som.yaml"});
  CHECK(revision.files.read("orders/a.yaml") == "bytes of a");
  CHECK(revision.files.read("orders/x/c.yaml") == "bytes of c");
  CHECK(revision.files.read("som.yaml") == "bytes of m");
  CHECK(revision.calls.finds == 1);
  CHECK(revision.calls.blobs == 1);
  CHECK(revision.calls.bytes == 3);
}

TEST_CASE("a file that is read takes its neighbours with it") {
  Revision revision;
  for (const char* path : {"orders/a.yaml", "orders/b.yaml", "orders/x/c.yaml"}) {
    revision.files.locate({"orders"});
    CHECK(revision.files.read(path));
  }
  CHECK(revision.calls.finds == 1);
  CHECK(revision.calls.blobs == 1);
}

TEST_CASE("bytes that lie in another place are taken if their name is that of the tree, and only then") {
  const std::string name = "e965047ad7c57865823c7d992b1d046ea66edf78";  // git's, of "Hello\n"
  FakeTree::Calls calls;
  RevisionFileSystem files(std::make_unique<FakeTree>(
      std::vector<TrackedFile>{
          {"a.yaml", Kind::file, name}, {"b.yaml", Kind::file, name}, {"c.yaml", Kind::file, name}},
      calls));
  const auto copy = std::make_shared<MemoryFileSystem>();
  copy->create("a.yaml", "Hello\n");
  copy->create("b.yaml", "Hello\r\n");
  files.lookFirstIn(copy);
  files.prefetch({"a.yaml"});
  CHECK(calls.blobs == 0);
  CHECK(files.read("a.yaml") == "Hello\n");
  CHECK(files.read("b.yaml") == "bytes of " + name);
  CHECK(files.read("c.yaml") == "bytes of " + name);
}
