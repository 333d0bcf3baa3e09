#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace som::model {

/// What may become of a member of an entry that is otherwise never changed.
struct LateMember {
  enum class May {
    appear,   ///< it may be added once
    grow,     ///< a list that may get more texts
    change,   ///< it describes the present
    advance,  ///< a time that a merge may move back: another branch wrote the same entry before
  };
  std::string_view name;
  May may;
};

/// A list of a record, or of its items, whose entries are only ever appended.
struct AppendOnlyList {
  std::string_view field;
  std::array<LateMember, 8> late = {};  ///< unused ones have no name
  /// The member with the time of an entry, if entries have no ids.
  std::string_view timeField = {};
  /// True if people may take an entry out or correct it, with a tracking record that says so.
  bool mayBeUpdated = false;

  /// Returns the rule for a member; null if it never changes.
  constexpr const LateMember* lateMember(std::string_view name) const {
    for (const LateMember& one : late)
      if (one.name == name && !name.empty()) return &one;
    return nullptr;
  }
};

inline constexpr std::array appendOnlyLists = {
    AppendOnlyList{"trackingRecord", {}},
    AppendOnlyList{"note", {}},
    AppendOnlyList{"jeopardyAlert", {{{"alertDate", LateMember::May::advance}}}},
    AppendOnlyList{"escalation",
                   {{{"acknowledgedBy", LateMember::May::appear},
                     {"acknowledgedDate", LateMember::May::appear},
                     {"notified", LateMember::May::grow},
                     {"notifiedDate", LateMember::May::appear},
                     {"inhibitedBy", LateMember::May::change},
                     {"deferred", LateMember::May::change},
                     {"endedDate", LateMember::May::appear},
                     {"date", LateMember::May::advance}}}},
    AppendOnlyList{"analysis", {}},
    AppendOnlyList{"milestone", {}},
    AppendOnlyList{"restoration", {}},
    AppendOnlyList{"comment", {}},
    AppendOnlyList{.field = "errorMessage", .timeField = "timestamp"},
    AppendOnlyList{.field = "attachment", .mayBeUpdated = true},
    AppendOnlyList{"targetBreach",
                   {{{"at", LateMember::May::advance},
                     {"met", LateMember::May::change},
                     {"bySeconds", LateMember::May::change},
                     {"level", LateMember::May::appear}}}},
};

}  // namespace som::model
