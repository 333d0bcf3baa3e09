#include "model/links.hpp"

#include <array>

#include "model/alarm.hpp"
#include "model/items.hpp"
#include "model/views.hpp"

namespace som::model {
namespace {

using Links = std::vector<Link>;

/// A list of references with one meaning.
struct ListRow {
  Kind kind;
  std::string_view list;
  LinkType type;
  bool toService;
};
constexpr std::array lists = {
    ListRow{Kind::service, "supportingService", LinkType::standsOn, true},
    ListRow{Kind::service, "supportingResource", LinkType::standsOn, false},
    ListRow{Kind::serviceTroubleReport, "underlyingAlarm", LinkType::alarm, false},
    ListRow{Kind::serviceTroubleReport, "affectedService", LinkType::affected, true},
    ListRow{Kind::serviceTroubleReport, "rootCauseService", LinkType::cause, true},
    ListRow{Kind::serviceTroubleReport, "rootCauseResource", LinkType::cause, false},
    ListRow{Kind::silence, "service", LinkType::affected, true},
    ListRow{Kind::silence, "resource", LinkType::affected, false},
};

/// A type of relation between services or resources.
struct RelationRow {
  std::string_view type;
  LinkType meaning;
  bool ofServices;  ///< services have it too
};
constexpr std::array relationTable = {
    RelationRow{"containedIn", LinkType::standsOn, false},
    RelationRow{"isContained", LinkType::standsOn, false},
    RelationRow{"isContainedIn", LinkType::standsOn, false},
    RelationRow{"dependsOn", LinkType::standsOn, false},
    RelationRow{"reliesOn", LinkType::standsOn, true},
    RelationRow{"contains", LinkType::supports, false},
    RelationRow{"supports", LinkType::supports, false},
    RelationRow{"connectedTo", LinkType::beside, true},
};

const RelationRow* relationRow(std::string_view type) {
  const auto row = std::find_if(relationTable.begin(), relationTable.end(),
                                [&](const RelationRow& one) { return one.type == type; });
  return row == relationTable.end() ? nullptr : &*row;
}

/// The group in which a support is protected, of a reference or a relation.
std::string_view groupOf(doc::Node entry) { return entry["protectionGroup"].text(); }

/// The id of a reference, or a text that is one.
doc::Node idOfEntry(doc::Node entry) {
  const doc::Node id = ReferenceView<doc::Node>(entry).idNode();
  return id.text().empty() ? entry : id;
}

void add(Links& links, Link link) {
  if (!link.id.empty()) links.push_back(link);
}

void addRelations(Links& links, doc::Node list, std::string_view member, bool ofServices) {
  for (const doc::Node entry : list) {
    const RelationRow* row = relationRow(ReferenceView<doc::Node>(entry).relationshipType());
    if (row && (row->ofServices || !ofServices))
      add(links, {row->meaning, ofServices, ReferenceView<doc::Node>(entry[member]).id(), groupOf(entry),
                  ReferenceView<doc::Node>(entry[member]).idNode()});
  }
}

void addOrdered(Links& links, doc::Node record, const KindRow& kind) {
  for (const doc::Node node : itemsOf(record, kind.itemField)) {
    const ItemView<doc::Node> item(node);
    if (item.action() != "noChange") add(links, {LinkType::ordered, true, item.service().id()});
  }
}

/// The kind whose lists a record has: all reports about services have the same.
Kind listsOf(Kind kind) {
  return kind == Kind::servicePerformanceDegradationReport ? Kind::serviceTroubleReport : kind;
}

}  // namespace

bool meansSupport(std::string_view relationshipType) {
  const RelationRow* row = relationRow(relationshipType);
  return row && row->meaning == LinkType::standsOn;
}

bool hasLinks(Kind kind) {
  switch (kind) {
    case Kind::service:
    case Kind::resource:
    case Kind::alarm:
    case Kind::serviceOrder:
    case Kind::serviceTroubleReport:
    case Kind::servicePerformanceDegradationReport:
      return true;
    default:
      return false;
  }
}

std::vector<Link> linksOf(doc::Node record, const KindRow& kind) {
  Links links;
  for (const ListRow& row : lists)
    if (row.kind == listsOf(kind.kind))
      for (const doc::Node entry : record[row.list])
        add(links, {row.type, row.toService, idOfEntry(entry).text(), groupOf(entry), idOfEntry(entry)});
  if (kind.kind == Kind::service) addRelations(links, record["serviceRelationship"], "service", true);
  if (kind.kind == Kind::resource) addRelations(links, record["resourceRelationship"], "resource", false);
  if (kind.kind == Kind::serviceOrder) addOrdered(links, record, kind);
  if (kind.kind == Kind::alarm)
    add(links, {LinkType::alarmed, false, AlarmView<doc::Node>(record).object().id()});
  return links;
}

}  // namespace som::model
