#include <fmt/format.h>

#include "base/suggest.hpp"
#include "process/problem/report.hpp"
#include "record/payload.hpp"
#include "report/report.hpp"

namespace som::cli {
namespace {

struct Options {
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
  const std::string hint = didYouMean(name, names);
  throw Error(Diagnostic(Code::unknownKind, fmt::format("--kind: '{}' is no kind of {}", name, noun->noun))
                  .hint(hint.empty() ? "kinds are: " + joined(names) : hint));
}

Exit run(Context& context, const Options& options) {
  const process::CreateOptions create{options.payload.strict, context.global.idempotencyKey};
  const model::KindRow* kind = options.kind.empty() ? nullptr : kindNamed(options.kind, options.noun);
  if (!options.payload.file.empty())
    return createFromFile(context, options.payload.file, {options.noun, kind}, create);
  if (!kind)
    throw Error(Diagnostic(Code::usage, "the kind of the report is missing")
                    .hint("give --kind customer-qos, service-performance or service-trouble, or a payload "
                          "with -f FILE"));
  process::NewReport report = options.report;
  report.kind = kind;
  if (!options.due.empty()) report.due = context.time(options.due, true);
  return context.finish(
      process::createReport(context.workspace(), context.env, context.changeOptions(), report, create));
}

}  // namespace

void addCreateReport(CLI::App& app, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<Options>();
  options->noun = kind;
  process::NewReport& report = options->report;
  CLI::Option* file = addPayload(app, options->payload);
  app.add_option("--kind", options->kind, "customer-qos, service-performance or service-trouble")
      ->type_name("KIND");
  app.add_option("--name", report.name, "what is wrong, in a few words")->type_name("TEXT")->excludes(file);
  app.add_option("--description", report.description, "what is wrong, at length")
      ->type_name("TEXT")
      ->excludes(file);
  addRepeated(app, "--service", report.services, "an affected service; repeat for more")
      ->type_name("SERVICE")
      ->excludes(file);
  app.add_option("--customer", report.customer, "whom it affects")->type_name("CUSTOMER")->excludes(file);
  app.add_option("--priority", report.priority, "1 to 4, or Critical, High, Medium, Low")
      ->type_name("PRIORITY")
      ->excludes(file);
  app.add_option("--severity", report.severity, "how bad it is, as your service levels have it")
      ->type_name("TEXT")
      ->excludes(file);
  app.add_option("--category", report.category, "category of the report")->type_name("TEXT")->excludes(file);
  app.add_option("--due", options->due, "requested resolution; a day alone is its end")
      ->type_name("TIME")
      ->excludes(file);
  app.add_option("--external-id", report.externalId, "the id that another system has for it")
      ->type_name("ID")
      ->excludes(file);
  app.add_option("--from-customer-report", report.customerReport,
                 "the customer's report behind it: CQ-…, or ext: and another system's ticket")
      ->type_name("ID")
      ->excludes(file);
  select(app, selection, Needs::workspace, changeFormats, options, run);
  addExamples(app,
              "  som report create --kind service-trouble --name 'Packet loss at Leeds depot' --priority 2 "
              "--customer CUST-118\n"
              "  som report create --kind service-trouble -f problem.json --idempotency-key NOC-5521 -o id");
}

}  // namespace som::cli
