#include "process/record/validate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "check/check.hpp"
#include "process/record/matching.hpp"
#include "process/record/policies.hpp"
#include "process/record/survey.hpp"
#include "store/layout.hpp"

namespace som::process {
namespace {

/// A record and the id that it has.
struct Claim {
  std::string id;
  std::string path;
  const model::KindRow* kind;
};

/// What a part of the workspace is worth.
struct Part {
  ValidateResult result;
  std::set<std::string> matched;  ///< those of the wanted paths that led to a file
  std::vector<Claim> claims;
};

class Validation {
 public:
  Validation(Workspace& workspace, const std::vector<std::string>& paths)
      : workspace_(workspace), wanted_(paths) {}

  ValidateResult run() {
    policies();
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
    twice();
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
    std::move(part.claims.begin(), part.claims.end(), std::back_inserter(whole_.claims));
    whole_.matched.merge(part.matched);
  }

  void policies() {
    const Policies& policies = workspace_.policies();
    std::vector<Diagnostic> unreadable;  // the policies say so
    const std::string folder(store::policyFolder);
    for (const std::string& path : fs::walk(workspace_.store().files(), folder, &unreadable))
      if (store::isDocumentPath(path) && wants(path, whole_)) ++whole_.result.files;
    // What the catalogue's files are worth is found when they are read as records.
    auto own = policies.findings();
    std::erase_if(own,
                  [](const Diagnostic& finding) { return finding.file.starts_with(store::catalogFolder); });
    take(std::move(own), whole_);
    take(policies.calendars().check(), whole_);
    take(ambiguousPolicies(policies), whole_);
    for (const PolicyDocument& policy : policies.documents()) {
      take(check::references(policy.document, *policy.kind, policies.known()), whole_);
      if (policy.kind->kind == model::Kind::escalationPolicy)
        take(check::ladder(policy.document, policies.known()), whole_);
    }
  }

  void look(SurveyFile& file, Part& part) const {
    if (!wants(file.path(), part)) return;
    ++part.result.files;
    try {
      file.kind() ? record(file, part) : take({check::stray(file.path())}, part);
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
    take(check::record(*document, kind, workspace_.policies().known()), part);
    part.claims.push_back({store::idOf(document->root(), kind), file.path(), &kind});
  }

  /// Two files of one id: of a YAML and a JSON file, say, the later one is told.
  void twice() {
    std::vector<Claim>& claims = whole_.claims;
    std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
      return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
    });
    for (std::size_t i = 1; i < claims.size(); ++i) {
      const Claim& first = claims[i - 1];
      const Claim& again = claims[i];
      if (first.kind != again.kind || first.id != again.id) continue;
      const auto bytes = workspace_.store().read(again.path);
      const doc::Document document = doc::read(bytes.value_or(""), again.path, doc::formatOf(again.path));
      take({document.diagnostic(Code::duplicateId,
                                fmt::format("{} claims the id {} too", first.path, again.id),
                                document.root()["id"])},
           whole_);
    }
  }

  Workspace& workspace_;
  const std::vector<std::string>& wanted_;
  Part whole_;
};

}  // namespace

ValidateResult validate(Workspace& workspace, const std::vector<std::string>& paths) {
  return workspace.store().consistently([&] { return Validation(workspace, paths).run(); });
}

}  // namespace som::process
