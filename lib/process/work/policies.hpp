#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
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
  std::string name;
  std::string calendar;
  std::string lead;
  std::vector<std::string> members;
  std::optional<int> capacity;  ///< how many activities it can do at a time; nullopt: any number
};

/// Changes of policies that are tried in memory.
struct PolicyChanges {
  struct Removed {
    const model::KindRow* kind;
    std::string id;
  };
  std::vector<doc::Document> given;  ///< each replaces the policy of its kind and id, or is a new one
  std::vector<Removed> removed;

  /// True if the policy in the files is not used.
  bool supersede(const model::KindRow& kind, std::string_view id) const;
};

/// The contents of `policy/` and `catalog/` of a workspace, read once.
class Policies {
 public:
  /// Reads all files. Files that cannot be read are findings; the others are used.
  Policies(const store::Source& files, schema::Registry& schemas) : Policies(files, schemas, {}) {}
  /// Does the same with some policies changed. A given document that cannot be used is a finding.
  Policies(const store::Source& files, schema::Registry& schemas, const PolicyChanges& changes);

  const std::vector<PolicyDocument>& documents() const { return documents_; }
  /// Returns the findings for files of `policy/` and `catalog/`. The contents of such a file are not used.
  const std::vector<Diagnostic>& findings() const { return findings_; }
  /// Returns the policies that do not fit their schema; they have no effect.
  const std::vector<PolicyDocument>& misfits() const { return misfits_; }
  /// Returns the findings that prevent a change of records with these specifications, each with an exit
  /// status of invalid data. Findings for `policy/` always prevent it, as events, terms and working time
  /// depend on it. Findings for `catalog/` prevent it if a specification, or one that it relates to, is not
  /// usable.
  std::vector<Diagnostic> obstacles(const std::vector<std::string>& specifications) const;
  /// Refuses a change that needs files that cannot be used: its events or terms would be missing. If `ignore`
  /// is set, returns the obstacles for warnings. Throws Error.
  std::vector<Diagnostic> requireUsable(const std::vector<std::string>& specifications, bool ignore) const;
  /// Returns the version of the files, which differs if any of them has changed.
  std::uint64_t version() const { return version_; }
  const calendar::Calendars& calendars() const { return *calendars_; }
  const std::vector<Team>& teams() const { return teams_; }
  /// Returns the team of this id, or the team of this person; otherwise null.
  const Team* team(std::string_view party) const;
  /// Throws not-found, with the nearest names, for a name that is that of no team, person or partner. Permits
  /// each name, and an empty one, if none is declared.
  void requireTeam(std::string_view name) const;
  /// Returns the id of the calendar of a team, of the team of a person, or of a partner; empty if it has
  /// none.
  std::string_view calendarOf(std::string_view party) const;
  /// Returns the possible targets of references in these files.
  const check::ReferenceTargets& targets() const { return targets_; }
  /// Returns the specification of this id; null if the catalogue lacks it.
  const doc::Document* specification(std::string_view id) const;

 private:
  void readPolicies(const store::Source& files, schema::Registry& schemas, const PolicyChanges& changes);
  void readCatalogue(const store::Source& files, schema::Registry& schemas);
  /// Adds a document of `policy/`, or a finding if it cannot be used.
  void add(doc::Document document, schema::Registry& schemas);
  void addTeam(model::TeamView<doc::Node> view);
  /// Calls a function for each document file of a folder; an Error of the function becomes a finding.
  void readEach(const store::Source& files, std::string_view folder,
                const std::function<void(const std::string& path, const std::string& bytes)>& read);
  bool lacks(const std::string& specification, std::set<std::string>& seen) const;

  std::uint64_t version_ = 0;
  std::vector<PolicyDocument> documents_;
  std::vector<Diagnostic> findings_;
  std::vector<PolicyDocument> misfits_;
  std::unique_ptr<calendar::Calendars> calendars_;
  mutable std::once_flag calendarsChecked_;
  mutable std::vector<Diagnostic> calendarFaults_;  ///< found with the first change
  std::vector<Team> teams_;
  std::map<std::string, std::string, std::less<>> partners_;  ///< their calendars, by id
  std::map<std::string, doc::Document, std::less<>> specifications_;
  check::ReferenceTargets targets_;
};

/// Returns the definition of a calendar from its document.
calendar::Definition calendarDefinition(const doc::Document& document);

}  // namespace som::process
