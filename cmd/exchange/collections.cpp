#include "exchange/collections.hpp"

#include <algorithm>

namespace som::cli {
namespace {

using model::Kind;

const std::array collectionTable = {
    Collection{"serviceOrder",
               "tmf641",
               {Kind::serviceOrder, Kind::serviceOrder},
               Kind::serviceOrder,
               true,
               {"serviceOrderItem"}},
    Collection{"troubleTicket",
               "tmf621",
               {Kind::customerQosDegradationReport, Kind::customerQosDegradationReport},
               Kind::customerQosDegradationReport,
               true,
               {"description", "severity", "ticketType"}},
    Collection{"serviceProblem",
               "tmf656",
               {Kind::servicePerformanceDegradationReport, Kind::serviceTroubleReport},
               Kind::serviceTroubleReport,
               true,
               {"category", "priority", "description", "reason", "originatorParty"}},
    Collection{"alarm",
               "tmf642",
               {Kind::alarm, Kind::alarm},
               Kind::alarm,
               true,
               {"alarmType", "perceivedSeverity", "probableCause", "alarmedObject", "sourceSystemId", "state",
                "alarmRaisedTime"}},
    Collection{"service",
               "tmf638",
               {Kind::service, Kind::service},
               std::nullopt,
               false,
               {},
               "services follow from orders: POST a serviceOrder whose item adds, modifies or deletes one"},
    Collection{"serviceTest",
               "tmf653",
               {Kind::serviceTest, Kind::serviceTest},
               Kind::serviceTest,
               false,
               {"name", "relatedService", "testSpecification"}},
    Collection{"checkServiceQualification",
               "tmf645",
               {Kind::serviceQualification, Kind::serviceQualification},
               Kind::serviceQualification,
               false,
               {"serviceQualificationItem"}},
};

}  // namespace

std::span<const Collection> collections() { return collectionTable; }

bool hasKind(const Collection& collection, const model::KindRow& kind) {
  return std::any_of(collection.kinds.begin(), collection.kinds.end(),
                     [&](Kind one) { return one == kind.kind; });
}

std::vector<const model::KindRow*> kindsOf(const Collection& collection) {
  std::vector<const model::KindRow*> kinds = {&model::row(collection.kinds.front())};
  if (collection.kinds.back() != collection.kinds.front())
    kinds.push_back(&model::row(collection.kinds.back()));
  return kinds;
}

}  // namespace som::cli
