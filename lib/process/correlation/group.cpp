#include "process/correlation/group.hpp"

#include <fmt/format.h>

#include <set>

#include "base/id.hpp"
#include "model/raised_report.hpp"
#include "model/views.hpp"
#include "process/edit/edit.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

bool isProblem(const model::KindRow& kind) {
  return kind.kind == model::Kind::serviceTroubleReport ||
         kind.kind == model::Kind::servicePerformanceDegradationReport;
}

void requireProblem(const Draft& report) {
  if (isProblem(*report.kind)) return;
  throw Error(Diagnostic(Code::guard, "only reports about services have groups")
                  .in(report.id)
                  .hint("group service trouble and service performance reports"));
}

/// Returns the parents that a report names, with the changes of the unit.
std::vector<std::string> parentsOf(const UnitOfWork& unit, const std::string& id) {
  const model::KindRow* row = model::kindOfId(id);
  if (!row || !isProblem(*row)) return {};
  std::vector<std::string> parents;
  if (const Draft* draft = unit.draftOf(*row, id)) {
    for (const auto parent : model::ReportView<model::ValueNode>(draft->value).parentProblems())
      parents.emplace_back(parent.id());
  } else if (auto found = store::findById(unit.files(), *row, id)) {
    const doc::Document document = store::readFound(unit.files(), std::move(*found));
    for (const auto parent : model::ReportView<doc::Node>(document.root()).parentProblems())
      parents.emplace_back(parent.id());
  }
  return parents;
}

/// Throws if the child is the parent or above it.
void refuseCircle(const UnitOfWork& unit, const std::string& parent, const std::string& child) {
  std::set<std::string> seen;
  std::vector<std::string> open = {parent};
  while (!open.empty()) {
    const std::string id = open.back();
    open.pop_back();
    if (id == child)
      throw Error(
          Diagnostic(Code::guard,
                     child == parent
                         ? std::string("a report is not in its own group")
                         : fmt::format("{} is in the group of {}, directly or through others", parent, child))
              .in(child)
              .hint(child == parent ? std::string("name other reports")
                                    : std::string("take it out with 'report ungroup'")));
    if (!seen.insert(id).second) continue;
    for (std::string& above : parentsOf(unit, id)) open.push_back(std::move(above));
  }
}

template <class Change>
void changeEach(UnitOfWork& unit, Draft& parent, const std::vector<std::string>& children,
                std::string_view action, const Change& change) {
  requireProblem(parent);
  for (const std::string& reference : children) {
    Draft& child = unit.open(reference, parent.kind);
    requireProblem(child);
    change(child);
    unit.track(child, action);
  }
}

}  // namespace

void group(UnitOfWork& unit, Draft& parent, const std::vector<std::string>& children) {
  requireOpen(parent, "group reports under");
  changeEach(unit, parent, children, "group", [&](Draft& child) {
    refuseCircle(unit, parent.id, child.id);
    const bool isNew = model::addReferenceTo(child.value, model::parentProblemList, parent.id);
    if (!model::addReferenceTo(parent.value, model::underlyingProblemList, child.id) && !isNew)
      throw Error(
          Diagnostic(Code::guard, fmt::format("it is in the group of {} already", parent.id)).in(child.id));
    reportChange(unit, child, fmt::format("in the group of {}", parent.id));
  });
  unit.track(parent, "group");
}

void ungroup(UnitOfWork& unit, Draft& parent, const std::vector<std::string>& children) {
  changeEach(unit, parent, children, "ungroup", [&](Draft& child) {
    const bool wasChild = model::removeReference(child.value, model::parentProblemList, parent.id);
    if (!model::removeReference(parent.value, model::underlyingProblemList, child.id) && !wasChild)
      throw Error(
          Diagnostic(Code::guard, fmt::format("it is not in the group of {}", parent.id)).in(child.id));
    reportChange(unit, child, fmt::format("no longer in the group of {}", parent.id));
  });
  unit.track(parent, "ungroup");
}

}  // namespace som::process
