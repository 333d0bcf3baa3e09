#pragma once

#include <functional>
#include <map>
#include <string>

#include "model/views.hpp"
#include "process/history/replay.hpp"

namespace som::process {

/// The entry with which each activity or item that the base lacks appears. The input must outlive it.
class Arrivals {
 public:
  explicit Arrivals(const ReplayInput& input);

  /// True if an activity is there when an entry is carried out; those of the base always are.
  bool hasActivity(const std::string& id, std::size_t entry) const {
    const auto found = activities_.find(id);
    return found == activities_.end() || found->second <= entry;
  }

 private:
  using Tracking = model::TrackingView<model::ValueNode>;
  using Activity = model::ActivityView<model::ValueNode>;
  using Positions = std::map<std::string, std::size_t, std::less<>>;

  std::size_t arrivalOf(const std::string& id, std::string (Tracking::*member)() const) const;
  std::size_t arrivalOf(const Activity& activity) const;

  const ReplayInput& input_;
  Positions items_;
  Positions activities_;
};

}  // namespace som::process
