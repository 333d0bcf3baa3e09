#include "store/index.hpp"

#include <sqlite3.h>
#include <sys/stat.h>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <set>

#include "../fs/temporary_folder.hpp"
#include "fs/memory.hpp"
#include "fs/real.hpp"
#include "store/store.hpp"
#include "store/words.hpp"

using namespace som;
using namespace som::store;
using som::test::TemporaryFolder;

namespace {

namespace stdfs = std::filesystem;

const std::vector<std::string> orders = {"orders"};

fs::Identity identity(std::uint64_t inode, std::int64_t changed = 5) {
  fs::Identity identity;
  identity.device = 1;
  identity.inode = inode;
  identity.size = 100;
  identity.modified = 4;
  identity.changed = changed;
  return identity;
}

std::map<std::string, std::string> texts(const Index::Found& rows) {
  std::map<std::string, std::string> all;
  for (const IndexRow& row : rows.all()) all[std::string(row.path)] = std::string(row.text).append(row.rest);
  return all;
}

using Texts = std::map<std::string, std::string>;

/// A folder with an index of two orders and a report.
struct Indexed {
  TemporaryFolder folder;
  std::unique_ptr<fs::FileSystem> files;
  std::string path = folder / ".som/index.db";

  Indexed() {
    stdfs::create_directory(folder / ".som");
    files = fs::openDirectory(folder.path(), {});
    write(some());
  }
  static std::vector<IndexRow> some() {
    return {{"orders/a.yaml", identity(1), "on", "e"},
            {"orders/b.yaml", identity(2), "tw", "o"},
            {"reports/c.yaml", identity(3), "thr", "ee"}};
  }
  void write(const std::vector<IndexRow>& rows, const std::vector<std::string_view>& gone = {}) {
    Index(*files, "v").write(rows, gone);
  }
  Texts read(const std::string& version = "v", Rows rows = Rows::whole) {
    return texts(Index(*files, version).read(orders, rows));
  }
  /// It is not believed, and the next write makes it anew.
  void isRebuilt() {
    CHECK(read().empty());
    write(some());
    CHECK(read() == Texts{{"orders/a.yaml", "one"}, {"orders/b.yaml", "two"}});
  }
};

void execute(const std::string& path, const std::string& sql) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
  REQUIRE(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

}  // namespace

TEST_CASE("an index gives the rows of the folders that are asked for, by path") {
  Indexed index;
  CHECK(index.read() == Texts{{"orders/a.yaml", "one"}, {"orders/b.yaml", "two"}});
  const Index::Found rows = Index(*index.files, "v").read(orders, Rows::whole);
  CHECK(sameVersion(rows.all()[1].identity, identity(2)));
  CHECK_FALSE(sameVersion(rows.all()[1].identity, identity(2, 6)));
}

TEST_CASE("an index gives the words of files to those who look records up") {
  Indexed index;
  index.write({{"orders/a.yaml", identity(1), "text", "rest", "words"}});
  const auto read = [&](Rows rows) {
    const Index::Found found = Index(*index.files, "v").read(orders, rows);
    const IndexRow row = found.all().at(0);
    return std::vector<std::string>{std::string(row.text), std::string(row.rest), std::string(row.words)};
  };
  CHECK(read(Rows::texts) == std::vector<std::string>{"text", "", ""});
  CHECK(read(Rows::whole) == std::vector<std::string>{"text", "rest", ""});
  CHECK(read(Rows::words) == std::vector<std::string>{"text", "", "words"});
}

TEST_CASE("rows are replaced and dropped") {
  Indexed index;
  index.write({{"orders/a.yaml", identity(9), "new"}}, {"orders/b.yaml"});
  CHECK(index.read() == Texts{{"orders/a.yaml", "new"}});
}

TEST_CASE("an index of another version of som counts as none, and is replaced") {
  Indexed index;
  CHECK(index.read("w").empty());
  Index(*index.files, "w").write({}, {});
  CHECK(index.read().empty());
}

TEST_CASE("an index that came with another .som counts as none") {
  Indexed index;
  Indexed other;
  stdfs::copy_file(other.path, index.path, stdfs::copy_options::overwrite_existing);
  index.isRebuilt();
}

TEST_CASE("a damaged index is rebuilt") {
  Indexed index;
  SECTION("cut short") { stdfs::resize_file(index.path, stdfs::file_size(index.path) / 2); }
  SECTION("cut to a stub") { stdfs::resize_file(index.path, 10); }
  SECTION("empty") { stdfs::resize_file(index.path, 0); }
  SECTION("deleted") { stdfs::remove(index.path); }
  SECTION("no database") { index.folder.put(".som/index.db", std::string(8192, 'x')); }
  SECTION("another program's") {
    stdfs::remove(index.path);
    execute(index.path, "CREATE TABLE leaf (first, rows, checksum)");
  }
  SECTION("of a later format") { execute(index.path, "PRAGMA user_version = 99"); }
  SECTION("without its table") { execute(index.path, "DROP TABLE leaf"); }
  index.isRebuilt();
}

TEST_CASE("no byte of an index can be changed so that it gives a wrong answer") {
  Indexed index;
  const std::string whole = index.folder.get(".som/index.db");
  const Texts right = index.read();
  std::size_t harmless = 0;
  for (std::size_t at = 0; at < whole.size(); at += 31) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
    index.folder.put(".som/index.db", damaged);
    for (const auto& [path, text] : index.read()) {
      CHECK(right.contains(path));
      CHECK(right.at(path) == text);
      ++harmless;
    }
  }
  CHECK(harmless > 0);
}

