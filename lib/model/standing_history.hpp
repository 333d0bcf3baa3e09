#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/views.hpp"

namespace som::model {

/// Returns the entries of a record's history that no `undo` took back, and the undos, in order. An undo takes
/// back the entry that it names and those up to itself; the undo of an undo brings them again.
template <class Node>
std::vector<TrackingView<Node>> standingHistory(const RecordView<Node>& record) {
  constexpr auto undo = lifecycle::events.name(lifecycle::Event::undo);
  std::vector<TrackingView<Node>> standing;
  std::map<std::string, std::vector<TrackingView<Node>>, std::less<>> beforeUndo;
  for (const TrackingView<Node> entry : record.history()) {
    if (entry.action() != undo) {
      standing.push_back(entry);
      continue;
    }
    const auto before = standing;
    const std::string of(entry.of());
    if (const auto undone = beforeUndo.find(of); undone != beforeUndo.end())
      standing = undone->second;
    else
      for (std::size_t n = 0; n < standing.size(); ++n)
        if (standing[n].id() == of) standing.resize(n);
    beforeUndo.emplace(entry.id(), before);
    standing.push_back(entry);
  }
  return standing;
}

}  // namespace som::model
