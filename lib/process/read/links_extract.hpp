#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "model/links.hpp"

namespace som::process {

/// The facts of an alarm that decide whether it waits for an explanation.
struct AlarmFacts {
  std::string_view severity;
  std::int64_t raised = 0;              ///< microseconds since 1970
  std::optional<Instant> cleared = {};  ///< set if it is not active
  bool flapping = false;
  bool planned = false;  ///< its source says that the object is out of service on purpose

  template <class Archive>
  void pack(Archive& archive) {
    archive(severity, raised, cleared, flapping, planned);
  }
};

/// The links of a record with the facts that those who follow them need, as the index keeps them. The texts
/// refer to the record or to the packed bytes.
struct LinksExtract {
  std::string_view state;
  std::string_view name;
  std::vector<std::string_view> externalIds;
  std::vector<std::string_view> customers;
  std::optional<Instant> ended;  ///< the time at which a record came to its final state, or was cleared
  std::vector<model::Link> links;
  std::optional<AlarmFacts> alarm;

  template <class Archive>
  void pack(Archive& archive) {
    archive(state, name, externalIds, customers, ended, links, alarm);
  }
};

/// Returns the extract of a record; only for kinds with links (`model::hasLinks`).
LinksExtract linksExtractOf(doc::Node record, const model::KindRow& kind);

/// Packs the extract of a record; an empty text for a kind without links.
std::string packedLinks(doc::Node record, const model::KindRow& kind);

/// Reads a packed extract. Returns nullopt if the bytes are damaged.
std::optional<LinksExtract> unpackLinks(std::string_view bytes);

}  // namespace som::process
