#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "process/read/record_query.hpp"

/// `--where`, `--sort` and `--fields` of verbs that list records.
namespace som::cli {

/// Adds `--where` and `--sort`.
void addQuery(Command& command, process::QueryTexts& options);

/// Adds `--limit`, a positive number.
void addLimit(Command& command, std::size_t& limit);

/// The titles of the columns of records, which `--where`, `--sort` and `--fields` take for their fields.
std::span<const model::FieldTitle> fieldTitles();

/// Returns the query of the options and of `--fields`. Throws invalid-query.
process::RecordQuery recordQuery(const Session& session, const Times& times,
                                 const process::QueryTexts& options,
                                 std::vector<const model::KindRow*> kinds);

/// References to named fields.
std::vector<model::FieldReference> namedFields(const std::vector<std::string_view>& names);
/// References to members of records.
std::vector<model::FieldReference> pathFields(const std::vector<std::string_view>& paths);

/// The columns of a table of fields, and the cells of one record: times in the workspace's zone, levels in
/// their colour.
std::vector<render::Column> fieldColumns(const std::vector<model::FieldReference>& fields);
std::vector<render::Cell> fieldCells(const Times& times, const process::FieldRecord& record,
                                     const std::vector<model::FieldReference>& fields);

/// The fields of a record as a value: members as in the record, named fields as text, null for others.
doc::Value fieldValues(const Session& session, const process::FieldRecord& record,
                       const std::vector<model::FieldReference>& fields);

}  // namespace som::cli
