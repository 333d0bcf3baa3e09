#include "process/record/transition.hpp"

#include "record/record.hpp"

namespace som::cli {
namespace {

using lifecycle::Event;

struct Options {
  std::string id;
  std::string until;
  bool force = false;
  Event event = Event::hold;
  const model::KindRow* kind = nullptr;
};

Exit run(Context& context, const Options& options) {
  process::EventRequest request{.event = options.event};
  if (!options.until.empty()) request.until = context.time(options.until);
  return context.change(
      options.id, options.kind,
      [&](process::Unit& unit, process::Draft& draft) { process::transition(unit, draft, request); },
      options.force);
}

void add(CLI::App& app, Selection& selection, const model::KindRow* kind, Event event) {
  auto options = std::make_shared<Options>();
  options->event = event;
  options->kind = kind;
  addId(app, options->id, kind);
  if (event == Event::hold || event == Event::pend)
    app.add_option("--until", options->until, "the earliest resumption that planning assumes")
        ->type_name("TIME");
  if (event == Event::clear)
    app.add_flag("--force", options->force,
                 "although activities, what it raised or an alarm are open: they are skipped and let go");
  select(app, selection, Needs::workspace, changeFormats, options, run);
}

}  // namespace

void addClear(CLI::App& app, Selection& selection, const model::KindRow* kind) {
  add(app, selection, kind, Event::clear);
  addExamples(app,
              "  som NOUN clear 9WX2 --reason 'optic replaced, no errors for 30 minutes'\n"
              "  som NOUN clear 9WX2 --reason 'customer confirms' --force");
}
void addComplete(CLI::App& app, Selection& selection, const model::KindRow* kind) {
  add(app, selection, kind, Event::complete);
  addExamples(app,
              "  som NOUN complete 7K3F\n  som NOUN complete SO-20261121-7K3F9QXW --note 'handed over to "
              "the customer'");
}
void addFail(CLI::App& app, Selection& selection, const model::KindRow* kind) {
  add(app, selection, kind, Event::fail);
  addExamples(app,
              "  som NOUN fail 7K3F --reason 'no duct to the building'\n  som NOUN fail ext:BSS-4471 "
              "--reason 'customer moved' -o json");
}
void addHold(CLI::App& app, Selection& selection, const model::KindRow* kind) {
  add(app, selection, kind, Event::hold);
  addExamples(app,
              "  som NOUN hold 7K3F --reason 'awaiting wayleave'\n  som NOUN hold 7K3F --reason 'road "
              "works' --until 2026-12-07");
}
void addPend(CLI::App& app, Selection& selection, const model::KindRow* kind) {
  add(app, selection, kind, Event::pend);
  addExamples(app,
              "  som NOUN pend 7K3F --reason 'floor plan is missing'\n  som NOUN pend 7K3F --reason 'site "
              "contact' --until '2026-11-30 09:00'");
}
void addReject(CLI::App& app, Selection& selection, const model::KindRow* kind) {
  add(app, selection, kind, Event::reject);
  addExamples(app,
              "  som NOUN reject 7K3F --reason 'not our area'\n  som NOUN reject 7K3F --reason duplicate -n");
}
void addResume(CLI::App& app, Selection& selection, const model::KindRow* kind) {
  add(app, selection, kind, Event::resume);
  addExamples(app, "  som NOUN resume 7K3F\n  som NOUN resume 7K3F --note 'wayleave signed'");
}

void addStart(CLI::App& app, Selection& selection, const model::KindRow* kind) {
  add(app, selection, kind, Event::start);
  addExamples(app, "  som report start 9WX2\n  som report start 9WX2 --actor ravi --note 'looking at it'");
}
void addReopen(CLI::App& app, Selection& selection, const model::KindRow* kind) {
  add(app, selection, kind, Event::reopen);
  addExamples(
      app,
      "  som report reopen 9WX2 --reason 'errors are back'\n  som report reopen ext:NOC-5521 --reason "
      "'customer disagrees' -o json");
}
void addClose(CLI::App& app, Selection& selection, const model::KindRow* kind) {
  add(app, selection, kind, Event::close);
  addExamples(app, "  som report close 9WX2\n  som report close 9WX2 --note 'customer informed'");
}

}  // namespace som::cli
