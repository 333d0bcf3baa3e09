#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "model/kind.hpp"

namespace som::check {

/// The open orders that wait for other orders, collected from all records.
class Waits {
 public:
  /// Adds an order, if it is one.
  void look(const doc::Document& document, const model::KindRow& kind);
  void merge(Waits&& other);
  /// Returns an error (dependency-cycle) for each circle of orders that wait for each other, at a relation of
  /// one of them.
  std::vector<Diagnostic> circles() const;

 private:
  /// A relation of an order, with the finding that it would be.
  struct Need {
    std::string id;  ///< ours, or another system's
    Diagnostic finding;
  };
  /// Returns the id of the waiting order that a relation leads to; empty if it leads to none.
  std::string_view waitingOrder(std::string_view id) const;

  std::map<std::string, std::vector<Need>, std::less<>> needs_;       ///< by the order that waits
  std::multimap<std::string, std::string, std::less<>> externalIds_;  ///< of the orders that wait
};

}  // namespace som::check
