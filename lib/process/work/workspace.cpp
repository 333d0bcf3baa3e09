#include "process/work/workspace.hpp"

#include "model/policies.hpp"
#include "process/work/policies.hpp"
#include "store/layout.hpp"

namespace som::process {

Workspace::Workspace(store::Store& store, Propagate consequences) : store_(store), propagate_(consequences) {
  const std::string path(store::settingsPath);
  const auto bytes = store.read(path);
  if (!bytes)
    throw Error(Diagnostic(Code::noWorkspace, "there is no som.yaml").hint("make a workspace with som init"));
  const doc::Document document = doc::read(*bytes, path, doc::Format::yaml);
  if (document.root().isNull()) return;
  auto findings = schemas_.get("Settings.json").validate(document);
  if (!findings.empty()) throw Error(std::move(findings));
  const model::SettingsView<doc::Node> settings(document.root());
  settings_.name = settings.workspace();
  if (settings.format() == "json") settings_.format = doc::Format::json;
  if (const auto zone = settings.timeZone()) {
    settings_.timeZone = *zone;
    unknownZone_ = document.diagnostic(Code::unknownZone, {}, settings.timeZoneNode());
  }
}

Workspace::~Workspace() = default;

const calendar::Zone& Workspace::zone() {
  if (zone_) return *zone_;
  try {
    zone_ = calendar::Zone::load(settings_.timeZone);
  } catch (const Error& error) {
    if (!unknownZone_) throw;
    Diagnostic placed = *unknownZone_;
    placed.message = error.what();
    placed.hints = error.findings().front().hints;
    throw Error(std::move(placed));
  }
  return *zone_;
}

void Workspace::usePolicies(std::unique_ptr<Policies> policies) { policies_ = std::move(policies); }

Policies& Workspace::policies() {
  if (!policies_) policies_ = std::make_unique<Policies>(store_, schemas_);
  return *policies_;
}

}  // namespace som::process
