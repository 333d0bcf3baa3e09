#include "model/kind.hpp"

#include <algorithm>
#include <array>

#include "base/id.hpp"

namespace som::model {
namespace {

using lifecycle::Event;
using lifecycle::State;
using What = Stamp::What;

constexpr std::array orderStamps = {
    Stamp{"startDate", What::time, Event::start, {}},
    Stamp{"completionDate", What::time, {}, State::completed},
    Stamp{"completionDate", What::time, {}, State::partial},
    Stamp{"completionDate", What::time, {}, State::failed},
    Stamp{"cancellationDate", What::time, {}, State::cancelled},
    Stamp{"cancellationReason", What::reason, Event::cancel, {}},
    Stamp{"cancellationReason", What::none, Event::refuse, {}},
};

constexpr std::array reportStamps = {
    Stamp{"resolutionDate", What::time, Event::clear, {}},
    Stamp{"resolutionDate", What::none, Event::reopen, {}},
    Stamp{"restorationDate", What::none, Event::reopen, {}},
    Stamp{"statusChangeDate", What::time, {}, {}},
    Stamp{"statusChangeReason", What::reason, {}, {}},
};

constexpr std::array serviceStamps = {
    Stamp{"startDate", What::time, Event::activate, {}},
    Stamp{"endDate", What::time, Event::terminate, {}},
};

constexpr std::array testStamps = {
    Stamp{"endDateTime", What::time, {}, State::completed},
    Stamp{"endDateTime", What::time, {}, State::failed},
    Stamp{"endDateTime", What::time, {}, State::cancelled},
};

using If = Stamp::If;

// A finished activity ended when it reached its state; one that never began has no dates.
constexpr std::array stampsOfActivities = {
    Stamp{"startDate", What::time, {}, State::inProgress, If::missing},
    Stamp{"endDate", What::time, {}, State::completed},
    Stamp{"endDate", What::time, {}, State::failed},
    Stamp{"endDate", What::time, {}, State::skipped, If::started},
    Stamp{"endDate", What::time, {}, State::cancelled, If::started},
    Stamp{"startDate", What::none, {}, State::pending},
    Stamp{"endDate", What::none, {}, State::pending},
    Stamp{"result", What::none, {}, State::pending},
};

constexpr std::array orderDelegates = {Kind::resourceOrder, Kind::partyOrder};
constexpr std::array customerReportDelegates = {
    Kind::serviceTroubleReport, Kind::servicePerformanceDegradationReport, Kind::partyTroubleReport};
constexpr std::array performanceReportDelegates = {Kind::resourceTroubleReport, Kind::serviceTroubleReport,
                                                   Kind::partyTroubleReport, Kind::serviceOrder};
constexpr std::array troubleReportDelegates = {Kind::resourceTroubleReport, Kind::partyTroubleReport,
                                               Kind::serviceOrder};

constexpr ReferenceList externalReference{"externalReference", "externalReferenceType"};
constexpr ReferenceList externalIdentifier{"externalIdentifier", "externalIdentifierType"};

/// The common part of all orders, including those for other processes.
KindRow orderRow(Kind kind, std::string_view type, std::string_view noun, std::string_view shortName,
                 std::string_view prefix) {
  return {.kind = kind,
          .type = type,
          .noun = noun,
          .shortName = shortName,
          .prefix = prefix,
          .placement = Placement::byDay,
          .folder = noun == "order" ? "orders" : "requests",
          .schema = "ServiceOrder.json",
          .resource = "ServiceOrder",
          .lifecycle = &lifecycle::order,
          .stateField = "state",
          .createdField = "orderDate",
          .externalField = "externalId",
          .references = externalReference,
          .itemField = "serviceOrderItem",
          .holdsValues = kind == Kind::serviceOrder,
          .clock = Clock::order,
          .stamps = orderStamps,
          .delegatesTo = noun == "order" ? std::span<const Kind>(orderDelegates) : std::span<const Kind>()};
}

/// The common part of tickets, our own and those for other processes (TMF621 TroubleTicket).
KindRow ticketRow(Kind kind, std::string_view type, std::string_view noun, std::string_view shortName,
                  std::string_view prefix, std::span<const Kind> delegatesTo) {
  return {.kind = kind,
          .type = type,
          .noun = noun,
          .shortName = shortName,
          .prefix = prefix,
          .placement = Placement::byDay,
          .folder = noun == "report" ? "reports" : "requests",
          .schema = "TroubleTicket.json",
          .resource = "TroubleTicket",
          .lifecycle = &lifecycle::report,
          .stateField = "status",
          .createdField = "creationDate",
          .externalField = "externalId",
          .references = externalReference,
          .clock = Clock::report,
          .stamps = reportStamps,
          .delegatesTo = delegatesTo};
}

/// A report about services (TMF656 ServiceProblem).
KindRow problemRow(Kind kind, std::string_view type, std::string_view shortName, std::string_view prefix,
                   std::span<const Kind> delegatesTo) {
  KindRow row = ticketRow(kind, type, "report", shortName, prefix, delegatesTo);
  row.schema = "ServiceProblem.json";
  row.resource = "ServiceProblem";
  row.externalField = externalIdentifier.field;
  row.references = externalIdentifier;
  return row;
}

KindRow resourceOrderRow() {
  KindRow row = orderRow(Kind::resourceOrder, "ResourceOrder", "request", "resource-order", "RO");
  row.schema = "ResourceOrder.json";
  row.resource = "ResourceOrder";
  row.itemField = "orderItem";
  return row;
}

KindRow policyRow(Kind kind, std::string_view type, std::string_view name, std::string_view schema) {
  return {.kind = kind,
          .type = type,
          .noun = name,
          .shortName = name,
          .prefix = "",
          .placement = Placement::policy,
          .folder = "policy",
          .schema = schema,
          .lifecycle = nullptr};
}

const std::array table = {
    orderRow(Kind::serviceOrder, "ServiceOrder", "order", "order", "SO"),
    ticketRow(Kind::customerQosDegradationReport, "CustomerQosDegradationReport", "report", "customer-qos",
              "CQ", customerReportDelegates),
    problemRow(Kind::servicePerformanceDegradationReport, "ServicePerformanceDegradationReport",
               "service-performance", "SP", performanceReportDelegates),
    problemRow(Kind::serviceTroubleReport, "ServiceTroubleReport", "service-trouble", "TR",
               troubleReportDelegates),
    KindRow{.kind = Kind::alarm,
            .type = "Alarm",
            .noun = "alarm",
            .shortName = "alarm",
            .prefix = "AL",
            .placement = Placement::byDay,
            .folder = "alarms",
            .schema = "Alarm.json",
            .resource = "Alarm",
            .lifecycle = &lifecycle::alarm,
            .stateField = "state",
            .createdField = "alarmRaisedTime",
            .externalField = "externalAlarmId"},
    resourceOrderRow(),
    orderRow(Kind::partyOrder, "PartyOrder", "request", "party-order", "PO"),
    ticketRow(Kind::resourceTroubleReport, "ResourceTroubleReport", "request", "resource-trouble", "RT", {}),
    ticketRow(Kind::partyTroubleReport, "PartyTroubleReport", "request", "party-trouble", "PT", {}),
    KindRow{.kind = Kind::service,
            .type = "Service",
            .noun = "service",
            .shortName = "service",
            .prefix = "SV",
            .placement = Placement::byRandom,
            .folder = "inventory",
            .schema = "Service.json",
            .resource = "Service",
            .lifecycle = &lifecycle::service,
            .stateField = "state",
            .externalField = "externalId",
            .stamps = serviceStamps},
    KindRow{.kind = Kind::serviceQualification,
            .type = "ServiceQualification",
            .noun = "qualification",
            .shortName = "qualification",
            .prefix = "QU",
            .placement = Placement::byDay,
            .folder = "qualifications",
            .schema = "ServiceQualification.json",
            .resource = "CheckServiceQualification",
            .lifecycle = &lifecycle::qualification,
            .stateField = "state",
            .createdField = "checkServiceQualificationDate",
            .externalField = "externalId",
            .references = externalReference,
            .holdsValues = true},
    KindRow{.kind = Kind::serviceTest,
            .type = "ServiceTest",
            .noun = "test",
            .shortName = "test",
            .prefix = "ST",
            .placement = Placement::byDay,
            .folder = "tests",
            .schema = "ServiceTest.json",
            .resource = "ServiceTest",
            .lifecycle = &lifecycle::test,
            .stateField = "state",
            .createdField = "startDateTime",
            .externalField = "externalId",
            .stamps = testStamps},
    KindRow{.kind = Kind::resource,
            .type = "Resource",
            .noun = "resource",
            .shortName = "resource",
            .prefix = "",
            .placement = Placement::byName,
            .folder = "inventory/resource",
            .schema = "Resource.json",
            .resource = "Resource",
            .lifecycle = nullptr},
    KindRow{.kind = Kind::serviceSpecification,
            .type = "ServiceSpecification",
            .noun = "specification",
            .shortName = "specification",
            .prefix = "",
            .placement = Placement::byName,
            .folder = "catalog",
            .schema = "ServiceSpecification.json",
            .resource = "ServiceSpecification",
            .lifecycle = nullptr,
            .stateField = "lifecycleStatus"},
    KindRow{.kind = Kind::resourcePool,
            .type = "ResourcePool",
            .noun = "pool",
            .shortName = "pool",
            .prefix = "",
            .placement = Placement::byName,
            .folder = "pools",
            .schema = "ResourcePool.json",
            .lifecycle = nullptr},
    KindRow{.kind = Kind::resourceAllocation,
            .type = "ResourceAllocation",
            .noun = "allocation",
            .shortName = "allocation",
            .prefix = "",
            .placement = Placement::byValue,
            .folder = "pools",
            .schema = "ResourceAllocation.json",
            .lifecycle = nullptr,
            .stateField = "state",
            .createdField = "date"},
    policyRow(Kind::team, "Team", "team", "Team.json"),
    policyRow(Kind::party, "Party", "party", "Party.json"),
    policyRow(Kind::calendar, "Calendar", "calendar", "Calendar.json"),
    policyRow(Kind::serviceLevel, "ServiceLevel", "service-level", "ServiceLevel.json"),
    policyRow(Kind::jeopardyPolicy, "JeopardyPolicy", "jeopardy-policy", "JeopardyPolicy.json"),
    policyRow(Kind::escalationPolicy, "EscalationPolicy", "escalation-policy", "EscalationPolicy.json"),
    policyRow(Kind::alarmPolicy, "AlarmPolicy", "alarm-policy", "AlarmPolicy.json"),
    policyRow(Kind::silence, "Silence", "silence", "Silence.json"),
    policyRow(Kind::subscription, "Subscription", "subscription", "Subscription.json"),
    policyRow(Kind::resolutionPlan, "ResolutionPlan", "resolution-plan", "ResolutionPlan.json"),
    policyRow(Kind::reportPolicy, "ReportPolicy", "report-policy", "ReportPolicy.json"),
};

template <class Matches>
const KindRow* firstWhere(Matches matches) {
  const auto found = std::find_if(table.begin(), table.end(), matches);
  return found == table.end() ? nullptr : &*found;
}

}  // namespace

std::span<const KindRow> kinds() { return table; }

const KindRow& row(Kind kind) { return table[static_cast<std::size_t>(kind)]; }

const KindRow* findKind(std::string_view name) {
  return firstWhere([&](const KindRow& r) { return r.type == name || r.shortName == name; });
}

const KindRow* findPrefix(std::string_view prefix) {
  return firstWhere([&](const KindRow& r) { return !prefix.empty() && r.prefix == prefix; });
}

const KindRow* kindOfId(std::string_view id) {
  const auto parts = parseRecordId(id);
  return parts ? findPrefix(parts->prefix) : nullptr;
}

std::vector<const KindRow*> kindsLike(const KindRow* kind) {
  std::vector<const KindRow*> like;
  for (const KindRow& r : table)
    if (kind ? r.noun == kind->noun : r.placement != Placement::policy) like.push_back(&r);
  return like;
}

bool meansEndOfDay(std::string_view field) {
  constexpr std::array<std::string_view, 12> fields = {"requestedCompletionDate",
                                                       "expectedCompletionDate",
                                                       "completionDate",
                                                       "requestedResolutionDate",
                                                       "expectedResolutionDate",
                                                       "resolutionDate",
                                                       "reservedUntil",
                                                       "until",
                                                       "plannedEnd",
                                                       "endDate",
                                                       "endDateTime",
                                                       "expectedServiceAvailabilityDate"};
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

std::vector<std::string_view> kindNames() {
  std::vector<std::string_view> names;
  for (const KindRow& r : table) {
    names.push_back(r.type);
    names.push_back(r.shortName);
  }
  return names;
}

std::span<const Stamp> activityStamps() { return stampsOfActivities; }

}  // namespace som::model
