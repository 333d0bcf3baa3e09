#include <fmt/format.h>

#include "service/parameters.hpp"
#include "service/service.hpp"

namespace som::cli {
namespace {

struct ReserveOptions {
  process::ParameterRequest request;
  std::string until;
};

Exit runReserve(const Session& session, const Times& times, const ReserveOptions& options) {
  process::ParameterRequest request = options.request;
  if (!options.until.empty()) request.until = times.readEnd(options.until);
  if (request.until && *request.until <= session.env.now)
    throw Error(Diagnostic(Code::usage, fmt::format("--until {} is not in the future", options.until))
                    .hint("give a time after now"));
  return session.finish(process::reserve(session.workspace(), session.env, session.changeOptions(), request));
}

}  // namespace

void addReserve(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ReserveOptions>();
  addRequest(command, options->request);
  command["--pool"].required();
  addHolder(command, options->request.holder).required();
  command.option("--until", options->until, "the end of the reservation; a day alone means its end")
      .placeholder("TIME");
  select(command, selection, changeFormats, options, runReserve);
  command.examples(
      "  som service reserve --pool vlan --scope leeds-pe1 --for 7K3F --until 2026-12-05\n"
      "  som service reserve --pool wan --for customerOrder:CO-88213 --count 2 -o id");
}

}  // namespace som::cli
