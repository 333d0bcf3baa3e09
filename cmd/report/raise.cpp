#include "process/problem/raise.hpp"

#include "report/report.hpp"

namespace som::cli {
namespace {

struct RaiseOptions {
  std::string id;
  bool serviceTrouble = false;
  bool resourceTrouble = false;
  bool force = false;
  std::optional<std::string> party;
  process::NewTrouble trouble;
  const model::KindRow* kind = nullptr;
};

model::Kind kindOf(const RaiseOptions& options) {
  if (options.serviceTrouble) return model::Kind::serviceTroubleReport;
  if (options.resourceTrouble) return model::Kind::resourceTroubleReport;
  if (options.party) return model::Kind::partyTroubleReport;
  throw Error(Diagnostic(Code::usage, "what is to be raised is missing")
                  .hint("give --service-trouble, --resource-trouble or --party"));
}

Exit runRaise(const Session& session, const RaiseOptions& options) {
  process::NewTrouble trouble = options.trouble;
  trouble.kind = kindOf(options);
  trouble.party = options.party.value_or("");
  return session.change(
      options.id, options.kind,
      [&](process::UnitOfWork& unit, process::Draft& draft) { process::raiseTrouble(unit, draft, trouble); },
      options.force);
}

}  // namespace

void addRaise(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<RaiseOptions>();
  options->kind = kind;
  process::NewTrouble& trouble = options->trouble;
  command.id(options->id, kind);
  Option service =
      command.flag("--service-trouble", options->serviceTrouble, "the root cause lies in a service");
  Option resource =
      command.flag("--resource-trouble", options->resourceTrouble, "the root cause lies in a resource")
          .excludes(service);
  command.option("--party", options->party, "this party resolves it (default: the owner of the root cause)")
      .optionalValue()
      .placeholder("PARTY")
      .excludes(service)
      .excludes(resource);
  command.option("--activity", trouble.activity, "the activity that waits for it (default: a new one)")
      .placeholder("ACTIVITY");
  command.option("--existing", trouble.existing, "an open report or request that resolves it")
      .placeholder("CHILD");
  command.option("--name", trouble.name, "the name of the new one").placeholder("TEXT");
  command.flag("--force", options->force, "raise it without an analysis that names the root cause");
  selectChange(command, selection, options, runRaise);
  command.examples(
      "  som report raise 9WX2 --resource-trouble\n"
      "  som report raise 9WX2 --party backhaul-supplier --activity repair\n"
      "  som report raise 9WX2 --service-trouble --existing TR-20261121-4T9ZC2HM");
}

}  // namespace som::cli
