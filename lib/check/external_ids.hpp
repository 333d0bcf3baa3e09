#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "model/kind.hpp"

namespace som::check {

/// The ids in other systems of service orders, collected from all of them. A record that was cancelled or
/// rejected may share its id with the one that took its place.
class ExternalIds {
 public:
  /// Adds an order; ignores other records.
  void look(const doc::Document& document, const model::KindRow& kind);
  void merge(ExternalIds&& other);
  /// Returns a warning (duplicate-id) for each order that has the id of an earlier one.
  std::vector<Diagnostic> duplicates() const;

 private:
  /// Orders by external id: their ids, with the finding that they would be.
  std::multimap<std::string, std::pair<std::string, Diagnostic>, std::less<>> orders_;
};

/// True for an order whose external id must be its own.
bool claimsExternalIds(const doc::Document& document, const model::KindRow& kind);

}  // namespace som::check
