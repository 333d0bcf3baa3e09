#pragma once

#include <string>
#include <vector>

#include "base/instant.hpp"
#include "process/work/matching.hpp"

namespace som::process {

/// A silence in effect: nobody is notified about the records that it covers.
struct Silence {
  std::string id;
  Instant end;
  policy::Selector appliesTo;
  std::vector<std::string> records;  ///< ids; empty: all records that `appliesTo` matches
};

/// The silences of a workspace that are in effect at a moment: from their start, if they have one, until
/// before their end.
class Silences {
 public:
  Silences(const Policies& policies, Instant now);
  /// Returns the ids of the silences that cover a record, in the order of the policies.
  std::vector<std::string> covering(std::string_view record, const policy::Subject& subject) const;
  const std::vector<Silence>& all() const { return all_; }

 private:
  std::vector<Silence> all_;
};

}  // namespace som::process
