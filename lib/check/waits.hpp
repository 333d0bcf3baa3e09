#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "model/kind.hpp"

namespace som::check {

/// The open orders that wait for other orders, and the relations of reports that must not lead in a circle
/// (`model::ReportRelation`), collected from all records.
class Waits {
 public:
  /// Adds an order or a report; ignores other records.
  void look(const doc::Document& document, const model::KindRow& kind);
  void merge(Waits&& other);
  /// Returns an error (dependency-cycle) for each circle of orders that wait for each other, or of reports
  /// that are related, at a relation of one of them.
  std::vector<Diagnostic> circles() const;

 private:
  /// A relation of a record, with the finding that it would be.
  struct Need {
    std::string id;  ///< ours, or another system's
    Diagnostic finding;
  };
  using Needs = std::map<std::string, std::vector<Need>, std::less<>>;  ///< by the record that has them

  void add(std::string_view relation, const doc::Document& document, const std::vector<doc::Node>& ids);
  /// Returns the id of the record that a relation leads to, if that has such relations, too; otherwise empty.
  std::string_view targetOf(std::string_view id, const Needs& needs) const;
  void addCircles(std::string_view relation, const Needs& needs, std::vector<Diagnostic>& findings) const;

  std::map<std::string_view, Needs> needs_;                           ///< by relation
  std::multimap<std::string, std::string, std::less<>> externalIds_;  ///< of the orders that wait
};

}  // namespace som::check