TEST_CASE("rows of a leaf with a wrong checksum are not there, and are replaced one by one") {
  Indexed index;
  execute(index.path, "UPDATE leaf SET checksum = checksum + 1");
  CHECK(index.read().empty());
  index.write({{"orders/b.yaml", identity(2), "two"}});
  CHECK(index.read() == Texts{{"orders/b.yaml", "two"}});
}

TEST_CASE("an index is what rows written and dropped make of it") {
  Indexed index;
  std::map<std::string, std::string> model = {{"orders/a.yaml", "one"}, {"orders/b.yaml", "two"}};
  std::mt19937 dice(20261121);
  const std::vector<std::string> both = {"orders", "reports"};
  for (int round = 0; round < 60; ++round) {
    std::map<std::string, std::string> rows;
    std::set<std::string> gone;
    const unsigned most = round % 9 == 0 ? 1500 : 40;
    for (unsigned i = 0; i < most; ++i) {
      const std::string path = fmt::format("orders/{}/{:05}.yaml", dice() % 3, dice() % 3000);
      dice() % 4 == 0 ? void(gone.insert(path)) : void(rows[path] = std::string(dice() % 300, 'x') + path);
    }
    std::vector<IndexRow> written;
    for (const auto& [path, text] : rows) {
      gone.erase(path);
      const std::size_t cut = dice() % text.size();
      written.push_back(
          {path, identity(round), std::string_view(text).substr(0, cut), std::string_view(text).substr(cut)});
      model[path] = text;
    }
    for (const std::string& path : gone) model.erase(path);
    index.write(written, {gone.begin(), gone.end()});
    REQUIRE(index.read() == model);
    const Index::Found all = Index(*index.files, "v").read(both, Rows::whole);
    CHECK(all.all().size() == model.size() + 1);
    CHECK(std::is_sorted(all.all().begin(), all.all().end(),
                         [](const IndexRow& a, const IndexRow& b) { return a.path < b.path; }));
    CHECK(all.all().back().path == "reports/c.yaml");
  }
  CHECK(model.size() > 1000);
}

TEST_CASE("who does not want the rests of rows does not get them") {
  Indexed index;
  CHECK(index.read("v", Rows::texts) == Texts{{"orders/a.yaml", "on"}, {"orders/b.yaml", "tw"}});
}

TEST_CASE("a leaf without its rests is none, and is written anew") {
  for (const char* sql : {"DELETE FROM rest", "UPDATE rest SET rows = x'00'"}) {
    INFO(sql);
    Indexed index;
    execute(index.path, sql);
    CHECK(index.read().empty());
    index.write(Indexed::some());
    CHECK(index.read() == Texts{{"orders/a.yaml", "one"}, {"orders/b.yaml", "two"}});
  }
}

TEST_CASE("a link in place of an index is not followed") {
  Indexed index;
  const std::string target = index.folder / "target.db";
  stdfs::rename(index.path, target);
  stdfs::create_symlink(target, index.path);
  const std::string before = index.folder.get("target.db");
  index.isRebuilt();
  CHECK(index.folder.get("target.db") == before);
  CHECK(stdfs::is_regular_file(stdfs::symlink_status(index.path)));
}

TEST_CASE("what is no file does not hold the index up") {
  Indexed index;
  stdfs::remove(index.path);
  SECTION("a folder") { stdfs::create_directory(index.path); }
  SECTION("a pipe") { REQUIRE(::mkfifo(index.path.c_str(), 0600) == 0); }
  CHECK(index.read().empty());
  index.write(Indexed::some());
}

TEST_CASE("where another process writes the index it is left alone") {
  Indexed index;
  sqlite3* other = nullptr;
  REQUIRE(sqlite3_open(index.path.c_str(), &other) == SQLITE_OK);
  REQUIRE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
  index.write({{"orders/a.yaml", identity(9), "new"}});
  sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr);
  sqlite3_close(other);
  CHECK(index.read().at("orders/a.yaml") == "one");
}

TEST_CASE("nothing in memory has an index") {
  fs::MemoryFileSystem files(std::map<std::string, std::string>{{"orders/a.yaml", ""}});
  Index(files, "v").write(Indexed::some(), {});
  CHECK(Index(files, "v").read(orders, Rows::whole).all().empty());
}

