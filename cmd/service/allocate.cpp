#include "service/parameters.hpp"
#include "service/service.hpp"

namespace som::cli {
namespace {

struct AllocateOptions {
  process::ParameterRequest request;
  bool all = false;
};

Exit runAllocate(const Session& session, const AllocateOptions& options) {
  const process::ParameterRequest& request = options.request;
  if (!options.all && request.pool.empty())
    throw Error(
        Diagnostic(Code::usage, "the pool is missing").hint("give --pool ID, or --all for all reservations"));
  return session.finish(
      options.all
          ? process::allocateAll(session.workspace(), session.env, session.changeOptions(),
                                 {.holder = request.holder, .pool = request.pool, .scope = request.scope})
          : process::allocate(session.workspace(), session.env, session.changeOptions(), request));
}

}  // namespace

void addAllocate(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<AllocateOptions>();
  addRequest(command, options->request);
  addHolder(command, options->request.holder).required();
  Option all = command.flag("--all", options->all, "allocate all reservations, of every pool or of --pool");
  for (const char* other : {"--value", "--count", "--item"}) all.excludes(command[other]);
  select(command, selection, changeFormats, options, runAllocate);
  command.examples(
      "  som service allocate --pool vlan --scope leeds-pe1 --for 7K3F --item 1\n"
      "  som service allocate --all --for 7K3F");
}

}  // namespace som::cli
