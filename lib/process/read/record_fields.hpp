#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/query_field.hpp"
#include "process/planning/assess.hpp"
#include "process/read/index_entry.hpp"

/// The fields that have one name for all kinds in `--where`, `--sort` and `--fields`.
namespace som::process {

/// A record whose fields are read. Its clock and level are computed once, when a field first needs them.
class FieldRecord {
 public:
  /// A record by its digest, for fields in the digest and, if it is open, for those that need a plan. `path`,
  /// the memory of the digest, and `assessor` must outlive it.
  FieldRecord(IndexEntry digest, const std::string& path, const model::KindRow& kind, Assessor& assessor)
      : digest_(digest), path_(&path), kind_(&kind), assessor_(&assessor) {}
  FieldRecord(doc::Document document, const model::KindRow& kind, Assessor& assessor)
      : document_(std::move(document)), kind_(&kind), assessor_(&assessor) {}
  FieldRecord(doc::Document document, Assessed assessed)
      : document_(std::move(document)),
        kind_(assessed.kind),
        assessed_(std::make_unique<Assessed>(std::move(assessed))) {}

  bool hasDocument() const { return document_.has_value(); }
  /// Returns the document. A record by its digest has none.
  const doc::Document& document() const { return document_.value(); }
  doc::Node root() const { return document().root(); }
  /// Frees the document. Afterwards the record has only its kind.
  void release() { document_.reset(), assessed_.reset(); }
  const std::string& path() const { return document_ ? document_->file() : *path_; }
  const model::KindRow& kind() const { return *kind_; }
  /// True if its clocks run (isOpenRecord).
  bool isOpen() const;
  /// Throws as Assessor::assess.
  const Assessed& assessed() const;
  /// Gives the assessment away; it must not be read again. Throws as Assessor::assess.
  std::unique_ptr<Assessed> takeAssessed() { return assessed(), std::move(assessed_); }
  /// Returns the data from which its level follows; they refer to the record.
  Extract extract() const;
  /// Returns the due date, without the rest of the assessment. Throws as Assessor::dueOf.
  std::optional<Instant> due() const;
  /// Returns the values of a field as text, times in UTC; empty if it has none.
  std::vector<std::string> values(const model::FieldReference& field) const;
  /// Returns the same for a named field, by its index.
  std::vector<std::string> values(std::size_t field) const;

 private:
  std::optional<doc::Document> document_;
  IndexEntry digest_;
  const std::string* path_ = nullptr;
  const model::KindRow* kind_;
  Assessor* assessor_ = nullptr;
  mutable std::unique_ptr<Assessed> assessed_;  ///< most records of a list need none
};

/// Returns the named fields, in the order of the manual page.
std::span<const model::QueryField> recordFields();

/// Returns the index of a named field. Throws fault for an unknown name.
std::size_t recordField(std::string_view name);

/// True if a field follows from the plan and level of a record.
bool needsAssessment(const model::FieldReference& field);

/// True for a field that a record's digest has.
bool isInDigest(const model::FieldReference& field);

/// Returns the index entry of a record that matches its path; nullopt for a record that is read each time.
/// `checked`: it passed its schema.
std::optional<IndexEntryText> indexEntryOf(const FieldRecord& record, bool checked, std::uint64_t policies);

/// True for a named field, by its index, that a digest contains: not the due date of an open record, which
/// depends on the moment.
bool isRemembered(std::size_t field, bool open);

/// True for a named field that may have several values, such as `reasons`.
bool isList(const model::FieldReference& field);

/// Returns the names that queries on records of these kinds can use; the caller adds the reader of times.
model::Vocabulary recordVocabulary(Workspace& workspace, std::span<const model::KindRow* const> kinds);

}  // namespace som::process
