#include "cause/explain.hpp"

#include <algorithm>
#include <tuple>

namespace som::cause {

/// More likely, then smaller, then alarmed itself, then earlier, then the lower id.
bool Explainer::Candidate::isBetterThan(const Candidate& other) const {
  return std::tuple(-score, size, alarmed, object) <
         std::tuple(-other.score, other.size, other.alarmed, other.object);
}

template <class Visit>
void Explainer::visitAround(Object object, const Visit& visit) const {
  visit(object);
  for (const Object support : graph_.supportsOf(object)) visit(support);
  for (const Object neighbour : graph_.neighboursOf(object)) visit(neighbour);
}

Explainer::Explainer(const Graph& graph)
    : graph_(graph), states_(graph.size()), reach_(graph), other_(graph), numbers_(graph.size(), none) {}

void Explainer::leaveOut(Object object, Time since) {
  states_[object].unknownSince = std::min(states_[object].unknownSince, since);
}

void Explainer::leaveOutUntil(Object object, Time until) {
  states_[object].unknownUntil = std::max(states_[object].unknownUntil, until);
}

Sign Explainer::signOf(Object object) const {
  const State& state = states_[object];
  if (state.explained) return Sign::unknown;
  if (state.alarmed != never) return Sign::alarmed;
  const bool unknown = state.unknownSince < begins_ || state.unknownUntil > begins_ - burstLength;
  return unknown ? Sign::unknown : Sign::quiet;
}

bool Explainer::walk(Reach& reach, Object object) const {
  return reach.walk(object, limit_, [this](Object one) { return signOf(one); });
}

void Explainer::begin(std::span<const Sighting> burst) {
  begins_ = never;
  for (const Sighting& sighting : burst) {
    states_[sighting.object].alarmed = sighting.time;
    begins_ = std::min(begins_, sighting.time);
  }
  limit_ = failedAlarmed * static_cast<Score>(burst.size());
  round_ = 0;
  findCandidates(burst);
}

void Explainer::end(std::span<const Sighting> burst) {
  for (const Sighting& sighting : burst) {
    states_[sighting.object].alarmed = never;
    states_[sighting.object].explained = false;
  }
  for (const Object object : numbered_) numbers_[object] = none;
  numbered_.clear();
  candidates_.clear();
}

/// Adds an object to the candidates, unless its quiet objects exclude it.
void Explainer::addCandidate(Object object) {
  constexpr std::uint32_t excluded = none - 1;
  if (numbers_[object] != none) return;
  numbered_.push_back(object);
  numbers_[object] = excluded;
  if (!walk(reach_, object)) return;
  numbers_[object] = static_cast<std::uint32_t>(candidates_.size());
  candidates_.push_back(
      {object, scoreOf(reach_.counts()), reach_.failed().size(), states_[object].alarmed, round_});
}

/// A cause affects an alarmed object if a member of its cone is the object, supports it or is beside it. All
/// objects between the cause and this member fail with the cause: if one of them is excluded, the cause is
/// too.
void Explainer::findCandidates(std::span<const Sighting> burst) {
  for (const Sighting& sighting : burst)
    visitAround(sighting.object, [this](Object object) { addCandidate(object); });
  for (std::size_t i = 0; i < candidates_.size(); ++i)
    for (const Object support : graph_.supportsOf(candidates_[i].object)) addCandidate(support);
}

/// True if an equal candidate, which is not better, is alarmed no more than five seconds later.
bool Explainer::ties(const Candidate& first, const Candidate& candidate) {
  return first.score == candidate.score && first.size == candidate.size &&
         (first.alarmed == candidate.alarmed ||
          (candidate.alarmed != never && candidate.alarmed - first.alarmed <= simultaneous));
}

/// Sorts candidates, the best first. Of those that tie with the first of them, the lower id is first.
void Explainer::sort(std::vector<Candidate>& all) {
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.isBetterThan(b); });
  for (auto begin = all.begin(), end = begin; begin != all.end(); begin = end) {
    while (end != all.end() && ties(*begin, *end)) ++end;
    std::sort(begin, end, [](const auto& a, const auto& b) { return a.object < b.object; });
  }
}

