#include "activity/activity.hpp"
#include "process/record/transition.hpp"

namespace som::cli {
namespace {

using lifecycle::Event;

struct Options {
  std::string id;
  std::string activity;
  std::string result;
  Event event = Event::start;
};

Exit run(Context& context, const Options& options) {
  process::EventRequest request{.event = options.event};
  if (!options.result.empty()) request.result = options.result;
  return context.change(options.id, nullptr, [&](process::Unit& unit, process::Draft& draft) {
    process::activityTransition(unit, draft, options.activity, request);
  });
}

void add(CLI::App& app, Selection& selection, Event event, const std::string& examples) {
  auto options = std::make_shared<Options>();
  options->event = event;
  addId(app, options->id, nullptr);
  app.add_option("activity", options->activity, "the activity's id")->required()->type_name("ACTIVITY");
  if (event == Event::complete || event == Event::fail)
    app.add_option("--result", options->result, "what came of it")->type_name("TEXT");
  select(app, selection, Needs::workspace, changeFormats, options, run);
  addExamples(app, examples);
}

}  // namespace

void addActivityStart(CLI::App& app, Selection& selection, const model::KindRow*) {
  add(app, selection, Event::start,
      "  som activity start 7K3F survey\n  som activity start 7K3F survey --actor field-app");
}
void addActivityComplete(CLI::App& app, Selection& selection, const model::KindRow*) {
  add(app, selection, Event::complete,
      "  som activity complete 7K3F survey\n  som activity complete 7K3F test --result '94 Mbit/s, 12 ms'");
}
void addActivityFail(CLI::App& app, Selection& selection, const model::KindRow*) {
  add(app, selection, Event::fail,
      "  som activity fail 7K3F test --reason 'packet loss 4 %'\n  som activity fail 7K3F survey --reason "
      "'nobody on site'");
}
void addActivityHold(CLI::App& app, Selection& selection, const model::KindRow*) {
  add(app, selection, Event::hold,
      "  som activity hold 7K3F survey --reason 'road closed'\n  som activity hold 7K3F survey");
}
void addActivityResume(CLI::App& app, Selection& selection, const model::KindRow*) {
  add(app, selection, Event::resume,
      "  som activity resume 7K3F survey\n  som activity resume 7K3F survey --note 'road open again'");
}
void addActivitySkip(CLI::App& app, Selection& selection, const model::KindRow*) {
  add(app, selection, Event::skip,
      "  som activity skip 7K3F survey --reason 'surveyed for another order'\n  som activity skip 7K3F tail "
      "--reason 'own fibre' -n");
}
void addActivityRetry(CLI::App& app, Selection& selection, const model::KindRow*) {
  add(app, selection, Event::retry,
      "  som activity retry 7K3F test\n  som activity retry 7K3F test --reason 'splice repaired'");
}

}  // namespace som::cli
