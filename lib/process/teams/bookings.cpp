#include "process/teams/bookings.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "process/planning/extract.hpp"
#include "process/planning/work.hpp"
#include "process/read/index_entry.hpp"
#include "process/read/survey.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"
#include "store/words.hpp"

namespace som::process {
namespace {

using lifecycle::State;

/// Finds the occupied times of one team.
class Occupation {
 public:
  Occupation(Workspace& workspace, Instant now, const Team& team)
      : workspace_(workspace), now_(now), team_(team), names_(team.members) {
    names_.push_back(team.id);
    if (!team.lead.empty()) names_.push_back(team.lead);
  }

  /// True if a file may have an activity of the team.
  bool mayConcern(std::string_view bytes, const model::KindRow& kind) const {
    if (endAtAGlance(bytes, kind) != State::none) return false;
    return std::any_of(names_.begin(), names_.end(),
                       [&](const std::string& name) { return store::mayMention(bytes, name); });
  }

  void add(const Extract& record) {
    for (const ActivityExtract& activity : record.activities)
      if (!lifecycle::isFinished(activity.state) && isOfTeam(record, activity)) add(record, activity);
  }

  std::vector<Occupied> take() { return std::move(all_); }

 private:
  bool isOfTeam(const Extract& record, const ActivityExtract& activity) const {
    const bool isOwn = activity.assignee.empty() && !activity.delegatedTo;
    const Team* team = workspace_.policies().team(isOwn ? record.assignee : activity.assignee);
    return team && team->id == team_.id;
  }

  const calendar::Calendar& calendarOf(const ActivityExtract& activity) const {
    return activity.calendar ? workspace_.policies().calendars().get(*activity.calendar)
                             : process::calendarOf(workspace_, &team_);
  }

  void add(const Extract& record, const ActivityExtract& activity) {
    std::optional<Instant> start = activity.bookedStart;
    std::optional<Instant> end = activity.bookedEnd;
    if (activity.state == State::inProgress && activity.startDate) {
      start = activity.startDate;
      if (!end) end = calendarOf(activity).add(*start, activity.typical.value_or(Duration{}));
      end = std::max(*end, now_);
    }
    if (start && end)
      all_.push_back(
          {std::string(record.id), std::string(activity.id), *start, std::max(*end, *start + Seconds{1})});
  }

  Workspace& workspace_;
  Instant now_;
  const Team& team_;
  std::vector<std::string> names_;
  std::vector<Occupied> all_;
};

/// The kinds of records whose activities teams do.
std::vector<const model::KindRow*> kindsWithActivities() {
  std::vector<const model::KindRow*> kinds;
  for (const model::KindRow& kind : model::kinds())
    if (kind.clock != model::Clock::none) kinds.push_back(&kind);
  return kinds;
}

/// Adds a record from its file. A file that is not a record of its place does not count; validate reports it.
void addFile(const store::Source& files, const std::string& path, const model::KindRow& kind,
             Occupation& occupation) {
  auto bytes = files.read(path);
  if (!bytes || !occupation.mayConcern(*bytes, kind)) return;
  const auto document = store::readAs(kind, path, std::move(*bytes));
  if (document &&
      !lifecycle::hasEnded(*kind.lifecycle, model::RecordView<doc::Node>(document->root()).state(kind)))
    occupation.add(extractOf(document->root(), kind));
}

}  // namespace

void requireShort(Instant from, Instant to) {
  constexpr std::chrono::days most{366};
  if (to - from > most)
    throw Error(Diagnostic(Code::usage, "the period is longer than a year").hint("give a nearer --to"));
}

const calendar::Calendar& calendarOf(Workspace& workspace, const Team* team) {
  return team && !team->calendar.empty() ? workspace.policies().calendars().get(team->calendar)
                                         : calendar::Calendar::always();
}

std::vector<Occupied> occupationOf(Workspace& workspace, const store::Source& files, Instant now,
                                   const Team& team, const DraftOf& draftOf) {
  Occupation occupation(workspace, now, team);
  std::set<std::string> folders;
  for (const model::KindRow* kind : kindsWithActivities()) folders.emplace(kind->folder);
  const store::Survey survey =
      files.survey({folders.begin(), folders.end()}, store::Wanted{store::Rows::texts});
  const std::uint64_t version = workspace.policies().version();
  for (std::size_t i = 0; i < survey.files.size(); ++i) {
    const std::string& path = survey.files[i].path;
    const model::KindRow* kind = store::kindOfPath(path);
    if (!kind || kind->clock == model::Clock::none) continue;
    const Draft* draft = draftOf ? draftOf(*kind, std::string(store::idOfPath(path))) : nullptr;
    const IndexEntry entry(survey.remembered.empty() ? "" : survey.remembered[i].text, {}, version);
    if (draft) {
      const doc::Document document = doc::toDocument(draft->value, path);
      occupation.add(extractOf(document.root(), *kind));
    } else if (!entry) {
      addFile(files, path, *kind, occupation);
    } else if (entry.isOpen()) {
      occupation.add(entry.extract());
    }
  }
  return occupation.take();
}

void eraseActivity(std::vector<Occupied>& occupied, std::string_view record, std::string_view activity) {
  std::erase_if(occupied,
                [&](const Occupied& one) { return one.record == record && one.activity == activity; });
}

namespace {

/// The changes of the number of activities, by time.
std::map<Instant, int> changesOf(const std::vector<Occupied>& occupied) {
  std::map<Instant, int> changes;
  for (const Occupied& one : occupied) {
    ++changes[one.start];
    --changes[one.end];
  }
  return changes;
}

}  // namespace

int peakOf(const std::vector<Occupied>& occupied, Instant start, Instant end) {
  int count = 0;
  int peak = 0;
  for (const auto& [time, change] : changesOf(occupied)) {
    if (time >= end) break;
    if (time > start) peak = std::max(peak, count);
    count += change;
  }
  return std::max(peak, count);
}

std::vector<calendar::Segment> timesOfAtLeast(const std::vector<Occupied>& occupied, int count) {
  std::vector<calendar::Segment> times;
  int now = 0;
  for (const auto& [time, change] : changesOf(occupied)) {
    const bool was = now >= count;
    now += change;
    if (!was && now >= count) times.push_back({time, time});
    if (was && now < count) times.back().end = time;
  }
  return times;
}

}  // namespace som::process
