#include "process/read/record_query.hpp"

#include <algorithm>

namespace som::process {

RecordQuery::RecordQuery(Workspace& workspace, const QueryTexts& texts,
                         std::vector<const model::KindRow*> kinds, ReadTime readTime,
                         std::span<const model::FieldTitle> titles) {
  if (!texts.where && !texts.sort && texts.fields.empty()) return;
  vocabulary_ = recordVocabulary(workspace, kinds);
  vocabulary_.time = std::move(readTime);
  vocabulary_.titles = titles;
  if (texts.where) where_.emplace(*texts.where, vocabulary_);
  if (texts.sort) sort_ = model::readSort(*texts.sort, vocabulary_);
  if (!texts.fields.empty()) fields_ = model::readFields("--fields", texts.fields, vocabulary_);
}

bool RecordQuery::matches(const FieldRecord& record) const {
  return !where_ || where_->matches([&](const model::FieldReference& field) { return record.values(field); },
                                    [&] { return record.root(); });
}

bool RecordQuery::filterNeedsWhole() const {
  return where_ && !std::all_of(where_->fields().begin(), where_->fields().end(), isInDigest);
}

std::vector<std::string> RecordQuery::requiredTexts() const {
  return where_ ? where_->requiredTexts() : std::vector<std::string>();
}

bool RecordQuery::fieldsNeedWhole() const { return !std::all_of(fields_.begin(), fields_.end(), isInDigest); }

bool RecordQuery::sortNeedsWhole() const {
  return !std::all_of(sort_.begin(), sort_.end(),
                      [](const model::SortKey& key) { return isInDigest(key.field); });
}

bool RecordQuery::needsAssessment() const {
  return std::any_of(fields_.begin(), fields_.end(), process::needsAssessment) ||
         std::any_of(sort_.begin(), sort_.end(),
                     [](const model::SortKey& key) { return process::needsAssessment(key.field); });
}

model::SortValues RecordQuery::sortValues(const FieldRecord& record) const {
  model::SortValues all;
  for (const model::SortKey& key : sort_) {
    const auto values = record.values(key.field);
    all.push_back(values.empty() ? std::nullopt
                                 : std::optional(model::comparable(values.front(), key.field, vocabulary_)));
  }
  return all;
}

}  // namespace som::process
