#include "process/read/validate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <span>

#include "check/check.hpp"
#include "check/external_ids.hpp"
#include "check/links.hpp"
#include "check/waits.hpp"
#include "process/read/survey.hpp"
#include "process/work/events.hpp"
#include "process/work/matching.hpp"
#include "process/work/policies.hpp"
#include "store/archive.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

/// The findings for the requested files.
class Findings {
 public:
  explicit Findings(const std::vector<std::string>& wanted) : wanted_(wanted) {}

  /// True if a file is requested.
  bool wants(const std::string& path) {
    bool any = wanted_.empty();
    for (const std::string& original : wanted_) {
      std::string prefix = original;
      while (!prefix.empty() && prefix.back() == '/') prefix.pop_back();
      if (path != prefix && !path.starts_with(prefix + "/") && prefix != ".") continue;
      matched_.insert(original);
      any = true;
    }
    return any;
  }

  /// Counts a file if it is requested; returns whether it is.
  bool count(const std::string& path) {
    if (!wants(path)) return false;
    result_.files.push_back(path);
    return true;
  }

  void take(std::vector<Diagnostic> findings) {
    for (Diagnostic& finding : withoutTexts(std::move(findings)))
      if (wants(finding.file)) result_.findings.push_back(std::move(finding));
  }

  void merge(Findings&& other) {
    std::move(other.result_.files.begin(), other.result_.files.end(), std::back_inserter(result_.files));
    std::move(other.result_.findings.begin(), other.result_.findings.end(),
              std::back_inserter(result_.findings));
    matched_.merge(other.matched_);
  }

  /// Returns all findings by file and place. Throws not-found for a requested path that does not exist.
  ValidateResult result(const fs::FileSystem& files) && {
    for (const std::string& path : wanted_) {
      if (matched_.contains(path)) continue;
      if (!files.stat(path))
        throw Error(Diagnostic(Code::notFound, fmt::format("there is no file at '{}'", path))
                        .hint("write a file or folder of the workspace, such as orders/2026"));
      ++result_.notRecords;
    }
    std::sort(result_.files.begin(), result_.files.end());
    std::stable_sort(result_.findings.begin(), result_.findings.end(),
                     [](const Diagnostic& a, const Diagnostic& b) {
                       if (a.file != b.file) return a.file < b.file;
                       return a.span.value_or(Span{}).begin < b.span.value_or(Span{}).begin;
                     });
    return std::move(result_);
  }

 private:
  const std::vector<std::string>& wanted_;
  ValidateResult result_;
  std::set<std::string> matched_;  ///< the requested paths that match a file
};

/// Finds orders by their external ids. Reads the ids of all orders once, at the first search.
class ExternalIds {
 public:
  explicit ExternalIds(const store::Store& store) : store_(store) {}

  /// True if exactly one order has the id.
  bool knows(std::string_view externalId) {
    std::call_once(once_, [this] { readAll(); });
    if (externalId.starts_with(store::externalMark)) externalId.remove_prefix(store::externalMark.size());
    const auto found = orders_.find(externalId);
    return found != orders_.end() && found->second == 1;
  }

 private:
  void readAll() {
    const model::KindRow& kind = model::row(model::Kind::serviceOrder);
    for (const std::string& path : store::pathsOf(store_, kind)) try {
        const auto bytes = store_.read(path);
        if (!bytes || bytes->find(kind.externalField) == std::string::npos) continue;
        const auto document = store::readAs(kind, path, *bytes);
        if (document) ++orders_[std::string(document->root()[kind.externalField].text())];
      } catch (const Error&) {
        // The check of the file itself reports its errors.
      }
  }

  const store::Store& store_;
  std::once_flag once_;
  std::map<std::string, std::size_t, std::less<>> orders_;  ///< how many orders have each
};

/// Checks the files of one part of a survey, one after the other.
class Checker : public SurveyWork {
 public:
  Checker(Workspace& workspace, const std::vector<std::string>& wanted,
          const check::ReferenceTargets& targets, const RecordCheck& more)
      : workspace_(workspace), targets_(targets), more_(more), findings_(wanted) {}

  Findings takeFindings() { return std::move(findings_); }
  check::Links takeLinks() { return std::move(links_); }
  check::Waits takeWaits() { return std::move(waits_); }
  check::ExternalIds takeExternalIds() { return std::move(externalIds_); }

 private:
  bool wants(const SurveyFile& file) override { return findings_.count(file.path()); }

  void record(SurveyFile& file) override {
    std::optional<doc::Document> document;
    bool fitsSchema = false;
    try {
      document = file.read();
      if (!document) return;
      bad(checkedRecord(workspace_, *document, *file.kind(), targets_, &fitsSchema));
    } catch (const Error&) {
      links_.passOver(file.path());
      throw;
    }
    if (!fitsSchema) return links_.passOver(file.path());
    const model::KindRow& kind = *file.kind();
    if (more_) bad(more_(*document, kind));
    links_.look(*document, kind);
    waits_.look(*document, kind);
    externalIds_.look(*document, kind);
  }

  /// A record that has two files is checked in both.
  void flawed(SurveyFile& file, Diagnostic flaw) override {
    bad({std::move(flaw)});
    if (file.kind()) record(file);
  }

  void bad(std::vector<Diagnostic> findings) override { findings_.take(std::move(findings)); }

  Workspace& workspace_;
  const check::ReferenceTargets& targets_;
  const RecordCheck& more_;
  Findings findings_;
  check::Links links_;
  check::Waits waits_;
  check::ExternalIds externalIds_;
};