/// Removes the best candidate from a heap of numbers; returns `none` if the heap is empty. Scores only fall
/// when alarms are explained: an old score is an upper bound, and is computed again when it is the highest.
std::uint32_t Explainer::takeBest(std::vector<std::uint32_t>& heap) {
  const auto isWorse = [this](std::uint32_t a, std::uint32_t b) {
    return candidates_[b].isBetterThan(candidates_[a]);
  };
  const auto push = [&](std::uint32_t number) {
    heap.push_back(number);
    std::push_heap(heap.begin(), heap.end(), isWorse);
  };
  std::vector<std::uint32_t> best;  // as good as each other
  while (!heap.empty()) {
    std::pop_heap(heap.begin(), heap.end(), isWorse);
    const std::uint32_t number = heap.back();
    heap.pop_back();
    Candidate& candidate = candidates_[number];
    if (candidate.round != round_) {
      candidate.score = walk(other_, candidate.object) ? scoreOf(other_.counts()) : -limit_;
      candidate.round = round_;
      push(number);
    } else if (best.empty() || ties(candidates_[best.front()], candidate)) {
      best.push_back(number);
    } else {
      push(number);
      break;
    }
  }
  if (best.empty()) return none;
  const auto lowest = std::min_element(best.begin(), best.end(), [this](std::uint32_t a, std::uint32_t b) {
    return candidates_[a].object < candidates_[b].object;
  });
  const std::uint32_t taken = *lowest;
  for (const std::uint32_t number : best)
    if (number != taken) push(number);
  return taken;
}

/// Describes a candidate with what it explains. `reach_` has its objects then.
Cause Explainer::causeOf(const Candidate& candidate) {
  walk(reach_, candidate.object);
  Cause cause;
  cause.object = candidate.object;
  cause.score = candidate.score;
  for (const auto* list : {&reach_.failed(), &reach_.weakened()})
    for (const Object object : *list)
      if (signOf(object) == Sign::alarmed) cause.explained.push_back(object);
  std::sort(cause.explained.begin(), cause.explained.end());
  cause.unalarmed = reach_.counts().failedQuiet;
  cause.weakened = reach_.weakened().size();
  cause.weakenedAlarmed = reach_.counts().weakenedAlarmed;
  judge(cause, candidate);
  return cause;
}

/// Compares a cause, which `reach_` has, with its rivals: its confidence, equivalents and suspects.
void Explainer::judge(Cause& cause, const Candidate& candidate) {
  std::vector<Candidate> suspects = {candidate};
  std::vector<Score> scores = {cause.score};
  for (const std::uint32_t number : rivalsOf(cause)) {
    Candidate rival = candidates_[number];
    if (rival.score < cause.score - negligible || !explainsSame(rival)) continue;
    suspects.push_back(rival);
    if (isEquivalent(cause.object, rival.object))
      cause.equivalents.push_back(rival.object);
    else
      scores.push_back(rival.score);
  }
  std::sort(cause.equivalents.begin(), cause.equivalents.end());
  const Odds odds(scores);
  cause.confidence = odds.confidenceIn(cause.score);
  sort(suspects);
  suspects.resize(std::min(suspects.size(), mostSuspects));
  for (const Candidate& suspect : suspects)
    cause.suspects.push_back({suspect.object, suspect.score, odds.confidenceIn(suspect.score)});
}

/// Returns the candidates that may affect an object that a cause explains, without itself.
std::vector<std::uint32_t> Explainer::rivalsOf(const Cause& cause) {
  std::vector<std::uint32_t> rivals;
  std::vector<bool> visited(candidates_.size());
  const auto visit = [&](Object object) {
    const std::uint32_t number = numbers_[object];
    if (number >= candidates_.size() || visited[number]) return;
    visited[number] = true;
    rivals.push_back(number);
  };
  for (const Object object : cause.explained) visitAround(object, visit);
  for (std::size_t i = 0; i < rivals.size(); ++i)
    for (const Object support : graph_.supportsOf(candidates_[rivals[i]].object)) visit(support);
  std::erase_if(rivals, [&](std::uint32_t number) { return candidates_[number].object == cause.object; });
  return rivals;
}

