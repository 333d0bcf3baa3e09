#include "process/alarm/records.hpp"

#include <fmt/format.h>

#include <array>
#include <functional>
#include <set>

#include "base/contains.hpp"
#include "base/id.hpp"
#include "base/suggest.hpp"
#include "model/tracking.hpp"
#include "process/read/list.hpp"
#include "store/archive.hpp"
#include "store/layout.hpp"
#include "store/mentions.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using lifecycle::State;

const model::KindRow& alarmKind() { return model::row(model::Kind::alarm); }

std::string stateName(State state) {
  return state == State::none ? std::string() : std::string(lifecycle::states.name(state));
}

/// `critical lossOfSignal on leeds-pe1`.
std::string shortText(const model::AlarmState& alarm) {
  std::vector<std::string> words;
  if (alarm.isActive()) words.push_back(alarm.severity);
  if (!alarm.identity.probableCause.empty()) words.push_back(alarm.identity.probableCause);
  if (!alarm.identity.object.empty()) words.push_back("on " + alarm.identity.object);
  return joined(words, " ");
}

/// The line that is printed for a step.
Outcome outcomeOf(const model::AlarmState& alarm, const AlarmStep& step) {
  if (step.action == "raise") return {alarm.id, {}, stateName(step.to), "raised: " + shortText(alarm)};
  if (step.action == "flap") return {alarm.id, {}, {}, "flapping begins"};
  if (step.action == "settle") return {alarm.id, {}, {}, "flapping ends"};
  return {alarm.id, stateName(step.from), stateName(step.to), step.reason};
}

/// Removes the references to records that do not exist, as another system may use our form of ids.
void keepKnownServices(UnitOfWork& unit, doc::Value& record) {
  const model::AlarmView<model::ValueNode> alarm{model::ValueNode(record)};
  std::vector<std::string> known;
  for (const auto service : alarm.affectedServices()) {
    const model::KindRow* kind = model::kindOfId(service.id());
    if (!kind || store::exists(unit.files(), *kind, service.id())) known.push_back(service.id());
  }
  if (known.size() != alarm.affectedServices().size()) model::putAffectedServices(record, known);
}

void write(UnitOfWork& unit, AlarmBook::Entry& entry) {
  doc::Value fresh = doc::Value::object();
  if (entry.isNew) {
    model::putAlarmState(fresh, entry.alarm);
    keepKnownServices(unit, fresh);
  }
  Draft* draft =
      entry.isNew ? &unit.add(alarmKind(), std::move(fresh)) : unit.openIfThere(alarmKind(), entry.alarm.id);
  if (!draft) return;
  if (!entry.isNew) {
    model::putAlarmState(draft->value, entry.alarm);
    keepKnownServices(unit, draft->value);
  }
  draft->removed = entry.isRemoved;
  if (entry.isRemoved) return;
  for (const AlarmStep& step : entry.steps) {
    unit.track(
        *draft, step.action,
        model::tracking({.from = stateName(step.from), .to = stateName(step.to), .reason = step.reason}),
        UnitOfWork::Cause::automatic);
    unit.report(outcomeOf(entry.alarm, step));
  }
  unit.isAbout(entry.alarm.id);
}

std::string textOfFamily(std::string_view object, std::string_view type, std::string_view cause) {
  return fmt::format("{}\n{}\n{}", object, type, cause);
}

std::string textOfExternalId(std::string_view id, std::string_view source) {
  return fmt::format("{}\n{}", id, source);
}

/// True if exactly one commit was made between the two.
bool isNextAfter(const store::Sequence& now, const store::Sequence& before) {
  const auto next = [](const store::Sequence& sequence) { return std::stoull(sequence.next(false, 0)); };
  return now.isSettled() && before.isSettled() && next(now) == next(before) + 2;
}

