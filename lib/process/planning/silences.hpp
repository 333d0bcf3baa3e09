#pragma once

#include <string>
#include <vector>

#include "base/instant.hpp"
#include "process/planning/standing_on.hpp"
#include "process/work/matching.hpp"

namespace som::process {

/// A silence in effect: nobody is notified about the records that it covers.
struct Silence {
  std::string id;
  Instant end;
  policy::Selector appliesTo;
  std::vector<std::string> records;  ///< ids that it names
  std::vector<std::string> bases;    ///< services and resources: it covers what is about them
  StandingOn covered = {};           ///< the ids of the records that are about what stands on its bases

  /// True if it covers all records that `appliesTo` matches.
  bool isForAll() const { return records.empty() && bases.empty(); }
};

/// The silences of a workspace that are in effect at a moment: from their start, if they have one, until
/// before their end.
class Silences {
 public:
  /// If a silence names services or resources, reads the inventory and the records that mention them.
  Silences(const Policies& policies, const store::Source& files, Instant now);
  /// Only this silence, whenever it is in effect. `terms` is its document.
  Silences(const doc::Document& terms, const store::Source& files);
  /// Returns the ids of the silences that cover a record, in the order of the policies. A silence that names
  /// a report also covers its parts; `parents` are the reports that the record is a part of. Those above them
  /// are read from the files. Safe for several threads at the same time.
  std::vector<std::string> covering(std::string_view record, const policy::Subject& subject,
                                    const std::vector<std::string_view>& parents = {}) const;
  const std::vector<Silence>& all() const { return all_; }

 private:
  void add(const doc::Document& terms);
  bool names(const Silence& silence, std::string_view record,
             const std::vector<std::string_view>& parents) const;

  const store::Source& files_;
  std::vector<Silence> all_;
};

}  // namespace som::process
