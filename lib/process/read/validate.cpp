#include "process/read/validate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <set>

#include "check/check.hpp"
#include "process/read/survey.hpp"
#include "process/work/matching.hpp"
#include "process/work/policies.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

/// What a part of the workspace is worth.
struct Part {
  ValidateResult result;
  std::set<std::string> matched;  ///< those of the wanted paths that led to a file
};

class Validation {
 public:
  Validation(Workspace& workspace, const std::vector<std::string>& paths)
      : workspace_(workspace), wanted_(paths) {}

  ValidateResult run() {
    policies();
    targets_ = workspace_.policies().targets();
    targets_.knowsOrder = [this](std::string_view externalId) { return knowsOrder(externalId); };
    for (const std::string& path : store::irregularFiles(workspace_.store().files()))
      take({check::irregular(path)}, whole_);
    Survey survey(workspace_, model::kindsLike(nullptr), Survey::Index::unused);
    take(survey.unreadable(), whole_);
    std::vector<Part> parts(survey.parts());
    survey.run([&](std::size_t part, SurveyFile& file) { look(file, parts[part]); });
    for (Part& part : parts) gather(part);
    for (const std::string& path : wanted_)
      if (!whole_.matched.contains(path))
        throw Error(Diagnostic(Code::notFound, fmt::format("there is no file of records at '{}'", path))
                        .hint("paths are relative to the workspace, such as orders/2026"));
    std::stable_sort(whole_.result.findings.begin(), whole_.result.findings.end(),
                     [](const Diagnostic& a, const Diagnostic& b) {
                       if (a.file != b.file) return a.file < b.file;
                       return a.span.value_or(Span{}).begin < b.span.value_or(Span{}).begin;
                     });
    return std::move(whole_.result);
  }

 private:
  bool wants(const std::string& path, Part& part) const {
    if (wanted_.empty()) return true;
    bool any = false;
    for (std::string prefix : wanted_) {
      const std::string original = prefix;
      while (!prefix.empty() && prefix.back() == '/') prefix.pop_back();
      if (path == prefix || path.starts_with(prefix + "/") || prefix == ".") {
        part.matched.insert(original);
        any = true;
      }
    }
    return any;
  }

  void take(std::vector<Diagnostic> findings, Part& part) const {
    for (Diagnostic& finding : withoutTexts(std::move(findings)))
      if (wants(finding.file, part)) part.result.findings.push_back(std::move(finding));
  }

  void gather(Part& part) {
    whole_.result.files += part.result.files;
    std::move(part.result.findings.begin(), part.result.findings.end(),
              std::back_inserter(whole_.result.findings));
    whole_.matched.merge(part.matched);
  }

  void policies() {
    const Policies& policies = workspace_.policies();
    std::vector<Diagnostic> unreadable;  // the policies say so
    const std::string folder(store::policyFolder);
    for (const std::string& path : fs::walk(workspace_.store().files(), folder, &unreadable))
      if (store::isDocumentPath(path) && wants(path, whole_)) ++whole_.result.files;
    // What the catalogue's files are worth is found when they are read as records, links before that.
    auto own = policies.findings();
    std::erase_if(own, [](const Diagnostic& finding) {
      return finding.file.starts_with(store::catalogFolder) || finding.code == Code::unsafePath;
    });
    take(std::move(own), whole_);
    take(policies.calendars().check(), whole_);
    take(ambiguousPolicies(policies), whole_);
    for (const PolicyDocument& policy : policies.documents()) {
      take(check::references(policy.document, *policy.kind, policies.targets()), whole_);
      if (policy.kind->kind == model::Kind::escalationPolicy)
        take(check::ladder(policy.document, policies.targets()), whole_);
    }
  }

  void look(SurveyFile& file, Part& part) const {
    if (!wants(file.path(), part)) return;
    ++part.result.files;
    try {
      if (const auto flaw = file.flaw()) take({*flaw}, part);
      if (file.kind()) record(file, part);
    } catch (const Error& error) {
      take(error.findingsIn(file.path()), part);
    }
  }

  void record(SurveyFile& file, Part& part) const {
    const model::KindRow& kind = *file.kind();
    const std::optional<doc::Document> document = file.read();
    if (!document) return;
    auto findings = workspace_.schemas().get(kind.schema).validate(*document);
    if (!findings.empty()) return take(std::move(findings), part);
    take(check::record(*document, kind, targets_), part);
  }

  /// The external ids of all orders are read when one is asked for, once.
  bool knowsOrder(std::string_view externalId) const {
    const model::KindRow& kind = model::row(model::Kind::serviceOrder);
    std::call_once(readExternalIds_, [&] {
      for (const std::string& path : store::pathsOf(workspace_.store(), kind)) try {
          const auto bytes = workspace_.store().read(path);
          if (!bytes || bytes->find(kind.externalField) == std::string::npos) continue;
          const auto document = store::readAs(kind, path, *bytes);
          if (document) ++externalIds_[std::string(document->root()[kind.externalField].text())];
        } catch (const Error&) {
          // What is wrong with it is found when it is looked at.
        }
    });
    if (externalId.starts_with(store::externalMark)) externalId.remove_prefix(store::externalMark.size());
    const auto found = externalIds_.find(externalId);
    return found != externalIds_.end() && found->second == 1;
  }

  Workspace& workspace_;
  const std::vector<std::string>& wanted_;
  check::ReferenceTargets targets_;
  mutable std::once_flag readExternalIds_;
  mutable std::map<std::string, std::size_t, std::less<>> externalIds_;  ///< how many orders have each
  Part whole_;
};

}  // namespace

ValidateResult validate(Workspace& workspace, const std::vector<std::string>& paths) {
  return workspace.store().consistently([&] { return Validation(workspace, paths).run(); });
}

}  // namespace som::process
