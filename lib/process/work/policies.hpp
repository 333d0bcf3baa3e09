#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendars.hpp"
#include "check/check.hpp"
#include "doc/document.hpp"
#include "model/kind.hpp"
#include "model/policies.hpp"
#include "schema/registry.hpp"
#include "store/source.hpp"

namespace som::process {

/// A document of `policy/` with its kind.
struct PolicyDocument {
  const model::KindRow* kind;
  doc::Document document;
};

/// A team that work is assigned to.
struct Team {
  std::string id;
  std::string calendar;
  std::string lead;
  std::vector<std::string> members;
};

/// What `policy/` and `catalog/` of a workspace say, read once.
class Policies {
 public:
  /// Reads everything; files that cannot be read are findings, the rest is used.
  Policies(const store::Source& files, schema::Registry& schemas);

  const std::vector<PolicyDocument>& documents() const { return documents_; }
  /// What is wrong with files of `policy/` and `catalog/`. What such a file says is not used.
  const std::vector<Diagnostic>& findings() const { return findings_; }
  /// The findings that stand in the way of a change of records with these specifications, each with an exit
  /// status of invalid data. Those about `policy/` always do, as events, terms and working time follow from
  /// it; those about `catalog/` where a specification, or one that it relates to, is not among the usable
  /// ones.
  std::vector<Diagnostic> obstacles(const std::vector<std::string>& specifications) const;
  /// Another one where any of the files has changed.
  std::uint64_t version() const { return version_; }
  const calendar::Calendars& calendars() const { return *calendars_; }
  /// The team of this id, or the team that this person is in; null for anyone else.
  const Team* team(std::string_view party) const;
  /// What references can lead to, over these files.
  const check::ReferenceTargets& targets() const { return targets_; }
  /// The specification of this id; nothing where the catalogue lacks it.
  const doc::Document* specification(std::string_view id) const;

 private:
  void readPolicies(const store::Source& files, schema::Registry& schemas);
  void readCatalogue(const store::Source& files, schema::Registry& schemas);
  /// Adds a document of `policy/`, or a finding if it cannot be used.
  void add(doc::Document document, schema::Registry& schemas);
  void addTeam(model::TeamView<doc::Node> view);
  /// Calls a function for each document file of a folder; what it throws becomes a finding.
  void readEach(const store::Source& files, std::string_view folder,
                const std::function<void(const std::string& path, const std::string& bytes)>& read);
  bool lacks(const std::string& specification, std::set<std::string>& seen) const;

  std::uint64_t version_ = 0;
  std::vector<PolicyDocument> documents_;
  std::vector<Diagnostic> findings_;
  std::unique_ptr<calendar::Calendars> calendars_;
  std::vector<Team> teams_;
  std::map<std::string, doc::Document, std::less<>> specifications_;
  check::ReferenceTargets targets_;
};

/// A calendar as it is written, from its document.
calendar::Definition calendarDefinition(const doc::Document& document);

}  // namespace som::process
