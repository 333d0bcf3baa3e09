#include "process/problem/report.hpp"
#include "report/report.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string id;
  process::Finding finding;
  const model::KindRow* kind = nullptr;
};

Exit run(Context& context, const Options& options) {
  return context.change(options.id, options.kind, [&](process::Unit& unit, process::Draft& draft) {
    process::analyse(unit, draft, options.finding);
  });
}

}  // namespace

void addAnalyse(CLI::App& app, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<Options>();
  options->kind = kind;
  process::Finding& finding = options->finding;
  addId(app, options->id, kind);
  app.add_option("--finding", finding.text, "what was found")->required()->type_name("TEXT");
  app.add_option("--phase", finding.phase, "first-in or ongoing (else first-in for the first, then ongoing)")
      ->type_name("PHASE");
  app.add_option("--root-cause", finding.rootCause,
                 "where it lies: service:ID, resource:ID, party:ID or none")
      ->type_name("CAUSE");
  select(app, selection, Needs::workspace, changeFormats, options, run);
  addExamples(app,
              "  som report analyse 9WX2 --finding 'CRC errors on the uplink since 08:40'\n"
              "  som report analyse 9WX2 --finding 'faulty optic' --root-cause resource:leeds-pe1");
}

}  // namespace som::cli
