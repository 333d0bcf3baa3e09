#include "process/problem/report.hpp"
#include "report/report.hpp"

namespace som::cli {
namespace {

struct AnalyseOptions {
  std::string id;
  process::Finding finding;
  const model::KindRow* kind = nullptr;
};

Exit runAnalyse(const Session& session, const AnalyseOptions& options) {
  return session.change(options.id, options.kind, [&](process::UnitOfWork& unit, process::Draft& draft) {
    process::analyse(unit, draft, options.finding);
  });
}

}  // namespace

void addAnalyse(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<AnalyseOptions>();
  options->kind = kind;
  process::Finding& finding = options->finding;
  command.id(options->id, kind);
  command.option("--finding", finding.text, "the finding").required().placeholder("TEXT");
  command
      .option("--phase", finding.phase,
              "first-in or ongoing (default: first-in for the first analysis, then ongoing)")
      .placeholder("PHASE");
  command
      .option("--root-cause", finding.rootCause, "the root cause: service:ID, resource:ID, party:ID or none")
      .placeholder("CAUSE");
  selectChange(command, selection, options, runAnalyse);
  command.examples(
      "  som report analyse 9WX2 --finding 'CRC errors on the uplink since 08:40'\n"
      "  som report analyse 9WX2 --finding 'faulty optic' --root-cause resource:leeds-pe1");
}

}  // namespace som::cli
