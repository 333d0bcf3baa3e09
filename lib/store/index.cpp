#include "store/index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <list>
#include <optional>

#include "base/diagnostic.hpp"
#include "base/hash.hpp"
#include "store/index_database.hpp"
#include "store/private_folder.hpp"

namespace som::store {
namespace {

constexpr std::int64_t applicationId = 0x736f6d69;  // "somi"
constexpr std::int64_t format = 6;

/// An identity as bytes in machine order; an index is not moved to other machines.
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

/// The header of a row, before its path and text.
struct Head {
  std::uint32_t pathLength;
  std::uint32_t textLength;
  std::uint32_t restLength;
  std::uint32_t wordsLength;
};
constexpr std::size_t headLength = sizeof(Head) + sizeof(Stamp);

void append(std::string& bytes, const IndexRow& row) {
  const Head head{static_cast<std::uint32_t>(row.path.size()), static_cast<std::uint32_t>(row.text.size()),
                  static_cast<std::uint32_t>(row.rest.size()), static_cast<std::uint32_t>(row.words.size())};
  bytes.append(reinterpret_cast<const char*>(&head), sizeof head);
  bytes.append(Stamp(row.identity).bytes()).append(row.path).append(row.text);
}

/// Removes the first bytes of a text and returns them; nullopt if the text is shorter.
std::optional<std::string_view> take(std::string_view& bytes, std::size_t length) {
  if (length > bytes.size()) return std::nullopt;
  const std::string_view taken = bytes.substr(0, length);
  bytes.remove_prefix(length);
  return taken;
}

/// The parts of a leaf's rows that are stored apart from the leaf; nullopt if they were not read.
struct Parts {
  std::optional<std::string_view> rests;
  std::optional<std::string_view> words;
};

/// Reads consecutive rows from bytes, and their other parts if they were read.
template <class Take>
void eachRow(std::string_view bytes, Parts parts, Take give) {
  const auto part = [](std::optional<std::string_view>& from, std::size_t length) {
    return from ? take(*from, length) : std::string_view();
  };
  while (const auto start = take(bytes, headLength)) {
    Head head{};
    std::memcpy(&head, start->data(), sizeof head);
    const auto path = take(bytes, head.pathLength);
    const auto text = take(bytes, head.textLength);
    const auto rest = part(parts.rests, head.restLength);
    const auto words = part(parts.words, head.wordsLength);
    if (!path || !text || !rest || !words) return;
    give(IndexRow{*path, Stamp(start->substr(sizeof head)).identity(), *text, *rest, *words});
  }
}

std::int64_t checksum(std::string_view first, std::string_view rows) {
  return static_cast<std::int64_t>(quickHash(rows, quickHash(first)));
}

/// Identifies the `.som` that an index belongs to. A `.som` that was copied with its workspace, or came with
/// a clone, is a different one.
std::string homeOf(const fs::FileSystem& files) {
  const auto home = files.stat(privateFolder);
  return home ? fmt::format("{} {}", home->inode, home->born ? home->born : std::int64_t(home->device)) : "";
}

std::optional<Database> openAt(const fs::FileSystem& files, Access access) {
  std::unique_ptr<fs::OpenFolder> folder = files.openFolder(privateFolder);
  if (!folder) return std::nullopt;
  return Database(std::move(folder), indexName, access);
}

/// Refuses special files (opening a pipe would block) and files with several hard links, which may lie
/// anywhere.
bool isFile(const fs::FileSystem& files) {
  const auto found = files.stat(indexPath);
  return found && found->kind == fs::Kind::file && found->links == 1;
}

std::string meaning(const fs::FileSystem& files, const std::string& version) {
  return version + " " + homeOf(files);
}

/// True for a database of som with the current meaning of texts.
bool isCurrent(Database& database, const std::string& meaning) {
  if (database.number("PRAGMA application_id") != applicationId) return false;
  if (database.number("PRAGMA user_version") != format) return false;
  Statement stored = database.statement("SELECT meaning FROM origin");
  if (!stored.step() || stored.text(0) != meaning) return false;
  database.trust();
  return true;
}

void create(Database& database, const std::string& meaning) {
  database.trust();
  database.run("PRAGMA page_size = 32768");
  database.run("BEGIN IMMEDIATE");
  database.run(fmt::format("PRAGMA application_id = {}", applicationId).c_str());
  database.run(fmt::format("PRAGMA user_version = {}", format).c_str());
  database.run("CREATE TABLE origin (meaning TEXT NOT NULL)");
  for (const char* table : {"leaf", "rest", "word"})
    database.run(fmt::format("CREATE TABLE {} (first TEXT PRIMARY KEY, rows BLOB NOT NULL, "
                             "checksum INTEGER NOT NULL)",
                             table)
                     .c_str());
  database.statement("INSERT INTO origin VALUES (?1)").bind(1, meaning).run();
}

/// A row to add, or a path whose row is to be removed.
struct RowChange {
  std::string_view path;
  const IndexRow* row;
};

std::vector<RowChange> sorted(std::span<const IndexRow> rows, std::span<const std::string_view> gone) {
  std::vector<RowChange> changes;
  for (const IndexRow& row : rows) changes.push_back({row.path, &row});
  for (const std::string_view path : gone) changes.push_back({path, nullptr});
  std::stable_sort(changes.begin(), changes.end(),
                   [](const RowChange& a, const RowChange& b) { return a.path < b.path; });
  return changes;
}

/// Returns the rows in path order after the changes, which are in path order too.
std::vector<const IndexRow*> changed(const std::vector<IndexRow>& rows, std::span<const RowChange> changes) {
  std::vector<const IndexRow*> result;
  result.reserve(rows.size() + changes.size());
  auto row = rows.begin();
  for (const RowChange& change : changes) {
    for (; row != rows.end() && row->path < change.path; ++row) result.push_back(&*row);
    if (row != rows.end() && row->path == change.path) ++row;
    if (change.row) result.push_back(change.row);
  }
  for (; row != rows.end(); ++row) result.push_back(&*row);
  return result;
}

constexpr std::size_t mostRows = 64;  // of a leaf
/// The leaves for whose rows memory is reserved: a damaged index may claim any number.
constexpr std::size_t mostLeaves = 16'384;

/// The statements that change the three tables.
class Tables {
 public:
  explicit Tables(Database& database) {
    for (const char* table : {"leaf", "rest", "word"}) {
      drops_.push_back(database.statement(fmt::format("DELETE FROM {} WHERE first = ?1", table)));
      inserts_.push_back(database.statement(fmt::format("REPLACE INTO {} VALUES (?1, ?2, ?3)", table)));
    }
  }

