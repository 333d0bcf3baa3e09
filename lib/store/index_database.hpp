#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "fs/file_system.hpp"

/// The thin layer over SQLite that the index needs.
namespace som::store {

/// What SQLite refused. Never leaves the index.
struct DatabaseError {
  int code;
};

/// One prepared statement.
class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql);

  /// The parameters count from 1. What is bound must live until the statement has run.
  Statement& bind(int at, std::string_view text);
  Statement& bindBlob(int at, std::string_view bytes);
  Statement& bind(int at, std::int64_t number);
  /// True while there is a row.
  bool step();
  /// Runs a statement that gives no rows, and makes it ready to be run again.
  void run();
  /// Makes it ready to be run again.
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

/// A database in a folder of the workspace, which is there: a regular file with one name. Its path is not
/// resolved by SQLite, which would look links up by name: the folder is held open, and a database that is a
/// link is not opened. SQLite gets no other file: journals are kept in memory, and those that lie there are
/// not read.
///
/// Until it is trusted, what asks it may take as long as reading the schema of a small database takes.
class Database {
 public:
  /// Throws DatabaseError.
  Database(std::unique_ptr<fs::OpenFolder> folder, const std::string& name, Access access);

  /// The database is one of ours: what asks it may take its time.
  void trust();
  void run(const char* sql);
  Statement statement(std::string_view sql) { return {connection_.get(), sql}; }
  /// The one number that a statement gives.
  std::int64_t number(std::string_view sql);

 private:
  struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close(connection); }
  };
  std::unique_ptr<fs::OpenFolder> folder_;
  std::unique_ptr<sqlite3, Close> connection_;
};

}  // namespace som::store