/// Returns the findings that are about other places than the errors of a schema. Those must not hide what
/// else is wrong in a file.
std::vector<Diagnostic> elsewhere(std::span<const Diagnostic> ofSchema, std::vector<Diagnostic> findings) {
  std::erase_if(findings, [&](const Diagnostic& finding) {
    return std::any_of(ofSchema.begin(), ofSchema.end(), [&](const Diagnostic& other) {
      return !finding.span || !other.span ||
             (finding.span->begin < other.span->end && other.span->begin < finding.span->end);
    });
  });
  return findings;
}

/// Finds what is wrong in policies that do not fit their schema, beside its errors.
void checkMisfits(Workspace& workspace, Findings& findings) {
  const Policies& policies = workspace.policies();
  for (const PolicyDocument& policy : policies.misfits()) {
    const schema::Schema& schema = workspace.schemas().get(policy.kind->schema);
    const std::vector<Diagnostic> ofSchema = schema.validate(policy.document);
    findings.take(elsewhere(ofSchema, schema.unknownMembers(policy.document, false)));
    try {
      findings.take(elsewhere(ofSchema, check::policy(policy.document, *policy.kind, policies.targets())));
    } catch (const Error&) {
      // A check may need what the schema requires.
    }
  }
}

void checkPolicies(Workspace& workspace, Findings& findings) {
  const Policies& policies = workspace.policies();
  std::vector<Diagnostic> unreadable;  // the findings of the policies include them
  const std::string folder(store::policyFolder);
  for (const std::string& path : fs::walk(workspace.store().files(), folder, &unreadable))
    if (store::isDocumentPath(path)) findings.count(path);
  // Files of the catalogue are checked as records, links before that.
  auto own = policies.findings();
  std::erase_if(own, [](const Diagnostic& finding) {
    return finding.file.starts_with(store::catalogFolder) || finding.code == Code::unsafePath;
  });
  findings.take(std::move(own));
  findings.take(policies.calendars().check());
  findings.take(ambiguousPolicies(policies));
  findings.take(unknownEventTypes(policies));
  findings.take(unheardLadders(policies));
  checkMisfits(workspace, findings);
  for (const PolicyDocument& policy : policies.documents()) {
    findings.take(check::policy(policy.document, *policy.kind, policies.targets()));
    findings.take(workspace.schemas().get(policy.kind->schema).unknownMembers(policy.document, false));
  }
}

/// Checks the archives of alarms.
void checkArchives(const store::Source& files, Findings& findings) {
  const model::KindRow& kind = model::row(model::Kind::alarm);
  for (const std::string& path : files.listReadable(std::string(kind.folder))) try {
      if (store::isArchive(path) && findings.wants(path))
        findings.take(store::archiveFlaws(files, kind, path));
    } catch (const Error& error) {
      findings.take(error.findingsIn(path));
    }
}

/// Checks what is read of the settings only at the first use.
void checkSettings(Workspace& workspace, Findings& findings) {
  try {
    workspace.zone();
  } catch (const Error& error) {
    findings.take(error.findings());
  }
}

ValidateResult validateAll(Workspace& workspace, const std::vector<std::string>& wanted,
                           const RecordCheck& more) {
  Findings findings(wanted);
  checkSettings(workspace, findings);
  checkPolicies(workspace, findings);
  ExternalIds orders(workspace.store());
  check::ReferenceTargets targets = workspace.policies().targets();
  targets.knowsOrder = [&](std::string_view externalId) { return orders.knows(externalId); };
  for (const std::string& path : store::irregularFiles(workspace.store().files()))
    findings.take({check::irregular(path)});
  Survey survey(workspace, model::kindsLike(nullptr), Survey::Index::unused);
  findings.take(survey.unreadable());
  checkArchives(workspace.store(), findings);
  check::Links links;
  check::Waits waits;
  check::ExternalIds externalIds;
  mapReduce(
      survey, [&] { return std::make_unique<Checker>(workspace, wanted, targets, more); },
      [&](std::unique_ptr<Checker> part) {
        findings.merge(part->takeFindings());
        links.merge(part->takeLinks());
        waits.merge(part->takeWaits());
        externalIds.merge(part->takeExternalIds());
      });
  // Both ends of a link, and all orders of a circle, are seen only if all files are.
  if (wanted.empty()) {
    for (check::OneSidedLink& link : links.oneSided()) findings.take({std::move(link.finding)});
    findings.take(links.disagreements());
    findings.take(waits.circles());
    findings.take(externalIds.duplicates());
  }
  return std::move(findings).result(workspace.store().files());
}

}  // namespace

std::vector<Diagnostic> checkedRecord(Workspace& workspace, const doc::Document& document,
                                      const model::KindRow& kind, const check::ReferenceTargets& targets,
                                      bool* fitsSchema) {
  const schema::Schema& schema = workspace.schemas().get(kind.schema);
  std::vector<Diagnostic> findings = schema.validate(document);
  if (fitsSchema) *fitsSchema = findings.empty();
  const std::size_t ofSchema = findings.size();
  const auto add = [&](std::vector<Diagnostic> more) {
    for (Diagnostic& finding : elsewhere(std::span(findings).first(ofSchema), std::move(more)))
      findings.push_back(std::move(finding));
  };
  try {
    add(check::record(document, kind, targets));
    add(schema.unknownMembers(document, !check::hasOwnMembersOnly(kind)));
  } catch (const Error&) {
    if (ofSchema == 0) throw;
  }
  return findings;
}

ValidateResult validate(Workspace& workspace, const std::vector<std::string>& paths,
                        const RecordCheck& more) {
  return workspace.store().consistently([&] { return validateAll(workspace, paths, more); });
}

}  // namespace som::process
