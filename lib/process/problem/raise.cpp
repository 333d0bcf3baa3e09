#include "process/problem/raise.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "model/activities.hpp"
#include "model/entries.hpp"
#include "model/handles.hpp"
#include "model/new_record.hpp"
#include "model/report.hpp"
#include "model/tracking.hpp"
#include "process/delegation/links.hpp"
#include "process/edit/create.hpp"
#include "process/edit/edit.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/planning/assess.hpp"
#include "process/problem/resolution_plan.hpp"
#include "schema/registry.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using model::Kind;
using model::StatedCause;
using Record = model::RecordView<model::ValueNode>;

/// What may be raised: the option for it, and the type of root cause that it requires.
struct RaiseRow {
  Kind kind;
  std::string_view option;
  std::string_view cause;  ///< empty: any but none
  std::string_view activityType;
  std::string_view activityId;
};
constexpr std::array raiseTable = {
    RaiseRow{Kind::serviceTroubleReport, "--service-trouble", "service", "serviceTroubleReport",
             "service-trouble"},
    RaiseRow{Kind::resourceTroubleReport, "--resource-trouble", "resource", "resourceTroubleReport",
             "resource-trouble"},
    RaiseRow{Kind::partyTroubleReport, "--party", "", "partyTroubleReport", "party-trouble"},
};

const RaiseRow& rowOf(Kind kind) {
  return *std::find_if(raiseTable.begin(), raiseTable.end(),
                       [&](const RaiseRow& row) { return row.kind == kind; });
}

bool fits(const RaiseRow& row, const StatedCause& cause) {
  return row.cause.empty() ? cause && cause.type != "none" : cause.type == row.cause;
}

