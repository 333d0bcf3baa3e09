#include <algorithm>
#include <set>

#include "base/id.hpp"
#include "model/views.hpp"
#include "process/planning/assess.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

/// What an assessment needs of other records: those that a record waits for, and those that wait for it.
namespace som::process {

using lifecycle::State;

std::vector<std::string> OrderNames::idsOf(std::string_view name) {
  if (parseRecordId(name)) return {std::string(name)};
  const std::lock_guard guard(mutex_);
  if (const auto found = known_.find(name); found != known_.end()) return found->second;
  std::string_view own = name;
  if (own.starts_with(store::externalMark)) own.remove_prefix(store::externalMark.size());
  std::vector<std::string> ids;
  try {
    if (!orders_) orders_.emplace(files_, model::orderKind());
    ids = orders_->recordsWith(std::string(own));
    std::sort(ids.begin(), ids.end());
  } catch (const Error&) {
    // The order is unknown as long as a file that may be it cannot be read; validate reports the file.
  }
  return known_.emplace(std::string(name), std::move(ids)).first->second;
}

std::vector<std::string> Assessor::prerequisiteIdsOf(const Extract& record) {
  std::vector<std::string> ids;
  for (const std::string_view name : record.prerequisites)
    for (std::string& id : known_.names->idsOf(name)) ids.push_back(std::move(id));
  return ids;
}

std::vector<std::string> Assessor::linksOf(const Extract& record) {
  std::vector<std::string> links = prerequisiteIdsOf(record);
  for (const ActivityExtract& activity : record.activities)
    if (activity.delegatedTo && !lifecycle::isFinished(activity.state))
      links.emplace_back(*activity.delegatedTo);
  return links;
}

std::vector<std::string> Assessor::unknownLinks(const Extract& record) {
  std::vector<std::string> unknown = linksOf(record);
  std::erase_if(unknown, [&](const std::string& id) {
    if (standings_.contains(id) || (known_.standings && known_.standings->find(id))) return true;
    const auto standing = known_.shared ? known_.shared->find(id) : std::nullopt;
    if (standing) standings_.emplace(id, *standing);
    return standing.has_value();
  });
  return unknown;
}

Standing Assessor::standingOf(const Assessed& assessed) {
  const policy::Assessment& own = assessed.assessment;
  return {.open = true,
          .level = own.level,
          .promised = assessed.promised,
          .expected = assessed.promised ? assessed.promised : own.expectedCompletion,
          .expectedMax = assessed.promised ? assessed.promised : own.expectedCompletionMax,
          .asks = assessed.facts.asks};
}

std::optional<RecordAhead> Assessor::aheadOf(const model::KindRow& kind, std::string_view id) const {
  return known_.ahead ? known_.ahead(kind, id) : std::nullopt;
}

std::vector<std::string> Assessor::settle(Standing& standing, const Extract& record, const std::string& path,
                                          const model::KindRow& kind) {
  standing.open = true;  // also if it cannot be assessed
  std::vector<std::string> unknown = unknownLinks(record);
  if (unknown.empty()) standing = standingOf(assess(record, path, kind));
  return unknown;
}

std::vector<std::string> Assessor::findStanding(const std::string& id) {
  Standing standing;
  std::string path = id;
  if (parseRecordId(id)) try {
      const auto settleEnded = [&](const model::KindRow& kind, State state) {
        if (kind.clock == model::Clock::order && state != State::completed) standing.ended = state;
      };
      const model::KindRow* kind = model::kindOfId(id);
      std::vector<std::string> unknown;
      if (const auto ahead = kind ? aheadOf(*kind, id) : std::nullopt) {
        path = ahead->path;
        if (ahead->open)
          unknown = settle(standing, *ahead->open, path, *kind);
        else
          settleEnded(*kind, ahead->ended);
      } else {
        const store::Loaded found = store::load(workspace_.store(), id);
        path = found.document.file();
        if (isOpenRecord(found.root(), *found.kind))
          unknown = settle(standing, extractOf(found.root(), *found.kind), path, *found.kind);
        else
          settleEnded(*found.kind, model::RecordView<doc::Node>(found.root()).state(*found.kind));
      }
      if (!unknown.empty()) return unknown;
    } catch (const Error& error) {
      // validate reports missing records; an unreadable record makes the result doubtful.
      for (Diagnostic& finding : withoutTexts(error.findingsIn(path)))
        if (codeExit(finding.code) != Exit::notFound)
          workspace_.store().note(std::move(finding));
        else
          standing.isMissing = true;
    }
  standings_[id] = standing;
  return {};
}

void Assessor::findStandings(const Extract& record) {
  struct Waiting {
    std::string id;
    std::vector<std::string> links;  ///< not yet visited
  };
  auto links = unknownLinks(record);
  if (links.empty()) return;
  std::vector<Waiting> path = {{std::string(), std::move(links)}};
  std::set<std::string, std::less<>> onPath;
  std::vector<std::string> determined;
  bool hasCycle = false;
  while (!path.empty()) {
    if (path.back().links.empty()) {
      std::string id = std::move(path.back().id);
      path.pop_back();
      if (path.empty()) break;
      onPath.erase(id);
      findStanding(id);
      determined.push_back(std::move(id));
      continue;
    }
    std::string id = std::move(path.back().links.back());
    path.back().links.pop_back();
    if (!standings_.try_emplace(id).second) {
      hasCycle = hasCycle || onPath.contains(id);  // a cycle of records ends here, as if it were on track
      continue;
    }
    if (auto ahead = findStanding(id); !ahead.empty()) {
      onPath.insert(id);
      path.push_back({std::move(id), std::move(ahead)});
    } else {
      determined.push_back(std::move(id));
    }
  }
  // The standings of a cycle depend on where it was entered: they are no one else's.
  if (known_.shared && !hasCycle)
    for (const std::string& id : determined) known_.shared->add(id, standings_.at(id));
}

const Standing& Assessor::standingOf(std::string_view id) const {
  static const Standing unknown;
  if (const auto found = standings_.find(id); found != standings_.end()) return found->second;
  const Standing* known = known_.standings ? known_.standings->find(id) : nullptr;
  return known ? *known : unknown;
}

std::vector<policy::Related> Assessor::prerequisitesOf(const Extract& record) {
  std::vector<policy::Related> related;
  const bool waits = !hasStarted(record);
  for (const std::string_view name : record.prerequisites) {
    const std::vector<std::string> orders = known_.names->idsOf(name);
    for (const std::string& order : orders) {
      const Standing& standing = standingOf(order);
      policy::Related& one = related.emplace_back(policy::Related{order, standing.level});
      // One of several orders that may be meant can still be completed.
      if (waits && orders.size() == 1 && standing.ended != State::none)
        one.ended = lifecycle::states.name(standing.ended);
    }
  }
  return related;
}

std::vector<policy::UnclearPrerequisite> Assessor::unclearOf(const Extract& record) {
  std::vector<policy::UnclearPrerequisite> unclear;
  if (hasStarted(record)) return unclear;
  for (const std::string_view name : record.prerequisites) {
    std::vector<std::string> orders = known_.names->idsOf(name);
    if (orders.size() == 1 && standingOf(orders.front()).isMissing) orders.clear();
    // The first one is proposed: one that may still be completed, if there is one.
    std::stable_partition(orders.begin(), orders.end(), [&](const std::string& id) {
      const State ended = standingOf(id).ended;
      return ended == State::none || ended == State::completed;
    });
    if (orders.size() != 1) unclear.push_back({std::string(name), std::move(orders)});
  }
  return unclear;
}

std::pair<std::optional<Instant>, std::optional<Instant>> Assessor::earliestOf(const Extract& record,
                                                                               const policy::Facts& facts) {
  std::optional<Instant> typical = std::max(record.requestedStart, facts.pausedUntil);
  std::optional<Instant> maximum = typical;
  if (hasStarted(record)) return {typical, maximum};
  for (const std::string_view name : record.prerequisites) {
    // Of several orders that may be meant, it waits for the last.
    for (const std::string& id : known_.names->idsOf(name)) {
      const Standing& standing = standingOf(id);
      typical = std::max(typical, standing.expected);
      maximum = std::max(maximum, standing.expectedMax);
    }
  }
  return {typical, maximum};
}

std::optional<bool> Assessor::isPausedRequester(const std::string& id) {
  const auto [known, isNew] = pausedRequesters_.try_emplace(id);
  const model::KindRow* kind = model::kindOfId(id);
  if (!isNew || !kind || !kind->lifecycle) return known->second;
  try {
    if (const auto ahead = aheadOf(*kind, id)) {
      if (ahead->open) known->second = lifecycle::isPaused(ahead->open->state);
      return known->second;
    }
    auto found = store::findById(workspace_.store(), *kind, id);
    if (!found) return std::nullopt;
    const doc::Document document = store::readFound(workspace_.store(), std::move(*found));
    const State state = model::RecordView<doc::Node>(document.root()).state(*kind);
    if (!lifecycle::hasEnded(*kind->lifecycle, state)) known->second = lifecycle::isPaused(state);
  } catch (const Error&) {
    // The assessment of that record itself reports its errors.
  }
  return known->second;
}

bool Assessor::areRequestersPaused(const Extract& record) {
  bool any = false;
  for (const std::string_view id : record.requesters)
    if (const auto paused = isPausedRequester(std::string(id))) {
      if (!*paused) return false;
      any = true;
    }
  return any;
}

bool Assessor::isAwaited(const Extract& record) {
  const auto waits = [&](const auto& activity) {
    return activity.delegatedTo == record.id && !lifecycle::isFinished(activity.state);
  };
  for (const std::string_view requester : record.requesters) {
    const std::string id(requester);
    const model::KindRow* kind = model::kindOfId(id);
    if (!kind) return true;
    try {
      if (const auto ahead = aheadOf(*kind, id); ahead && ahead->open) {
        if (std::any_of(ahead->open->activities.begin(), ahead->open->activities.end(), waits)) return true;
        continue;
      }
      auto found = store::findById(workspace_.store(), *kind, id);
      if (!found) continue;
      const doc::Document document = store::readFound(workspace_.store(), std::move(*found));
      const std::vector<ActivityExtract> activities = activitiesOf(document.root());
      if (std::any_of(activities.begin(), activities.end(), waits)) return true;
    } catch (const Error&) {
      return true;  // the assessment of that record itself reports its errors
    }
  }
  return false;
}

}  // namespace som::process
