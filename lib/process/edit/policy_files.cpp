#include "process/edit/policy_files.hpp"

#include <fmt/format.h>

#include "base/id.hpp"
#include "process/work/policies.hpp"
#include "store/layout.hpp"
#include "store/records.hpp"
#include "store/transaction.hpp"

namespace som::process {
namespace {

using AnyPolicy = model::PolicyView<doc::Node>;

std::string pathOf(const model::KindRow& kind, std::string_view id) {
  if (kind.placement == model::Placement::policy)
    return fmt::format("{}/{}-{}.{}", store::policyFolder, kind.shortName, id,
                       store::ending(doc::Format::yaml));
  return store::recordPath(kind, id, doc::Format::yaml);
}

/// Returns the file that has a document of this kind and id; empty if none has.
std::string fileWith(const store::Source& files, const Policies& policies, const model::KindRow& kind,
                     std::string_view id) {
  for (const PolicyDocument& policy : policies.documents())
    if (policy.kind == &kind && AnyPolicy(policy.document.root()).id() == id) return policy.document.file();
  const std::string path = pathOf(kind, id);
  for (const std::string& candidate : {path, store::twinOf(path)})
    if (files.read(candidate)) return candidate;
  return {};
}

/// Throws the findings of `validate` for a new document.
void requireValid(Workspace& workspace, const doc::Document& document, const model::KindRow& kind,
                  const Policies& policies) {
  std::vector<Diagnostic> findings = workspace.schemas().get(kind.schema).validate(document);
  if (findings.empty()) findings = check::record(document, kind, policies.targets());
  if (findings.empty() && kind.kind == model::Kind::calendar)
    findings = calendar::Calendars({calendarDefinition(document)}).check();
  if (!findings.empty()) throw Error(std::move(findings));
}

}  // namespace

ChangeResult addDocument(Workspace& workspace, const ChangeOptions& options, std::string text) {
  store::Transaction transaction = workspace.store().begin(options.dryRun);
  const Policies policies(transaction, workspace.schemas());
  std::vector<Diagnostic> warnings = policies.requireUsable({}, options.ignorePolicies);
  const doc::Document document = doc::read(text, {}, doc::Format::yaml);
  const AnyPolicy view(document.root());
  const model::KindRow& kind = *model::findKind(view.type());
  const std::string id(view.id());
  if (!isPlainId(id))
    throw Error(Diagnostic(Code::invalidId, fmt::format("'{}' cannot be an id", id))
                    .hint("use letters, digits, '.', '_' and '-'"));
  if (const std::string file = fileWith(transaction, policies, kind, id); !file.empty())
    throw Error(Diagnostic(Code::guard, fmt::format("the {} '{}' exists already", kind.shortName, id))
                    .in(file)
                    .hint("edit it, or use another name"));
  const std::string path = pathOf(kind, id);
  requireValid(workspace, doc::read(text, path, doc::Format::yaml), kind, policies);
  ChangeResult result;
  result.warnings = std::move(warnings);
  result.subjects = {id};
  result.changed.push_back({id, {}, {}, fmt::format("new {} in {}", kind.shortName, path)});
  transaction.write(path, text);
  result.files.push_back({path, {}, std::move(text)});
  if (!options.dryRun) transaction.commit();
  return result;
}

}  // namespace som::process
