#include <fmt/format.h>

#include "base/suggest.hpp"
#include "process/problem/report.hpp"
#include "record/payload.hpp"
#include "report/report.hpp"

namespace som::cli {
namespace {

struct CreateOptions {
  PayloadOptions payload;
  std::string kind;
  std::string due;
  process::NewReport report;
  const model::KindRow* noun = nullptr;
};

const model::KindRow* kindNamed(const std::string& name, const model::KindRow* noun) {
  std::vector<std::string_view> names;
  for (const model::KindRow* kind : model::kindsLike(noun)) {
    if (name == kind->shortName || name == kind->type) return kind;
    names.push_back(kind->shortName);
  }
  throw Error(Diagnostic(Code::unknownKind, fmt::format("--kind: '{}' is not a kind of {}", name, noun->noun))
                  .hint(suggestion(name, names, "kinds")));
}

Exit runCreate(const Session& session, const Times& times, const CreateOptions& options) {
  const process::CreateOptions create{options.payload.strict, session.global.idempotencyKey, options.due};
  const model::KindRow* kind = options.kind.empty() ? nullptr : kindNamed(options.kind, options.noun);
  if (!options.payload.file.empty())
    return createFromFile(session, options.payload.file, {options.noun, kind}, create);
  if (!kind)
    throw Error(Diagnostic(Code::usage, "the kind of the report is missing")
                    .hint("give --kind customer-qos, service-performance or service-trouble, or a payload "
                          "with -f FILE"));
  process::NewReport report = options.report;
  report.kind = kind;
  if (!options.due.empty()) report.due = times.readEnd(options.due);
  return session.finish(
      process::createReport(session.workspace(), session.env, session.changeOptions(), report, create));
}

}  // namespace

void addCreateReport(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<CreateOptions>();
  options->noun = kind;
  process::NewReport& report = options->report;
  Option file = addPayload(command, options->payload);
  command.option("--kind", options->kind, "customer-qos, service-performance or service-trouble")
      .placeholder("KIND");
  command.option("--name", report.name, "the problem in a few words").placeholder("TEXT").excludes(file);
  command.option("--description", report.description, "the problem in detail")
      .placeholder("TEXT")
      .excludes(file);
  command.repeated("--service", report.services, "an affected service; repeat for more")
      .placeholder("SERVICE")
      .excludes(file);
  command.option("--customer", report.customer, "the affected customer")
      .placeholder("CUSTOMER")
      .excludes(file);
  command.option("--priority", report.priority, "1 to 10, or Critical, High, Medium, Low")
      .check(refusesEmpty)
      .placeholder("PRIORITY")
      .excludes(file);
  command.option("--severity", report.severity, "the severity, as your service levels define it")
      .placeholder("TEXT")
      .excludes(file);
  command.option("--category", report.category, "category of the report").placeholder("TEXT").excludes(file);
  command.option("--due", options->due, "requested resolution; a day alone means its end")
      .placeholder("TIME")
      .excludes(file);
  command.option("--external-id", report.externalId, "its id in another system")
      .placeholder("ID")
      .excludes(file);
  command
      .option("--from-customer-report", report.customerReport,
              "the customer report that caused it: CQ-…, or ext: and the ticket of another system")
      .placeholder("ID")
      .excludes(file);
  select(command, selection, changeFormats, options, runCreate);
  command.examples(
      "  som report create --kind service-trouble --name 'Packet loss at Leeds depot' --priority 2 "
      "--customer CUST-118\n"
      "  som report create --kind service-trouble -f problem.json --idempotency-key NOC-5521 -o id");
}

}  // namespace som::cli
