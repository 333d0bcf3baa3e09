#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "model/policies.hpp"

/// Ladders of escalation, and the alerts and escalations that a scan writes into records.
namespace som::model {

/// The condition of a step that waits for the acknowledgement of an earlier level.
template <class Node>
class AcknowledgementView : public View<Node> {
 public:
  using View<Node>::View;
  std::optional<int> level() const { return this->number("unacknowledged"); }
  Node levelNode() const { return this->node()["unacknowledged"]; }
};

/// A step of a ladder. Durations count in its calendar.
template <class Node>
class LadderStepView : public View<Node> {
 public:
  using View<Node>::View;
  int level() const { return this->number("level").value_or(0); }
  Node levelNode() const { return this->node()["level"]; }
  /// The name of the jeopardy level from which on it fires; empty if it waits for an acknowledgement.
  auto when() const { return this->text("when"); }
  /// The earlier level that was not acknowledged; nullopt if it waits for a jeopardy level.
  std::optional<int> unacknowledged() const {
    return AcknowledgementView<Node>(this->node()["when"]).level();
  }
  Node unacknowledgedNode() const { return AcknowledgementView<Node>(this->node()["when"]).levelNode(); }
  std::optional<Duration> after() const { return this->duration("after"); }
  /// The delay as written; empty if it has none.
  auto afterText() const { return this->text("after"); }
  std::optional<Duration> acknowledgeWithin() const { return this->duration("ackWithin"); }
  bool hasAcknowledgeWithin() const { return this->has("ackWithin"); }
  Node acknowledgeWithinNode() const { return this->node()["ackWithin"]; }
  std::optional<Duration> repeatEvery() const { return this->duration("repeatEvery"); }
  Node repeatEveryNode() const { return this->node()["repeatEvery"]; }
  Node mostRepeatsNode() const { return this->node()["repeatMax"]; }
  Node rematchNode() const { return this->node()["rematch"]; }
  std::optional<int> mostRepeats() const { return this->number("repeatMax"); }
  /// The id of a calendar of its own; nullopt if it has none.
  auto calendar() const { return this->optionalText("calendar"); }
  /// `assignee`, `team-lead:TEAM`, or a party.
  auto recipients() const { return this->template list<TextView<Node>>("notify"); }
  /// The party that gets the record; empty: it stays where it is.
  auto assign() const { return this->text("assign"); }
  Node assignNode() const { return this->node()["assign"]; }
  std::optional<int> priority() const { return this->number("setPriority"); }
  /// True if the changed priority takes the terms of the service level that then fits.
  bool rematches() const { return this->flag("rematch"); }
  /// The place of the step in its policy; only in the terms of an episode.
  auto rule() const { return this->text("rule"); }
};

/// A ladder: an escalation policy, or the terms of it that an episode copied into a record.
template <class Node>
class LadderView : public PolicyView<Node> {
 public:
  using PolicyView<Node>::PolicyView;
  /// The id of the policy; only in the terms of an episode.
  auto policy() const { return this->text("policy"); }
  std::optional<Duration> calmFor() const { return this->duration("calmFor"); }
  std::optional<Duration> acknowledgementValidFor() const { return this->duration("ackValidFor"); }
  /// The id of a calendar; nullopt if it has none.
  auto calendar() const { return this->optionalText("calendar"); }
  auto steps() const { return this->template list<LadderStepView<Node>>("levels"); }
};

/// Returns the terms of a policy, as an episode copies them into the record. `ruleOf` gives the place of a
/// step in its policy.
doc::Value ladderTerms(const LadderView<doc::Node>& policy,
                       const std::function<std::string(LadderStepView<doc::Node>)>& ruleOf);

/// The exception of the alert that ends the episode of a record which has ended.
inline constexpr std::string_view endedException = "ended";

/// A change of the jeopardy level.
struct NewAlert {
  std::string id;
  Instant date;
  std::string exception = {};  ///< the code of the worst reason; empty on track
  std::string type;            ///< the `jeopardyType` of TM Forum
  std::string message;
  std::string level;  ///< the name of the level
};
void addAlert(doc::Value& record, const NewAlert& alert);

/// A step of a ladder that fired.
struct FiredEscalation {
  std::string id;
  std::string episode;
  int level = 0;
  int repeat = 0;  ///< from 1 if it had fired before
  Instant date;
  std::string rule;
  std::string reason;
  std::vector<std::string> notified = {};     ///< parties
  std::vector<std::string> silencedBy = {};   ///< silences
  std::vector<std::string> inhibitedBy = {};  ///< parent problems
  std::vector<std::string> deferred = {};     ///< parties who are not notified together with the others
  bool lapsed = false;                        ///< told again because its acknowledgement had lapsed
  doc::Value ladder = nullptr;                ///< the terms of the episode, in its first escalation
};
/// Removes the terms of episodes from the escalations of a record, for other systems: they name people whom
/// later steps notify, and nobody has been notified of those.
void removeLadders(doc::Value& record);
/// Does the same for one entry of a list of a record.
doc::Value withoutLadder(doc::Value entry);

/// Adds an entry to `escalation`. Empty lists are left out.
void addEscalation(doc::Value& record, const FiredEscalation& escalation);

/// The telling of an escalation that was deferred.
struct ToldEscalation {
  std::size_t position;          ///< in the list of the record
  std::optional<Instant> first;  ///< when it is announced; nullopt if others were notified before
  std::vector<std::string> notified = {};
  std::vector<std::string> inhibitedBy = {};
  std::vector<std::string> deferred = {};
};
/// Adds the parties to an entry of `escalation`.
void tellEscalation(doc::Value& record, const ToldEscalation& told);

/// Notes in the first entry of an episode, or in one by hand, that its end was announced.
void endEscalations(doc::Value& record, std::size_t position, Instant date);

/// Replaces the parties of an entry of `escalation`, for the event about some of them.
void setNotified(doc::Value& entry, const std::vector<std::string>& parties);

/// Returns the highest level of the episode that runs if acknowledgements lapse by its ladder; nullopt if
/// none runs, or its acknowledgements do not lapse.
std::optional<int> renewableLevel(const doc::Value& record);

/// The action of a tracking record about a step that is announced later than it fired.
inline constexpr std::string_view notifyAction = "notify";

/// Gives an entry the reason of the tracking record about its announcement, if that is among these, for the
/// event: the reason for which it fired may be over.
void setLateReason(doc::Value& entry, const std::vector<doc::Value>& tracked);

/// Returns the end of an episode of a record in the form of an escalation: its id, its highest level that was
/// announced, and all who were notified, also by hand. Without an episode, that of escalations by hand.
doc::Value endOfEpisode(const doc::Value& record, std::string_view episode, Instant date);

}  // namespace som::model
