#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_table.hpp"
#include "model/silence.hpp"
#include "process/work/unit_of_work.hpp"

/// The silences of a workspace as files of `policy/`.
namespace som::process {

enum class SilenceState { active, planned, ended };
inline constexpr EnumTable<SilenceState, 3> silenceStates{{{
    {SilenceState::active, "active"},
    {SilenceState::planned, "planned"},
    {SilenceState::ended, "ended"},
}}};

/// A silence, whether it is in effect or not.
struct ListedSilence {
  std::string id;
  SilenceState state;
  std::optional<Instant> start;
  Instant end;
  std::string author;
  std::string reason;
  std::string covers;  ///< its records, services, resources and conditions, for people
  std::string file;
};

/// True if a silence is active and ends within 24 hours.
bool endsSoon(const ListedSilence& silence, Instant now);

/// Returns the silences: active ones first, then planned and ended ones; each group by its next moment.
std::vector<ListedSilence> listSilences(const Policies& policies, Instant now);

/// Adds a silence as a file of its own, `policy/silence-<id>.yaml`. Records, services and resources may be
/// shortened ids, which `silence` then has in full. An empty id is replaced with a new one. Author and reason
/// are those of the environment and the options. Throws missing-reason, not-found, duplicate-id, and usage
/// for a silence that would be over.
ChangeResult addSilence(Workspace& workspace, const Env& env, const ChangeOptions& options,
                        model::NewSilence& silence);

/// Ends a silence now; its file may have other policies too. Throws not-found, and guard if it has ended.
ChangeResult endSilence(Workspace& workspace, const Env& env, const ChangeOptions& options,
                        std::string_view id);

}  // namespace som::process
