#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/duration.hpp"
#include "base/instant.hpp"
#include "doc/document.hpp"
#include "model/escalation.hpp"
#include "model/kind.hpp"

/// The data of a document from which the level of its record follows at any moment. The index keeps the
/// extracts of open records, so that their files need not be read again. Texts are views into the source of
/// the extract.
namespace som::process {

/// The `systemId` of tracking records that a scan wrote. The changes of a scan do not count as work on the
/// record; otherwise a scan would end a stall.
inline constexpr std::string_view scanSystem = "som-jeopardy-scan";

/// The agreed terms (`sla`).
struct TermsExtract {
  std::optional<std::string_view> calendar;
  std::optional<Duration> respondWithin;
  std::optional<Duration> resolveWithin;
  std::optional<Duration> updateEvery;
  std::optional<Duration> leadTime;
  std::vector<std::string_view> pausedIn;
  std::string_view dueFrom;
  bool extendOnPause = false;

  template <class Archive>
  void pack(Archive& archive) {
    archive(calendar, respondWithin, resolveWithin, updateEvery, leadTime, pausedIn, dueFrom, extendOnPause);
  }
};

/// An entry of the history.
struct TrackedExtract {
  Instant time;
  bool changesRecord = false;  ///< an event of the record itself, not of one of its activities
  std::optional<std::string_view> to;
  std::string_view from;
  std::optional<Instant> until;

  template <class Archive>
  void pack(Archive& archive) {
    archive(time, changesRecord, to, from, until);
  }
};

struct ActivityExtract {
  std::string_view id;
  std::string_view type;
  lifecycle::State state = lifecycle::State::none;
  std::vector<std::string_view> dependsOn;
  std::optional<Duration> typical;
  std::optional<Duration> maximum;
  std::optional<std::string_view> calendar;
  std::string_view assignee;
  std::optional<Instant> plannedStart;
  std::optional<Instant> startDate;
  std::optional<Instant> endDate;
  std::optional<std::string_view> delegatedTo;
  std::string_view item;
  std::optional<Instant> bookedStart;  ///< of its appointment
  std::optional<Instant> bookedEnd;
  std::vector<std::string_view> missing;  ///< characteristics that it needs and its item, a new one, lacks
  Duration slip;                          ///< in a plan that is tried: how much later it ends

  template <class Archive>
  void pack(Archive& archive) {
    archive(id, type, state, dependsOn, typical, maximum, calendar, assignee, plannedStart, startDate,
            endDate, delegatedTo, item, bookedStart, bookedEnd, missing);
  }
};

struct ItemExtract {
  std::string_view id;
  std::string_view action;
  lifecycle::State state = lifecycle::State::none;
  bool holdsItems = false;
  bool waits = false;       ///< it, or an item that contains it, is held, or its cancellation was asked for
  std::string_view heldBy;  ///< the outermost held item among it and those that contain it; may be empty
  std::optional<std::string_view> specification;
  std::vector<std::string_view> needs;           ///< the items that it waits for, at all levels
  std::vector<std::string_view> qualifications;  ///< those that the item comes from
  std::string_view blockedBy;  ///< an item that it waits for, which ended and was not delivered; may be empty
  std::vector<std::string_view> values;  ///< of pools, that the order holds for it
  std::string_view service;              ///< the service that it builds (adds or modifies); may be empty

  template <class Archive>
  void pack(Archive& archive) {
    archive(id, action, state, holdsItems, waits, heldBy, specification, needs, qualifications, blockedBy,
            values, service);
  }
};

/// An alert that som wrote.
struct AlertExtract {
  std::string_view id;
  Instant at;
  std::string_view level;
  bool ended = false;

  template <class Archive>
  void pack(Archive& archive) {
    archive(id, at, level, ended);
  }
};

/// A step of a ladder.
struct LadderStepExtract {
  int level = 0;
  std::string_view when;
  std::optional<int> unacknowledged;
  std::optional<Duration> after;
  std::optional<Duration> ackWithin;
  std::optional<Duration> repeatEvery;
  std::optional<int> repeatMax;
  std::optional<std::string_view> calendar;
  std::vector<std::string_view> notify;
  std::string_view assign;
  std::optional<int> setPriority;
  bool rematch = false;
  std::string_view rule;

