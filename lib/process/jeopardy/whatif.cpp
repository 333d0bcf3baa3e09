#include "process/jeopardy/whatif.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/contains.hpp"
#include "base/suggest.hpp"
#include "model/policies.hpp"
#include "model/references.hpp"
#include "process/edit/start.hpp"
#include "store/mentions.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using Report = model::ReportView<doc::Node>;

/// The policies with some days without working hours in each calendar.
PolicyChanges withHolidays(const Policies& policies, const std::vector<std::string>& days) {
  PolicyChanges changes;
  if (days.empty()) return changes;
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != model::Kind::calendar) continue;
    doc::Value calendar = doc::toValue(policy.document.root());
    for (const std::string& day : days) model::addHoliday(calendar, day);
    changes.given.push_back(doc::toDocument(calendar, policy.document.file()));
  }
  return changes;
}

/// Returns a name of an order in another system, which may be written `ext:BSS-7`, without that mark.
std::string_view withoutMark(std::string_view name) {
  if (name.starts_with(store::externalMark)) name.remove_prefix(store::externalMark.size());
  return name;
}

/// The record with what is supposed about it. The extract refers to the document and to the supposition.
class Subject {
 public:
  Subject(Workspace& workspace, const store::Loaded& record, const Supposition& supposition)
      : kind_(*record.kind), document_(record.document), supposition_(supposition) {
    extract_ = extractOf(document_.root(), kind_);
    if (!supposition.slips.empty() || !supposition.assignments.empty()) planInMemory(workspace);
    for (const auto& [activity, slip] : supposition.slips) delay(activityNamed(activity), slip);
    for (const auto& [activity, team] : supposition.assignments) {
      workspace.policies().requireTeam(team);
      activityNamed(activity).assignee = team;
    }
    if (supposition.due) setDue(*supposition.due);
  }

  const Extract& extract() const { return extract_; }

  /// Returns the id of an order that the record waits for, which it may name by the id in another system.
  /// Throws not-found for any other reference.
  std::string prerequisite(const store::Source& files, OrderNames& names,
                           const std::string& reference) const {
    const auto& known = extract_.prerequisites;
    std::vector<std::string> ids;
    for (const std::string_view name : known)
      for (std::string& id : names.idsOf(name)) {
        if (withoutMark(name) == withoutMark(reference) && names.idsOf(name).size() == 1) return id;
        ids.push_back(std::move(id));
      }
    if (contains(ids, reference)) return reference;
    std::string id;
    if (!ids.empty()) id = store::load(files, reference, &model::row(model::Kind::serviceOrder)).id;
    if (!contains(ids, id))
      throw Error(Diagnostic(Code::notFound, fmt::format("{} does not wait for '{}'", extract_.id, reference))
                      .hint(known.empty() ? "it waits for no order" : "it waits for: " + joined(known)));
    return id;
  }

 private:
  /// Gives an order that has not started the activities that it would get.
  void planInMemory(Workspace& workspace) {
    if (extract_.state != State::acknowledged || !extract_.activities.empty() || kind_.itemField.empty())
      return;
    doc::Value order = doc::toValue(document_.root());
    instantiatePlan(workspace, order);
    document_ = doc::toDocument(order, document_.file());
    extract_ = extractOf(document_.root(), kind_);
  }

  ActivityExtract& activityNamed(const std::string& id) {
    std::vector<std::string_view> ids;
    for (ActivityExtract& activity : extract_.activities) {
      ids.push_back(activity.id);
      if (activity.id != id) continue;
      if (lifecycle::isFinished(activity.state))
        throw Error(Diagnostic(Code::guard,
                               fmt::format("activity '{}' is {}", id, lifecycle::states.name(activity.state)))
                        .in(std::string(extract_.id))
                        .hint("only an activity that has not ended can change"));
      return activity;
    }
    throw Error(Diagnostic(Code::notFound, fmt::format("{} has no activity '{}'", extract_.id, id))
                    .hint(suggestion(id, ids, "activities")));
  }

  static void delay(ActivityExtract& activity, const Duration& by) {
    activity.slip.weeks += by.weeks;
    activity.slip.days += by.days;
    activity.slip.seconds += by.seconds;
  }

  /// Sets the date from which the due date follows.
  void setDue(Instant due) {
    const bool isCommitted =
        policy::dueFroms.parse(extract_.terms.dueFrom) == policy::DueFrom::committed && extract_.expected;
    (isCommitted ? extract_.expected : extract_.requested) = due;
  }

  const model::KindRow& kind_;
  doc::Document document_;
  const Supposition& supposition_;
  Extract extract_;
};

/// An open record that depends on another one.
struct Dependant {
  store::Loaded record;
  std::string relation;
};

/// The records that depend on one, at any distance.
class Dependants {
 public:
  Dependants(const store::Store& store, OrderNames& names) : store_(store), names_(names) {}

