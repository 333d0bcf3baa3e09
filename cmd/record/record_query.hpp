#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "model/query.hpp"
#include "process/read/record_fields.hpp"

/// `--where`, `--sort` and `--fields` of the verbs that list records.
namespace som::cli {

/// What the command line says.
struct QueryOptions {
  std::optional<std::string> where;
  std::optional<std::string> sort;
};
void addQuery(Command& command, QueryOptions& options);

/// The options, read with what the kinds of record know; all of them throw invalid-query.
class RecordQuery {
 public:
  RecordQuery(Context& context, const QueryOptions& options, std::vector<const model::KindRow*> kinds);

  bool matches(const process::FieldRecord& record) const;
  bool filters() const { return where_.has_value(); }
  bool sorts() const { return !sort_.empty(); }
  bool picks() const { return !fields_.empty(); }
  const std::vector<model::FieldReference>& fields() const { return fields_; }
  /// True where a column or the order needs clocks and levels.
  bool needsAssessment() const;
  /// False where the digest of a record is enough to tell whether it passes, and to sort and show it.
  bool filterNeedsWhole() const;
  bool rowsNeedWhole() const;

  model::SortValues sortValues(const process::FieldRecord& record) const;
  bool sortsBefore(const model::SortValues& a, const model::SortValues& b) const {
    return model::sortsBefore(sort_, a, b);
  }

 private:
  model::Vocabulary vocabulary_;
  std::optional<model::Query> where_;
  std::vector<model::SortKey> sort_;
  std::vector<model::FieldReference> fields_;
};

/// References to named fields.
std::vector<model::FieldReference> namedFields(const std::vector<std::string_view>& names);

/// The columns of a table of fields, and the cells of one record: times in the workspace's zone, levels in
/// their colour.
std::vector<render::Column> fieldColumns(const std::vector<model::FieldReference>& fields);
std::vector<render::Cell> fieldCells(const Context& context, const process::FieldRecord& record,
                                     const std::vector<model::FieldReference>& fields);

/// The fields of a record as a value: what the record has as it has it, named fields as text, else null.
doc::Value fieldValues(Context& context, const process::FieldRecord& record,
                       const std::vector<model::FieldReference>& fields);

}  // namespace som::cli