  template <class Archive>
  void pack(Archive& archive) {
    archive(level, when, unacknowledged, after, ackWithin, repeatEvery, repeatMax, calendar, notify, assign,
            setPriority, rematch, rule);
  }
};

/// The terms of an escalation policy.
struct LadderExtract {
  std::string_view policy;
  std::optional<std::string_view> calendar;
  std::optional<Duration> calmFor;
  std::optional<Duration> ackValidFor;
  std::vector<LadderStepExtract> steps;

  template <class Archive>
  void pack(Archive& archive) {
    archive(policy, calendar, calmFor, ackValidFor, steps);
  }
};

/// An escalation, by a step of a ladder or by hand.
struct EscalationExtract {
  std::string_view episode;
  int level = 0;
  int repeat = 0;
  Instant at;
  std::optional<Instant> acknowledged;
  std::string_view acknowledgedBy;
  bool lapsed = false;
  std::vector<std::string_view> notified;
  std::optional<Instant> notifiedDate;
  std::vector<std::string_view> silencedBy;
  std::vector<std::string_view> inhibitedBy;
  std::vector<std::string_view> deferred;
  bool ended = false;
  std::optional<LadderExtract> ladder;

  template <class Archive>
  void pack(Archive& archive) {
    archive(episode, level, repeat, at, acknowledged, acknowledgedBy, lapsed, notified, notifiedDate,
            silencedBy, inhibitedBy, deferred, ended, ladder);
  }
};

struct Extract {
  std::string_view id;
  std::string_view stateText;  ///< as in the document
  lifecycle::State state = lifecycle::State::none;
  std::string_view priority;
  std::string_view severity;
  std::string_view category;
  std::string_view description;  ///< otherwise the name
  std::string_view assignee;
  std::string_view person;  ///< who does it in the assigned team
  std::string_view customer;
  TermsExtract terms;
  std::optional<Instant> created;         ///< `orderDate`, `creationDate`
  std::optional<Instant> requestedStart;  ///< `requestedStartDate`
  std::optional<Instant> requested;       ///< `requestedCompletionDate`, `requestedResolutionDate`
  std::optional<Instant> expected;        ///< `expectedCompletionDate`, `expectedResolutionDate`
  std::optional<Instant> resolved;        ///< `restorationDate`, otherwise `resolutionDate`
  std::vector<Instant> restorations;      ///< the dates of `restoration`, of all openings of the report
  bool hasAlarms = false;                 ///< it has underlying alarms
  std::optional<Instant> lastNote;
  std::optional<Instant> stateSince;  ///< by the record's own dates
  std::optional<Instant> ended;       ///< time of its final state
  std::vector<TrackedExtract>
      history;                         ///< entries with a time, without those of scans and of automatic notes
  std::optional<Instant> lastTracked;  ///< the latest of all entries
  std::vector<AlertExtract> alerts;
  std::vector<EscalationExtract> escalations;
  std::vector<std::string_view> breaches;  ///< ids of recorded missed targets
  std::vector<std::string_view> parents;   ///< reports that a report is a part of
  std::vector<ActivityExtract> activities;
  std::vector<ItemExtract> items;
  std::vector<std::string_view> prerequisites;   ///< orders that this one depends on
  std::vector<std::string_view> customerOrders;  ///< those that an order belongs to
  std::vector<std::string_view> requesters;      ///< the records that wait for this one
  bool asks = false;  ///< it is pending, but not because its cancellation was asked for

  template <class Archive>
  void pack(Archive& archive) {
    archive(id, stateText, state, priority, severity, category, description, assignee, person, customer,
            terms, created, requestedStart, requested, expected, resolved, restorations, hasAlarms, lastNote,
            stateSince, ended, history, lastTracked, alerts, escalations, breaches, parents, activities,
            items, prerequisites, customerOrders, requesters, asks);
  }
};

/// Extracts the data of a record, which must outlive the extract. An invalid value (such as a bad date)
/// counts as missing; the schemas report it.
Extract extractOf(doc::Node record, const model::KindRow& kind);

/// Extracts only the alerts. Those that other systems wrote are skipped.
std::vector<AlertExtract> alertsOf(doc::Node record);

/// Extracts the terms of a policy, or those that an episode copied into a record.
LadderExtract ladderOf(const model::LadderView<doc::Node>& terms);

/// Extracts only the activities.
std::vector<ActivityExtract> activitiesOf(doc::Node record);

}  // namespace som::process
