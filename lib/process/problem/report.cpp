#include "process/problem/report.hpp"

#include <fmt/format.h>

#include "base/suggest.hpp"
#include "model/report.hpp"
#include "process/edit/edit.hpp"
#include "process/edit/order_guards.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/problem/resolution_plan.hpp"
#include "schema/registry.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

/// Returns the id of the customer's report: our id if we have the report.
std::string customerReportId(const UnitOfWork& unit, const std::string& reference) {
  const auto& kind = model::row(model::Kind::customerQosDegradationReport);
  if (!reference.starts_with(store::externalMark))
    return store::findRecord(unit.files(), reference, &kind).id;
  try {
    return store::findRecord(unit.files(), reference, &kind).id;
  } catch (const Error& error) {
    if (error.findings().front().code != Code::notFound) throw;
    return reference.substr(store::externalMark.size());  // a ticket of another system
  }
}

void addCustomerReport(const UnitOfWork& unit, const NewReport& report, doc::Value& record,
                       schema::Rule rule) {
  if (report.customerReport.empty()) return;
  if (!rule.property(model::customerReportList))
    throw Error(Diagnostic(Code::usage, "--from-customer-report is for reports about services")
                    .hint("give --kind service-trouble or service-performance"));
  model::addCustomerReport(record, customerReportId(unit, report.customerReport));
}

doc::Value recordOf(const NewReport& report, const UnitOfWork& unit, schema::Rule rule) {
  const std::string priority(model::priorityField);
  doc::Value record = model::reportRecord(
      *report.kind,
      {.externalId = report.externalId,
       .category = report.category,
       .name = report.name,
       .description = report.description,
       .severity = report.severity,
       .priority = report.priority.empty() ? doc::Value()
                                           : typedField(report.priority, rule.property(priority), priority),
       .requestedResolution = report.due,
       .customer = report.customer});
  const bool hasList = static_cast<bool>(rule.property(model::affectedServiceList));
  for (const std::string& service : report.services) model::addAffectedService(record, service, hasList);
  addCustomerReport(unit, report, record, rule);
  return record;
}

/// A root cause from the command line: `service:SV-…`, `none`.
struct RootCause {
  const model::RootCauseRow* row;
  std::string id;
};

RootCause parseRootCause(const std::string& text) {
  const auto colon = text.find(':');
  const std::string type = text.substr(0, colon);
  const std::string id = colon == std::string::npos ? std::string() : text.substr(colon + 1);
  for (const model::RootCauseRow& row : model::rootCauses)
    if (row.type == type && row.hasId != id.empty()) return {&row, id};
  throw Error(Diagnostic(Code::usage, fmt::format("--root-cause: '{}' is not understood", text))
                  .hint("write service:ID, resource:ID, party:ID or none"));
}

/// Writes a root cause into a step of analysis, and into TM Forum's list if the kind has it. It replaces the
/// causes that earlier analyses stated.
void recordRootCause(Draft& report, const RootCause& cause, schema::Rule rule, model::NewAnalysis& analysis) {
  analysis.causeType = cause.row->type;
  analysis.causeId = cause.id;
  const bool hasList = !cause.row->list.empty() && rule.property(cause.row->list);
  model::setRootCause(report.value, hasList ? cause.row->list : std::string_view(), cause.id);
}

/// `first-in` on the command line is `firstIn` in the record.
std::string phaseOf(const std::string& text, bool isFirst) {
  if (text.empty()) return isFirst ? "firstIn" : "ongoing";
  if (text == "first-in" || text == "firstIn") return "firstIn";
  if (text == "ongoing") return text;
  throw Error(Diagnostic(Code::usage, fmt::format("--phase: '{}' is not a phase of analysis", text))
                  .hint("phases are: first-in, ongoing"));
}

/// Links a duplicate with its original: another report, which is not itself a duplicate of this one.
void linkDuplicate(UnitOfWork& unit, Draft& report, const std::string& of) {
  if (of.empty())
    throw Error(Diagnostic(Code::usage, "a duplicate needs to say of which report")
                    .in(report.id)
                    .hint("add --of ID"));
  const store::Loaded other = store::load(unit.files(), of, report.kind);
  if (other.id == report.id)
    throw Error(Diagnostic(Code::usage, "a report is no duplicate of itself").in(report.id));
  model::addDuplicate(report.value, other.id);
  checkAgainstOthers(unit, report);
}

}  // namespace

ChangeResult createReport(Workspace& workspace, const Env& env, const ChangeOptions& options,
                          const NewReport& report, const CreateOptions& create) {
  if (report.name.empty() && report.description.empty())
    throw Error(Diagnostic(Code::usage, "what is reported is missing")
                    .hint("give --name or --description, or a payload with -f FILE"));
  UnitOfWork unit(workspace, env, options);
  const schema::Rule rule = workspace.schemas().get(report.kind->schema).root();
  CreateOptions own = create;
  if (!create.idempotencyKey.empty()) {
    NewReport undated = report;
    undated.due.reset();
    own.content += doc::json(recordOf(undated, unit, rule));
  }
  createRecord(unit, *report.kind, recordOf(report, unit, rule), own);
  return unit.finish();
}

void analyse(UnitOfWork& unit, Draft& report, const Finding& finding) {
  requireOpen(report, "analyse");
  if (finding.text.empty()) throw Error(Diagnostic(Code::usage, "the finding is empty").in(report.id));
  model::NewAnalysis analysis{.author = unit.env().actor,
                              .phase = phaseOf(finding.phase, !model::isAnalysed(report.value)),
                              .finding = finding.text};
  if (!finding.rootCause.empty())
    recordRootCause(report, parseRootCause(finding.rootCause),
                    unit.workspace().schemas().get(report.kind->schema).root(), analysis);
  unit.append(report, model::analyses, model::analysisEntry(analysis));
  unit.track(report, "analyse");
  if (!finding.rootCause.empty()) instantiateResolution(unit, report);
  reportChange(unit, report,
               fmt::format("{} analysis added", analysis.phase == "firstIn" ? "first-in" : analysis.phase));
}

void cancelReport(UnitOfWork& unit, Draft& report, const std::string& of) {
  const bool duplicate = unit.options().reason == lifecycle::duplicateReason;
  if (!duplicate && !of.empty())
    throw Error(Diagnostic(Code::usage, "--of goes with --reason duplicate").in(report.id));
  const bool possible = lifecycle::find(*report.kind->lifecycle, report.state(), lifecycle::Event::cancel);
  if (duplicate && possible) linkDuplicate(unit, report, of);
  transition(unit, report, {.event = lifecycle::Event::cancel});
}

}  // namespace som::process
