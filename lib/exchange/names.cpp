#include "exchange/names.hpp"

#include <algorithm>
#include <array>

namespace som::exchange {
namespace {

constexpr std::string_view order = "ServiceOrder";
constexpr std::string_view problem = "ServiceProblem";
constexpr std::string_view ticket = "TroubleTicket";

/// A member that has another name today; `within` is empty for a member of the record itself.
struct Rename {
  std::string_view resource;
  std::string_view within;
  std::string_view from;
  std::string_view to;
};

constexpr std::array renames = {
    // TMF641 before v4, and v5
    Rename{order, "", "orderItem", "serviceOrderItem"},
    Rename{order, "serviceOrderItem", "orderItem", "serviceOrderItem"},
    Rename{order, "serviceOrderItem", "orderItemRelationship", "serviceOrderItemRelationship"},
    Rename{order, "serviceOrderItemRelationship", "type", "relationshipType"},
    Rename{order, "", "serviceOrderRelationship", "orderRelationship"},
    Rename{order, "orderRelationship", "type", "relationshipType"},
    Rename{order, "service", "serviceState", "state"},
    Rename{order, "service", "type", "serviceType"},
    Rename{order, "", "externalIdentifier", "externalReference"},
    Rename{order, "externalReference", "externalIdentifierType", "externalReferenceType"},
    // TMF656 before v4
    Rename{problem, "", "timeRaised", "creationDate"},
    Rename{problem, "", "associatedTroubleTicket", "troubleTicket"},
    Rename{problem, "", "associatedSLAViolation", "slaViolation"},
    Rename{problem, "", "relatedObject", "relatedEntity"},
    Rename{problem, "", "extensionInfo", "characteristic"},
    Rename{problem, "", "comment", "note"},
    Rename{problem, "note", "comment", "text"},
    Rename{problem, "note", "owner", "author"},
    Rename{problem, "", "externalReference", "externalIdentifier"},
    Rename{problem, "externalIdentifier", "externalReferenceType", "externalIdentifierType"},
    // TMF621 before v4, and v5
    Rename{ticket, "", "type", "ticketType"},
    Rename{ticket, "", "correlationId", "externalId"},
    Rename{ticket, "", "targetResolutionDate", "requestedResolutionDate"},
    Rename{ticket, "", "relatedObject", "relatedEntity"},
    Rename{ticket, "", "statusChangeHistory", "statusChange"},
    Rename{ticket, "statusChange", "statusChangeDate", "changeDate"},
    Rename{ticket, "statusChange", "statusChangeReason", "changeReason"},
    Rename{ticket, "", "externalIdentifier", "externalReference"},
    Rename{ticket, "externalReference", "externalIdentifierType", "externalReferenceType"},
};

struct LifecycleMember {
  std::string_view resource;  ///< empty: any
  std::string_view within;
  std::string_view name;
};

constexpr std::array lifecycleMembers = {
    LifecycleMember{order, "", "state"},
    LifecycleMember{order, "", "startDate"},
    LifecycleMember{order, "", "completionDate"},
    LifecycleMember{order, "", "cancellationDate"},
    LifecycleMember{order, "", "cancellationReason"},
    LifecycleMember{order, "serviceOrderItem", "state"},
    LifecycleMember{problem, "", "status"},
    LifecycleMember{problem, "", "statusChangeDate"},
    LifecycleMember{problem, "", "statusChangeReason"},
    LifecycleMember{problem, "", "resolutionDate"},
    LifecycleMember{ticket, "", "status"},
    LifecycleMember{ticket, "", "statusChangeDate"},
    LifecycleMember{ticket, "", "statusChangeReason"},
    LifecycleMember{ticket, "", "resolutionDate"},
    LifecycleMember{"", "activity", "state"},
    LifecycleMember{"", "activity", "startDate"},
    LifecycleMember{"", "activity", "endDate"},
    LifecycleMember{"", "activity", "result"},
};

struct NestedReference {
  std::string_view within;
  std::string_view name;
};

constexpr std::array nestedReferences = {
    NestedReference{"relatedParty", "partyOrPartyRole"},
    NestedReference{"originatorParty", "partyOrPartyRole"},
    NestedReference{"responsibleParty", "partyOrPartyRole"},
    NestedReference{"place", "place"},
    NestedReference{"affectedLocation", "place"},
    NestedReference{"relatedEntity", "entity"},
    NestedReference{"firstAlert", "entity"},
};

}  // namespace

std::string_view todaysName(const model::KindRow& kind, std::string_view within, std::string_view name) {
  const auto found = std::find_if(renames.begin(), renames.end(), [&](const Rename& row) {
    return row.from == name && row.within == within && row.resource == kind.resource;
  });
  return found == renames.end() ? name : found->to;
}

bool isLifecycleMember(const model::KindRow& kind, std::string_view within, std::string_view name) {
  return std::any_of(lifecycleMembers.begin(), lifecycleMembers.end(), [&](const LifecycleMember& row) {
    return row.name == name && row.within == within &&
           (row.resource.empty() || row.resource == kind.resource);
  });
}

bool isNestedReference(std::string_view within, std::string_view name) {
  return std::any_of(nestedReferences.begin(), nestedReferences.end(),
                     [&](const NestedReference& row) { return row.name == name && row.within == within; });
}

}  // namespace som::exchange
