#include "store/index_database.hpp"

#include <cstring>

#include "fs/descriptor.hpp"

namespace som::store {
namespace {

void require(int code) {
  if (code != SQLITE_OK) throw DatabaseError{code};
}

int unresolvedPath(sqlite3_vfs*, const char* path, int size, char* out) {
  const std::size_t length = std::strlen(path);
  if (length >= static_cast<std::size_t>(size)) return SQLITE_CANTOPEN;
  std::memcpy(out, path, length + 1);
  return SQLITE_OK;
}

/// Opens the database file only. som uses no rollback journal, WAL or shared memory file, so SQLite must not
/// open one that somebody planted.
int openDatabaseAlone(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* outFlags) {
  file->pMethods = nullptr;
  if ((flags & SQLITE_OPEN_MAIN_DB) == 0) return SQLITE_CANTOPEN;
  sqlite3_vfs* usual = sqlite3_vfs_find("unix");
  return usual->xOpen(usual, path, file, flags, outFlags);
}
int nothingThere(sqlite3_vfs*, const char*, int, int* there) {
  *there = 0;
  return SQLITE_OK;
}
int removeNothing(sqlite3_vfs*, const char*, int) { return SQLITE_OK; }

/// Registers a VFS that differs from SQLite's own in opening files and resolving paths.
const char* fileAccess() {
  static const bool registered = [] {
    static sqlite3_vfs access;
    sqlite3_vfs* usual = sqlite3_vfs_find("unix");
    if (!usual) return false;
    const auto open = reinterpret_cast<sqlite3_syscall_ptr>(fs::openRegular);
    if (usual->xSetSystemCall(usual, "open", open) != SQLITE_OK) return false;
    access = *usual;
    access.zName = "som";
    access.pNext = nullptr;
    access.xFullPathname = unresolvedPath;
    access.xOpen = openDatabaseAlone;
    access.xAccess = nothingThere;
    access.xDelete = removeNothing;
    return sqlite3_vfs_register(&access, 0) == SQLITE_OK;
  }();
  if (!registered) throw DatabaseError{SQLITE_CANTOPEN};
  return "som";
}

}  // namespace

Statement::Statement(sqlite3* database, std::string_view sql) {
  sqlite3_stmt* prepared = nullptr;
  require(sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &prepared, nullptr));
  statement_.reset(prepared);
}

Statement& Statement::bind(int at, std::string_view text) {
  require(sqlite3_bind_text(statement_.get(), at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC));
  return *this;
}

Statement& Statement::bindBlob(int at, std::string_view bytes) {
  require(
      sqlite3_bind_blob(statement_.get(), at, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC));
  return *this;
}

Statement& Statement::bind(int at, std::int64_t number) {
  require(sqlite3_bind_int64(statement_.get(), at, number));
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) throw DatabaseError{code};
  return code == SQLITE_ROW;
}

void Statement::run() {
  step();
  reset();
}

void Statement::reset() { require(sqlite3_reset(statement_.get())); }

std::string_view Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view Statement::blob(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Database::Database(std::unique_ptr<fs::OpenFolder> folder, const std::string& name, Access access)
    : folder_(std::move(folder)) {
  const int flags =
      (access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_NOMUTEX;
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2((folder_->path() + "/" + name).c_str(), &opened, flags, fileAccess());
  connection_.reset(opened);
  require(code);
  // The file is untrusted: nothing in it is executed, and its pages are checked.
  require(sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr));
  require(sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr));
  require(sqlite3_db_config(opened, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr));
  require(sqlite3_db_config(opened, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr));
  require(sqlite3_busy_timeout(opened, access == Access::read ? 500 : 0));
  constexpr int longestValue = 256 << 20;
  sqlite3_limit(opened, SQLITE_LIMIT_LENGTH, longestValue);
  constexpr int enoughForOurs = 100'000;  // instructions
  sqlite3_progress_handler(
      opened, enoughForOurs, [](void*) { return 1; }, nullptr);
  run("PRAGMA cell_size_check = ON");
  run("PRAGMA temp_store = MEMORY");
}

void Database::trust() { sqlite3_progress_handler(connection_.get(), 0, nullptr, nullptr); }

void Database::run(const char* sql) {
  require(sqlite3_exec(connection_.get(), sql, nullptr, nullptr, nullptr));
}

std::int64_t Database::number(std::string_view sql) {
  Statement asked = statement(sql);
  return asked.step() ? asked.number(0) : 0;
}

}  // namespace som::store
