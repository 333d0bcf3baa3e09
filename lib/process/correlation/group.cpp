#include "process/correlation/group.hpp"

#include <fmt/format.h>

#include <set>

#include "base/id.hpp"
#include "model/alarm.hpp"
#include "model/raised_report.hpp"
#include "model/views.hpp"
#include "process/edit/edit.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

/// The lists of a kind whose records have groups: of the parents of a record, and of the records beneath it.
struct GroupLists {
  std::string_view parents;
  std::string_view children;
};

/// Returns nullopt if records of the kind have no groups.
std::optional<GroupLists> groupListsOf(const model::KindRow& kind) {
  switch (kind.kind) {
    case model::Kind::serviceTroubleReport:
    case model::Kind::servicePerformanceDegradationReport:
      return GroupLists{model::parentProblemList, model::underlyingProblemList};
    case model::Kind::alarm:
      return GroupLists{model::parentAlarmList, model::correlatedAlarmList};
    default:
      return std::nullopt;
  }
}

GroupLists requireGroups(const Draft& record) {
  if (const auto lists = groupListsOf(*record.kind)) return *lists;
  throw Error(Diagnostic(Code::guard, "only alarms and reports about services have groups")
                  .in(record.id)
                  .hint("group alarms, or service trouble and service performance reports"));
}

template <class Node>
std::vector<std::string> idsIn(Node list) {
  std::vector<std::string> ids;
  for (const auto one : model::ViewRange<model::ReferenceView<Node>, Node>(list)) ids.emplace_back(one.id());
  return ids;
}

/// Returns the parents that a record names, with the changes of the unit.
std::vector<std::string> parentsOf(const UnitOfWork& unit, const std::string& id) {
  const model::KindRow* kind = model::kindOfId(id);
  const auto lists = kind ? groupListsOf(*kind) : std::nullopt;
  if (!lists) return {};
  if (const Draft* draft = unit.draftOf(*kind, id))
    return idsIn(model::ValueNode(draft->value)[lists->parents]);
  auto found = store::findById(unit.files(), *kind, id);
  if (!found) return {};
  const doc::Document document = store::readFound(unit.files(), std::move(*found));
  return idsIn(document.root()[lists->parents]);
}

/// Throws if the child is the parent or above it.
void refuseCircle(const UnitOfWork& unit, const std::string& parent, const std::string& child,
                  std::string_view noun) {
  std::set<std::string> seen;
  std::vector<std::string> open = {parent};
  while (!open.empty()) {
    const std::string id = open.back();
    open.pop_back();
    if (id == child)
      throw Error(
          Diagnostic(Code::guard,
                     child == parent
                         ? fmt::format("{} is not in its own group", withArticle(noun))
                         : fmt::format("{} is in the group of {}, directly or through others", parent, child))
              .in(child)
              .hint(child == parent ? fmt::format("name other {}s", noun)
                                    : fmt::format("take it out with '{} ungroup'", noun)));
    if (!seen.insert(id).second) continue;
    for (std::string& above : parentsOf(unit, id)) open.push_back(std::move(above));
  }
}

template <class Change>
void changeEach(UnitOfWork& unit, Draft& parent, const std::vector<std::string>& children,
                std::string_view action, const Change& change) {
  for (const std::string& reference : children) {
    Draft& child = unit.open(reference, parent.kind);
    requireGroups(child);
    change(child);
    unit.track(child, action);
  }
  unit.track(parent, action);
}

}  // namespace

void group(UnitOfWork& unit, Draft& parent, const std::vector<std::string>& children) {
  const GroupLists lists = requireGroups(parent);
  const std::string_view noun = parent.kind->noun;
  requireOpen(parent, fmt::format("group {}s under", noun));
  changeEach(unit, parent, children, "group", [&](Draft& child) {
    refuseCircle(unit, parent.id, child.id, noun);
    const bool isNew = model::addReferenceTo(child.value, lists.parents, parent.id);
    if (!model::addReferenceTo(parent.value, lists.children, child.id) && !isNew)
      throw Error(
          Diagnostic(Code::guard, fmt::format("it is in the group of {} already", parent.id)).in(child.id));
    reportChange(unit, child, fmt::format("in the group of {}", parent.id));
  });
}

void ungroup(UnitOfWork& unit, Draft& parent, const std::vector<std::string>& children) {
  const GroupLists lists = requireGroups(parent);
  changeEach(unit, parent, children, "ungroup", [&](Draft& child) {
    const bool wasChild = model::removeReference(child.value, lists.parents, parent.id);
    if (!model::removeReference(parent.value, lists.children, child.id) && !wasChild)
      throw Error(
          Diagnostic(Code::guard, fmt::format("it is not in the group of {}", parent.id)).in(child.id));
    reportChange(unit, child, fmt::format("no longer in the group of {}", parent.id));
  });
}

}  // namespace som::process