bool mayRaise(const Draft& report, Kind kind) {
  const auto kinds = report.kind->delegatesTo;
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// Names the options with which a report may raise trouble now.
std::string possibleNow(const Draft& report, const StatedCause& cause) {
  std::vector<std::string_view> options;
  for (const RaiseRow& row : raiseTable)
    if (mayRaise(report, row.kind) && fits(row, cause)) options.push_back(row.option);
  return options.empty() ? std::string() : fmt::format("possible now: {}", joined(options));
}

void requireRunning(const Draft& report) {
  requireOpen(report, "raise trouble for");
  const State state = report.state();
  if (!lifecycle::isPaused(state) && state != State::cleared) return;
  throw Error(Diagnostic(Code::guard, fmt::format("cannot raise trouble for a report that is {}",
                                                  lifecycle::states.name(state)))
                  .in(report.id)
                  .hint(fmt::format("first: som report {} {}", state == State::cleared ? "reopen" : "resume",
                                    report.id)));
}

/// Requires that the latest analysis which states a cause names what this trouble is about.
void requireCause(const UnitOfWork& unit, const Draft& report, const RaiseRow& row,
                  const StatedCause& cause) {
  if (!mayRaise(report, row.kind)) {
    std::vector<std::string_view> options;
    for (const RaiseRow& other : raiseTable)
      if (mayRaise(report, other.kind)) options.push_back(other.option);
    throw Error(Diagnostic(Code::guard, fmt::format("a {} does not raise a {}", report.kind->type,
                                                    model::row(row.kind).type))
                    .in(report.id)
                    .hint(fmt::format("it may raise: {}", joined(options))));
  }
  if (fits(row, cause) || unit.options().forced()) return;
  const std::string wanted(row.cause.empty() ? "service, resource or party" : row.cause);
  std::string found = "no analysis states a root cause";
  if (cause)
    found = cause.id.empty() ? "the latest analysis that states a root cause found none"
                             : fmt::format("the latest analysis that states a root cause names the {} {}",
                                           cause.type, cause.id);
  Diagnostic refused =
      Diagnostic(Code::guard, fmt::format("{}: {} needs a {} as the root cause", found, row.option, wanted))
          .in(report.id)
          .hint(fmt::format("som report analyse {} --finding TEXT --root-cause {}:ID, or use "
                            "--force --reason TEXT",
                            report.id, row.cause.empty() ? "party" : row.cause));
  if (const std::string possible = possibleNow(report, cause); !possible.empty())
    refused.hints.push_back(possible);
  throw Error(std::move(refused));
}

/// Returns the party that answers for a record: its owner, its supplier, or another party but its customer.
std::string ownerIn(const doc::Value& record) {
  const Record view(record);
  for (const std::string_view role : {model::ownerRole, model::supplierRole})
    if (std::string party = view.party(role); !party.empty()) return party;
  for (const auto party : view.parties())
    if (party.role() != model::customerRole) return party.id();
  return {};
}

/// Returns the owner of a root cause; empty if the cause is not in the inventory or has no owner.
std::string ownerOf(const UnitOfWork& unit, const StatedCause& cause) {
  if (cause.type == "party") return cause.id;
  const model::KindRow& kind = model::row(cause.type == "service" ? Kind::service : Kind::resource);
  const bool isId = kind.prefix.empty() ? isPlainId(cause.id) : parseRecordId(cause.id).has_value();
  auto found = isId ? store::findById(unit.files(), kind, cause.id) : std::nullopt;
  return found ? ownerIn(doc::toValue(store::readFound(unit.files(), std::move(*found)).root()))
               : std::string();
}

/// Returns the party for a partner's trouble: the wanted one, that of the activity's plan, or the owner of
/// the cause.
std::string partyFor(const UnitOfWork& unit, const Draft& report, const NewTrouble& wanted,
                     const std::string& activity, const StatedCause& cause) {
  if (!wanted.party.empty()) return wanted.party;
  if (std::string planned = Record(report.value).activity(activity).party(); !planned.empty()) return planned;
  if (std::string owner = ownerOf(unit, cause); !owner.empty()) return owner;
  throw Error(Diagnostic(Code::guard, cause.id.empty()
                                          ? "the party is not known"
                                          : fmt::format("the owner of {} is not known", cause.id))
                  .in(report.id)
                  .hint("give --party PARTY, or name the owner in its relatedParty"));
}

/// Returns the activity of a report that is to wait for trouble.
std::string takeActivity(UnitOfWork& unit, Draft& report, const NewTrouble& wanted, const RaiseRow& row) {
  std::string id = wanted.activity;
  if (id.empty())
    for (const auto activity : Record(report.value).activities())
      if (id.empty() && activity.type() == row.activityType && activity.state() == State::pending &&
          !activity.isDelegated())
        id = activity.id();
  if (id.empty()) {
    id = freeActivityId(report, isPlainId(wanted.party) ? wanted.party : std::string(row.activityId));
    model::addActivity(report.value, {.id = id, .name = wanted.name, .type = std::string(row.activityType)});
  }
  const model::ActivityHandle activity = activityOf(report, id);
  requireDelegable(unit, report, activity.view());
  if (const std::string type = activity->type(); !type.empty() && type != row.activityType)
    throw Error(
        Diagnostic(Code::guard, fmt::format("the type of the activity is {}, not {}", type, row.activityType))
            .in(fmt::format("{} {}", report.id, id))
            .hint("leave --activity out for a new one"));
  if (activity->state() == State::failed)
    activityTransition(unit, report, id, {.event = lifecycle::Event::retry});
  activity.endDelegation();
  activity.setType(row.activityType);
  return id;
}

/// Returns the resolve target of a report, if it is not met and still ahead.
std::optional<Instant> targetOf(UnitOfWork& unit, const Draft& report) {
  const doc::Document document = doc::toDocument(report.value, report.path);
  const Extract extract = extractOf(document.root(), *report.kind);
  const auto due = Assessor(unit.workspace(), unit.env().now).dueOf(extract, *report.kind);
  return due && *due > unit.env().now && !extract.resolved ? due : std::nullopt;
}

/// Requests a report to be resolved by the target of the one that raised it, unless its own service level
/// asks for that earlier: a requested date would replace the level's.
void requestBy(UnitOfWork& unit, Draft& child, std::optional<Instant> target) {
  const auto own = targetOf(unit, child);
  if (target && (!own || *target < *own)) model::setRequestedResolution(child.value, *target);
}

/// Describes new trouble for an activity.
doc::Value describe(UnitOfWork& unit, const Draft& report, const std::string& activity,
                    const NewTrouble& wanted, const StatedCause& cause) {
  const model::KindRow& kind = model::row(wanted.kind);
  const schema::Rule rule = unit.workspace().schemas().get(kind.schema).root();
  const Record view(report.value);
  const std::string planned = view.activity(activity).name();
  const std::string priority = view.priority();
  const std::string field(model::priorityField);
  doc::Value record = model::reportRecord(
      kind, {.name = !wanted.name.empty() ? wanted.name
                     : !planned.empty()   ? planned
                                          : view.name(),
             .description = cause.finding.empty() ? view.description() : cause.finding,
             .severity = view.severity(),
             .priority = priority.empty() ? doc::Value() : typedField(priority, rule.property(field), field),
             .customer = view.customer()});
  model::addSubject(record, cause, static_cast<bool>(rule.property(model::affectedServiceList)));
  if (report.kind->kind == Kind::customerQosDegradationReport && rule.property(model::customerReportList))
    model::addCustomerReport(record, report.id);
  if (!wanted.party.empty()) model::addParty(record, wanted.party, model::supplierRole);
  return record;
}

/// Refuses trouble about a cause for which an open one is linked already: a repeated command must not raise
/// it twice.
void requireNotRaised(UnitOfWork& unit, const Draft& report, const NewTrouble& wanted,
                      const StatedCause& cause) {
  if (!wanted.activity.empty() || unit.options().forced()) return;
  for (const Related& child : openChildren(unit, report)) {
    if (child.kind->kind != wanted.kind) continue;
    const doc::Value& value = unit.open(child.id, child.kind).value;
    const std::string& about = wanted.kind == Kind::partyTroubleReport ? wanted.party : cause.id;
    if (!about.empty() && model::isAbout(value, about))
      throw Error(Diagnostic(Code::guard, fmt::format("{} is raised for {} already", child.id, about))
                      .in(report.id)
                      .hint("name another activity with --activity, or use --force --reason TEXT"));
  }
}

/// Opens the existing report or request that takes the trouble.
Draft& existingChild(UnitOfWork& unit, const Draft& report, const NewTrouble& wanted) {
  Draft& child = unit.open(wanted.existing, nullptr);
  if (child.kind->kind != wanted.kind)
    throw Error(Diagnostic(Code::guard,
                           fmt::format("is a {}, not a {}", child.kind->type, model::row(wanted.kind).type))
                    .in(child.id)
                    .hint(possibleNow(report, model::statedCause(report.value))));
  for (const auto activity : Record(report.value).activities())
    if (activity.delegatedTo() == child.id)
      throw Error(
          Diagnostic(Code::guard, fmt::format("is linked with {} {} already", report.id, activity.id()))
              .in(child.id)
              .hint(fmt::format("to end that: som report unlink {} {}", report.id, child.id)));
  if (lifecycle::hasEnded(*child.kind->lifecycle, child.state()))
    throw Error(Diagnostic(Code::guard, fmt::format("is {}: it does not work on it any more",
                                                    lifecycle::states.name(child.state())))
                    .in(child.id)
                    .hint("leave --existing out to raise a new one"));
  return child;
}

}  // namespace

