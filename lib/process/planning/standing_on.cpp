#include "process/planning/standing_on.hpp"

#include <algorithm>
#include <array>

#include "model/alarm.hpp"
#include "model/items.hpp"
#include "model/views.hpp"
#include "store/mentions.hpp"

namespace som::process {
namespace {

using Reference = model::ReferenceView<doc::Node>;
using Ids = std::vector<std::string>;

template <class References>
void addIds(Ids& ids, const References& references) {
  for (const auto reference : references) ids.emplace_back(reference.id());
}

/// True for a relation to a resource that stands on this one, or that neither stands on.
bool leadsUp(const Reference& relation) {
  constexpr std::array<std::string_view, 3> others = {"contains", "supports", "connectedTo"};
  return std::find(others.begin(), others.end(), relation.relationshipType()) != others.end();
}

/// The ids of what a service or resource stands on itself.
Ids basesOf(doc::Node record) {
  Ids ids;
  const model::InventoryServiceView<doc::Node> service(record);
  addIds(ids, service.supportingServices());
  addIds(ids, service.supportingResources());
  for (const auto relation : model::InventoryResourceView<doc::Node>(record).relations())
    if (!leadsUp(Reference(relation.node()))) ids.emplace_back(relation.resource().id());
  return ids;
}

/// The ids of the services and resources that a record is about.
Ids subjectsOf(doc::Node record, const model::KindRow& kind) {
  Ids ids;
  const model::ReportView<doc::Node> report(record);
  addIds(ids, report.affectedServices());
  addIds(ids, report.affectedResources());
  addIds(ids, report.relatedEntities());
  for (const doc::Node node : model::itemsOf(record, kind.itemField)) {
    const model::ItemView<doc::Node> item(node);
    ids.emplace_back(item.service().id());
    ids.emplace_back(item.resource().id());
  }
  ids.emplace_back(model::AlarmView<doc::Node>(record).object().id());
  return ids;
}

bool anyIn(const Ids& ids, const StandingOn& wanted) {
  return std::any_of(ids.begin(), ids.end(), [&](const std::string& id) { return wanted.contains(id); });
}

}  // namespace

StandingOn standingOn(const store::Source& files, const std::vector<std::string>& bases) {
  StandingOn all(bases.begin(), bases.end());
  if (bases.empty()) return all;
  const store::Mentions inventory(files,
                                  {&model::row(model::Kind::service), &model::row(model::Kind::resource)});
  // Level by level, so that each level is one pass over the words of the files.
  for (Ids level(bases); !level.empty();) {
    const StandingOn below(level.begin(), level.end());
    Ids next;
    inventory.readAny(level, [&](const doc::Document& record) {
      std::string id(model::RecordView<doc::Node>(record.root()).id());
      if (anyIn(basesOf(record.root()), below) && all.insert(id).second) next.push_back(std::move(id));
    });
    level = std::move(next);
  }
  return all;
}

StandingOn recordsAbout(const store::Source& files, const StandingOn& things) {
  StandingOn records;
  if (things.empty()) return records;
  std::vector<const model::KindRow*> kinds;
  for (const model::KindRow* kind : model::kindsLike(nullptr))
    if (kind->clock != model::Clock::none || kind->kind == model::Kind::alarm) kinds.push_back(kind);
  store::Mentions(files, kinds).readAny({things.begin(), things.end()}, [&](const doc::Document& record) {
    const model::RecordView<doc::Node> view(record.root());
    const model::KindRow* kind = model::findKind(view.type());
    if (kind && anyIn(subjectsOf(record.root(), *kind), things)) records.emplace(view.id());
  });
  return records;
}

}  // namespace som::process
