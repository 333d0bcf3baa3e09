#include "process/lifecycle/activity_run.hpp"

#include <fmt/format.h>

#include <ostream>

#include "activity/activity.hpp"
#include "base/duration.hpp"
#include "base/mask.hpp"
#include "base/utf8.hpp"
#include "model/program_result.hpp"
#include "model/views.hpp"
#include "record/environment.hpp"

namespace som::cli {
namespace {

struct RunOptions {
  std::string id;
  std::string activity;
  std::string timeout;
  std::vector<std::string> masks;
  std::vector<std::string> maskVariables;
  bool again = false;
  std::vector<std::string> command;
};

/// How many bytes of a program's output are kept.
constexpr std::size_t kept = 4096;

/// Shows a program's output as it arrives and keeps the end of it, both with secrets masked.
class Output {
 public:
  Output(std::ostream& shown, const std::vector<std::string>& secrets) : shown_(shown), mask_(secrets) {}

  void add(std::string_view piece) { take(mask_.add(piece)); }

  /// Returns the last 4 KiB as valid UTF-8, after `…` if the output is longer.
  std::string end() {
    take(mask_.end());
    std::string text = validUtf8(end_);
    if (!cut_ && text.size() <= kept) return text;
    constexpr std::string_view ellipsis = "…";
    std::size_t begin = text.size() - std::min(text.size(), kept - ellipsis.size());
    while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
    return std::string(ellipsis) + text.substr(begin);
  }

 private:
  void take(const std::string& text) {
    if (text.empty()) return;
    shown_ << text << std::flush;
    end_ += text;
    if (end_.size() <= 4 * kept) return;
    cut_ = true;
    end_.erase(0, end_.size() - 2 * kept);
  }

  std::ostream& shown_;
  Mask mask_;
  std::string end_;
  bool cut_ = false;
};

std::vector<std::string> secretsOf(const Session& session, const RunOptions& options) {
  std::vector<std::string> secrets = options.masks;
  for (const std::string& name : options.maskVariables)
    secrets.push_back(session.host.environment(name).value_or(""));
  for (std::size_t i = 0; i < secrets.size(); ++i) {
    if (!secrets[i].empty()) continue;
    const bool named = i >= options.masks.size();
    throw Error(Diagnostic(Code::usage, named ? fmt::format("--mask-env: the variable {} is not set or empty",
                                                            options.maskVariables[i - options.masks.size()])
                                              : std::string("--mask: the text is empty"))
                    .hint("a secret can only be masked if its text is known"));
  }
  return secrets;
}

doc::Value resultOf(const ProgramEnd& end, const std::optional<Seconds>& timeout, std::string output,
                    const std::vector<std::string>& secrets) {
  if (!end.error.empty()) return model::resultEntry({.error = validUtf8(Mask::masked(end.error, secrets))});
  return model::resultEntry({.timedOutAfter = end.timedOut ? formatSeconds(timeout.value_or(Seconds{0})) : "",
                             .interruptedBy = end.interruptedBy,
                             .signal = end.signal,
                             .exitStatus = end.status,
                             .duration = formatSeconds(end.duration),
                             .output = std::move(output)});
}

Program programOf(const Session& session, const RunOptions& options, const process::Run& run,
                  Output& output) {
  const model::KindRow* kind = model::findKind(model::RecordView<model::ValueNode>(run.record).type());
  Program program{.command = options.command,
                  .environment = programEnvironment(run.record, run.activity, kind ? kind->itemField : ""),
                  .forgets = std::string(characteristicPrefix),
                  .input = doc::json(run.record, 2) + "\n",
                  .timeout = programTimeout(options.timeout),
                  .output = [&output](std::string_view piece) { output.add(piece); }};
  program.environment["SOM_WORKSPACE"] = session.directory();
  if (!session.env.actor.empty()) program.environment["SOM_ACTOR"] = session.env.actor;
  return program;
}

/// Records how the program ended. If that fails, reports it as a remark.
Exit keep(const Session& session, const process::Run& run, const ProgramEnd& end, const doc::Value& result) {
  const bool succeeded = end.status == 0 && !end.timedOut && end.interruptedBy.empty();
  Env after = session.env;
  after.now += end.duration;
  Exit status = succeeded ? Exit::done : Exit::answerIsNo;
  try {
    status = worseExit(session.finish(process::endRun(session.workspace(), after, run, succeeded, result)),
                       status);
  } catch (Error& error) {
    error.findings().front().hints.push_back(
        fmt::format("the program has run ({}), but its end is not recorded: see som log {}",
                    process::summaryOf(result), run.id));
    throw;
  }
  return status;
}

Exit runRun(const Session& session, const Printer& printer, const RunOptions& options) {
  if (options.command.empty())
    throw Error(Diagnostic(Code::usage, "the program is missing")
                    .hint("write it after --: som activity run ID ACTIVITY -- ./turn-up.sh leeds"));
  const std::vector<std::string> secrets = secretsOf(session, options);
  const auto timeout = programTimeout(options.timeout);
  process::Run run = process::beginRun(session.workspace(), session.env, session.changeOptions(), options.id,
                                       options.activity, options.again);
  if (session.global.dryRun) {
    printer.remark("would run: " + Mask::masked(typedCommand(options.command), secrets));
    return session.finish(run.change);
  }
  if (!printer.isQuiet()) printer.complain(run.change.warnings);
  Output output(session.host.err, secrets);
  const ProgramEnd end = session.host.watchProgram(programOf(session, options, run, output));
  return keep(session, run, end, resultOf(end, timeout, output.end(), secrets));
}

}  // namespace

void addActivityRun(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<RunOptions>();
  command.id(options->id, nullptr);
  command.option("activity", options->activity, "the activity's id").required().placeholder("ACTIVITY");
  command.option("--timeout", options->timeout, "end the program after this duration (PT10M)")
      .placeholder("DURATION");
  command.repeated("--mask", options->masks, "replace this text with *** in all output; repeat for more")
      .placeholder("SECRET");
  command
      .repeated("--mask-env", options->maskVariables,
                "replace the value of this environment variable with *** in all output; repeat for more")
      .placeholder("NAME");
  command.flag("--again", options->again, "run it although it is inProgress, after an interrupted run");
  select(command, selection, changeFormats, options, runRun);
  command.beforeParsing([&selection, options] { options->command = selection.program; });
  command.examples(
      "  som activity run 7K3F test -- ./turn-up.sh leeds-depot\n  som activity run 7K3F configure "
      "--timeout PT10M --mask-env PASSWORD -- ansible-playbook port.yaml");
}

}  // namespace som::cli
