#include "process/delegation/answer.hpp"
#include "request/request.hpp"

namespace som::cli {
namespace {

struct UpdateOptions {
  std::string id;
  std::string expected;
  std::string actual;
  process::Answer answer;
  const model::KindRow* kind = nullptr;
};

bool saysNothing(const UpdateOptions& options) {
  const process::Answer& answer = options.answer;
  return answer.state.empty() && options.expected.empty() && options.actual.empty() && answer.error.empty() &&
         answer.resources.empty() && answer.externalId.empty();
}

Exit runUpdate(const Session& session, const Times& times, const UpdateOptions& options) {
  if (saysNothing(options))
    throw Error(Diagnostic(Code::usage, "the answer is empty")
                    .hint("give --state, --expected, --actual, --error, --resource or --external-id"));
  process::Answer answer = options.answer;
  if (!options.expected.empty()) answer.expected = times.readEnd(options.expected);
  if (!options.actual.empty()) answer.actual = times.read(options.actual);
  return session.change(options.id, options.kind, [&](process::UnitOfWork& unit, process::Draft& draft) {
    process::answer(unit, draft, answer);
  });
}

}  // namespace

void addUpdateRequest(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<UpdateOptions>();
  options->kind = kind;
  process::Answer& answer = options->answer;
  command.id(options->id, kind);
  command.option("--state", answer.state, "the state in the other process; the steps to it are recorded")
      .placeholder("STATE");
  command.option("--expected", options->expected, "the expected completion; a day alone means its end")
      .placeholder("TIME");
  command.option("--actual", options->actual, "the completion, if it was earlier than now")
      .placeholder("TIME");
  command.option("--error", answer.error, "what went wrong").placeholder("TEXT");
  command.repeated("--resource", answer.resources, "a delivered resource, one for each item in order")
      .placeholder("ID");
  command.flag("--propagate", answer.reopensRequesters,
               "with a state that reopens it: reopen the cleared reports that requested it, too");
  command.option("--external-id", answer.externalId, "its id in the other process").placeholder("ID");
  selectChange(command, selection, options, runUpdate);
  command.examples(
      "  som request update 3M8R --state inProgress --expected 2026-11-27\n"
      "  som request update 3M8R --state completed --resource leeds-pe1-ge-0-0-7");
}

}  // namespace som::cli
