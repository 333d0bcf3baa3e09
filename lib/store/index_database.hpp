#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "fs/file_system.hpp"

/// A thin layer over SQLite for the index.
namespace som::store {

/// An error of SQLite. The index handles it; it is never thrown further.
struct DatabaseError {
  int code;
};

/// A prepared statement.
class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql);

  /// Binds parameter `at`, counted from 1. The text must live until the statement has run.
  Statement& bind(int at, std::string_view text);
  Statement& bindBlob(int at, std::string_view bytes);
  Statement& bind(int at, std::int64_t number);
  /// Advances to the next row; false at the end.
  bool step();
  /// Runs a statement without result rows, and resets it.
  void run();
  /// Resets the statement for another run.
  void reset();

  std::string_view text(int column) const;
  std::string_view blob(int column) const;
  std::int64_t number(int column) const { return sqlite3_column_int64(statement_.get(), column); }

 private:
  struct Finalise {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  std::unique_ptr<sqlite3_stmt, Finalise> statement_;
};

enum class Access { read, write };

/// A database in an existing folder of the workspace: one regular file with one hard link. The folder is held
/// open, so SQLite does not resolve the path by name, and a database that is a link is not opened. SQLite
/// gets no other file: journals are kept in memory, and existing journal files are not read.
///
/// Until `trust` is called, statements are limited to the time that reading the schema of a small database
/// takes.
class Database {
 public:
  /// Throws DatabaseError.
  Database(std::unique_ptr<fs::OpenFolder> folder, const std::string& name, Access access);

  /// The database is one of som's: removes the limit.
  void trust();
  void run(const char* sql);
  Statement statement(std::string_view sql) { return {connection_.get(), sql}; }
  /// Returns the single number that a statement gives.
  std::int64_t number(std::string_view sql);

 private:
  struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close(connection); }
  };
  std::unique_ptr<fs::OpenFolder> folder_;
  std::unique_ptr<sqlite3, Close> connection_;
};

}  // namespace som::store
