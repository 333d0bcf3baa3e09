#include <fmt/format.h>

#include "model/qualification.hpp"
#include "process/feasibility/qualification.hpp"
#include "record/characteristics.hpp"
#include "record/payload.hpp"
#include "render/yaml.hpp"
#include "service/service.hpp"

namespace som::cli {
namespace {

struct CheckOptions {
  PayloadOptions payload;
  process::QualificationRequest request;
  std::string due;
  std::vector<std::string> characteristics;
};

process::QualificationResult check(const Session& session, const Times& times, const CheckOptions& options) {
  const process::CreateOptions create{options.payload.strict, session.global.idempotencyKey, options.due};
  process::Workspace& workspace = session.workspace();
  if (!options.payload.file.empty())
    return process::checkFeasibility(workspace, session.env, session.changeOptions(),
                                     readPayload(session, options.payload.file), create);
  process::QualificationRequest request = options.request;
  if (request.specification.empty())
    throw Error(Diagnostic(Code::usage, "the specification is missing")
                    .hint("give --spec ID, or a payload with -f FILE"));
  if (!options.due.empty()) request.due = times.readEnd(options.due);
  request.characteristics = parseCharacteristics(options.characteristics);
  return process::checkFeasibility(workspace, session.env, session.changeOptions(), request, create);
}

using Qualification = model::QualificationView<model::ValueNode>;

/// `ethernet-line, bandwidth=1000, from 2026-12-01 17:00`.
std::string describe(const Times& times, const model::ProposalView<model::ValueNode>& proposal) {
  std::string text = proposal.service().specification().id();
  for (const auto one : proposal.service().characteristics())
    text += fmt::format(", {}={}", one.name(), one.value().text());
  if (const auto from = proposal.available()) text += fmt::format(", from {}", times.shown(from));
  return text;
}

/// A row for each item, then one for each of its reasons and alternatives.
void printTable(const Printer& printer, const Times& times, const Qualification& record) {
  printer.print(render::terminalSafe(fmt::format("{}: {}", record.id(), record.result())) + "\n");
  render::Table table{
      {{"ITEM"}, {"SPECIFICATION"}, {"RESULT"}, {"EARLIEST"}, {"WHY, OR WHAT INSTEAD", false, true}}, {}};
  for (const auto item : record.items()) {
    table.rows.push_back({item.id(), item.service().specification().id(), item.result(),
                          times.shown(item.expectedActivation()), ""});
    for (const auto reason : item.reasons())
      table.rows.push_back({"", "", "", "", fmt::format("{}: {}", reason.code(), reason.label())});
    for (const auto proposal : item.proposals())
      table.rows.push_back({"", "", "", "", fmt::format("instead: {}", describe(times, proposal))});
  }
  printer.print(table);
}

void printRecord(const Printer& printer, const Times& times, const doc::Value& record) {
  const Qualification view(record);
  if (printer.format() == "id") return printer.print(view.id() + "\n");
  if (printer.format() == "json") return printer.json(record);
  if (printer.format() == "yaml") return printer.print(render::yaml(record));
  if (!printer.isQuiet()) printTable(printer, times, view);
}

Exit runCheck(const Session& session, const Printer& printer, const Times& times,
              const CheckOptions& options) {
  const process::QualificationResult result = check(session, times, options);
  const Exit kept = session.keep(result.change, [&] {
    for (const doc::Value& record : result.records) printRecord(printer, times, record);
  });
  return worseExit(kept, result.anyUnqualified() ? Exit::answerIsNo : Exit::done);
}

}  // namespace

void addServiceCheck(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<CheckOptions>();
  process::QualificationRequest& request = options->request;
  Option file = addPayload(command, options->payload);
  command.option("--spec", request.specification, "the wanted specification of the catalogue")
      .placeholder("SPECIFICATION")
      .excludes(file);
  addCharacteristics(command, options->characteristics).excludes(file);
  command.option("--place", request.place, "the place of the service").placeholder("PLACE").excludes(file);
  command.option("--due", options->due, "requested completion; a day alone means its end")
      .placeholder("TIME")
      .excludes(file);
  command.option("--customer", request.customer, "the customer who requests it")
      .placeholder("CUSTOMER")
      .excludes(file);
  select(command, selection, recordFormats, options, runCheck);
  command.examples(
      "  som service check --spec ethernet-line --characteristic bandwidth=2500 --place leeds\n"
      "  som service check -f check.json -o json");
}

}  // namespace som::cli
