#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/mentions.hpp"

namespace som::process {

/// Finds the records of one kind that have an id in another system, in the files of a transaction. The first
/// searches look for the text of the id; if they become many, all files are read once.
class ExternalIds {
 public:
  ExternalIds(const store::Source& files, const model::KindRow& kind)
      : kind_(kind), mentions_(files, {&kind}) {}

  /// Returns the ids of the records that have it. Throws if a file that mentions it cannot be read.
  std::vector<std::string> recordsWith(const std::string& externalId);

 private:
  using Records = std::multimap<std::string, std::string>;  ///< by external id
  /// Adds the external ids of the records that mention a text; returns the files that cannot be read.
  std::vector<store::Doubtful> read(std::string_view text, Records& records) const;

  const model::KindRow& kind_;
  store::Mentions mentions_;
  int searches_ = 0;
  std::optional<Records> all_;
  std::vector<store::Doubtful> doubtful_;  ///< of all files
};

}  // namespace som::process
