#include "process/work/unit_of_work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/hash.hpp"
#include "base/id.hpp"
#include "doc/edit.hpp"
#include "doc/write.hpp"
#include "model/allocation.hpp"
#include "model/entries.hpp"
#include "model/references.hpp"
#include "model/specification.hpp"
#include "model/tracking.hpp"
#include "process/work/client_channels.hpp"
#include "process/work/events.hpp"
#include "process/work/policies.hpp"
#include "store/archive.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

using Record = model::RecordView<model::ValueNode>;

/// The transaction's files, and the records that this unit is about to add.
class WithDrafts final : public store::Source {
 public:
  WithDrafts(const store::Source& files, const std::unordered_map<std::string, Draft*>& drafts)
      : files_(files), drafts_(drafts) {}
  std::optional<std::string> read(const std::string& path) const override {
    return drafts_.contains(path) ? std::string() : files_.read(path);
  }
  std::vector<std::string> list(const std::string& folder) const override { return files_.list(folder); }

 private:
  const store::Source& files_;
  const std::unordered_map<std::string, Draft*>& drafts_;
};

/// Returns the id of a new record, which is its place if values place it.
std::string idOf(const model::KindRow& kind, const doc::Value& value) {
  const model::AllocationView<model::ValueNode> allocation(value);
  if (kind.placement != model::Placement::byValue) return Record(value).id();
  return store::allocationId(allocation.pool(), allocation.scope(), allocation.value());
}

/// Returns the distance of an entry's id from that of the entry before it in the same second. It follows from
/// the entry, so that two branches which append different entries give them different ids.
std::uint64_t stepTo(const doc::Value& entry) {
  return 1 + (fnv1a(doc::json(entry, -1, doc::BadUtf8::replaced)) & 0xFFFF'FFFF);
}

}  // namespace

lifecycle::State Draft::state() const { return Record(value).state(*kind); }

