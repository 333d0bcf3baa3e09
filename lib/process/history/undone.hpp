#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "doc/value.hpp"
#include "lifecycle/lifecycle.hpp"

namespace som::process {

/// Returns the state in which a record ends that was not wanted; `none` for a kind without one.
lifecycle::State unwantedEnd(const lifecycle::Lifecycle& lifecycle);

/// Returns the state to which the last entry of a history led its record; empty if none did.
std::string lastTracked(const doc::Value& history);

/// The tracking records that an `undo` takes back: those of a history from the one that it names on.
class UndoneEntries {
 public:
  /// `history` is a list of tracking records without the undo, and must outlive this.
  UndoneEntries(const doc::Value& history, std::string_view of);

  /// True if the history has the named entry.
  bool areFound() const { return first_ < size_; }
  /// True if the record begins with the named entry.
  bool areAll() const;
  /// True if one of them changes the state of the record itself.
  bool changeRecord() const;

  /// Returns the state of the record before them; nullopt if they do not change it, or it had none.
  std::optional<std::string> recordBefore() const;
  /// Returns the state of an activity or item before them, as far as they say it.
  std::optional<std::string> activityBefore(std::string_view id) const;
  std::optional<std::string> itemBefore(std::string_view id) const;
  /// Returns the state to which the last entry before them led an activity or item; nullopt if no entry did.
  std::optional<std::string> lastOfActivity(std::string_view id) const;
  std::optional<std::string> lastOfItem(std::string_view id) const;

 private:
  template <class IsOf>
  std::optional<std::string> stateBefore(const IsOf& isOf) const;
  template <class IsOf>
  std::optional<std::string> lastState(const IsOf& isOf) const;

  const doc::Value& history_;
  std::size_t size_;
  std::size_t first_;
};

}  // namespace som::process
