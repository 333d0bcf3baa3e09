#include "process/history/undone.hpp"

#include "model/views.hpp"

namespace som::process {
namespace {

using Tracking = model::TrackingView<model::ValueNode>;

bool isCreation(const Tracking& entry) {
  return !entry.isOfPart() && entry.action() == lifecycle::events.name(lifecycle::Event::create);
}

bool isOfRecord(const Tracking& entry) {
  return isCreation(entry) || (!entry.isOfPart() && entry.hasTo() && lifecycle::states.parse(entry.toText()));
}

}  // namespace

lifecycle::State unwantedEnd(const lifecycle::Lifecycle& lifecycle) {
  using enum lifecycle::State;
  for (const lifecycle::State state : {cancelled, terminated, closed, cleared})
    if (lifecycle::knows(lifecycle, state)) return state;
  return none;
}

std::string lastTracked(const doc::Value& history) {
  for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
    const Tracking view(*entry);
    if (isCreation(view) && !view.hasTo())
      return std::string(lifecycle::states.name(lifecycle::State::acknowledged));
    if (isOfRecord(view)) return view.toText();
  }
  return {};
}

UndoneEntries::UndoneEntries(const doc::Value& history, std::string_view of)
    : history_(history), size_(history.is_array() ? history.size() : 0), first_(size_) {
  for (std::size_t i = size_; i > 0 && first_ == size_; --i)
    if (Tracking(history[i - 1]).id() == of) first_ = i - 1;
}

bool UndoneEntries::areAll() const {
  // A record may be older than its history: an import or an earlier version wrote it.
  const auto isBirth = [](const Tracking& entry) { return isOfRecord(entry) && !entry.hasFrom(); };
  return areFound() && first_ == 0 && isBirth(Tracking(history_[0]));
}

bool UndoneEntries::changeRecord() const {
  for (std::size_t i = first_; i < size_; ++i)
    if (isOfRecord(Tracking(history_[i]))) return true;
  return false;
}

std::optional<std::string> UndoneEntries::recordBefore() const {
  for (std::size_t i = first_; i < size_; ++i)
    if (const Tracking entry(history_[i]); isOfRecord(entry))
      return entry.hasFrom() ? std::optional(entry.fromText()) : std::nullopt;
  return std::nullopt;
}

/// Returns the state from which the first entry about a part leads.
template <class IsOf>
std::optional<std::string> UndoneEntries::stateBefore(const IsOf& isOf) const {
  for (std::size_t i = first_; i < size_; ++i)
    if (const Tracking entry(history_[i]);
        isOf(entry) && entry.hasTo() && lifecycle::states.parse(entry.fromText()))
      return entry.fromText();
  return std::nullopt;
}

template <class IsOf>
std::optional<std::string> UndoneEntries::lastState(const IsOf& isOf) const {
  for (std::size_t i = first_; i > 0; --i)
    if (const Tracking entry(history_[i - 1]);
        isOf(entry) && entry.hasTo() && lifecycle::states.parse(entry.toText()))
      return entry.toText();
  return std::nullopt;
}

std::optional<std::string> UndoneEntries::activityBefore(std::string_view id) const {
  return stateBefore([&](const Tracking& entry) { return entry.activity() == id; });
}

std::optional<std::string> UndoneEntries::itemBefore(std::string_view id) const {
  return stateBefore([&](const Tracking& entry) { return entry.item() == id; });
}

std::optional<std::string> UndoneEntries::lastOfActivity(std::string_view id) const {
  return lastState([&](const Tracking& entry) { return entry.activity() == id; });
}

std::optional<std::string> UndoneEntries::lastOfItem(std::string_view id) const {
  return lastState([&](const Tracking& entry) { return entry.item() == id; });
}

}  // namespace som::process
