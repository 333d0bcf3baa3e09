#include "process/alarm/ingest.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "process/alarm/fold.hpp"

namespace som::process {
namespace {

using exchange::AlarmEvent;
using namespace std::chrono_literals;

constexpr std::size_t mostAlarms = 1000;   ///< of a group
constexpr std::size_t mostEvents = 50000;  ///< of a group
constexpr auto longestGroup = 2s;
constexpr auto skewTolerance = 5min;
constexpr std::size_t mostFindings = 20;

std::size_t& countOf(IngestCounts& counts, AlarmEffect effect) {
  switch (effect) {
    case AlarmEffect::created:
      return counts.created;
    case AlarmEffect::updated:
      return counts.updated;
    case AlarmEffect::cleared:
      return counts.cleared;
    case AlarmEffect::stale:
      return counts.stale;
    case AlarmEffect::unmatched:
      break;
  }
  return counts.unmatched;
}

std::string lineText(std::size_t line) { return fmt::format("line {}", line); }

}  // namespace

AlarmIngest::AlarmIngest(Workspace& workspace, const Env& env, ChangeOptions changes, IngestOptions options)
    : workspace_(workspace),
      env_(env),
      changes_(std::move(changes)),
      options_(std::move(options)),
      rules_(alarmRules(workspace, changes_)),
      catalogue_(workspace) {}

void AlarmIngest::noteFinding(Diagnostic finding) {
  ++badFindings_;
  if (bad_.size() < mostFindings) bad_.push_back(std::move(finding));
}

void AlarmIngest::noteBad(std::size_t line, Diagnostic finding) {
  ++counts_.bad;
  finding.span.reset();
  finding.source.reset();
  noteFinding(std::move(finding).in(lineText(line)));
}

void AlarmIngest::addTooLong(std::size_t line, std::size_t limit) {
  noteBad(line, Diagnostic(Code::tooLarge, fmt::format("the item has more than {} bytes", limit)));
}

void AlarmIngest::add(std::size_t line, std::string text) {
  if (text.find_first_not_of(" \t\r\n") == std::string::npos && !text.empty()) return;
  try {
    const doc::Document item = doc::read(std::move(text), {}, doc::Format::json);
    exchange::AlarmInput input =
        exchange::readAlarms(item.root(), options_.format, {{workspace_.zone(), env_.now}, options_.strict});
    counts_.ignored += input.ignored;
    for (Diagnostic& finding : input.bad) noteBad(line, std::move(finding));
    for (AlarmEvent& event : input.events) take(std::move(event), line);
  } catch (Error& error) {
    noteBad(line, std::move(error.findings().front()));
  }
  if (isGroupFull()) writeGroup();
}

void AlarmIngest::take(AlarmEvent event, std::size_t line) {
  if (options_.sync && event.source.empty()) event.source = *options_.sync;
  if (options_.sync && event.source != *options_.sync)
    return noteBad(line,
                   Diagnostic(Code::unknownValue,
                              fmt::format("the source is '{}', not '{}': the list of --sync has one source",
                                          event.source, *options_.sync)));
  if (options_.sync && event.what != AlarmEvent::What::clear)
    event.listed = std::chrono::time_point_cast<Micros::duration>(env_.now);
  if (pending_.empty() && env_.clock) begun_ = env_.clock();
  keys_.insert(event.externalAlarmId.empty() ? familyText(event) + "\n" + event.specificProblem
                                             : event.source + "\n" + event.externalAlarmId);
  pending_.push_back({std::move(event), line});
}

bool AlarmIngest::isGroupFull() const {
  if (keys_.size() >= mostAlarms || pending_.size() >= mostEvents) return true;
  return !pending_.empty() && env_.clock && env_.clock() - begun_ >= longestGroup;
}

/// Gives events that lie in the future the time at which they were reported, or now.
void AlarmIngest::moveFromFuture(UnitOfWork& unit) {
  const Micros now = unit.env().now;
  for (Pending& one : pending_) {
    AlarmEvent& event = one.event;
    if (event.time <= now + skewTolerance) continue;
    const Micros moved = event.reported && *event.reported <= now ? *event.reported : now;
    if (++skewed_ <= mostFindings)
      unit.warn(
          Diagnostic(Code::clockSkew, fmt::format("the event is of {}, in the future; it counts as of {}",
                                                  workspace_.timeText(secondOf(event.time)),
                                                  workspace_.timeText(secondOf(moved))))
              .in(lineText(one.line))
              .hint("set the clock of its source"));
    event.time = moved;
    if (event.raised && *event.raised > moved) event.raised = moved;
  }
}

/// The texts that records which the pending events can be about mention.
std::vector<std::string> AlarmIngest::wantedTexts() const {
  std::unordered_set<std::string> texts;
  for (const Pending& one : pending_) {
    if (!one.event.object.empty()) texts.insert(familyText(one.event));
    if (!one.event.externalAlarmId.empty()) texts.insert(externalText(one.event));
  }
  return {texts.begin(), texts.end()};
}

/// Folds the pending events and writes the alarms that they change, in one transaction.
void AlarmIngest::writeGroup() {
  if (pending_.empty()) return;
  UnitOfWork unit(workspace_, env_, changes_);
  moveFromFuture(unit);
  std::stable_sort(pending_.begin(), pending_.end(),
                   [](const Pending& a, const Pending& b) { return takesEffectBefore(a.event, b.event); });
  AlarmBook book(rules_, alarmLookUps(unit));
  for (Diagnostic& finding : catalogue_.read(unit, book, wantedTexts())) noteFinding(std::move(finding));
  IngestCounts counts = counts_;
  std::vector<std::string> touched;
  for (const Pending& one : pending_) try {
      ++countOf(counts, book.fold(one.event, touched));
    } catch (Error& error) {
      noteBad(one.line, std::move(error.findings().front()));
    }
  const std::unordered_set<std::string_view> heard(touched.begin(), touched.end());
  for (AlarmBook::Entry& entry : book.entries()) {
    const bool isListed = options_.sync && heard.contains(entry.alarm.id);
    book.settle(entry, unit.env().now, isListed);
  }
  for (Diagnostic& finding : writeAlarmRecords(unit, book)) noteFinding(std::move(finding));
  keep(unit.finish());
  catalogue_.noteWritten(book);
  counts.bad = counts_.bad;
  counts_ = counts;
  if (options_.sync) listed_.insert(touched.begin(), touched.end());
  pending_.clear();
  keys_.clear();
}

/// Keeps the result without the texts of files, which only a dry run shows.
void AlarmIngest::keep(ChangeResult result) {
  for (FileChange& file : result.files) {
    if (changes_.dryRun) break;
    file.before.clear();
    file.after.resize(std::min<std::size_t>(file.after.size(), 1));
    file.after.shrink_to_fit();
  }
  result_.add(std::move(result));
}

/// Clears the active alarms of the source that its list does not have. A list with bad items is incomplete.
void AlarmIngest::clearMissing() {
  if (counts_.all() == counts_.ignored && counts_.all() > 0)
    return noteFinding(Diagnostic(Code::noEffect, "the input has no alarms, so --sync clears none"));
  if (badFindings_ > 0)
    return noteFinding(
        Diagnostic(Code::noEffect, "the list has bad items, so --sync clears no alarm that it does not have")
            .hint("repair the bad items and send the list again"));
  std::vector<Diagnostic> bad;
  std::vector<std::string> missing = activeAlarms(workspace_, env_, options_.sync, bad);
  std::erase_if(missing, [&](const std::string& id) { return listed_.contains(id); });
  for (Diagnostic& finding : bad) noteFinding(std::move(finding));
  UnitOfWork unit(workspace_, env_, changes_);
  AlarmBook book(rules_, alarmLookUps(unit));
  readAlarmsById(unit, book, missing);
  std::size_t cleared = 0;
  for (AlarmBook::Entry& entry : book.entries()) {
    if (!entry.alarm.isActive() || entry.alarm.source != *options_.sync) continue;
    book.clear(entry, unit.env().now, fmt::format("not in the list of {}", *options_.sync));
    entry.alarm.clearSystem = *options_.sync;
    ++cleared;
  }
  for (Diagnostic& finding : writeAlarmRecords(unit, book)) noteFinding(std::move(finding));
  keep(unit.finish());
  missing_ += cleared;
}

void AlarmIngest::finish() {
  writeGroup();
  if (options_.sync) clearMissing();
  std::vector<Diagnostic> bad;
  keep(expireAlarms(workspace_, env_, changes_, bad));
  for (Diagnostic& finding : bad) noteFinding(std::move(finding));
}

}  // namespace som::process
