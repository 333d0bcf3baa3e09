#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "process/jeopardy/next_result.hpp"
#include "process/jeopardy/scan.hpp"
#include "process/jeopardy/trial.hpp"

namespace som::process {

/// The items of orders under way that need a decision, as a scan visits their orders: those that a person
/// holds, and those whose service has ended, so that their work delivers nothing.
class ItemsUnderWay {
 public:
  /// Notes the items of a record. Several threads may call it.
  void visit(const Assessed& order, const FieldRecord& record);

  /// Finds out which services have ended; after the scan.
  void readServices(Workspace& workspace, Instant now);

  /// Takes the work for items whose service has ended out of a scan, as it delivers nothing: the decision is
  /// about the item. Returns its records and activities.
  std::set<std::pair<std::string, std::string>> takeNeedless(ScanResult& found);

  /// Adds a decision for each item whose service has ended, if the team has its order or some of its work.
  void addLost(const Trial& trial, const std::string& team, std::set<std::string>& commands,
               NextResult& result) const;

  /// Adds a decision for each held item that has none yet, as no work of it waits.
  void addHeld(Workspace& workspace, const std::string& team, std::set<std::string>& commands,
               NextResult& result) const;

 private:
  /// What decisions say about an order.
  struct Order {
    policy::Level level = policy::Level::onTrack;
    std::optional<Instant> due;
    std::string customer;
    std::string assignee;
  };
  using ItemOfOrder = std::pair<std::string, std::string>;

  Decision decisionFor(const ItemOfOrder& item) const;

  std::mutex mutex_;  ///< protects the rest during the scan
  std::map<std::string, Order> orders_;
  std::set<ItemOfOrder> held_;
  std::map<std::string, std::set<ItemOfOrder>, std::less<>> built_;  ///< the items that build each service
  std::map<ItemOfOrder, std::string> lost_;                          ///< each with its service
  std::vector<Work> needless_;                                       ///< the work that was taken
};

}  // namespace som::process
