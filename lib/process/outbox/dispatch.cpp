#include "process/outbox/dispatch.hpp"

#include <algorithm>

namespace som::process {

Dispatch::Dispatch(std::vector<WaitingEvent>& events, DispatchOptions options)
    : events_(events),
      options_(options),
      deadLetters_(static_cast<std::size_t>(std::count_if(
          events.begin(), events.end(), [](const WaitingEvent& event) { return event.tries.failed; }))),
      over_(events.size()),
      tried_(events.size()) {
  if (options_.digest == 0) return;
  for (std::size_t i = 0; i < events_.size(); ++i)
    if (!events_[i].tries.failed)
      for (const std::string& recipient : openRecipients(i)) ++open_[recipient];
}

bool Dispatch::isPending(std::size_t position) const {
  return !over_[position] && !events_[position].tries.failed;
}

bool Dispatch::isFree(std::size_t position, Instant now) const {
  const WaitingEvent& event = events_[position];
  return isPending(position) && !held_.contains(event.subject) && isDue(event.tries, now);
}

std::vector<std::string> Dispatch::openRecipients(std::size_t position) const {
  const WaitingEvent& event = events_[position];
  std::vector<std::string> open;
  for (const std::string& recipient : event.recipients) {
    const auto& handed = event.tries.handed;
    const bool has = std::find(handed.begin(), handed.end(), recipient) != handed.end();
    if (!has && std::find(open.begin(), open.end(), recipient) == open.end()) open.push_back(recipient);
  }
  return open;
}

template <class Wanted>
std::vector<std::size_t> Dispatch::gather(std::size_t from, Instant now, std::size_t most,
                                          Wanted wanted) const {
  std::vector<std::size_t> gathered;
  std::set<std::string> leftOut;
  std::size_t bytes = 0;
  for (std::size_t i = from; i < events_.size() && gathered.size() < most; ++i) {
    if (!isPending(i)) continue;
    const WaitingEvent& event = events_[i];
    const bool fits = gathered.empty() || bytes + event.bytes <= mostListedBytes;
    if (fits && isFree(i, now) && !leftOut.contains(event.subject) && wanted(i)) {
      gathered.push_back(i);
      bytes += event.bytes;
    } else {
      leftOut.insert(event.subject);
    }
  }
  return gathered;
}

Parcel Dispatch::digestFor(const std::string& recipient, std::size_t position, Instant now) const {
  Parcel parcel{.events = gather(position, now, mostListed,
                                 [&](std::size_t i) {
                                   if (events_[i].tries.count >= options_.alone) return false;
                                   const std::vector<std::string> open = openRecipients(i);
                                   return std::find(open.begin(), open.end(), recipient) != open.end();
                                 }),
                .recipient = recipient,
                .isList = true};
  std::stable_sort(parcel.events.begin(), parcel.events.end(),
                   [&](std::size_t a, std::size_t b) { return events_[a].severity > events_[b].severity; });
  return parcel;
}

Parcel Dispatch::parcelAt(std::size_t position, Instant now) const {
  const std::vector<std::string> open = openRecipients(position);
  if (events_[position].tries.count < options_.alone)
    for (const std::string& recipient : open)
      if (const auto found = open_.find(recipient); found != open_.end() && found->second > options_.digest)
        return digestFor(recipient, position, now);
  const bool othersHaveIt = !events_[position].tries.handed.empty();
  if (options_.batch > 1 && !othersHaveIt && events_[position].tries.count == 0)
    return {.events = gather(position, now, options_.batch,
                             [&](std::size_t i) {
                               const Tries& tries = events_[i].tries;
                               return tries.count == 0 && tries.handed.empty();
                             }),
            .recipient = {},
            .isList = true};
  return {.events = {position},
          .recipient = othersHaveIt && !open.empty() ? open.front() : std::string(),
          .isList = options_.batch > 1};
}

Parcel Dispatch::next(Instant now) {
  for (; at_ < events_.size(); ++at_) {
    if (!isPending(at_)) continue;
    if (isFree(at_, now)) return parcelAt(at_, now);
    held_.insert(events_[at_].subject);
  }
  return {};
}

std::vector<std::size_t> Dispatch::taken(const Parcel& parcel) {
  std::vector<std::size_t> finished;
  for (const std::size_t position : parcel.events) {
    if (!parcel.recipient.empty()) events_[position].tries.handed.push_back(parcel.recipient);
    if (!parcel.recipient.empty() && !openRecipients(position).empty()) continue;
    over_[position] = true;
    finished.push_back(position);
  }
  return finished;
}

void Dispatch::failed(const Parcel& parcel) {
  for (const std::size_t position : parcel.events) {
    held_.insert(events_[position].subject);
    tried_[position] = true;
  }
}

void Dispatch::gone(std::size_t position) { over_[position] = true; }

std::size_t Dispatch::untried() const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < events_.size(); ++i)
    if (isPending(i) && !tried_[i]) ++count;
  return count;
}

}  // namespace som::process
