#include "activity/activity.hpp"
#include "process/fulfilment/redo.hpp"
#include "process/lifecycle/transition.hpp"

namespace som::cli {
namespace {

using lifecycle::Event;

struct EventOptions {
  std::string id;
  std::string activity;
  std::string result;
  bool force = false;
  Event event = Event::start;
};

Exit runEvent(const Session& session, const EventOptions& options) {
  process::TransitionOptions request{.event = options.event};
  if (!options.result.empty()) request.result = options.result;
  return session.change(
      options.id, nullptr,
      [&](process::UnitOfWork& unit, process::Draft& draft) {
        // To retry what is completed means to do it again.
        const bool again =
            options.event == Event::retry &&
            process::activityOf(draft, options.activity)->state() == lifecycle::State::completed;
        if (again)
          process::redo(unit, draft, options.activity);
        else
          process::activityTransition(unit, draft, options.activity, request);
      },
      options.force);
}

Exit runRedo(const Session& session, const EventOptions& options) {
  return session.change(options.id, nullptr, [&](process::UnitOfWork& unit, process::Draft& draft) {
    process::redo(unit, draft, options.activity);
  });
}

void add(Command& command, Selection& selection, Event event, const std::string& examples) {
  auto options = std::make_shared<EventOptions>();
  options->event = event;
  command.id(options->id, nullptr);
  command.option("activity", options->activity, "the activity's id").required().placeholder("ACTIVITY");
  if (event == Event::complete || event == Event::fail)
    command.option("--result", options->result, "the result").placeholder("TEXT");
  if (event == Event::complete || event == Event::skip)
    command.flag("--force", options->force,
                 event == Event::skip
                     ? "also if the service would be active without a required value"
                     : "also if the service would be active without a required value, or has ended");
  if (event == Event::start) command.flag("--force", options->force, "also if the service has ended");
  selectChange(command, selection, options, runEvent);
  command.examples(examples);
}

}  // namespace

void addActivityStart(Command& command, Selection& selection, const model::KindRow*) {
  add(command, selection, Event::start,
      "  som activity start 7K3F survey\n  som activity start 7K3F survey --actor field-app");
}
void addActivityComplete(Command& command, Selection& selection, const model::KindRow*) {
  add(command, selection, Event::complete,
      "  som activity complete 7K3F survey\n  som activity complete 7K3F test --result '94 Mbit/s, 12 ms'");
}
void addActivityFail(Command& command, Selection& selection, const model::KindRow*) {
  add(command, selection, Event::fail,
      "  som activity fail 7K3F test --reason 'packet loss 4 %'\n  som activity fail 7K3F survey --reason "
      "'nobody on site'");
}
void addActivityHold(Command& command, Selection& selection, const model::KindRow*) {
  add(command, selection, Event::hold,
      "  som activity hold 7K3F survey --reason 'road closed'\n  som activity hold 7K3F survey");
}
void addActivityResume(Command& command, Selection& selection, const model::KindRow*) {
  add(command, selection, Event::resume,
      "  som activity resume 7K3F survey\n  som activity resume 7K3F survey --note 'road open again'");
}
void addActivitySkip(Command& command, Selection& selection, const model::KindRow*) {
  add(command, selection, Event::skip,
      "  som activity skip 7K3F survey --reason 'surveyed for another order'\n  som activity skip 7K3F tail "
      "--reason 'own fibre' -n");
}
void addActivityRedo(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<EventOptions>();
  command.id(options->id, nullptr);
  command.option("activity", options->activity, "the activity's id").required().placeholder("ACTIVITY");
  selectChange(command, selection, options, runRedo);
  command.examples(
      "  som activity redo 7K3F survey --reason 'wrong building'\n"
      "  som activity redo 7K3F test --reason 'other meter' -n");
}
void addActivityRetry(Command& command, Selection& selection, const model::KindRow*) {
  add(command, selection, Event::retry,
      "  som activity retry 7K3F test\n  som activity retry 7K3F test --reason 'splice repaired'");
}

}  // namespace som::cli
