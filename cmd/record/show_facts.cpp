#include <fmt/format.h>

#include <set>

#include "base/suggest.hpp"
#include "jeopardy/jeopardy.hpp"
#include "model/items.hpp"
#include "model/references.hpp"
#include "model/services.hpp"
#include "model/stale.hpp"
#include "policy/reasons.hpp"
#include "record/show.hpp"

namespace som::cli {
namespace {

using Record = model::RecordView<model::ValueNode>;
using Order = model::OrderView<model::ValueNode>;
using Report = model::ReportView<model::ValueNode>;
using Service = model::ServiceView<model::ValueNode>;
using Cell = render::Cell;

/// Why a record is paused, and until when: from the tracking record of the event that paused it.
std::string pauseOf(const Times& times, const Record& record, const model::KindRow& kind) {
  if (!kind.lifecycle || !lifecycle::isPaused(record.state(kind))) return {};
  std::string text;
  for (const auto entry : record.history()) {
    if (entry.isOfPart() || !lifecycle::isPaused(entry.to())) continue;
    text = entry.reason();
    if (const auto until = entry.until()) text += ", until " + times.shown(until);
  }
  return text;
}

using Escalation = model::EscalationView<model::ValueNode>;

/// The highest escalation that is open: not acknowledged, and its episode has not ended. Returns the last one
/// if none is open.
Escalation shownEscalation(const Record& record) {
  std::set<std::string> ended;
  for (const Escalation entry : record.escalations())
    if (entry.endedDate()) ended.insert(entry.episode());
  std::optional<Escalation> highest;
  for (const Escalation entry : record.escalations()) {
    const bool isOpen = !entry.isAcknowledged() && !ended.contains(entry.episode());
    if (isOpen && (!highest || entry.level() >= highest->level())) highest = entry;
  }
  return highest ? *highest : record.escalations().back();
}

/// An escalation and who acknowledged it; empty if the record was never escalated.
std::string escalationOf(const Times& times, const Record& record) {
  const Escalation shown = shownEscalation(record);
  if (!shown) return {};
  const std::string who = shown.acknowledgedBy();
  return fmt::format("level {}, {}, {}", shown.levelText(), times.shown(shown.date()),
                     shown.isAcknowledged() ? (who.empty() ? "acknowledged" : "acknowledged by " + who)
                     : shown.isTold()       ? "not acknowledged"
                                      : fmt::format("deferred by {}, nobody was notified", holdersOf(shown)));
}

/// Joins the first ids: `a, b and 992 more`. Other formats show all.
template <class Id>
std::string firstOf(std::vector<Id> ids) {
  constexpr std::size_t most = 8;
  if (ids.size() <= most) return joined(ids);
  const std::size_t more = ids.size() - most;
  ids.resize(most);
  return fmt::format("{} and {} more", joined(ids), more);
}

template <class References>
std::string joinedIds(const References& references) {
  return firstOf(model::idsOf(references));
}

/// `SV-20261001-7KWX2B4M (affectedService)`: the related entities of a report with their roles.
template <class Report>
std::string entitiesOf(const Report& report) {
  std::vector<std::string> all;
  for (const auto entity : report.relatedEntities())
    all.push_back(fmt::format("{} ({})", std::string(entity.id()), std::string(entity.role())));
  return joined(all);
}

/// `core (mei)`: the party, and the person who does it.
std::string assigneeOf(const Record& record) {
  const std::string person = record.person();
  const std::string assignee = record.assignee();
  if (person.empty()) return assignee;
  return assignee.empty() ? person : fmt::format("{} ({})", assignee, person);
}

/// The id of a party with its name, if the record has one.
std::string partyOf(const Record& record, std::string_view role) {
  for (const auto party : record.parties())
    if (party.role() == role)
      return party.name().empty() ? std::string(party.id())
                                  : fmt::format("{} ({})", party.id(), party.name());
  return {};
}

/// The records that wait for this one, each with its activity.
std::string requestersOf(const Record& record) {
  std::vector<std::string> all;
  for (const auto requester : record.requesters())
    all.push_back(
        fmt::format("{}{}{}", requester.id(), requester.activity().empty() ? "" : " ", requester.activity()));
  return joined(all);
}

/// The orders that an order waits for, or that it follows: `SO-… (dependency)`.
std::string relationsOf(const Order& order) {
  std::vector<std::string> all;
  for (const auto relation : order.relations())
    all.push_back(fmt::format("{} ({})", relation.id(), relation.relationshipType()));
  return joined(all);
}

/// What works in place of the affected service, and since when. A reopening ends a restoration: it removes
/// the date of the first. `current`: those that hold, otherwise those that ended.
std::string restorationsOf(const Times& times, const Report& report, bool current) {
  const std::optional<Instant> restored = report.restored();
  std::vector<std::string> all;
  for (const auto one : report.restorations())
    if ((restored && one.date() >= restored) == current)
      all.push_back(fmt::format("{} by {}{}", times.shown(one.date()),
                                one.service().empty() ? "the original service" : "alternate ",
                                one.service()));
  return joined(all);
}

/// A target that was missed, for the row of its own.
std::string missedOf(const Times& times, const model::BreachView<model::ValueNode>& breach) {
  const std::string due = fmt::format("{}: due {}", breach.target(), times.shown(breach.at()));
  if (!breach.met()) return due + ", not met";
  return fmt::format("{}, met {} ({} late)", due, times.shown(breach.met()),
                     humanSeconds(*breach.met() - breach.at().value_or(*breach.met())));
}

std::string placesOf(const Service& service) {
  std::vector<std::string> all;
  for (const auto place : service.places()) all.push_back(place.id().empty() ? place.name() : place.id());
  return joined(all);
}

/// The level of an open record with its worst reason.
Cell levelOf(const ShownRecord& record) {
  if (!record.flaw.empty()) return {"unknown: " + record.flaw, render::Colour::red};
  if (!record.assessed) return "";
  const policy::Assessment& assessment = record.assessed->assessment;
  std::string text(policy::levels.name(assessment.level));
  if (!assessment.reasons.empty()) text += ": " + policy::messageOf(assessment.reasons.front());
  if (assessment.reasons.size() > 1) text += fmt::format(" (+{})", assessment.reasons.size() - 1);
  return {text, colourOf(assessment.level)};
}

/// The first of the dates that were requested, if another one was requested later.
std::optional<Instant> firstRequested(const Record& record) {
  for (const auto entry : record.history())
    if (model::isRequestedDate(entry.field())) return parseInstant(entry.fromText());
  return std::nullopt;
}

/// The requested date as the record has it.
std::optional<Instant> requestedOf(const Record& record) { return parseInstant(record.requestedText()); }

/// The due date by the clock, how it stands, and the date that it was before.
Cell dueOf(const Times& times, const Record& record, const process::Assessed& assessed) {
  const policy::Clocks& clocks = assessed.facts.clocks;
  const std::optional<Instant> due = assessed.assessment.dueDate;
  if (!due) return "";
  std::vector<std::string> more;
  const bool wasNeverMet = assessed.ended && !clocks.dueMet;
  const Cell away = wasNeverMet ? Cell("") : times.standing(due, clocks.dueMet);
  if (!wasNeverMet) more.push_back(away.text);
  const std::optional<Instant> before = firstRequested(record);
  if (const auto was = before ? before : clocks.dueBefore; was && was != due)
    more.push_back("was " + times.shown(was));
  return {times.shown(due) + (more.empty() ? "" : " (" + joined(more, "; ") + ")"), away.colour};
}

/// The due date, the expected completion, and the requested date if it is another than these.
std::vector<std::pair<std::string, Cell>> datesOf(const Times& times, const doc::Value& value,
                                                  const ShownRecord& record) {
  const Order order(value);
  const Report report(value);
  const auto time = [&](std::optional<Instant> moment) { return Cell(times.shown(moment)); };
  const std::optional<Instant> promised =
      order.expectedCompletion() ? order.expectedCompletion() : report.expectedResolution();
  const std::optional<Instant> requested = requestedOf(order);
  if (!record.assessed) return {{"requested for", time(requested)}, {"expected", time(promised)}};
  const policy::Assessment& assessment = record.assessed->assessment;
  const std::optional<Instant> expected =
      promised || !assessment.expectedCompletion ? promised : assessment.expectedCompletion;
  const bool isSaid = requested == assessment.dueDate || requested == record.assessed->facts.clocks.dueBefore;
  return {{"due", dueOf(times, order, *record.assessed)},
          {"requested for", isSaid ? Cell("") : time(requested)},
          {"expected",
           Cell(times.shown(expected), expected && assessment.dueDate && *expected > *assessment.dueDate
                                           ? render::Colour::red
                                           : render::Colour::none)}};
}

std::vector<std::pair<std::string, Cell>> rowsOf(const Times& times, const doc::Value& value,
                                                 const ShownRecord& shown) {
  const Order order(value);
  const Report report(value);
  const model::KindRow& kind = *shown.read.kind;
  const bool isService = kind.kind == model::Kind::service;
  const bool isResource = kind.kind == model::Kind::resource;
  const model::InventoryServiceView<model::ValueNode> service(isService ? order.node() : model::ValueNode());
  const auto time = [&](std::optional<Instant> moment) { return times.shown(moment); };
  std::vector<std::pair<std::string, Cell>> rows = {
      {"state", order.stateText(kind)},
      {"level", levelOf(shown)},
      {"paused", pauseOf(times, order, kind)},
      {"escalated", escalationOf(times, order)},
      {"name", order.name()},
      {"description", order.description()},
      {"external id", joined(model::externalIdsOf(order.node(), kind))},
      {"customer order",
       joined(model::referencesOf(order.node(), kind.references, model::customerOrderType))},
      {"category", order.category()},
      {"severity", order.severity()},
      {"priority", order.priority()},
      {"customer", partyOf(order, model::customerRole)},
      {"assignee", assigneeOf(order)},
      {"party", partyOf(order, model::supplierRole)},
      {"service level", order.terms().level()},
      {"requested by", requestersOf(order)},
      {"related to", relationsOf(order)},
      {"specification", service.specification().id()},
      {"place", isService ? placesOf(Service(order.node())) : ""},
      {"stands on", joinedIds(service.supportingServices())},
      {"uses", joinedIds(service.supportingResources())},
      {"used by", firstOf(shown.users)},
      {"services", joinedIds(report.affectedServices())},
      {"resources", joinedIds(report.affectedResources())},
      {"alarms", joinedIds(report.underlyingAlarms())},
      {"concerns", entitiesOf(report)},
      {"part of", joinedIds(report.parentProblems())},
      {"parts", joinedIds(report.underlyingProblems())},
      {"tickets", joinedIds(report.customerReports())},
      {"ordered", time(order.ordered())},
      {"created", time(report.reported())},
      {"started", time(order.started())},
      {"requested start", time(order.requestedStart())}};
  for (auto& row : datesOf(times, value, shown)) rows.push_back(std::move(row));
  rows.insert(rows.end(), {{"completed", time(order.completed())},
                           {"cancelled", time(order.cancelled())},
                           {"deleted", isResource ? time(model::endOfResource(order.node())) : std::string()},
                           {"restored", restorationsOf(times, report, true)},
                           {"restored before", restorationsOf(times, report, false)},
                           {"resolved", time(report.resolved())},
                           {"because", order.cancellationReason()},
                           {"because", report.statusChangeReason()},
                           {"file", shown.read.document.file()}});
  for (auto wait = shown.waits.rbegin(); wait != shown.waits.rend(); ++wait)
    rows.insert(rows.begin() + 2, {wait->code == model::staleAction ? "stale" : "waits",
                                   fmt::format("{}; {}", wait->text, wait->command)});
  for (const auto breach : report.breaches()) rows.emplace_back("target missed", missedOf(times, breach));
  return rows;
}

}  // namespace

void printFacts(const Printer& printer, const Times& times, const doc::Value& value,
                const ShownRecord& record) {
  constexpr std::size_t labelWidth = 18;
  const bool isAlarm = record.read.kind->kind == model::Kind::alarm;
  for (const auto& [label, cell] : isAlarm ? alarmFacts(times, value, record) : rowsOf(times, value, record))
    if (!cell.text.empty()) printer.line(fmt::format("  {:<{}}", label, labelWidth - 2), cell, labelWidth);
}

}  // namespace som::cli