/// Adds the alarms of a set that a record names. The alarm before one of its key may be gone.
void addNamed(const doc::Document& record, const std::set<std::string, std::less<>>& wanted,
              std::set<std::string, std::less<>>& named) {
  const auto look = [&](const auto& self, doc::Node node) -> void {
    if (const auto found = node.isScalar() ? wanted.find(node.text()) : wanted.end(); found != wanted.end())
      named.insert(*found);
    for (const doc::Node inner : node) self(self, inner);
  };
  const std::string_view own = model::RecordView<doc::Node>(record.root()).id();
  for (const doc::Node member : record.root())
    if (!contains(std::array{model::history.field, model::notes.field, model::previousAlarmField},
                  member.key()) &&
        !(member.key() == "id" && wanted.contains(own)))
      look(look, member);
}

/// Keeps the alarms that would be removed if another record names them, or a file that is not a record may.
void keepNamed(UnitOfWork& unit, AlarmBook& book) {
  std::set<std::string, std::less<>> removed;
  for (const AlarmBook::Entry& entry : book.entries())
    if (entry.isRemoved && !entry.isNew) removed.insert(entry.alarm.id);
  if (removed.empty()) return;
  std::set<std::string, std::less<>> named;
  std::vector<Diagnostic> findings;
  const store::Mentions mentions(unit.files(), model::kindsLike(nullptr));
  for (store::Doubtful& file :
       mentions.readAny({removed.begin(), removed.end()},
                        [&](const doc::Document& record) { addNamed(record, removed, named); })) {
    for (const std::string& id : removed)
      if (file.mentions(id)) named.insert(id);
    findings.push_back(std::move(file.finding));
  }
  refuseUnreadable(findings);
  for (AlarmBook::Entry& entry : book.entries())
    if (named.contains(entry.alarm.id)) entry.isRemoved = false;
}

void addRecord(AlarmBook& book, const doc::Document& record) {
  book.add(model::alarmStateOf(model::AlarmView<doc::Node>(record.root())));
}

}  // namespace

AlarmRules alarmRules(Workspace& workspace, const ChangeOptions& options) {
  workspace.policies().requireUsable({}, options.ignorePolicies);
  return AlarmRules(workspace.policies());
}

void refuseUnreadable(const std::vector<Diagnostic>& findings) {
  for (const Diagnostic& finding : findings)
    if (codeExit(finding.code) == Exit::io) throw Error(findings);
}

std::string familyText(const exchange::AlarmEvent& event) {
  return textOfFamily(event.object, event.alarmType, event.probableCause);
}

std::string externalText(const exchange::AlarmEvent& event) {
  return textOfExternalId(event.externalAlarmId, event.source);
}

std::vector<Diagnostic> AlarmCatalogue::read(UnitOfWork& unit, AlarmBook& book,
                                             const std::vector<std::string>& texts) {
  begun_ = store::Sequence::read(workspace_.store().files());
  if (!listed_ || left_ != begun_) {
    listed_.emplace(workspace_.store(), std::vector<const model::KindRow*>{&alarmKind()});
    written_.clear();
  }
  for (const std::string& text : texts)
    if (const auto found = written_.find(text); found != written_.end())
      readAlarmsById(unit, book, found->second);
  std::vector<Diagnostic> findings;
  for (store::Doubtful& file :
       listed_->readAny(texts, [&](const doc::Document& record) { addRecord(book, record); }))
    findings.push_back(std::move(file.finding));
  refuseUnreadable(findings);
  return findings;
}

void AlarmCatalogue::noteWritten(const AlarmBook& book) {
  left_.reset();
  try {
    left_ = store::Sequence::read(workspace_.store().files());
  } catch (const Error&) {
    return;  // the alarms are written; the next unit lists the folder again
  }
  const bool isAlone = left_ == begun_ || isNextAfter(*left_, *begun_);
  if (!isAlone) left_.reset();
  for (const AlarmBook::Entry& entry : book.entries()) {
    if (!entry.isChanged || !isAlone) continue;
    const model::AlarmState& alarm = entry.alarm;
    written_[textOfFamily(alarm.identity.object, alarm.identity.alarmType, alarm.identity.probableCause)]
        .push_back(alarm.id);
    if (!alarm.externalId.empty())
      written_[textOfExternalId(alarm.externalId, alarm.source)].push_back(alarm.id);
  }
}

