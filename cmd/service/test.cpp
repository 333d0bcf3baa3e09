#include "process/activation/test.hpp"

#include <fmt/format.h>

#include "service/service.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string id;
  std::vector<std::string> measures;
  std::string order;
  std::string report;
  process::NewTest test;
  const model::KindRow* kind = nullptr;
};

std::pair<std::string, std::string> measureOf(const std::string& text) {
  const auto equals = text.find('=');
  if (equals == 0 || equals == std::string::npos || equals + 1 == text.size())
    throw Error(Diagnostic(Code::usage, fmt::format("--measure '{}' is no NAME=VALUE", text))
                    .hint("write it as throughput=940"));
  return {text.substr(0, equals), text.substr(equals + 1)};
}

Exit run(Context& context, const Options& options) {
  process::NewTest test = options.test;
  test.requester = options.order.empty() ? options.report : options.order;
  if (!test.activity.empty() && test.requester.empty())
    throw Error(Diagnostic(Code::usage, "--activity of which record?").hint("add --order or --report"));
  for (const std::string& measure : options.measures) test.measures.push_back(measureOf(measure));
  bool passed = false;
  const Exit exit = context.change(options.id, options.kind, [&](process::Unit& unit, process::Draft& draft) {
    passed = process::testService(unit, draft, test);
  });
  return exit == Exit::done && !passed ? Exit::answerIsNo : exit;
}

}  // namespace

void addTestService(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<Options>();
  options->kind = kind;
  command.id(options->id, kind);
  command.option("--spec", options->test.specification, "the test (else the activity's, or the only one)")
      .placeholder("NAME");
  command.repeated("--measure", options->measures, "what was measured; repeat for more")
      .placeholder("NAME=VALUE");
  Option order =
      command.option("--order", options->order, "the order that wants the test").placeholder("ORDER");
  command.option("--report", options->report, "the report that wants the test")
      .placeholder("ID")
      .excludes(order);
  command
      .option("--activity", options->test.activity, "its activity, which is completed or failed by the test")
      .placeholder("NAME");
  select(command, selection, Needs::workspace, changeFormats, options, run);
  command.examples(
      "  som service test 9T0K --measure throughput=941 --measure loss=0 --order 7K3F --activity test\n"
      "  som service test 7NC3 --spec ethernet-turn-up --measure throughput=412 --report 4T9Z");
}

}  // namespace som::cli