/// Computes the score of a rival in this round. Returns false if it explains nothing that the cause explains.
bool Explainer::explainsSame(Candidate& rival) {
  if (!walk(other_, rival.object)) return false;
  rival.score = scoreOf(other_.counts());
  const auto isShared = [&](Object object) {
    return signOf(object) == Sign::alarmed && (reach_.hasFailed(object) || reach_.isWeakened(object));
  };
  return std::any_of(other_.failed().begin(), other_.failed().end(), isShared) ||
         std::any_of(other_.weakened().begin(), other_.weakened().end(), isShared);
}

/// True if the object of `other_` affects the same as the cause, which `reach_` has, apart from the two, and
/// explains the same alarms.
bool Explainer::isEquivalent(Object cause, Object object) const {
  const auto isThird = [&](Object one) { return one != cause && one != object; };
  const auto areSame = [&](const std::vector<Object>& mine, const std::vector<Object>& others,
                           const auto& isMine) {
    if (mine.size() > others.size() + 2 || others.size() > mine.size() + 2) return false;
    return std::all_of(others.begin(), others.end(),
                       [&](Object one) { return !isThird(one) || isMine(one); }) &&
           std::count_if(mine.begin(), mine.end(), isThird) ==
               std::count_if(others.begin(), others.end(), isThird);
  };
  return reach_.counts().failedAlarmed == other_.counts().failedAlarmed &&
         reach_.counts().weakenedAlarmed == other_.counts().weakenedAlarmed &&
         areSame(reach_.failed(), other_.failed(), [&](Object one) { return reach_.hasFailed(one); }) &&
         areSame(reach_.weakened(), other_.weakened(), [&](Object one) { return reach_.isWeakened(one); });
}

namespace {

/// Adds other causes of a burst to those that have few suspects.
void addOthers(std::vector<Cause>& burst) {
  std::vector<Suspect> best;
  for (std::size_t i = 0; i < std::min(burst.size(), fewSuspects + 1); ++i)
    best.push_back({burst[i].object, burst[i].score, burst[i].confidence});
  for (Cause& cause : burst)
    for (const Suspect& other : best) {
      const auto isSame = [&](const Suspect& one) { return one.object == other.object; };
      if (cause.suspects.size() < fewSuspects &&
          std::none_of(cause.suspects.begin(), cause.suspects.end(), isSame))
        cause.suspects.push_back(other);
    }
}

}  // namespace

std::vector<Cause> Explainer::explain(std::span<const Sighting> burst, Score above) {
  begin(burst);
  std::vector<std::uint32_t> heap(candidates_.size());
  for (std::uint32_t i = 0; i < heap.size(); ++i) heap[i] = i;
  std::make_heap(heap.begin(), heap.end(), [this](std::uint32_t a, std::uint32_t b) {
    return candidates_[b].isBetterThan(candidates_[a]);
  });
  std::vector<Cause> causes;
  for (std::uint32_t best; (best = takeBest(heap)) != none;) {
    if (candidates_[best].score <= above) break;
    Cause cause = causeOf(candidates_[best]);
    if (cause.explained.empty()) continue;
    causes.push_back(std::move(cause));
    for (const Object object : causes.back().explained) states_[object].explained = true;
    ++round_;
  }
  end(burst);
  addOthers(causes);
  return causes;
}

std::vector<Cause> Explainer::rank(std::span<const Sighting> burst, std::size_t most) {
  begin(burst);
  std::vector<Candidate> sorted = candidates_;
  sort(sorted);
  std::vector<Cause> causes;
  std::vector<Object> named;  // equivalents of earlier ones
  for (const Candidate& candidate : sorted) {
    if (causes.size() == most) break;
    if (std::find(named.begin(), named.end(), candidate.object) != named.end()) continue;
    causes.push_back(causeOf(candidate));
    named.insert(named.end(), causes.back().equivalents.begin(), causes.back().equivalents.end());
  }
  end(burst);
  return causes;
}

}  // namespace som::cause
