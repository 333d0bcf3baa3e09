#include "exchange/names.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace som::exchange {
namespace {

constexpr std::string_view order = "ServiceOrder";
constexpr std::string_view problem = "ServiceProblem";
constexpr std::string_view ticket = "TroubleTicket";

/// A member with a different name today; `within` is empty for a member of the record itself.
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
    LifecycleMember{problem, "", "restorationDate"},
    LifecycleMember{ticket, "", "status"},
    LifecycleMember{ticket, "", "statusChangeDate"},
    LifecycleMember{ticket, "", "statusChangeReason"},
    LifecycleMember{ticket, "", "resolutionDate"},
    LifecycleMember{ticket, "", "restorationDate"},
    LifecycleMember{"", "activity", "state"},
    LifecycleMember{"", "activity", "startDate"},
    LifecycleMember{"", "activity", "endDate"},
    LifecycleMember{"", "activity", "result"},
};

/// Words that have a meaning for som, in members that may contain any text.
struct WordRow {
  std::string_view within;
  std::string_view name;
  std::string_view word;
};

constexpr std::array words = {
    WordRow{"relatedParty", "role", "customer"},
    WordRow{"relatedParty", "role", "assignee"},
    WordRow{"relatedParty", "role", "assignedPerson"},
    WordRow{"relatedParty", "role", "supplier"},
    WordRow{"relatedEntity", "role", "affectedService"},
    WordRow{"relatedEntity", "role", "duplicateOf"},
    WordRow{"externalReference", "externalReferenceType", "customerOrder"},
    WordRow{"externalIdentifier", "externalIdentifierType", "customerOrder"},
    WordRow{"orderRelationship", "relationshipType", "dependency"},
    WordRow{"serviceOrderItemRelationship", "relationshipType", "dependency"},
};

/// A member that is kept without effect. With `effective`, these values do have an effect.
struct EffectRow {
  std::string_view resource;
  std::string_view within;
  std::string_view name;
  std::string_view why;
  std::array<std::string_view, 3> effective = {};
};

constexpr std::array effects = {
    EffectRow{order, "serviceOrderItem", "quantity", "an item is one service: add an item for each", {"1"}},
    EffectRow{order, "serviceOrderItem", "appointment", "plans do not use it"},
    EffectRow{order, "", "notificationContact", "events go to the workspace's subscriptions"},
    EffectRow{order,
              "orderRelationship",
              "relationshipType",
              "only 'dependency' delays the start of an order",
              {"dependency", "recovers", "amends"}},
    EffectRow{order,
              "serviceOrderItemRelationship",
              "relationshipType",
              "only 'dependency' delays the work on an item",
              {"dependency"}},
    EffectRow{order, "service", "serviceRelationship",
              "use supportingService in the inventory, and serviceOrderItemRelationship for items"},
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

namespace {

bool isSeparator(char c) { return c == ' ' || c == '_' || c == '-'; }

/// True if the texts differ at most in case and separators.
bool sameWord(std::string_view a, std::string_view b) {
  while (true) {
    while (!a.empty() && isSeparator(a.front())) a.remove_prefix(1);
    while (!b.empty() && isSeparator(b.front())) b.remove_prefix(1);
    if (a.empty() || b.empty()) return a.empty() && b.empty();
    if (std::tolower(static_cast<unsigned char>(a.front())) !=
        std::tolower(static_cast<unsigned char>(b.front())))
      return false;
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
}

}  // namespace

std::string_view knownWord(std::string_view within, std::string_view name, std::string_view text) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const WordRow& row) {
    return row.name == name && row.within == within && sameWord(row.word, text);
  });
  return found == words.end() ? std::string_view() : found->word;
}

std::string_view withoutEffect(const model::KindRow& kind, std::string_view within, std::string_view name,
                               std::string_view text) {
  const auto found = std::find_if(effects.begin(), effects.end(), [&](const EffectRow& row) {
    return row.name == name && row.within == within && row.resource == kind.resource;
  });
  if (found == effects.end()) return {};
  const auto& effective = found->effective;
  const bool acts = !text.empty() && std::find(effective.begin(), effective.end(), text) != effective.end();
  return acts ? std::string_view() : found->why;
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
