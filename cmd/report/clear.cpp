#include "process/record/transition.hpp"
#include "report/report.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string id;
  bool force = false;
  const model::KindRow* kind = nullptr;
};

Exit run(Context& context, const Options& options) {
  return context.change(
      options.id, options.kind,
      [&](process::Unit& unit, process::Draft& draft) {
        process::transition(unit, draft, {.event = lifecycle::Event::clear});
      },
      options.force);
}

}  // namespace

void addClear(CLI::App& app, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<Options>();
  options->kind = kind;
  addId(app, options->id, kind);
  app.add_flag("--force", options->force,
               "although activities, what it raised or an alarm are open: they are skipped and let go");
  select(app, selection, Needs::workspace, changeFormats, options, run);
  addExamples(app,
              "  som report clear 9WX2 --reason 'optic replaced, no errors for 30 minutes'\n"
              "  som report clear 9WX2 --reason 'customer confirms' --force");
}

}  // namespace som::cli
