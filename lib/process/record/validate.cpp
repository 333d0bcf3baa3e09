#include "process/record/validate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "check/check.hpp"
#include "process/record/matching.hpp"
#include "process/record/policies.hpp"
#include "store/layout.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

class Validation {
 public:
  Validation(Workspace& workspace, const std::vector<std::string>& paths)
      : workspace_(workspace), wanted_(paths) {}

  ValidateResult run() {
    policies();
    for (const std::string& path : store::irregularFiles(workspace_.store().files())) irregular(path);
    for (const auto& [path, kind] : store::listRecords(workspace_.store(), model::kindsLike(nullptr)))
      kind ? record(path, *kind) : stray(path);
    for (const std::string& path : wanted_)
      if (!matched_.contains(path))
        throw Error(Diagnostic(Code::notFound, fmt::format("there is no file of records at '{}'", path))
                        .hint("paths are relative to the workspace, such as orders/2026"));
    std::stable_sort(result_.findings.begin(), result_.findings.end(),
                     [](const Diagnostic& a, const Diagnostic& b) {
                       if (a.file != b.file) return a.file < b.file;
                       return a.span.value_or(Span{}).begin < b.span.value_or(Span{}).begin;
                     });
    return std::move(result_);
  }

 private:
  bool wants(const std::string& path) {
    if (wanted_.empty()) return true;
    bool any = false;
    for (std::string prefix : wanted_) {
      const std::string original = prefix;
      while (!prefix.empty() && prefix.back() == '/') prefix.pop_back();
      if (path == prefix || path.starts_with(prefix + "/") || prefix == ".") {
        matched_.insert(original);
        any = true;
      }
    }
    return any;
  }

  void take(std::vector<Diagnostic> findings) {
    for (Diagnostic& finding : findings)
      if (wants(finding.file)) result_.findings.push_back(std::move(finding));
  }

  void policies() {
    const Policies& policies = workspace_.policies();
    for (const std::string& path : workspace_.store().list(std::string(store::policyFolder)))
      if (store::isDocumentPath(path) && wants(path)) ++result_.files;
    // What the catalogue's files are worth is found when they are read as records.
    auto own = policies.findings();
    std::erase_if(own,
                  [](const Diagnostic& finding) { return finding.file.starts_with(store::catalogFolder); });
    take(std::move(own));
    take(policies.calendars().check());
    take(ambiguousPolicies(policies));
    for (const PolicyDocument& policy : policies.documents())
      take(check::references(policy.document, *policy.kind, policies.known()));
  }

  void stray(const std::string& path) {
    if (!wants(path)) return;
    ++result_.files;
    take({check::stray(path)});
  }

  void irregular(const std::string& path) {
    if (wants(path)) take({check::irregular(path)});
  }

  void record(const std::string& path, const model::KindRow& kind) {
    if (!wants(path)) return;
    ++result_.files;
    try {
      auto bytes = workspace_.store().read(path);
      const doc::Document document = doc::read(std::move(bytes).value_or(""), path, doc::formatOf(path));
      auto findings = workspace_.schemas().get(kind.schema).validate(document);
      const bool wellFormed = findings.empty();
      take(std::move(findings));
      if (!wellFormed) return;
      take(check::record(document, kind, workspace_.policies().known()));
      twice(document, kind);
    } catch (const Error& error) {
      auto findings = error.findings();
      for (Diagnostic& finding : findings)
        if (finding.file.empty()) finding.file = path;
      take(std::move(findings));
    }
  }

  /// A YAML and a JSON file of one id.
  void twice(const doc::Document& document, const model::KindRow& kind) {
    const std::string_view id = document.root()["id"].text();
    const auto [found, fresh] = ids_.emplace(std::string(kind.type) + " " + std::string(id), document.file());
    if (!fresh)
      take({document.diagnostic(Code::duplicateId, fmt::format("{} claims the id {} too", found->second, id),
                                document.root()["id"])});
  }

  Workspace& workspace_;
  const std::vector<std::string>& wanted_;
  std::set<std::string> matched_;
  std::map<std::string, std::string> ids_;
  ValidateResult result_;
};

}  // namespace

ValidateResult validate(Workspace& workspace, const std::vector<std::string>& paths) {
  return workspace.store().consistently([&] { return Validation(workspace, paths).run(); });
}

}  // namespace som::process
