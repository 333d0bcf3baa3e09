#include "store/index.hpp"

#include <fmt/format.h>

#include <array>
#include <cstring>
#include <optional>

#include "base/diagnostic.hpp"
#include "base/hash.hpp"
#include "store/index_database.hpp"
#include "store/private_folder.hpp"

namespace som::store {
namespace {

constexpr std::int64_t applicationId = 0x736f6d69;  // "somi"
constexpr std::int64_t format = 1;

/// An identity as bytes, in the order of the machine: an index does not travel.
struct Stamp {
  std::array<std::uint64_t, 5> values;

  explicit Stamp(const fs::Identity& identity)
      : values{identity.device, identity.inode, identity.size, static_cast<std::uint64_t>(identity.modified),
               static_cast<std::uint64_t>(identity.changed)} {}
  explicit Stamp(std::string_view bytes) { std::memcpy(values.data(), bytes.data(), sizeof values); }

  std::string_view bytes() const { return {reinterpret_cast<const char*>(values.data()), sizeof values}; }
  fs::Identity identity() const {
    fs::Identity identity;
    identity.device = values[0];
    identity.inode = values[1];
    identity.size = values[2];
    identity.modified = static_cast<std::int64_t>(values[3]);
    identity.changed = static_cast<std::int64_t>(values[4]);
    return identity;
  }
};

std::int64_t checksum(std::string_view path, std::string_view stamp, std::string_view text) {
  return static_cast<std::int64_t>(quickHash(text, quickHash(stamp, quickHash(path))));
}

/// The `.som` that an index belongs to: one that was copied with its workspace, or came with a clone, is
/// another.
std::string homeOf(const fs::FileSystem& files) {
  const auto home = files.stat(privateFolder);
  return home ? fmt::format("{} {}", home->inode, home->born ? home->born : std::int64_t(home->device)) : "";
}

std::optional<Database> openAt(const fs::FileSystem& files, Access access) {
  std::unique_ptr<fs::OpenFolder> folder = files.openFolder(privateFolder);
  if (!folder) return std::nullopt;
  return Database(std::move(folder), indexName, access);
}

/// What is no file, a pipe that would keep the program waiting for instance, is not opened.
bool isThere(const fs::FileSystem& files) {
  const auto found = files.stat(indexPath);
  return found && found->kind == fs::Kind::file;
}

std::string meaning(const fs::FileSystem& files, const std::string& version) {
  return version + " " + homeOf(files);
}

/// True for a database of ours in which texts mean what they mean today.
bool isCurrent(Database& database, const std::string& meaning) {
  if (database.number("PRAGMA application_id") != applicationId) return false;
  if (database.number("PRAGMA user_version") != format) return false;
  Statement stored = database.statement("SELECT meaning FROM origin");
  return stored.step() && stored.text(0) == meaning;
}

void create(Database& database, const std::string& meaning) {
  database.run("PRAGMA page_size = 8192");
  database.run("BEGIN IMMEDIATE");
  database.run(fmt::format("PRAGMA application_id = {}", applicationId).c_str());
  database.run(fmt::format("PRAGMA user_version = {}", format).c_str());
  database.run("CREATE TABLE origin (meaning TEXT NOT NULL)");
  database.run(
      "CREATE TABLE file (path TEXT PRIMARY KEY, stamp BLOB NOT NULL, text TEXT NOT NULL,"
      " checksum INTEGER NOT NULL) WITHOUT ROWID");
  database.statement("INSERT INTO origin VALUES (?1)").bind(1, meaning).run();
}

void put(Database& database, std::span<const IndexRow> rows, std::span<const std::string_view> gone) {
  Statement replace = database.statement("REPLACE INTO file VALUES (?1, ?2, ?3, ?4)");
  for (const IndexRow& row : rows) {
    const Stamp stamp(row.identity);
    replace.bind(1, row.path).bindBlob(2, stamp.bytes()).bind(3, row.text);
    replace.bind(4, checksum(row.path, stamp.bytes(), row.text)).run();
  }
  Statement drop = database.statement("DELETE FROM file WHERE path = ?1");
  for (const std::string_view path : gone) drop.bind(1, path).run();
  database.run("COMMIT");
}

bool isBusy(const DatabaseError& error) { return (error.code & 0xff) == SQLITE_BUSY; }

/// An index that stands there and can be used, with a transaction begun; nothing for one to be made anew.
std::optional<Database> usable(const fs::FileSystem& files, const std::string& meaning) try {
  if (!isThere(files)) return std::nullopt;
  std::optional<Database> database = openAt(files, Access::write);
  database->run("PRAGMA synchronous = OFF");
  database->run("PRAGMA journal_mode = MEMORY");
  database->run("BEGIN IMMEDIATE");
  if (!isCurrent(*database, meaning)) return std::nullopt;
  return database;
} catch (const DatabaseError& error) {
  if (isBusy(error)) throw;
  return std::nullopt;
}

}  // namespace

bool sameVersion(const fs::Identity& a, const fs::Identity& b) { return Stamp(a).values == Stamp(b).values; }

std::string_view Index::Rows::keep(std::string_view text) {
  if (text.empty()) return {};
  char* copy = static_cast<char*>(memory_->allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

bool Index::isStale() const try {
  if (!files_.stat(indexPath)) return false;
  if (!isThere(files_)) return true;
  std::optional<Database> database = openAt(files_, Access::read);
  return !database || !isCurrent(*database, meaning(files_, version_));
} catch (const DatabaseError& error) {
  return !isBusy(error);
} catch (const Error&) {
  return true;
}

Index::Rows Index::read(std::span<const std::string> folders) {
  Rows rows;
  try {
    if (!isThere(files_)) return rows;
    std::optional<Database> database = openAt(files_, Access::read);
    if (!database || !isCurrent(*database, meaning(files_, version_))) return rows;
    Statement select = database->statement(
        "SELECT path, stamp, text, checksum FROM file WHERE path > ?1 AND path < ?2 ORDER BY path");
    for (const std::string& folder : folders) {
      const std::string first = folder + "/";
      const std::string last = folder + "0";  // the byte after '/'
      select.bind(1, first).bind(2, last);
      while (select.step()) {
        const std::string_view path = select.text(0);
        const std::string_view stamp = select.blob(1);
        const std::string_view text = select.text(2);
        if (stamp.size() != sizeof(Stamp) || checksum(path, stamp, text) != select.number(3)) continue;
        rows.rows_.push_back({rows.keep(path), Stamp(stamp).identity(), rows.keep(text)});
      }
      select.reset();
    }
  } catch (const DatabaseError& error) {
    if (!isBusy(error)) remove();
    return Rows();
  } catch (const Error&) {  // a link in its place, say
    return Rows();
  }
  return rows;
}

void Index::write(std::span<const IndexRow> rows, std::span<const std::string_view> gone) {
  try {
    const std::string wanted = meaning(files_, version_);
    std::optional<Database> database = usable(files_, wanted);
    if (!database) {
      files_.unlink(indexPath);
      database = openAt(files_, Access::write);
      if (!database) return;
      database->run("PRAGMA synchronous = OFF");
      database->run("PRAGMA journal_mode = OFF");
      create(*database, wanted);
    }
    put(*database, rows, gone);
  } catch (const DatabaseError& error) {
    if (!isBusy(error)) remove();
  } catch (const Error&) {  // a cache that cannot be written is none
  }
}

void Index::remove() noexcept {
  try {
    files_.unlink(indexPath);
  } catch (const Error&) {
  }
}

}  // namespace som::store