  /// Returns them, nearest first. Notes in the store those that cannot be read.
  std::vector<Dependant> of(const store::Loaded& first) {
    seen_.insert(first.id);
    addOf(first);
    for (std::size_t i = 0; i < all_.size(); ++i) addOf(store::Loaded(all_[i].record));
    return std::move(all_);
  }

 private:
  void addOf(const store::Loaded& record) {
    const Extract extract = extractOf(record.root(), *record.kind);
    for (const std::string_view requester : extract.requesters)
      add(requester, fmt::format("asked for {}", record.id));
    if (record.kind->kind == model::Kind::serviceOrder) addWaiting(record);
    if (record.kind->clock == model::Clock::report)
      for (const auto report : Report(record.root()).customerReports())
        add(report.id(), fmt::format("reports {}", record.id));
  }

  /// Adds the orders that wait for an order, also those that name it by its id in another system.
  void addWaiting(const store::Loaded& record) {
    const model::KindRow& kind = model::row(model::Kind::serviceOrder);
    if (!orders_) orders_.emplace(store_, std::vector{&kind});
    std::vector<std::string> texts = {record.id};
    for (const auto name : model::externalIdsOf(record.root(), kind)) texts.emplace_back(name);
    std::vector<std::string> waiting;
    auto doubtful = orders_->readAny(texts, [&](const doc::Document& order) {
      for (const std::string_view name : extractOf(order.root(), kind).prerequisites)
        if (contains(names_.idsOf(name), record.id)) {
          waiting.emplace_back(model::RecordView<doc::Node>(order.root()).id());
          return;
        }
    });
    for (store::Doubtful& file : doubtful) store_.note(std::move(file.finding));
    for (const std::string& order : waiting) add(order, fmt::format("waits for {}", record.id));
  }

  void add(std::string_view id, std::string relation) {
    const model::KindRow* kind = model::kindOfId(id);
    if (!kind || kind->clock == model::Clock::none || !seen_.emplace(id).second) return;
    try {
      auto found = store::findById(store_, *kind, id);
      if (!found) return;
      doc::Document document = store::readFound(store_, std::move(*found));
      if (isOpenRecord(document.root(), *kind))
        all_.push_back({{kind, std::string(id), std::move(document)}, std::move(relation)});
    } catch (const Error& error) {
      for (Diagnostic& finding : withoutTexts(error.findingsIn(std::string(id))))
        store_.note(std::move(finding));
    }
  }

  const store::Store& store_;
  OrderNames& names_;
  std::optional<store::Mentions> orders_;
  std::set<std::string, std::less<>> seen_;
  std::vector<Dependant> all_;
};

Assessed assessed(Assessor& assessor, const store::Loaded& record) {
  return assessor.assess(record.document, *record.kind);
}

std::vector<Supposed> suppose(Workspace& workspace, const Env& env, std::string_view reference,
                              const Supposition& supposition) {
  std::vector<Supposed> results;
  results.push_back({.relation = {}, .before = explain(workspace, env, reference), .after = {}});
  const Assessed& before = results.front().before;
  const store::Loaded record{before.kind, before.id, *before.document};
  if (!isOpenRecord(record.root(), *record.kind))
    throw Error(Diagnostic(Code::guard, fmt::format("it is {}: no level follows any more", before.state))
                    .in(before.id)
                    .hint("only an open record has a level"));

  Workspace trial(workspace.store());
  trial.usePolicies(std::make_unique<Policies>(workspace.store(), trial.schemas(),
                                               withHolidays(workspace.policies(), supposition.holidays)));
  const Subject subject(trial, record, supposition);
  const auto reservations = std::make_shared<const Reservations>(workspace.store(), Reservations::For::one);
  auto standings = std::make_shared<Standings>();
  OrderNames names(workspace.store());
  for (const std::string& order : supposition.cancelled)
    standings->add(subject.prerequisite(workspace.store(), names, order), {.ended = State::cancelled}, {});
  results.front().after = Assessor(trial, env.now, {reservations, standings, nullptr})
                              .assess(subject.extract(), before.path, *before.kind);
  standings->add(before.id, Assessor::standingOf(results.front().after), {});

  Assessor present(workspace, env.now);
  Assessor supposed(trial, env.now, {reservations, standings, nullptr});
  for (const Dependant& dependant : Dependants(workspace.store(), names).of(record)) try {
      results.push_back(
          {dependant.relation, assessed(present, dependant.record), assessed(supposed, dependant.record)});
    } catch (const Error& error) {
      for (Diagnostic& finding : withoutTexts(error.findingsIn(dependant.record.id)))
        workspace.store().note(std::move(finding));
    }
  return results;
}

}  // namespace

std::vector<Supposed> whatIf(Workspace& workspace, const Env& env, std::string_view reference,
                             const Supposition& supposition) {
  return workspace.store().consistently([&] { return suppose(workspace, env, reference, supposition); });
}

}  // namespace som::process