namespace {

/// A workspace whose files changed long ago, as far as the survey is told.
struct Orders {
  TemporaryFolder folder;
  std::unique_ptr<fs::FileSystem> files;
  Orders() {
    folder.put("orders/a.yaml", "a");
    folder.put("orders/b.yaml", "b");
    files = fs::openDirectory(folder.path(), {});
  }
  store::Survey survey(const Store& store) { return store.survey(orders, Wanted{Rows::whole}); }
  void remember(const Store& store, store::Survey survey, std::int64_t later = 10'000'000'000) {
    std::vector<IndexRow> rows;
    for (const fs::FileEntry& file : survey.files)
      rows.push_back({file.path, *files->stat(file.path), file.path, "rest"});
    survey.begun += later;
    store.remember(survey, rows);
  }
};

std::vector<std::string> remembered(const store::Survey& survey) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < survey.remembered.size(); ++i)
    if (!survey.remembered[i].text.empty()) all.push_back(survey.files[i].path);
  return all;
}

}  // namespace

TEST_CASE("a survey finds what was remembered of files that have not changed") {
  Orders workspace;
  const Store store(*workspace.files);
  workspace.remember(store, workspace.survey(store));
  CHECK(remembered(workspace.survey(store)) == std::vector<std::string>{"orders/a.yaml", "orders/b.yaml"});
  workspace.folder.put("orders/a.yaml", "c");
  stdfs::remove(workspace.folder / "orders/b.yaml");
  const store::Survey later = workspace.survey(store);
  CHECK(remembered(later).empty());
  CHECK(later.files.size() == 1);
  CHECK(later.gone == std::vector<std::string_view>{"orders/b.yaml"});
}

TEST_CASE("what changed within two seconds before a survey is not remembered") {
  Orders workspace;
  const Store store(*workspace.files);
  workspace.remember(store, workspace.survey(store), 0);
  CHECK(remembered(workspace.survey(store)).empty());
}

TEST_CASE("without the index nothing is remembered, and .som is not made") {
  Orders workspace;
  Options options;
  options.index = false;
  const Store store(*workspace.files, options);
  workspace.remember(store, workspace.survey(store));
  CHECK(remembered(workspace.survey(store)).empty());
  CHECK_FALSE(stdfs::exists(workspace.folder / ".som"));
}

TEST_CASE("the folder that the first index makes is ignored by git") {
  Orders workspace;
  const Store store(*workspace.files);
  workspace.remember(store, workspace.survey(store));
  CHECK(workspace.folder.get(".som/.gitignore") == "*\n");
}

namespace {

/// The words of a survey's files, as far as they are known.
std::vector<bool> mayMention(const store::Survey& survey, const char* text) {
  std::vector<bool> all;
  for (const Remembered& one : survey.remembered) all.push_back(WantedWords(text).mayBeIn(one.words));
  return all;
}

/// A workspace with enough files that their words are worth a row each, all changed long ago.
struct Many {
  TemporaryFolder folder;
  std::unique_ptr<fs::FileSystem> files;
  Many() {
    for (int i = 100; i < 180; ++i)
      folder.put("orders/" + std::to_string(i) + ".yaml", "id: SO-" + std::to_string(i));
    files = fs::openDirectory(folder.path(), {});
  }
};

}  // namespace

TEST_CASE("a look-up reads the words that the index does not have") {
  const Many workspace;
  const Store store(*workspace.files);
  const Wanted wanted{.rows = Rows::words, .allWords = true};
  const auto mentions = mayMention(store.survey(orders, wanted), "SO-150");
  CHECK(std::count(mentions.begin(), mentions.end(), true) == 1);
  CHECK(mentions.at(50));
  // Files that have only just changed are read again each time: nothing was written for them.
  CHECK(Index(*workspace.files, "").read(orders, Rows::words).all().empty());
}

TEST_CASE("texts of rows are made from files without an index too") {
  const Many workspace;
  const auto length = [](const std::string&, std::string bytes) { return std::to_string(bytes.size()); };
  for (const bool index : {false, true}) {
    Options options;
    options.index = index;
    const store::Survey survey = Store(*workspace.files, options).survey(orders, Wanted{.makeText = length});
    REQUIRE(survey.remembered.size() == 80);
    CHECK(survey.remembered[7].text == "10");
  }
}

TEST_CASE("a survey of a transaction shows its own changes") {
  Many workspace;
  Store store(*workspace.files);
  Transaction transaction = store.begin();
  transaction.write("orders/150.yaml", "id: changed");
  transaction.write("orders/1500.yaml", "id: new");
  transaction.remove("orders/160.yaml");
  const auto text = [](const std::string&, std::string bytes) { return bytes; };
  const store::Survey survey = transaction.survey(orders, Wanted{.makeText = text});
  REQUIRE(survey.files.size() == 80);
  const auto textOf = [&](const char* path) {
    for (std::size_t i = 0; i < survey.files.size(); ++i)
      if (survey.files[i].path == path) return std::string(survey.remembered[i].text);
    return std::string("not there");
  };
  CHECK(textOf("orders/150.yaml") == "id: changed");
  CHECK(textOf("orders/1500.yaml") == "id: new");
  CHECK(textOf("orders/160.yaml") == "not there");
  CHECK(textOf("orders/170.yaml") == "id: SO-170");
}
