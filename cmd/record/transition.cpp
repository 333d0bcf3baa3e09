#include "process/lifecycle/transition.hpp"

#include "record/record.hpp"

namespace som::cli {
namespace {

using lifecycle::Event;

struct TransitionOptions {
  std::string id;
  std::string until;
  bool force = false;
  bool propagate = false;
  Event event = Event::hold;
  const model::KindRow* kind = nullptr;
};

Exit runTransition(const Session& session, const Times& times, const TransitionOptions& options) {
  process::TransitionOptions request{.event = options.event};
  if (!options.until.empty()) request.until = times.readEnd(options.until);
  request.reopensRequesters = options.propagate;
  return session.change(
      options.id, options.kind,
      [&](process::UnitOfWork& unit, process::Draft& draft) { process::transition(unit, draft, request); },
      options.force);
}

void add(Command& command, Selection& selection, const model::KindRow* kind, Event event) {
  auto options = std::make_shared<TransitionOptions>();
  options->event = event;
  options->kind = kind;
  command.id(options->id, kind);
  if (event == Event::hold || event == Event::pend)
    command.option("--until", options->until, "the earliest resumption that planning assumes")
        .placeholder("TIME");
  if (event == Event::reopen)
    command.flag("--propagate", options->propagate, "reopen the cleared reports that requested it, too");
  if (event == Event::complete)
    command.flag("--force", options->force,
                 "complete it although an item changes a service without any work");
  if (event == Event::clear)
    command.flag("--force", options->force,
                 "clear it although activities, raised records or alarms are open: skip and release them");
  if (event == Event::close)
    command.flag("--force", options->force,
                 "close it although records that it raised, or its parts, are open");
  selectChange(command, selection, options, runTransition);
}

}  // namespace

void addClear(Command& command, Selection& selection, const model::KindRow* kind) {
  add(command, selection, kind, Event::clear);
  command.examples(
      "  som NOUN clear 9WX2 --reason 'optic replaced, no errors for 30 minutes'\n"
      "  som NOUN clear 9WX2 --reason 'customer confirms' --force");
}
void addComplete(Command& command, Selection& selection, const model::KindRow* kind) {
  add(command, selection, kind, Event::complete);
  command.examples(
      "  som NOUN complete 7K3F\n  som NOUN complete SO-20261121-7K3F9QXW --note 'handed over to "
      "the customer'");
}
void addFail(Command& command, Selection& selection, const model::KindRow* kind) {
  add(command, selection, kind, Event::fail);
  command.examples(
      "  som NOUN fail 7K3F --reason 'no duct to the building'\n  som NOUN fail ext:BSS-4471 "
      "--reason 'customer moved' -o json");
}
void addHold(Command& command, Selection& selection, const model::KindRow* kind) {
  add(command, selection, kind, Event::hold);
  command.examples(
      "  som NOUN hold 7K3F --reason 'awaiting wayleave'\n  som NOUN hold 7K3F --reason 'road "
      "works' --until 2026-12-07");
}
void addPend(Command& command, Selection& selection, const model::KindRow* kind) {
  add(command, selection, kind, Event::pend);
  command.examples(
      "  som NOUN pend 7K3F --reason 'floor plan is missing'\n  som NOUN pend 7K3F --reason 'site "
      "contact' --until '2026-11-30 09:00'");
}
void addReject(Command& command, Selection& selection, const model::KindRow* kind) {
  add(command, selection, kind, Event::reject);
  command.examples(
      "  som NOUN reject 7K3F --reason 'not our area'\n  som NOUN reject 7K3F --reason duplicate -n");
}
void addResume(Command& command, Selection& selection, const model::KindRow* kind) {
  add(command, selection, kind, Event::resume);
  command.examples("  som NOUN resume 7K3F\n  som NOUN resume 7K3F --note 'wayleave signed'");
}

void addStart(Command& command, Selection& selection, const model::KindRow* kind) {
  add(command, selection, kind, Event::start);
  command.examples("  som report start 9WX2\n  som report start 9WX2 --actor ravi --note 'looking at it'");
}
void addReopen(Command& command, Selection& selection, const model::KindRow* kind) {
  add(command, selection, kind, Event::reopen);
  command.examples(
      "  som report reopen 9WX2 --reason 'errors are back'\n  som report reopen ext:NOC-5521 --reason "
      "'customer disagrees' -o json");
}
void addClose(Command& command, Selection& selection, const model::KindRow* kind) {
  add(command, selection, kind, Event::close);
  command.examples("  som report close 9WX2\n  som report close 9WX2 --note 'customer informed'");
}

}  // namespace som::cli
