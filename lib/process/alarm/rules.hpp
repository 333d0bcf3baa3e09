#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "process/work/policies.hpp"

namespace som::process {

/// How alarms of a source are taken (`@type: AlarmPolicy`).
struct AlarmRule {
  std::string space = {};  ///< part of the key; may be empty
  bool dropsSpecificProblem = false;
  Seconds touchAfter = std::chrono::minutes{1};  ///< an equal event before then writes nothing
  std::optional<Seconds> expireAfter = {};       ///< an alarm without events for so long is cleared
};

/// The rules of all sources.
class AlarmRules {
 public:
  AlarmRules() = default;
  explicit AlarmRules(const Policies& policies);

  /// Returns the rule for a source: that of the policy that names it, else that of the first policy without
  /// sources, else the defaults.
  const AlarmRule& of(std::string_view source) const;
  /// True if alarms of some source expire.
  bool expire() const;
  void add(std::string source, AlarmRule rule) { bySource_.emplace(std::move(source), std::move(rule)); }

 private:
  std::map<std::string, AlarmRule, std::less<>> bySource_;
  AlarmRule others_;
};

}  // namespace som::process
