#pragma once

#include <string>
#include <vector>

#include "base/enum_table.hpp"
#include "process/work/matching.hpp"

/// Which policies of a workspace apply to a record, and why.
namespace som::process {

/// What becomes of a policy for a record.
enum class Ruling : std::uint8_t { applies, loses, fails };
inline constexpr EnumTable<Ruling, 3> rulings{
    {{{Ruling::applies, "applies"}, {Ruling::loses, "loses"}, {Ruling::fails, "does not match"}}}};

/// A policy that was compared with a record.
struct PolicyRuling {
  const PolicyDocument* policy;
  std::string id;
  Ruling ruling;
  std::string why;  ///< `matches kind, priority`, `less specific than 'gold'`, `priority is 3, not 1`

  friend bool operator==(const PolicyRuling& a, const PolicyRuling& b) {
    return a.policy->kind == b.policy->kind && a.id == b.id && a.ruling == b.ruling && a.why == b.why;
  }
};

/// Returns the place of a policy: `policy/jeopardy.yaml:7`.
std::string policyPlace(const doc::Document& policy);

/// Returns what a policy applies to, in words: `kind ServiceOrder, priority 1 or 2`; `all` without a
/// condition.
std::string subjectText(const PolicyDocument& policy);

/// True for the kinds that `som policy` lists: those that rule records, not calendars, teams and partners.
bool isRule(const model::KindRow& kind);

/// Returns the policies of the kinds that rule a record, those that apply first in each kind. `now` decides
/// which silences are in effect.
std::vector<PolicyRuling> policyRulings(const Policies& policies, doc::Node record,
                                        const model::KindRow& kind, Instant now);

}  // namespace som::process
