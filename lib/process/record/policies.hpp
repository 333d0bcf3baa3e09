#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendars.hpp"
#include "check/check.hpp"
#include "process/record/unit.hpp"

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
  const std::vector<Diagnostic>& findings() const { return findings_; }
  /// Another one where any of the files has changed.
  std::uint64_t version() const { return version_; }
  const calendar::Calendars& calendars() const { return *calendars_; }
  /// The team of this id, or the team that this person is in; null for anyone else.
  const Team* team(std::string_view party) const;
  /// What references can lead to, over these files.
  const check::Known& known() const { return known_; }
  /// The specification of this id; nothing where the catalogue lacks it.
  const doc::Document* specification(std::string_view id) const;

 private:
  std::vector<std::string> list(const store::Source& files, std::string_view folder);
  void readPolicies(const store::Source& files, schema::Registry& schemas);
  void readCatalogue(const store::Source& files);
  void take(doc::Document document, schema::Registry& schemas);

  std::uint64_t version_ = 0;
  std::vector<PolicyDocument> documents_;
  std::vector<Diagnostic> findings_;
  std::unique_ptr<calendar::Calendars> calendars_;
  std::vector<Team> teams_;
  std::map<std::string, doc::Document, std::less<>> specifications_;
  check::Known known_;
};

/// A calendar as it is written, from its document.
calendar::Definition calendarDefinition(const doc::Document& document);

}  // namespace som::process