std::vector<Diagnostic> readAlarmRecords(UnitOfWork& unit, AlarmBook& book,
                                         const std::vector<std::string>& texts) {
  std::vector<Diagnostic> findings;
  const store::Mentions mentions(unit.files(), {&alarmKind()});
  for (store::Doubtful& file :
       mentions.readAny(texts, [&](const doc::Document& record) { addRecord(book, record); }))
    findings.push_back(std::move(file.finding));
  refuseUnreadable(findings);
  return findings;
}

AlarmBook::LookUps alarmLookUps(UnitOfWork& unit) {
  const auto exists = [&unit](const std::string& id) {
    const std::string path = store::recordPath(alarmKind(), id, doc::Format::yaml);
    return unit.files().contains(path) || unit.files().contains(store::twinOf(path));
  };
  const auto archives = std::make_shared<store::Archives>(unit.files(), alarmKind());
  const auto archived = [archives](const std::string& id) -> std::optional<model::AlarmState> {
    const auto found = archives->find(id);
    if (!found) return std::nullopt;
    const doc::Document document = store::readArchived(*found);
    return model::alarmStateOf(model::AlarmView<doc::Node>(document.root()));
  };
  return {exists, archived};
}

std::vector<Diagnostic> writeAlarmRecords(UnitOfWork& unit, AlarmBook& book) {
  keepNamed(unit, book);
  std::vector<Diagnostic> findings;
  for (AlarmBook::Entry& entry : book.entries()) {
    if (!(entry.isChanged || entry.isRemoved) || (entry.isNew && entry.isRemoved)) continue;
    try {
      write(unit, entry);
    } catch (const Error& error) {
      refuseUnreadable(error.findings());
      for (Diagnostic& finding : error.findingsIn(entry.alarm.id)) findings.push_back(std::move(finding));
    }
  }
  return findings;
}

void readAlarmsById(UnitOfWork& unit, AlarmBook& book, const std::vector<std::string>& ids) {
  for (const std::string& id : ids)
    if (const auto found = store::findById(unit.files(), alarmKind(), id))
      addRecord(book, store::readFound(unit.files(), *found));
}

std::vector<std::string> activeAlarms(Workspace& workspace, const Env& env,
                                      const std::optional<std::string>& source,
                                      std::vector<Diagnostic>& bad) {
  ListRequest request;
  request.kind = &alarmKind();
  request.open = true;
  request.needsDocuments = source.has_value();
  ListResult found = list(workspace, env, request, RecordQuery(workspace, {}, {&alarmKind()}, nullptr));
  refuseUnreadable(found.bad);
  std::move(found.bad.begin(), found.bad.end(), std::back_inserter(bad));
  std::vector<std::string> ids;
  for (const ListRow& row : found.rows)
    if (!source || model::AlarmView<doc::Node>(row.record.root()).source() == *source) ids.push_back(row.id);
  return ids;
}

ChangeResult expireAlarms(Workspace& workspace, const Env& env, const ChangeOptions& options,
                          std::vector<Diagnostic>& bad) {
  const AlarmRules rules = alarmRules(workspace, options);
  const auto active =
      rules.expire() ? activeAlarms(workspace, env, std::nullopt, bad) : std::vector<std::string>();
  UnitOfWork unit(workspace, env, options);
  AlarmBook book(rules, alarmLookUps(unit));
  for (Diagnostic& finding : readAlarmRecords(unit, book, {"flap", std::string(unmatchedMark)}))
    bad.push_back(std::move(finding));
  readAlarmsById(unit, book, active);
  for (AlarmBook::Entry& entry : book.entries()) book.settle(entry, unit.env().now);
  for (Diagnostic& finding : writeAlarmRecords(unit, book)) bad.push_back(std::move(finding));
  return unit.finish();
}

}  // namespace som::process
