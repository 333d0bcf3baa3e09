#include "process/problem/report.hpp"

#include <fmt/format.h>

#include <array>

#include "base/suggest.hpp"
#include "process/edit/edit.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/work/fields.hpp"
#include "schema/registry.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

void putServices(doc::Value& record, const std::vector<std::string>& services, schema::Rule rule) {
  for (const std::string& service : services) {
    if (rule.property("affectedService"))
      appendTo(record, "affectedService", {{"id", service}});
    else
      appendTo(record, "relatedEntity", {{"id", service}, {"role", "affectedService"}});
  }
}

/// The id of the customer's report, ours where we have it.
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

void putCustomerReport(const UnitOfWork& unit, const NewReport& report, doc::Value& record,
                       schema::Rule rule) {
  if (report.customerReport.empty()) return;
  if (!rule.property("troubleTicket"))
    throw Error(Diagnostic(Code::usage, "--from-customer-report is for reports about services")
                    .hint("give --kind service-trouble or service-performance"));
  appendTo(record, "troubleTicket", {{"id", customerReportId(unit, report.customerReport)}});
}

doc::Value recordOf(const NewReport& report, const UnitOfWork& unit, schema::Rule rule) {
  doc::Value record = {{"@type", report.kind->type}};
  putExternalId(record, *report.kind, report.externalId);
  putText(record, "category", report.category);
  putText(record, "name", report.name);
  putText(record, "description", report.description);
  putText(record, "severity", report.severity);
  if (!report.priority.empty())
    record["priority"] = typedField(report.priority, rule.property("priority"), "priority");
  if (report.due) record["requestedResolutionDate"] = formatInstant(*report.due);
  if (!report.customer.empty())
    appendTo(record, "relatedParty", {{"id", report.customer}, {"role", "customer"}});
  putServices(record, report.services, rule);
  putCustomerReport(unit, report, record, rule);
  return record;
}

/// What a root cause may lie in, and TM Forum's list for it.
struct RootCauseRow {
  std::string_view type;
  std::string_view field;  ///< empty: there is none
  bool named;              ///< an id follows
};
constexpr std::array rootCauses = {
    RootCauseRow{"service", "rootCauseService", true},
    RootCauseRow{"resource", "rootCauseResource", true},
    RootCauseRow{"party", "", true},
    RootCauseRow{"none", "", false},
};

void putRootCause(Draft& report, doc::Value& analysis, const std::string& text, schema::Rule rule) {
  const auto colon = text.find(':');
  const std::string type = text.substr(0, colon);
  const std::string id = colon == std::string::npos ? std::string() : text.substr(colon + 1);
  for (const RootCauseRow& row : rootCauses) {
    if (row.type != type || row.named == id.empty()) continue;
    analysis["rootCause"]["type"] = type;
    if (!row.named) return;
    analysis["rootCause"]["id"] = id;
    const std::string field(row.field);
    if (!field.empty() && rule.property(field) && !entryOf(report.value, field, id))
      appendTo(report.value, field, {{"id", id}});
    return;
  }
  throw Error(Diagnostic(Code::usage, fmt::format("--root-cause: '{}' is not understood", text))
                  .hint("write service:ID, resource:ID, party:ID or none"));
}

/// `first-in` on the command line is `firstIn` in the record.
std::string phaseOf(const std::string& text, const doc::Value& earlier) {
  if (text.empty()) return earlier.empty() ? "firstIn" : "ongoing";
  if (text == "first-in" || text == "firstIn") return "firstIn";
  if (text == "ongoing") return text;
  throw Error(Diagnostic(Code::usage, fmt::format("--phase: '{}' is not a phase of analysis", text))
                  .hint("phases are: first-in, ongoing"));
}

/// The report of which a duplicate is one: another one, and not a duplicate of this one itself.
void linkDuplicate(UnitOfWork& unit, Draft& report, const std::string& of) {
  if (of.empty())
    throw Error(Diagnostic(Code::usage, "a duplicate needs to say of which report")
                    .in(report.id)
                    .hint("add --of ID"));
  const store::Found found = store::findRecord(unit.files(), of, report.kind);
  if (found.id == report.id)
    throw Error(Diagnostic(Code::usage, "a report is no duplicate of itself").in(report.id));
  const doc::Document other = store::readFound(unit.files(), found);
  for (const doc::Node entity : other.root()["relatedEntity"])
    if (entity["role"].text() == "duplicateOf" && entity["id"].text() == report.id)
      throw Error(Diagnostic(Code::guard, fmt::format("{} is a duplicate of {} already", found.id, report.id))
                      .in(report.id));
  appendTo(report.value, "relatedEntity", {{"id", found.id}, {"role", "duplicateOf"}});
}

}  // namespace

ChangeResult createReport(Workspace& workspace, const Env& env, const ChangeOptions& options,
                          const NewReport& report, const CreateOptions& create) {
  if (report.name.empty() && report.description.empty())
    throw Error(Diagnostic(Code::usage, "what is reported is missing")
                    .hint("give --name or --description, or a payload with -f FILE"));
  UnitOfWork unit(workspace, env, options);
  const schema::Rule rule = workspace.schemas().get(report.kind->schema).root();
  createRecord(unit, *report.kind, recordOf(report, unit, rule), create);
  return unit.finish();
}

void analyse(UnitOfWork& unit, Draft& report, const Finding& finding) {
  requireOpen(report, "analyse");
  if (finding.text.empty()) throw Error(Diagnostic(Code::usage, "the finding is empty").in(report.id));
  doc::Value analysis = doc::Value::object();
  putText(analysis, "author", unit.env().actor);
  analysis["phase"] = phaseOf(finding.phase, listOf(report.value, "analysis"));
  analysis["finding"] = finding.text;
  if (!finding.rootCause.empty())
    putRootCause(report, analysis, finding.rootCause,
                 unit.workspace().schemas().get(report.kind->schema).root());
  const std::string phase = textOf(analysis, "phase");
  unit.append(report, "analysis", "date", std::move(analysis));
  unit.track(report, "analyse");
  reportChange(unit, report, fmt::format("{} analysis added", phase == "firstIn" ? "first-in" : phase));
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