  void drop(std::string_view first) {
    for (Statement& statement : drops_) statement.bind(1, first).run();
  }

  /// Writes rows as leaves of about equal size.
  void write(std::span<const IndexRow* const> rows) {
    const std::size_t leaves = (rows.size() + mostRows - 1) / mostRows;
    for (std::size_t leaf = 0; leaf < leaves; ++leaf) {
      const std::size_t begin = rows.size() * leaf / leaves;
      const std::size_t end = rows.size() * (leaf + 1) / leaves;
      for (std::string& part : bytes_) part.clear();
      for (const IndexRow* row : rows.subspan(begin, end - begin)) {
        append(bytes_[0], *row);
        bytes_[1] += row->rest;
        bytes_[2] += row->words;
      }
      const std::string_view first = rows[begin]->path;
      for (std::size_t i = 0; i < bytes_.size(); ++i)
        inserts_[i].bind(1, first).bindBlob(2, bytes_[i]).bind(3, checksum(first, bytes_[i])).run();
    }
  }

 private:
  std::vector<Statement> drops_;
  std::vector<Statement> inserts_;
  std::array<std::string, 3> bytes_;
};

/// What to select, by the parts of rows to read.
constexpr std::array<std::string_view, 3> selections = {
    "leaf.first, leaf.rows, leaf.checksum FROM leaf",
    "leaf.first, leaf.rows, leaf.checksum, rest.rows, rest.checksum FROM leaf LEFT JOIN rest USING (first)",
    "leaf.first, leaf.rows, leaf.checksum, word.rows, word.checksum FROM leaf LEFT JOIN word USING (first)"};
constexpr std::string_view everything =
    "leaf.first, leaf.rows, leaf.checksum, rest.rows, rest.checksum, word.rows, word.checksum "
    "FROM leaf LEFT JOIN rest USING (first) LEFT JOIN word USING (first)";

/// Calls `give` for the rows of the statement's current leaf, in memory of `keep`; skips a damaged leaf.
/// `rests` and `words` are the columns of those parts; 0 if a part was not selected.
template <class Keep, class Take>
void eachRow(const Statement& leaf, int rests, int words, Keep keep, Take give) {
  const std::string_view first = leaf.text(0);
  const auto isIntact = [&](int column) {
    return column == 0 || checksum(first, leaf.blob(column)) == leaf.number(column + 1);
  };
  if (!isIntact(1) || !isIntact(rests) || !isIntact(words)) return;
  const auto part = [&](int column) {
    return column == 0 ? std::nullopt : std::optional<std::string_view>(keep(leaf.blob(column)));
  };
  const Parts parts{part(rests), part(words)};
  eachRow(keep(leaf.blob(1)), parts, give);
}

/// Changes one leaf at a time: a leaf has the paths from its first up to the first of the next leaf.
void put(Database& database, std::span<const IndexRow> rows, std::span<const std::string_view> gone) {
  Statement find =
      database.statement(fmt::format("SELECT {} WHERE first <= ?1 ORDER BY first DESC LIMIT 1", everything));
  Statement next = database.statement("SELECT first FROM leaf WHERE first > ?1 ORDER BY first LIMIT 1");
  Tables tables(database);
  const std::vector<RowChange> changes = sorted(rows, gone);
  for (auto change = changes.begin(); change != changes.end();) {
    std::string first;
    std::list<std::string> kept;
    std::vector<IndexRow> old;
    if (find.bind(1, change->path).step()) {
      first = find.text(0);
      eachRow(
          find, 3, 5, [&](std::string_view bytes) -> std::string_view { return kept.emplace_back(bytes); },
          [&](const IndexRow& row) { old.push_back(row); });
    }
    find.reset();
    auto stop = changes.end();
    if (next.bind(1, change->path).step())
      stop = std::lower_bound(change, changes.end(), next.text(0),
                              [](const RowChange& one, std::string_view path) { return one.path < path; });
    next.reset();
    if (!first.empty()) tables.drop(first);
    tables.write(changed(old, {change, stop}));
    change = stop;
  }
  database.run("COMMIT");
}

bool isBusy(const DatabaseError& error) { return (error.code & 0xff) == SQLITE_BUSY; }

/// Opens a usable index and begins a transaction; nullopt if it must be created anew.
std::optional<Database> usable(const fs::FileSystem& files, const std::string& meaning) try {
  if (!isFile(files)) return std::nullopt;
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

std::string_view Index::Found::keep(std::string_view text) {
  if (text.empty()) return {};
  char* copy = static_cast<char*>(memory_->allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

bool Index::isThere() const try {
  return isFile(files_);
} catch (const Error&) {  // a link in place of its folder, say
  return false;
}

bool Index::isStale() const try {
  if (!files_.stat(indexPath)) return false;
  if (!isThere()) return true;
  std::optional<Database> database = openAt(files_, Access::read);
  return !database || !isCurrent(*database, meaning(files_, version_));
} catch (const DatabaseError& error) {
  return !isBusy(error);
} catch (const Error&) {
  return true;
}

Index::Found Index::read(std::span<const std::string> folders, Rows wanted) {
  Found rows;
  try {
    if (!isThere()) return rows;
    std::optional<Database> database = openAt(files_, Access::read);
    if (!database || !isCurrent(*database, meaning(files_, version_))) return rows;
    const auto leaves = static_cast<std::size_t>(database->number("SELECT count(*) FROM leaf"));
    rows.rows_.reserve(std::min(leaves, mostLeaves) * mostRows);
    Statement select = database->statement(
        fmt::format("SELECT {} WHERE first < ?2 AND first >= coalesce((SELECT max(first) FROM leaf "
                    "WHERE first <= ?1), '') ORDER BY first",
                    selections[static_cast<std::size_t>(wanted)]));
    for (const std::string& folder : folders) {
      const std::string begin = folder + "/";
      const std::string end = folder + "0";  // the byte after '/'
      select.bind(1, begin).bind(2, end);
      while (select.step())
        eachRow(
            select, wanted == Rows::whole ? 3 : 0, wanted == Rows::words ? 3 : 0,
            [&](std::string_view bytes) { return rows.keep(bytes); },
            [&](const IndexRow& row) {
              if (row.path > begin && row.path < end) rows.rows_.push_back(row);
            });
      select.reset();
    }
  } catch (const DatabaseError& error) {
    if (!isBusy(error)) remove();
    return Found();
  } catch (const Error&) {  // a link in its place, say
    return Found();
  }
  return rows;
}

void Index::write(std::span<const IndexRow> rows, std::span<const std::string_view> gone) {
  try {
    const std::string wanted = meaning(files_, version_);
    std::optional<Database> database = usable(files_, wanted);
    if (!database) {
      remove();
      files_.create(indexPath, "", {PrivateModes(files_.stat("").value()).index, false});
      database = openAt(files_, Access::write);
      if (!database) return;
      database->run("PRAGMA synchronous = OFF");
      database->run("PRAGMA journal_mode = MEMORY");
      create(*database, wanted);
    }
    put(*database, rows, gone);
  } catch (const DatabaseError& error) {
    if (!isBusy(error)) remove();
  } catch (const Error&) {  // a cache that cannot be written is none
  }
}

std::vector<std::string> Index::sideFiles() const {
  std::vector<std::string> found;
  for (const char* ending : {"-journal", "-shm", "-wal"})
    if (files_.stat(indexPath + ending)) found.push_back(indexPath + ending);
  return found;
}

void Index::remove() noexcept {
  try {
    files_.unlink(indexPath);
    for (const std::string& path : sideFiles()) files_.unlink(path);
  } catch (const Error&) {
  }
}

}  // namespace som::store
