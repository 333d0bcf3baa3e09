#include "process/activation/service_test.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "record/environment.hpp"
#include "service/service.hpp"

namespace som::cli {
namespace {

struct TestOptions {
  std::string id;
  std::vector<std::string> measures;
  std::string order;
  std::string report;
  std::string timeout;
  std::string program;
  process::NewTest test;
  std::vector<std::string> command;  ///< the program that measures; empty: the measures are given as options
  const model::KindRow* kind = nullptr;
};

std::pair<std::string, std::string> measureOf(const std::string& text) {
  const auto equals = text.find('=');
  if (equals == 0 || equals == std::string::npos || equals + 1 == text.size())
    throw Error(Diagnostic(Code::usage, fmt::format("--measure '{}' is not NAME=VALUE", text))
                    .hint("write it as throughput=940"));
  return {text.substr(0, equals), text.substr(equals + 1)};
}

/// Records the test. The exit status tells whether it passed.
Exit record(const Session& session, const TestOptions& options, const std::string& id,
            const process::NewTest& test) {
  bool passed = false;
  const Exit exit = session.change(id, options.kind, [&](process::UnitOfWork& unit, process::Draft& draft) {
    passed = process::testService(unit, draft, test);
  });
  return worseExit(exit, passed ? Exit::done : Exit::answerIsNo);
}

Program programOf(const Session& session, const TestOptions& options, const process::PreparedTest& prepared,
                  std::string& printed) {
  // One byte more than the limit, so that reading it throws too-large.
  const auto keep = [&printed](std::string_view piece) {
    printed += piece.substr(0, doc::maxFileBytes + 1 - std::min(printed.size(), doc::maxFileBytes + 1));
  };
  Program program{.command = options.command,
                  .environment = serviceEnvironment(prepared.record),
                  .forgets = std::string(characteristicPrefix),
                  .input = doc::json(prepared.record, 2) + "\n",
                  .timeout = programTimeout(options.timeout),
                  .mostOutput = doc::maxFileBytes,
                  .output = keep,
                  .errors = [&session](std::string_view piece) { session.host.err << piece << std::flush; }};
  const auto put = [&](const char* name, const std::string& text) {
    program.environment[name] = text.empty() ? std::nullopt : std::optional(text);
  };
  put("SOM_TEST", prepared.specification);
  put("SOM_ACTIVITY", options.test.activity);
  put("SOM_WORKSPACE", session.directory());
  if (!session.env.actor.empty()) put("SOM_ACTOR", session.env.actor);
  return program;
}

/// Runs the program and returns what it measures. Throws program-failed if it fails.
process::Measures measuredBy(Session& session, const TestOptions& options,
                             const process::PreparedTest& prepared) {
  std::string printed;
  const ProgramEnd end = session.host.watchProgram(programOf(session, options, prepared, printed));
  if (const std::string failure = failureOf(end); !failure.empty() && !end.wroteTooMuch)
    throw Error(Diagnostic(Code::programFailed, fmt::format("the measuring program failed: {}", failure))
                    .in(prepared.service)
                    .hint(end.timedOut
                              ? fmt::format("it took longer than {}; nothing was recorded", options.timeout)
                              : std::string("nothing was recorded")));
  session.env.now += end.duration;
  return process::measuresOf(
      doc::read(std::move(printed), "output of " + options.command.front(), doc::Format::json));
}

/// Lets a program measure the service. No lock is held while it runs.
Exit measure(Session& session, const Printer& printer, const TestOptions& options, process::NewTest test) {
  static_cast<void>(programTimeout(options.timeout));  // an invalid duration is refused first
  const process::PreparedTest prepared =
      process::prepareTest(session.workspace(), session.env, session.changeOptions(), options.id, test);
  if (session.global.dryRun) {
    printer.remark("would run: " + typedCommand(options.command));
    return Exit::done;
  }
  const process::Measures measured = measuredBy(session, options, prepared);
  for (const auto& given : test.measures)
    if (std::any_of(measured.begin(), measured.end(),
                    [&](const auto& one) { return one.first == given.first; }))
      throw Error(
          Diagnostic(Code::usage, fmt::format("--measure {}: the program measures it too", given.first))
              .in(prepared.service));
  test.measures.insert(test.measures.end(), measured.begin(), measured.end());
  try {
    return record(session, options, prepared.service, test);
  } catch (Error& error) {
    error.findings().front().hints.emplace_back("the program has run, but its measures are not recorded");
    throw;
  }
}

/// The options with the program of `--exec` as the command.
TestOptions withProgram(TestOptions options) {
  if (options.program.empty()) return options;
  if (!options.command.empty())
    throw Error(
        Diagnostic(Code::usage, "--exec: there is also a program after --").hint("give only one of them"));
  options.command = {options.program};
  return options;
}

Exit runTest(Session& session, const Printer& printer, const TestOptions& given) {
  const TestOptions options = withProgram(given);
  process::NewTest test = options.test;
  test.requester = options.order.empty() ? options.report : options.order;
  if (!test.activity.empty() && test.requester.empty())
    throw Error(Diagnostic(Code::usage, "--activity: the record is missing").hint("add --order or --report"));
  for (const std::string& measure : options.measures) test.measures.push_back(measureOf(measure));
  if (!options.command.empty()) return measure(session, printer, options, std::move(test));
  if (!options.timeout.empty())
    throw Error(Diagnostic(Code::usage, "--timeout: the program is missing")
                    .hint("add --exec, or write it after --"));
  return record(session, options, options.id, test);
}

}  // namespace

void addTestService(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<TestOptions>();
  options->kind = kind;
  command.id(options->id, kind);
  command.option("--spec", options->test.specification, "the test (else the activity's, or the only one)")
      .placeholder("NAME");
  command.repeated("--measure", options->measures, "what was measured; repeat for more")
      .placeholder("NAME=VALUE");
  Option order =
      command.option("--order", options->order, "the order that requested the test").placeholder("ORDER");
  command.option("--report", options->report, "the report that requested the test")
      .placeholder("ID")
      .excludes(order);
  command
      .option("--activity", options->test.activity, "its activity, which is completed or failed by the test")
      .placeholder("NAME");
  command
      .option("--exec", options->program,
              "the program that measures, where it takes no arguments (else write it after --)")
      .placeholder("FILE");
  command.option("--timeout", options->timeout, "end the program that measures after this time (PT10M)")
      .placeholder("DURATION");
  select(command, selection, changeFormats, options, runTest);
  command.beforeParsing([&selection, options] { options->command = selection.program; });
  command.examples(
      "  som service test 9T0K --measure throughput=941 --measure loss=0 --order 7K3F --activity test\n"
      "  som service test 7NC3 --spec ethernet-turn-up --measure throughput=412 --report 4T9Z\n"
      "  som service test 9T0K --order 7K3F --activity test --timeout PT5M -- ./measure.sh leeds-depot");
}

}  // namespace som::cli
