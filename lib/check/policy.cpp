#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/duration.hpp"
#include "base/suggest.hpp"
#include "check/check.hpp"
#include "model/policies.hpp"
#include "model/policy_members.hpp"
#include "model/silence.hpp"
#include "store/records.hpp"

namespace som::check {
namespace {

using model::Clock;
using model::Kind;
using Findings = std::vector<Diagnostic>;

Diagnostic noEffect(const doc::Document& document, std::string message, doc::Node place) {
  return document.diagnostic(Code::noEffect, std::move(message), place).as(Severity::warning);
}

/// The kinds of records that a kind of policy can apply to.
struct SubjectRow {
  Kind policy;
  bool (*fits)(const model::KindRow& record);
  std::string_view misfit;  ///< why it does not apply to another kind
};

bool hasClocks(const model::KindRow& record) { return record.clock != Clock::none; }
bool hasReportClock(const model::KindRow& record) { return record.clock == Clock::report; }
bool hasEvents(const model::KindRow& record) { return record.placement != model::Placement::policy; }

constexpr std::array subjectTable = {
    SubjectRow{Kind::serviceLevel, hasClocks, "has no clocks"},
    SubjectRow{Kind::jeopardyPolicy, hasClocks, "has no clocks"},
    SubjectRow{Kind::escalationPolicy, hasClocks, "has no clocks"},
    SubjectRow{Kind::silence, hasClocks, "has no clocks"},
    SubjectRow{Kind::reportPolicy, hasReportClock, "is not a report"},
    SubjectRow{Kind::resolutionPlan, hasReportClock, "is not a report"},
    SubjectRow{Kind::subscription, hasEvents, "is not a record"},
};

/// Finds conditions under which a policy applies to no record.
void selector(const doc::Document& document, const model::KindRow& kind, Findings& findings) {
  const auto applies = model::PolicyView<doc::Node>(document.root()).appliesTo();
  const auto row = std::find_if(subjectTable.begin(), subjectTable.end(),
                                [&](const SubjectRow& one) { return one.policy == kind.kind; });
  const doc::Node named = applies.kindNode();
  if (!named || row == subjectTable.end()) return;
  const model::KindRow* record = model::findKind(named.text());
  if (!record) {
    std::vector<std::string_view> names;
    for (const model::KindRow& one : model::kinds())
      if (row->fits(one)) names.insert(names.end(), {one.type, one.shortName});
    findings.push_back(
        document
            .diagnostic(Code::unknownKind, fmt::format("'{}' is not a kind of record", named.text()), named)
            .hint(suggestion(named.text(), names, "kinds")));
    return;
  }
  const auto never = [&](doc::Node place, std::string_view why) {
    findings.push_back(noEffect(
        document, fmt::format("the policy applies to no record: a {} {}", record->type, why), place));
  };
  if (!row->fits(*record)) return never(named, row->misfit);
  if (record->itemField.empty() && applies.specificationNode())
    never(applies.specificationNode(), "has no specification");
  if (record->clock == Clock::order && applies.severityNode())
    never(applies.severityNode(), "has no severity");
}

/// Finds priorities that no record has, and lists of values that are empty, which set no condition.
void conditions(const doc::Document& document, Findings& findings) {
  const auto applies = model::PolicyView<doc::Node>(document.root()).appliesTo();
  for (const doc::Node list : {applies.priorityNode(), applies.severityNode()})
    if (list.isSequence() && list.empty())
      findings.push_back(
          noEffect(document, fmt::format("the empty list of '{}' is no condition", list.key()), list)
              .hint("name values, or leave it out"));
  const model::KindRow* record = model::findKind(applies.kind());
  const auto judge = [&](doc::Node priority) {
    if (isPriority(priority.text(), !record || record->clock != Clock::report)) return;
    findings.push_back(
        noEffect(document, fmt::format("no record has the priority '{}'", priority.text()), priority)
            .hint("priorities are 1 to 10, of orders also 0, or Critical, High, Medium and Low"));
  };
  const doc::Node priority = applies.priorityNode();
  if (priority.isSequence())
    for (const doc::Node one : priority) judge(one);
  else if (priority)
    judge(priority);
}

/// Finds a policy without any member that has an effect on the records that it applies to, and durations of
/// zero that make no sense.
void members(const doc::Document& document, const model::KindRow& kind, Findings& findings) {
  const model::PolicyView<doc::Node> view(document.root());
  const model::KindRow* record = model::findKind(view.appliesTo().kind());
  bool any = false;
  std::vector<std::string_view> names;
  for (const model::PolicyMember& member : model::policyMembers) {
    if (member.policy != kind.kind) continue;
    const doc::Node node = document.root()[member.name];
    const bool counts = !member.clock || !record || record->clock == *member.clock;
    if (counts) names.push_back(member.name);
    any = any || (counts && node);
    const auto duration = parseDuration(node.text());
    if (!member.ifZero.empty() && duration && duration->isZero())
      findings.push_back(
          noEffect(document, fmt::format("{} of {}: {}", member.name, node.text(), member.ifZero), node)
              .hint(fmt::format("leave '{}' out, or give it a time", member.name)));
  }
  if (any || names.empty()) return;
  const std::string subject = record ? fmt::format(" on {}", record->type) : "";
  findings.push_back(
      noEffect(document, fmt::format("'{}' has no effect{}", view.id(), subject), view.idNode())
          .hint("it can have: " + joined(names)));
}

/// The time for which planned work may take place; a longer silence is probably forgotten.
constexpr Seconds longestSilence = std::chrono::hours{24 * 30};

/// Checks that a silence is in effect at some time, not for ever, and is about known services and resources.
Findings silence(const doc::Document& document, const ReferenceTargets& targets) {
  Findings findings;
  const model::SilenceBasesView<doc::Node> view(document.root());
  const auto start = view.start();
  const auto end = view.end();
  if (start && end && *end <= *start)
    findings.push_back(
        document.diagnostic(Code::invalidPolicy, "the silence ends before it starts", view.endNode())
            .hint("a silence is in effect from startDate until before endDate"));
  else if (start && end && *end - *start > longestSilence)
    findings.push_back(
        document
            .diagnostic(Code::invalidPolicy,
                        fmt::format("the silence lasts {}, longer than P30D", humanSeconds(*end - *start)),
                        view.endNode())
            .as(Severity::warning)
            .hint("end it when the work ends, and add another if it goes on"));
  const auto known = [&](const auto& list, Kind kind, std::string_view what) {
    for (const auto base : list) {
      if (store::exists(*targets.files, model::row(kind), base.text())) continue;
      findings.push_back(document
                             .diagnostic(Code::unknownReference,
                                         fmt::format("{} '{}' is not in the inventory", what, base.text()),
                                         base.node())
                             .as(Severity::warning));
    }
  };
  for (const doc::Node text : {view.authorNode(), view.reasonNode()})
    if (text && text.text().find_first_not_of(" \t\r\n") == std::string_view::npos)
      findings.push_back(document
                             .diagnostic(Code::invalidPolicy,
                                         fmt::format("the {} of the silence is empty", text.key()), text)
                             .hint("say who keeps notices back, and why"));
  known(view.services(), Kind::service, "service");
  known(view.resources(), Kind::resource, "resource");
  return findings;
}

/// Checks that correlation can wait as long as a policy for alarms says.
Findings alarmPolicy(const doc::Document& document, const ReferenceTargets&) {
  const model::AlarmPolicyView<doc::Node> view(document.root());
  const auto settle = view.settle();
  const auto most = view.settleAtMost();
  if (!settle || !most || elapsed(*settle) <= elapsed(*most)) return {};
  return {noEffect(document, "'settle' is longer than 'settleAtMost', which ends the wait before",
                   view.settleNode())};
}

/// Checks that a calendar has working hours. One that only has holidays is for other calendars.
Findings calendarHours(const doc::Document& document, const ReferenceTargets&) {
  const model::CalendarView<doc::Node> view(document.root());
  if (view.hasHours() || view.isHolidayList()) return {};
  return {document
              .diagnostic(Code::noWorkingTime, fmt::format("calendar '{}' has no working hours", view.id()),
                          view.workingHours() ? view.workingHours() : view.idNode())
              .hint("give the hours of some weekdays: workingHours: {mon-fri: [\"09:00-17:00\"]}")};
}

/// The checks of one kind of policy.
struct CheckRow {
  Kind kind;
  Findings (*check)(const doc::Document& document, const ReferenceTargets& targets);
};
constexpr std::array checkTable = {
    CheckRow{Kind::escalationPolicy, ladder},
    CheckRow{Kind::silence, silence},
    CheckRow{Kind::calendar, calendarHours},
    CheckRow{Kind::alarmPolicy, alarmPolicy},
    CheckRow{Kind::resolutionPlan,
             [](const doc::Document& document, const ReferenceTargets&) { return resolutionPlan(document); }},
};

}  // namespace

std::vector<Diagnostic> policy(const doc::Document& document, const model::KindRow& kind,
                               const ReferenceTargets& targets) {
  Findings findings = references(document, kind, targets);
  selector(document, kind, findings);
  conditions(document, findings);
  members(document, kind, findings);
  for (const CheckRow& row : checkTable)
    if (row.kind == kind.kind)
      for (Diagnostic& finding : row.check(document, targets)) findings.push_back(std::move(finding));
  return findings;
}

}  // namespace som::check