std::string_view raiseOption(Kind kind) { return rowOf(kind).option; }

void raiseTrouble(UnitOfWork& unit, Draft& report, const NewTrouble& asked) {
  requireRunning(report);
  const RaiseRow& row = rowOf(asked.kind);
  const StatedCause cause = model::statedCause(report.value);
  requireCause(unit, report, row, cause);
  instantiateResolution(unit, report);
  NewTrouble wanted = asked;
  Draft* child = wanted.existing.empty() ? nullptr : &existingChild(unit, report, wanted);
  if (wanted.kind == Kind::partyTroubleReport && !child)
    wanted.party = partyFor(unit, report, wanted, wanted.activity, cause);
  if (!child) requireNotRaised(unit, report, wanted, cause);
  const std::string id = takeActivity(unit, report, wanted, row);
  const auto target = targetOf(unit, report);
  if (!child) {
    const model::KindRow& kind = model::row(wanted.kind);
    doc::Value record = describe(unit, report, id, wanted, cause);
    model::setId(record, derivedIdFor(unit, kind, report.id, id));
    child = createRecord(unit, kind, std::move(record),
                         {.text = fmt::format("created for {} {}", report.id, id)});
    requestBy(unit, *child, target);
  } else {
    unit.track(*child, requestAction, model::tracking({.from = report.id}));
  }
  const model::ActivityHandle activity = activityOf(report, id);
  if (!wanted.party.empty()) activity.setParty(wanted.party);
  if (target) activity.plan(unit.env().now, *target);
  linkChild(unit, report, id, *child);
  reportChange(unit, report, fmt::format("activity {} waits for {}", id, child->id));
  requestersFollow(unit, *child);
}

void unlinkTrouble(UnitOfWork& unit, Draft& report, const std::string& reference) {
  requireOpen(report, "unlink a record from");
  const std::string id = store::findRecord(unit.files(), reference, nullptr).id;
  std::vector<std::string> linked;
  for (const auto activity : Record(report.value).activities())
    if (activity.isDelegated()) linked.push_back(activity.delegatedTo());
  if (std::find(linked.begin(), linked.end(), id) == linked.end())
    throw Error(Diagnostic(Code::guard, fmt::format("does not wait for {}", id))
                    .in(report.id)
                    .hint(linked.empty() ? "it waits for no other record"
                                         : fmt::format("it waits for {}", joined(linked))));
  const Related child = relatedOf(unit, id);
  unlinkChild(unit, report, child);
  model::removeCustomerReport(unit.open(child.id, child.kind).value, report.id);
  reportChange(unit, report, fmt::format("no longer waits for {}", id));
}

}  // namespace som::process
