#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "model/kind.hpp"

namespace som::check {

/// The relations that must not lead in a circle, collected from all records: of open orders that wait for
/// others, of reports (`model::ReportRelation`), of services and resources that stand on others of their
/// kind, and of specifications that depend on others.
class Waits {
 public:
  /// Adds a record of one of these kinds; ignores other records.
  void look(const doc::Document& document, const model::KindRow& kind);
  void merge(Waits&& other);
  /// Returns the ids to which relations lead from a record that was added.
  std::vector<std::string> needsOf(std::string_view id) const;
  /// Returns an error (dependency-cycle) for each circle, at a relation of one of its records.
  std::vector<Diagnostic> circles() const;

 private:
  /// A relation of a record, with the finding that it would be.
  struct Need {
    std::string id;  ///< ours, or another system's
    Diagnostic finding;
  };
  using Needs = std::map<std::string, std::vector<Need>, std::less<>>;  ///< by the record that has them

  void add(std::string_view relation, std::string_view from, std::string_view to,
           const doc::Document& document, doc::Node place);
  void add(std::string_view relation, const doc::Document& document, const std::vector<doc::Node>& ids);
  void addSupports(const doc::Document& document, const model::KindRow& kind);
  void addSpecification(const doc::Document& document);
  /// Returns the id of the record that a relation leads to, if that has such relations, too; otherwise empty.
  std::string_view targetOf(std::string_view id, const Needs& needs) const;
  void addCircles(std::string_view relation, const Needs& needs, std::vector<Diagnostic>& findings) const;

  std::map<std::string_view, Needs> needs_;                           ///< by relation
  std::multimap<std::string, std::string, std::less<>> externalIds_;  ///< of the orders that wait
};

}  // namespace som::check
