#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "model/kind.hpp"

namespace som::model {

/// The kinds of targets of references.
enum class ReferenceTarget : std::uint8_t { record, team, calendar, specification, pool };

/// A member that names something: its path (`*` for each item of a list) and its target.
struct ReferencePath {
  std::array<std::string_view, 5> path;
  ReferenceTarget target;
};

/// The references of all kinds of records and policies. Items may contain items with the same members.
inline constexpr std::array referencePaths = {
    ReferencePath{{"orderRelationship", "*", "id"}, ReferenceTarget::record},
    ReferencePath{{"requestedBy", "*", "id"}, ReferenceTarget::record},
    ReferencePath{{"serviceOrderItem", "*", "service", "id"}, ReferenceTarget::record},
    ReferencePath{{"affectedService", "*", "id"}, ReferenceTarget::record},
    ReferencePath{{"rootCauseService", "*", "id"}, ReferenceTarget::record},
    ReferencePath{{"analysis", "*", "rootCause", "id"}, ReferenceTarget::record},
    ReferencePath{{"relatedEntity", "*", "id"}, ReferenceTarget::record},
    ReferencePath{{"troubleTicket", "*", "id"}, ReferenceTarget::record},
    ReferencePath{{"troubleTicketRelationship", "*", "id"}, ReferenceTarget::record},
    ReferencePath{{"parentProblem", "*", "id"}, ReferenceTarget::record},
    ReferencePath{{"underlyingProblem", "*", "id"}, ReferenceTarget::record},
    ReferencePath{{"underlyingAlarm", "*", "id"}, ReferenceTarget::record},
    ReferencePath{{"parentAlarm", "*", "id"}, ReferenceTarget::record},
    ReferencePath{{"correlatedAlarm", "*", "id"}, ReferenceTarget::record},
    ReferencePath{{"supportingService", "*", "id"}, ReferenceTarget::record},
    ReferencePath{{"relatedService", "id"}, ReferenceTarget::record},
    ReferencePath{{"activity", "*", "delegatedTo"}, ReferenceTarget::record},
    ReferencePath{{"activity", "*", "recoveredBy"}, ReferenceTarget::record},
    ReferencePath{{"activity", "*", "assignee"}, ReferenceTarget::team},
    ReferencePath{{"activity", "*", "calendar"}, ReferenceTarget::calendar},
    ReferencePath{{"sla", "calendar"}, ReferenceTarget::calendar},
    ReferencePath{{"calendar"}, ReferenceTarget::calendar},
    ReferencePath{{"includes", "*"}, ReferenceTarget::calendar},
    ReferencePath{{"levels", "*", "calendar"}, ReferenceTarget::calendar},
    ReferencePath{{"activity", "*", "team"}, ReferenceTarget::team},
    ReferencePath{{"restoration", "*", "service"}, ReferenceTarget::record},
    ReferencePath{{"fulfilment", "add", "*", "team"}, ReferenceTarget::team},
    ReferencePath{{"fulfilment", "modify", "*", "team"}, ReferenceTarget::team},
    ReferencePath{{"fulfilment", "delete", "*", "team"}, ReferenceTarget::team},
    ReferencePath{{"fulfilment", "add", "*", "calendar"}, ReferenceTarget::calendar},
    ReferencePath{{"fulfilment", "modify", "*", "calendar"}, ReferenceTarget::calendar},
    ReferencePath{{"fulfilment", "delete", "*", "calendar"}, ReferenceTarget::calendar},
    ReferencePath{{"appliesTo", "specification"}, ReferenceTarget::specification},
    ReferencePath{{"serviceSpecRelationship", "*", "id"}, ReferenceTarget::specification},
    ReferencePath{{"requiredParameter", "*", "pool"}, ReferenceTarget::pool},
    ReferencePath{{"pool"}, ReferenceTarget::pool},
    ReferencePath{{"for"}, ReferenceTarget::record},
    ReferencePath{{"usedBy", "*", "id"}, ReferenceTarget::record},
    ReferencePath{{"record", "*"}, ReferenceTarget::record},
    ReferencePath{{"serviceOrderItem", "*", "qualification", "*", "id"}, ReferenceTarget::record},
};

}  // namespace som::model
