#include "process/planning/standings.hpp"

namespace som::process {

void Standings::add(std::string_view id, const Standing& standing, std::vector<std::string> links) {
  entries_.insert_or_assign(std::string(id), Entry{standing, std::move(links)});
}

void Standings::merge(Standings&& other) { entries_.merge(other.entries_); }

const Standing* Standings::find(std::string_view id) const {
  const auto found = entries_.find(id);
  return found == entries_.end() ? nullptr : &found->second.standing;
}

void Standings::forget(std::string_view id) {
  if (!waiting_) {
    waiting_.emplace();
    for (const auto& [waiting, entry] : entries_)
      for (const std::string& link : entry.links) waiting_->emplace(link, waiting);
  }
  std::vector<std::string> forgotten = {std::string(id)};
  for (std::size_t next = 0; next < forgotten.size(); ++next) {
    if (entries_.erase(forgotten[next]) == 0 && next > 0) continue;  // forgotten before
    const auto [begin, end] = waiting_->equal_range(forgotten[next]);
    for (auto one = begin; one != end; ++one) forgotten.push_back(one->second);
  }
}

std::optional<Standing> SharedStandings::find(std::string_view id) const {
  const std::lock_guard guard(mutex_);
  const auto found = standings_.find(id);
  return found == standings_.end() ? std::nullopt : std::optional(found->second);
}

void SharedStandings::add(const std::string& id, const Standing& standing) {
  const std::lock_guard guard(mutex_);
  standings_.insert_or_assign(id, standing);
}

}  // namespace som::process
