#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "exchange/incoming.hpp"
#include "process/work/unit_of_work.hpp"
#include "store/mentions.hpp"

namespace som::process {

/// True if a record was imported from a source under an external id: a reference says so, or, for a kind
/// without references, its external id and a tracking record.
bool isImportOf(const doc::Value& record, const model::KindRow& kind, const std::string& source,
                const std::string& externalId);

/// Finds the records that have external ids, in the files as they are when the first one is asked for. A few
/// are looked up one by one, for many all files of their kind are read once.
class ImportedIds {
 public:
  ImportedIds(Workspace& workspace, std::string source, std::size_t asked)
      : workspace_(workspace), source_(std::move(source)), asked_(asked) {}

  /// Returns the id of the record; nullopt if none has the external id. Throws if a file that mentions it
  /// cannot be read.
  std::optional<std::string> find(const model::KindRow& kind, const std::string& externalId);

 private:
  struct OfKind {
    std::unique_ptr<store::Mentions> mentions;
    std::map<std::string, std::string> ids;  ///< by external id
    std::vector<store::Doubtful> doubtful;
    bool isWhole = false;
  };
  OfKind& ofKind(const model::KindRow& kind);

  Workspace& workspace_;
  const std::string source_;
  const std::size_t asked_;
  std::map<const model::KindRow*, OfKind> kinds_;
};

}  // namespace som::process
