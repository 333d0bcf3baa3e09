#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "completion/words.hpp"

namespace som::cli {

struct Candidate {
  std::string word;
  std::string description;
};

/// Gathers the candidates for the word under the cursor. Opens the workspace when it is needed; if that
/// fails, the workspace has no candidates.
class Candidates {
 public:
  Candidates(const Typed& line, Host& host) : typed(line), host_(host) {}

  const Typed& typed;

  /// Adds a candidate if it begins with what is typed.
  void add(std::string_view word, std::string_view description = {});
  /// Adds a candidate that matches in another way.
  void addFitting(std::string_view word, std::string_view description);
  /// Leaves the word to the shell: `file` or `directory`.
  void leaveTo(std::string_view what) { left_ = what; }

  /// Returns the workspace, or null if none can be read.
  process::Workspace* workspace();

  const std::vector<Candidate>& all() const { return all_; }
  std::string_view left() const { return left_; }

 private:
  Host& host_;
  bool opened_ = false;
  std::optional<Context> context_;
  std::vector<Candidate> all_;
  std::set<std::string, std::less<>> known_;
  std::string_view left_;
};

/// True for a placeholder that completion knows, even if it has no candidates for it.
bool isPlaceholder(std::string_view placeholder);
/// Adds the values of an option or positional, by its placeholder.
void addValues(Candidates& candidates, const CLI::Option& option);

/// Adds names of fields: in a list, in the order of a list, at the beginning of a condition, and those that
/// `update` can set.
void addFields(Candidates& candidates);
void addSortFields(Candidates& candidates);
void addCondition(Candidates& candidates);
void addPaths(Candidates& candidates);
/// Adds the fields that `update` can set, with `=`.
void addAssignments(Candidates& candidates);
/// Adds the ids of open records of the noun's kinds, first those that the verb can be applied to.
void addRecords(Candidates& candidates);
/// Adds the ids of open records that can hold values of pools.
void addHolders(Candidates& candidates);
/// Adds the ids of the activities of the record that the first positional names.
void addActivities(Candidates& candidates);
/// Adds the same with `=` and a team, once an activity and `=` are typed.
void addActivityTeams(Candidates& candidates);
/// Adds the ids of the policies.
void addPolicies(Candidates& candidates);
/// Adds the items of the record that the words before name.
void addItems(Candidates& candidates);
/// Adds the channels that subscriptions name, and those that have events.
void addChannels(Candidates& candidates);
/// Adds the ids of undelivered events.
void addEvents(Candidates& candidates);
/// Adds the ids of the entities of a kind in `policy/` and `catalog/`.
void addEntities(Candidates& candidates, const model::KindRow& kind);
/// Adds the teams, and with `people` their members.
void addParties(Candidates& candidates, bool teams, bool people);

}  // namespace som::cli
