#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/query.hpp"
#include "process/read/record_fields.hpp"

namespace som::process {

/// The texts of a query on records, as people write them.
struct QueryTexts {
  std::optional<std::string> where;  ///< a condition
  std::optional<std::string> sort;   ///< fields, each after `-` if it is in descending order
  std::string fields;                ///< the fields to show; empty: the usual ones
};

/// A query on records of some kinds.
class RecordQuery {
 public:
  using ReadTime = std::function<std::optional<model::TimeRange>(std::string_view text)>;

  /// Reads the texts; `readTime` reads the times in them, and a field may be named by its title. Throws
  /// invalid-query.
  RecordQuery(Workspace& workspace, const QueryTexts& texts, std::vector<const model::KindRow*> kinds,
              ReadTime readTime, std::span<const model::FieldTitle> titles = {});

  bool matches(const FieldRecord& record) const;
  bool filters() const { return where_.has_value(); }
  bool sorts() const { return !sort_.empty(); }
  bool picks() const { return !fields_.empty(); }
  const std::vector<model::FieldReference>& fields() const { return fields_; }
  /// True if a field that is shown, or the order, needs clocks and levels.
  bool needsAssessment() const;
  /// False if the digest of a record is enough to tell whether it matches.
  bool filterNeedsWhole() const;
  /// Returns texts that each matching record has as values (model::Query::requiredTexts).
  std::vector<std::string> requiredTexts() const;
  /// False if the digest of a record is enough to show its fields.
  bool fieldsNeedWhole() const;
  /// False if the digest of a record is enough to sort it.
  bool sortNeedsWhole() const;

  model::SortValues sortValues(const FieldRecord& record) const;
  bool sortsBefore(const model::SortValues& a, const model::SortValues& b) const {
    return model::sortsBefore(sort_, a, b);
  }

 private:
  model::Vocabulary vocabulary_;
  std::optional<model::Query> where_;
  std::vector<model::SortKey> sort_;
  std::vector<model::FieldReference> fields_;
};

}  // namespace som::process
