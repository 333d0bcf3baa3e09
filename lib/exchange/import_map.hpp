#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "doc/path.hpp"
#include "exchange/csv_reader.hpp"
#include "exchange/incoming.hpp"
#include "model/kind.hpp"

/// Tables of other programs as records, by a map that says what becomes of each column.
namespace som::exchange {

/// What becomes of a column.
struct ColumnMap {
  enum class Type : std::uint8_t { automatic, text, time, integer, number, boolean };
  doc::Path to;
  Type type = Type::automatic;  ///< automatic: as the schema of the record has it
  std::string format = {};      ///< of times; empty: RFC 3339, or the same as a local time
  std::shared_ptr<const calendar::Zone> zone = {};  ///< of local times
  std::map<std::string, std::string> values = {};   ///< the value for each text; empty: any text is a value
  std::optional<std::string> fallback = {};         ///< if the field is empty, or its text has no value
  bool isList = false;
  std::string entry = {};  ///< the member of an entry that has the text; empty: entries are the texts
};

struct ImportMap {
  const model::KindRow* kind = nullptr;
  std::string key;
  char delimiter = ',';
  Encoding encoding = Encoding::utf8;
  char decimal = '.';
  std::set<std::string> ignored = {};
  std::vector<std::pair<doc::Path, doc::Value>> set = {};
  std::map<std::string, ColumnMap, std::less<>> columns = {};
};

/// Reads a map (`@type: ImportMap`), with its zones. `local` is the zone of times that the map gives none.
/// Throws Error with all its flaws: schema findings, unknown-kind, invalid-path, invalid-time for a format or
/// a zone that is not known.
ImportMap readImportMap(const doc::Document& map, schema::Registry& schemas,
                        std::shared_ptr<const calendar::Zone> local);

/// The records of a table.
struct ReadTable {
  std::vector<Incoming> records;
  std::vector<Diagnostic> refused;  ///< of rows that cannot be read
  /// Warnings about the whole table: columns that the map does not have, and texts without a value, each with
  /// their number; columns of the map that the table lacks.
  std::vector<Diagnostic> remarks;
};

/// Reads the rows of a table. Throws Error if it has no header, or lacks the column of the key.
ReadTable readTable(std::string bytes, const std::string& file, const ImportMap& map,
                    schema::Registry& schemas, Instant now);

}  // namespace som::exchange
