#include "process/doctor/doctor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "git/driver.hpp"
#include "render/diagnostics.hpp"
#include "render/object.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

using process::Ailment;
using Outcome = Ailment::Outcome;

struct DoctorOptions {
  bool fix = false;
  bool discardSetAside = false;
};

std::string_view nameOf(Outcome outcome) {
  switch (outcome) {
    case Outcome::found:
      return "found";
    case Outcome::repaired:
      return "repaired";
    case Outcome::left:
      break;
  }
  return "left";
}

doc::Value valueOf(const Ailment& ailment, Places& places) {
  return render::Object()
      .add("check", ailment.check)
      .addAll(render::diagnosticValue(ailment.finding, places))
      .addAny("id", ailment.id)
      .addAny("repair", ailment.repair)
      .add("outcome", nameOf(ailment.outcome))
      .take();
}

/// Returns the remedy and its state: `--fix: chmod 0700`, `done: chmod 0700`, or the hint.
std::string remedy(const Ailment& ailment) {
  if (ailment.outcome == Outcome::repaired)
    return ailment.repair.empty() ? "gone" : "done: " + ailment.repair;
  if (ailment.outcome == Outcome::found && !ailment.repair.empty()) return "--fix: " + ailment.repair;
  return ailment.finding.hints.empty() ? "by hand" : "by hand: " + ailment.finding.hints.front();
}

std::string placeOf(const Diagnostic& finding, Places& places) {
  if (!finding.isPlaced()) return finding.file;
  return fmt::format("{}:{}", finding.file, finding.position(places).line);
}

void printAll(const Printer& printer, const std::vector<Ailment>& ailments) {
  render::Table table{
      {{"CHECK"}, {"FILE"}, {.title = "FINDING", .wrap = true}, {.title = "REMEDY", .wrap = true}}, {}};
  std::vector<doc::Value> items;
  Places places;
  for (const Ailment& ailment : ailments) {
    table.rows.push_back({std::string(ailment.check),
                          placeOf(ailment.finding, places),
                          ailment.finding.message,
                          {remedy(ailment), ailment.outcome == Outcome::repaired ? render::Colour::green
                                                                                 : render::Colour::none}});
    items.push_back(valueOf(ailment, places));
  }
  if (!printer.isForPeople() || !ailments.empty()) printer.list("Doctor", table, std::move(items));
}

/// Prints the ids of records with findings, once each.
void printIds(const Printer& printer, const std::vector<Ailment>& ailments) {
  std::set<std::string_view> ids;
  for (const Ailment& ailment : ailments)
    if (!ailment.id.empty() && ids.insert(ailment.id).second) printer.print(ailment.id + "\n");
}

std::string summary(const std::vector<Ailment>& ailments, bool fix) {
  if (ailments.empty()) return "no findings";
  const auto count = [&](auto what) { return std::count_if(ailments.begin(), ailments.end(), what); };
  const auto repaired = count([](const Ailment& a) { return a.outcome == Outcome::repaired; });
  const auto possible = count([](const Ailment& a) { return !a.repair.empty(); });
  const std::string findings = fmt::format("{} finding{}", ailments.size(), ailments.size() == 1 ? "" : "s");
  if (fix) return fmt::format("{}, {} repaired", findings, repaired);
  return fmt::format("{}, --fix repairs {}", findings, possible);
}

/// Who writes to the workspace, by the permissions of its directory.
std::string formOf(const Session& session) {
  const fs::Identity root = session.workspace().store().files().stat("").value();
  return fs::isShared(root) ? fmt::format("workspace shared by group {}", root.group)
                            : "workspace of one user";
}

/// Adds the defects of the repository that has the workspace.
void examineRepository(const Session& session, std::vector<Ailment>& ailments) {
  if (lacksDriver(session))
    ailments.push_back(
        {.check = "merge-driver",
         .finding = Diagnostic(Code::unregisteredDriver,
                               "asks for the merge driver 'som', which this clone does not have")
                        .in(".gitattributes")
                        .hint("som git install-hooks")});
}

Exit runDoctor(const Session& session, const Printer& printer, const DoctorOptions& options) {
  process::DoctorOptions request{.fix = options.fix,
                                 .discardSetAside = options.discardSetAside,
                                 .change = session.changeOptions(),
                                 .finishCommits = [&session] { return session.finishCommits(); }};
  request.change.ifMatch = std::nullopt;  // applies to one record
  process::DoctorResult result = process::doctor(session.workspace(), session.env, request);
  examineRepository(session, result.ailments);
  const bool dryRun = options.fix && session.global.dryRun;
  process::ChangeResult changes;
  changes.files = result.files;
  if (dryRun)
    session.finish(changes);
  else if (printer.format() == "id")
    printIds(printer, result.ailments);
  else
    printAll(printer, result.ailments);
  if (dryRun)
    for (const Ailment& ailment : result.ailments)
      if (!ailment.repair.empty())
        printer.remark(fmt::format("would repair {}: {}", ailment.finding.file, ailment.repair));
  if (!dryRun && printer.isForPeople())
    printer.remark(fmt::format("{} ({})", summary(result.ailments, options.fix), formOf(session)));
  return result.healthy() ? Exit::done : Exit::answerIsNo;
}

}  // namespace

void addDoctor(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<DoctorOptions>();
  command.flag("--fix", options->fix, "repair what can be repaired automatically");
  command.flag("--discard-set-aside", options->discardSetAside,
               "also remove files that were set aside, after you have looked at them");
  select(command, selection, listFormats, options, runDoctor);
  command.examples(
      "  som doctor\n  som doctor --fix -n\n  som doctor --fix --reason 'edited by hand during the outage'");
}

}  // namespace som::cli