void ChangeResult::add(ChangeResult more) {
  const auto move = [](auto& to, auto& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  move(changed, more.changed);
  move(subjects, more.subjects);
  move(files, more.files);
  move(warnings, more.warnings);
}

UnitOfWork::UnitOfWork(Workspace& workspace, const Env& env, ChangeOptions options)
    : workspace_(workspace),
      env_(env),
      options_(std::move(options)),
      strict_(workspace.store()),
      transaction_(workspace.store().begin(options_.dryRun)) {
  if (env_.clock) env_.now = std::max(env_.now, env_.clock());
  clock_ = env_.now;
}

UnitOfWork::~UnitOfWork() = default;

void UnitOfWork::last(const Draft& record, std::function<void()> step) {
  const auto isOf = [&](const auto& noted) { return noted.first == &record; };
  if (std::none_of(last_.begin(), last_.end(), isOf)) last_.emplace_back(&record, std::move(step));
}

void UnitOfWork::propagate(const std::function<void(const StateChange&)>& follow) {
  constexpr int most = 100'000;
  for (int steps = 0; !pending_.empty() || !last_.empty(); ++steps) {
    if (steps == most) throw Error(Code::fault, "the consequences of a change do not end");
    if (pending_.empty()) {
      pending_.emplace_back(std::move(last_.front().second));
      last_.pop_front();
    }
    const auto next = std::move(pending_.front());
    pending_.pop_front();
    if (const auto* change = std::get_if<StateChange>(&next))
      follow(*change);
    else
      std::get<std::function<void()>>(next)();
  }
}

void UnitOfWork::propagatePending() {
  if (pending_.empty()) return;
  if (!workspace_.propagate()) throw Error(Code::fault, "this workspace was opened without consequences");
  workspace_.propagate()(*this);
}

void UnitOfWork::attempt(const std::function<void()>& change) {
  savepoint_ = Savepoint{.drafts = drafts_.size(),
                         .outcomes = result_.changed.size(),
                         .subjects = result_.subjects.size(),
                         .warnings = result_.warnings.size()};
  try {
    change();
    propagatePending();
    checkAttempt();
  } catch (const Error&) {
    takeBack(*savepoint_);
    savepoint_.reset();
    throw;
  }
  savepoint_.reset();
}

/// Keeps the value of a draft of an earlier attempt.
Draft& UnitOfWork::reopened(Draft& draft) {
  if (savepoint_ && draft.position < savepoint_->drafts)
    savepoint_->changed.try_emplace(&draft, draft.value, draft.removed);
  return draft;
}

void UnitOfWork::takeBack(Savepoint& before) {
  for (auto& [draft, kept] : before.changed) std::tie(draft->value, draft->removed) = std::move(kept);
  for (; drafts_.size() > before.drafts; drafts_.pop_back()) byPath_.erase(drafts_.back().path);
  pending_.clear();
  last_.clear();
  options_.note.clear();
  result_.changed.resize(before.outcomes);
  result_.subjects.resize(before.subjects);
  result_.warnings.erase(result_.warnings.begin() + static_cast<std::ptrdiff_t>(before.warnings),
                         result_.warnings.end());
}

/// Throws the findings for the records that the attempt changed. `finish` reports the warnings.
void UnitOfWork::checkAttempt() {
  const std::size_t warnings = result_.warnings.size();
  std::vector<Diagnostic> findings;
  check::ReferenceTargets targets = workspace_.policies().targets();
  const WithDrafts source(transaction_, byPath_);
  targets.files = &source;
  for (Draft& draft : drafts_) {
    const bool isOlder = draft.position < savepoint_->drafts;
    if (draft.removed || (isOlder && !savepoint_->changed.contains(&draft))) continue;
    std::string text = textOf(draft);
    if (draft.before && text == *draft.before->source()) continue;
    checkAfter(draft, doc::read(std::move(text), draft.path, doc::formatOf(draft.path)), targets, findings);
  }
  result_.warnings.erase(result_.warnings.begin() + static_cast<std::ptrdiff_t>(warnings),
                         result_.warnings.end());
  if (!findings.empty()) throw refusal(std::move(findings));
}

Draft& UnitOfWork::open(std::string_view reference, const model::KindRow* kind) {
  // A record that this unit added has no file yet.
  if (const model::KindRow* named = model::kindOfId(reference); named && (!kind || kind == named)) {
    const std::string path = store::recordPath(*named, reference, workspace_.settings().format);
    if (const auto added = byPath_.find(path); added != byPath_.end()) return reopened(*added->second);
  }
  return openFound(store::findRecord(transaction_, reference, kind));
}

Draft& UnitOfWork::openRepaired(
    std::string_view reference, const model::KindRow* kind,
    const std::function<std::string(const std::string& path, const std::string& bytes)>& repair) {
  store::Found found = store::findRecord(transaction_, reference, kind);
  if (drafts_.empty()) requireMatch(found.bytes, found.path);
  options_.ifMatch.reset();
  found.bytes = repair(found.path, found.bytes);
  return openFound(std::move(found));
}

Draft* UnitOfWork::openIfThere(const model::KindRow& kind, const std::string& id) {
  const auto added = byPath_.find(store::recordPath(kind, id, workspace_.settings().format));
  if (added != byPath_.end()) return &reopened(*added->second);
  auto found = store::findById(transaction_, kind, id);
  return found ? &openFound(std::move(*found)) : nullptr;
}

Draft* UnitOfWork::openLinked(const model::KindRow& kind, const std::string& id) {
  Draft* draft = openIfThere(kind, id);
  if (!draft) store::refuseElsewhere(transaction_, id);
  return draft;
}

const Draft* UnitOfWork::draftOf(const model::KindRow& kind, const std::string& id) const {
  for (const doc::Format format : {doc::Format::yaml, doc::Format::json})
    if (const auto found = byPath_.find(store::recordPath(kind, id, format)); found != byPath_.end())
      return found->second;
  return nullptr;
}

std::optional<std::string> UnitOfWork::orderOfExternalId(std::string_view externalId) {
  if (externalId.starts_with(store::externalMark)) externalId.remove_prefix(store::externalMark.size());
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  for (const Draft& draft : drafts_)
    if (draft.kind == &kind && model::ValueNode(draft.value)[kind.externalField].text() == externalId)
      return draft.id;
  if (const auto known = externalOrders_.find(externalId); known != externalOrders_.end())
    return known->second;
  std::optional<std::string>& found = externalOrders_[std::string(externalId)];
  try {
    found = store::findRecord(transaction_, fmt::format("{}{}", store::externalMark, externalId), &kind).id;
  } catch (const Error& error) {
    const Code code = error.findings().front().code;
    if (code != Code::notFound && code != Code::ambiguousId) throw;
  }
  return found;
}

std::vector<std::string> UnitOfWork::othersWithExternalId(const Draft& draft, const std::string& externalId) {
  const auto has = [&](const Draft& other) {
    const auto ids = model::externalIdsOf(model::ValueNode(other.value), *other.kind);
    return &other != &draft && std::find(ids.begin(), ids.end(), externalId) != ids.end();
  };
  std::set<std::string> others;
  const auto known = externalIds_.try_emplace(draft.kind, transaction_, *draft.kind).first;
  for (const std::string& id : known->second.recordsWith(externalId))
    if (const Draft* other = draftOf(*draft.kind, id); !other || has(*other)) others.insert(id);
  const auto [begin, end] = claims_.equal_range({draft.kind, externalId});
  for (auto claim = begin; claim != end; ++claim)
    if (has(*claim->second)) others.insert(claim->second->id);
  claims_.emplace(std::pair(draft.kind, externalId), &draft);
  return {others.begin(), others.end()};
}

Draft& UnitOfWork::openFound(store::Found found) {
  if (store::isArchive(found.path))
    throw Error(Diagnostic(Code::guard,
                           fmt::format("the {} is archived and does not change any more", found.kind->noun))
                    .in(found.id));
  const auto taken = byPath_.find(found.path);
  if (taken != byPath_.end()) return reopened(*taken->second);
  if (drafts_.empty()) requireMatch(found.bytes, found.path);
  doc::Document document = doc::read(std::move(found.bytes), found.path, doc::formatOf(found.path));
  auto findings = workspace_.schemas().get(found.kind->schema).validate(document);
  if (findings.empty())
    if (auto finding = store::mismatch(transaction_, document, *found.kind))
      findings.push_back(std::move(*finding));
  if (!findings.empty()) throw Error(std::move(findings));
  Draft& draft = newDraft();
  draft.kind = found.kind;
  draft.id = found.id;
  draft.path = found.path;
  draft.value = doc::toValue(document.root());
  draft.before = std::move(document);
  byPath_.emplace(draft.path, &draft);
  catchUp(draft);
  return draft;
}

/// Makes the time of a change not earlier than the record's history, even if the clocks of two machines
/// differ by some seconds. If the clock is far behind, only the times of list entries are adjusted.
void UnitOfWork::catchUp(const Draft& draft) {
  const auto last = Record(draft.value).history().back().time();
  if (last && *last > env_.now && *last - env_.now <= check::clockTolerance) env_.now = *last;
}

void UnitOfWork::requireMatch(std::string_view bytes, const std::string& path) const {
  if (!options_.ifMatch) return;
  const std::string hash = sha256(bytes);
  if (hash != *options_.ifMatch)
    throw Error(Diagnostic(Code::changedMeanwhile, "the record is not the one that --if-match names")
                    .in(path)
                    .hint("read it again: its SHA-256 is " + hash));
}

void UnitOfWork::addNote(Draft& draft) {
  if (options_.note.empty()) return;
  append(draft, model::notes, model::noteEntry(env_.actor, options_.note));
  options_.note.clear();
}

void UnitOfWork::change(std::string_view reference, const model::KindRow* kind, ChangeOptions options,
                        const std::function<void(UnitOfWork&, Draft&)>& change) {
  const bool dryRun = options_.dryRun;
  options_ = std::move(options);
  options_.dryRun = dryRun;
  Draft& draft = open(reference, kind);
  if (draft.before) requireMatch(*draft.before->source(), draft.path);
  changeNamed(draft, change);
  propagatePending();
  addNote(draft);
}

void UnitOfWork::changeNamed(Draft& draft, const std::function<void(UnitOfWork&, Draft&)>& change) {
  const std::size_t before = result_.subjects.size();
  change(*this, draft);
  if (result_.subjects.size() == before) isAbout(draft.id);
}

Draft& UnitOfWork::newDraft() {
  Draft& draft = drafts_.emplace_back();
  draft.position = drafts_.size() - 1;
  return draft;
}

Draft& UnitOfWork::add(const model::KindRow& kind, doc::Value value) {
  Draft& draft = newDraft();
  draft.kind = &kind;
  draft.id = idOf(kind, value);
  draft.path = store::recordPath(kind, draft.id, workspace_.settings().format);
  draft.value = std::move(value);
  byPath_.emplace(draft.path, &draft);
  return draft;
}

void UnitOfWork::warnOnce(Diagnostic finding) {
  const auto isSame = [&](const Diagnostic& other) { return other.message == finding.message; };
  if (std::none_of(result_.warnings.begin(), result_.warnings.end(), isSame)) warn(std::move(finding));
}

void UnitOfWork::warnOfClock(const Draft& draft, Instant last) {
  if (!clockBehind_.insert(draft.id).second) return;
  warn(Diagnostic(Code::clockRegression,
                  fmt::format("the clock says {}, but the record's last entry is of {}; "
                              "new entries take that time",
                              workspace_.timeText(clock_), workspace_.timeText(last)))
           .in(draft.id)
           .hint("set the clocks of the machines that work here"));
}

void UnitOfWork::append(Draft& draft, const model::GrowingList& list, const doc::Value& entry) {
  const model::LastEntry before = model::lastEntry(draft.value, list);
  const std::optional<Instant> ulid = ulidTime(before.id);
  std::optional<Instant> last = before.time ? before.time : ulid;
  if (const auto tracked = Record(draft.value).history().back().time())
    last = std::max(last.value_or(*tracked), *tracked);
  if (last && *last > clock_) warnOfClock(draft, *last);
  Env moment = env_;
  if (last) moment.now = std::max(moment.now, *last);
  std::string id = ulid && *ulid >= moment.now ? nextUlid(before.id, stepTo(entry)).value_or("") : "";
  if (id.empty()) id = makeUlid(moment);
  model::appendEntry(draft.value, list, id, moment.now, entry);
}

/// Returns the files that the change ignores, each once.
std::vector<std::string> UnitOfWork::ignoredPolicies() const {
  std::vector<std::string> files;
  if (!options_.ignorePolicies) return files;
  for (const Diagnostic& finding : workspace_.policies().findings())
    if (files.empty() || files.back() != finding.file) files.push_back(finding.file);
  return files;
}

void UnitOfWork::track(Draft& draft, std::string_view action, const doc::Value& details, Cause cause) {
  append(draft, model::history,
         model::trackingEntry({.user = env_.actor,
                               .systemId = options_.systemId,
                               .ignoredPolicies = ignoredPolicies(),
                               .action = std::string(action),
                               .reason = cause == Cause::asked ? options_.reason : std::string()},
                              details));
}

std::string UnitOfWork::textOf(const Draft& draft) const {
  const schema::Rule rule = workspace_.schemas().get(draft.kind->schema).root();
  if (const auto& base = draft.written ? draft.written : draft.before)
    return doc::rewrite(*base, schema::placeAdditions(doc::toValue(base->root()), draft.value, rule));
  return doc::write(schema::canonicalOrder(draft.value, rule), doc::formatOf(draft.path));
}

/// Checks a changed record. Every finding of the schema counts; a finding of the other checks counts only if
/// the record did not have it before.
void UnitOfWork::checkAfter(const Draft& draft, const doc::Document& after, check::ReferenceTargets& targets,
                            std::vector<Diagnostic>& findings) {
  auto problems = workspace_.schemas().get(draft.kind->schema).validate(after);
  const bool wellFormed = problems.empty();
  std::move(problems.begin(), problems.end(), std::back_inserter(findings));
  if (!wellFormed) return;
  targets.knowsOrder = nullptr;
  const auto checked = [&](const doc::Document& document) {
    auto all = check::record(document, *draft.kind, targets);
    auto unknown = workspace_.schemas()
                       .get(draft.kind->schema)
                       .unknownMembers(document, !check::hasOwnMembersOnly(*draft.kind));
    std::move(unknown.begin(), unknown.end(), std::back_inserter(all));
    return all;
  };
  const auto old = draft.before ? checked(*draft.before) : std::vector<Diagnostic>();
  // A search by content reads all orders, so it is done only for an id that is new here.
  targets.knowsOrder = [&](std::string_view externalId) {
    return !(draft.before && draft.before->source()->find(externalId) != std::string::npos) &&
           orderOfExternalId(externalId).has_value();
  };
  for (Diagnostic& finding : checked(after)) {
    const bool had = std::any_of(old.begin(), old.end(), [&](const Diagnostic& o) {
      return o.code == finding.code && o.message == finding.message;
    });
    if (had) continue;
    if (options_.causesNothing && finding.code == Code::illegalTransition)
      finding.severity = Severity::warning;
    if (draft.relocate) draft.relocate(finding, after);
    if (options_.strict || finding.severity == Severity::error)
      findings.push_back(std::move(finding).as(Severity::error));
    else
      result_.warnings.push_back(std::move(finding));
  }
}

Error UnitOfWork::refusal(std::vector<Diagnostic> findings) const {
  findings.insert(findings.end(), result_.warnings.begin(), result_.warnings.end());
  return Error(std::move(findings));
}

void UnitOfWork::writeEvents(std::vector<OutboxEvent> events) {
  for (SuspendedHub& file : suspendFull(transaction_, workspace_.policies(), events, env_.now)) {
    warn(Diagnostic(Code::noEffect, fmt::format("the subscription is suspended: more than {} events wait",
                                                mostWaitingForClient))
             .in(file.path)
             .as(Severity::warning)
             .hint("deliver its events with som outbox deliver"));
    transaction_.write(file.path, file.after);
    result_.files.push_back({file.path, std::move(file.before), std::move(file.after)});
  }
  for (OutboxEvent& event : events) {
    transaction_.write(event.path, event.text);
    result_.files.push_back({event.path, "", std::move(event.text)});
  }
}

ChangeResult UnitOfWork::finish() {
  propagatePending();
  std::vector<Diagnostic> findings;
  std::vector<std::string> specifications;
  std::vector<OutboxEvent> events;
  if (!drafts_.empty()) addNote(drafts_.front());
  finishing_ = true;
  if (workspace_.propagate() && !options_.causesNothing) workspace_.propagate()(*this);
  check::ReferenceTargets targets = workspace_.policies().targets();
  const WithDrafts source(transaction_, byPath_);
  targets.files = &source;
  for (const Draft& draft : drafts_) {
    const std::string before = draft.before ? *draft.before->source() : std::string();
    if (draft.removed) {
      transaction_.remove(draft.path);
      result_.files.push_back({draft.path, before, {}});
      continue;
    }
    std::string text = textOf(draft);
    if (draft.before && text == before) continue;
    const doc::Document after = doc::read(text, draft.path, doc::formatOf(draft.path));
    checkAfter(draft, after, targets, findings);
    if (!workspace_.policies().findings().empty()) model::addSpecificationIds(after.root(), specifications);
    transaction_.write(draft.path, text);
    result_.files.push_back({draft.path, before, std::move(text)});
    if (options_.causesNothing) continue;
    std::vector<OutboxEvent> ofDraft = eventsOf(workspace_, env_, draft, after);
    std::move(ofDraft.begin(), ofDraft.end(), std::back_inserter(events));
  }
  writeEvents(std::move(events));
  if (!result_.files.empty())
    for (Diagnostic& obstacle : workspace_.policies().requireUsable(specifications, options_.ignorePolicies))
      warn(std::move(obstacle));
  if (!findings.empty()) throw refusal(std::move(findings));
  std::sort(result_.files.begin(), result_.files.end(),
            [](const FileChange& a, const FileChange& b) { return a.path < b.path; });
  if (!options_.dryRun) transaction_.commit();
  return std::move(result_);
}

ChangeResult changeRecord(Workspace& workspace, const Env& env, const ChangeOptions& options,
                          std::string_view reference, const model::KindRow* kind,
                          const std::function<void(UnitOfWork&, Draft&)>& change) {
  UnitOfWork unit(workspace, env, options);
  unit.changeNamed(unit.open(reference, kind), change);
  return unit.finish();
}

std::string withArticle(std::string_view noun) {
  const bool vowel = std::string_view("aeiou").find(noun.substr(0, 1)) != std::string_view::npos;
  return (vowel ? "an " : "a ") + std::string(noun);
}

}  // namespace som::process
