#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "process/doctor/ailment.hpp"

namespace som::process {

/// A record that could be read.
struct Seen {
  const std::string& path;
  const doc::Document& document;
  bool wellFormed;  ///< it fits the schema of the kind of its folder
};

/// One examination of a workspace by all checks.
class Examination {
 public:
  Examination(Workspace& workspace, const Env& env, const DoctorOptions& options)
      : workspace_(workspace), env_(env), options_(options) {}

  std::vector<Ailment> run();

  // For the checks.
  Workspace& workspace() { return workspace_; }
  Instant now() const { return env_.now; }
  const DoctorOptions& options() const { return options_; }
  /// Adds a finding of the present check.
  Ailment& add(Diagnostic finding, std::string repair = {});
  /// The paths that claim an id, by kind and id.
  std::map<std::pair<std::string, std::string>, std::vector<std::string>>& claims() { return claims_; }
  std::vector<Ailment>& found() { return found_; }
  check::Links& links() { return links_; }

 private:
  void readRecords();
  void look(const std::string& path, const model::KindRow* kind);
  template <class Function>
  void guarded(std::string_view check, const std::string& path, const Function& function);

  Workspace& workspace_;
  const Env& env_;
  const DoctorOptions& options_;
  std::string_view check_;
  Places places_;
  std::map<std::pair<std::string, std::string>, std::vector<std::string>> claims_;
  std::vector<Ailment> found_;
  check::Links links_;
};

/// The data that repairs use and change.
struct Repairs {
  Workspace& workspace;
  const Env& env;
  const DoctorOptions& options;
  std::vector<FileChange> files = {};
};

/// One check: a function that is called once when all records were read, one that is called for each record,
/// and one that repairs a finding. Each may be null.
struct CheckRow {
  std::string_view name;
  void (*look)(Examination& examination);
  void (*lookAt)(Examination& examination, const Seen& seen);
  void (*repair)(Repairs& repairs, const Ailment& ailment);
};

/// All checks, in the order in which their findings are shown and repaired. A check comes after the checks
/// that it depends on.
std::span<const CheckRow> doctorChecks();

// The repairs. A repair that fails throws and changes nothing.
void changeMode(Repairs& repairs, const Ailment& ailment);
/// Runs the recovery of the store: finishes transactions or sets them aside, and removes temporary files.
void recover(Repairs& repairs, const Ailment& ailment);
void commitQueued(Repairs& repairs, const Ailment& ailment);
void removeIndex(Repairs& repairs, const Ailment& ailment);
void discardSetAside(Repairs& repairs, const Ailment& ailment);
void moveRecord(Repairs& repairs, const Ailment& ailment);
/// Writes the missing ends of a record's links, and takes out entries without another end.
void mendLinks(Repairs& repairs, const Ailment& ailment);
void adopt(Repairs& repairs, const Ailment& ailment);
void carryOut(Repairs& repairs, const Ailment& ailment);

/// Returns the path where a document belongs by its `@type` and id. Throws unknown-kind and invalid-id with
/// their places.
std::string placeOf(const doc::Document& document);

}  // namespace som::process
