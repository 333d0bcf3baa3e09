#include "exchange/shape.hpp"

#include <algorithm>
#include <array>

namespace som::exchange {
namespace {

/// A definition as it is written here: the names of its members, each with a type after `:` unless it is a
/// text,
/// `[…]` for a list, and `!` if it is required. A type is `time`, `integer`, `number`, `boolean`, `any`,
/// words in braces, or the name of a definition. Rows of one API come before the row of all.
struct ShapeRow {
  std::string_view api;
  std::string_view name;
  std::string_view members;
};

// clang-format off
constexpr std::array shapeTable = {
    ShapeRow{"", "ServiceOrder",
        "id href cancellationDate:time cancellationReason category completionDate:time "
        "description expectedCompletionDate:time externalId notificationContact orderDate:time "
        "priority requestedCompletionDate:time requestedStartDate:time startDate:time "
        "errorMessage:[ServiceOrderErrorMessage] externalReference:[ExternalReference] "
        "jeopardyAlert:[ServiceOrderJeopardyAlert] milestone:[ServiceOrderMilestone] note:[Note] "
        "orderRelationship:[ServiceOrderRelationship] relatedParty:[RelatedParty] "
        "serviceOrderItem:[ServiceOrderItem] "
        "state:{acknowledged|rejected|pending|held|inProgress|cancelled|completed|failed|partial|assessingCancellation|pendingCancellation}"},
    ShapeRow{"", "ServiceOrderErrorMessage",
        "code message reason referenceError status timestamp:time "
        "serviceOrderItem:[ServiceOrderItemRef]"},
    ShapeRow{"", "ServiceOrderItemRef",
        "itemId serviceOrderHref serviceOrderId id!"},
    ShapeRow{"", "ExternalReference",
        "id href externalReferenceType name!"},
    ShapeRow{"", "ServiceOrderJeopardyAlert",
        "id alertDate:time exception jeopardyType message name "
        "serviceOrderItem:[ServiceOrderItemRef]"},
    ShapeRow{"", "ServiceOrderMilestone",
        "id description message milestoneDate:time name status "
        "serviceOrderItem:[ServiceOrderItemRef]"},
    ShapeRow{"tmf641", "Note",
        "id author date:time text!"},
    ShapeRow{"tmf638", "Note",
        "id author! date:time! text!"},
    ShapeRow{"", "Note",
        "id author date:time text"},
    ShapeRow{"", "ServiceOrderRelationship",
        "id! href relationshipType!"},
    ShapeRow{"tmf641", "RelatedParty",
        "id! href name role @referredType! @type!"},
    ShapeRow{"", "RelatedParty",
        "id! href name role @referredType!"},
    ShapeRow{"", "ServiceOrderItem",
        "id! quantity:integer action:{add|modify|delete|noChange}! appointment:AppointmentRef "
        "errorMessage:[ServiceOrderItemErrorMessage] service:ServiceRefOrValue! "
        "serviceOrderItem:[ServiceOrderItem] "
        "serviceOrderItemRelationship:[ServiceOrderItemRelationship] "
        "state:{acknowledged|rejected|pending|held|inProgress|cancelled|completed|failed|assessingCancellation|pendingCancellation|partial}"},
    ShapeRow{"", "AppointmentRef",
        "id! href description"},
    ShapeRow{"", "ServiceOrderItemErrorMessage",
        "code message reason referenceError status timestamp:time"},
    ShapeRow{"tmf638", "ServiceRefOrValue",
        "id! href category description endDate:time hasStarted:boolean isBundle:boolean "
        "isServiceEnabled:boolean isStateful:boolean name serviceDate serviceType startDate:time "
        "startMode feature:[Feature] note:[Note] place:[RelatedPlaceRefOrValue] "
        "relatedEntity:[RelatedEntityRefOrValue] relatedParty:[RelatedParty] "
        "serviceCharacteristic:[Characteristic] serviceOrderItem:[RelatedServiceOrderItem] "
        "serviceRelationship:[ServiceRelationship] serviceSpecification:ServiceSpecificationRef "
        "state:{feasibilityChecked|designed|reserved|inactive|active|terminated} "
        "supportingResource:[ResourceRef] supportingService:[ServiceRefOrValue]"},
    ShapeRow{"", "ServiceRefOrValue",
        "id href category description endDate:time hasStarted:boolean isBundle:boolean "
        "isServiceEnabled:boolean isStateful:boolean name serviceDate serviceType startDate:time "
        "startMode feature:[Feature] note:[Note] place:[RelatedPlaceRefOrValue] "
        "relatedEntity:[RelatedEntityRefOrValue] relatedParty:[RelatedParty] "
        "serviceCharacteristic:[Characteristic] serviceOrderItem:[RelatedServiceOrderItem] "
        "serviceRelationship:[ServiceRelationship] serviceSpecification:ServiceSpecificationRef "
        "state:{feasibilityChecked|designed|reserved|inactive|active|terminated} "
        "supportingResource:[ResourceRef] supportingService:[ServiceRefOrValue]"},
    ShapeRow{"tmf638", "Feature",
        "id! isBundle:boolean isEnabled:boolean name! constraint:[ConstraintRef] "
        "featureCharacteristic:[Characteristic]! featureRelationship:[FeatureRelationship]"},
    ShapeRow{"", "Feature",
        "id isBundle:boolean isEnabled:boolean name! constraint:[ConstraintRef] "
        "featureCharacteristic:[Characteristic]! featureRelationship:[FeatureRelationship]"},
    ShapeRow{"", "ConstraintRef",
        "id! href name version"},
    ShapeRow{"", "Characteristic",
        "id name! valueType characteristicRelationship:[CharacteristicRelationship] value:any!"},
    ShapeRow{"tmf638", "CharacteristicRelationship",
        "id relationshipType"},
    ShapeRow{"tmf645", "CharacteristicRelationship",
        "id relationshipType"},
    ShapeRow{"", "CharacteristicRelationship",
        "id href relationshipType"},
    ShapeRow{"", "FeatureRelationship",
        "id name! relationshipType! validFor:TimePeriod"},
    ShapeRow{"", "TimePeriod",
        "endDateTime:time startDateTime:time"},
    ShapeRow{"", "RelatedPlaceRefOrValue",
        "id href name role!"},
    ShapeRow{"", "RelatedEntityRefOrValue",
        "id href name role!"},
    ShapeRow{"tmf641", "RelatedServiceOrderItem",
        "id href itemId role serviceOrderHref serviceOrderId "
        "itemAction:{add|modify|delete|noChange}"},
    ShapeRow{"", "RelatedServiceOrderItem",
        "itemId! role serviceOrderHref serviceOrderId! itemAction:{add|modify|delete|noChange}"},
    ShapeRow{"tmf638", "ServiceRelationship",
        "relationshipType! service:ServiceRefOrValue! "
        "serviceRelationshipCharacteristic:[Characteristic]"},
    ShapeRow{"tmf645", "ServiceRelationship",
        "relationshipType! service:ServiceRefOrValue "
        "serviceRelationshipCharacteristic:[Characteristic]"},
    ShapeRow{"", "ServiceRelationship",
        "id href relationshipType! service:ServiceRefOrValue "
        "serviceRelationshipCharacteristic:[Characteristic]"},
    ShapeRow{"", "ServiceSpecificationRef",
        "id! href name version"},
    ShapeRow{"", "ResourceRef",
        "id! href name"},
    ShapeRow{"", "ServiceOrderItemRelationship",
        "relationshipType orderItem:ServiceOrderItemRef"},
    ShapeRow{"", "ServiceProblem",
        "id href affectedNumberOfServices:integer category creationDate:time description "
        "impactImportanceFactor lastUpdate:time name originatingSystem priority:integer "
        "problemEscalation reason resolutionDate:time statusChangeDate:time statusChangeReason "
        "affectedLocation:[RelatedPlace] affectedResource:[ResourceRef] "
        "affectedService:[ServiceRef] characteristic:[Characteristic] "
        "externalIdentifier:[ExternalIdentifier] firstAlert:RelatedEntity "
        "impactPattern:ImpactPattern note:[Note] originatorParty:RelatedParty "
        "parentProblem:[ServiceProblemRef] relatedEntity:[RelatedEntity] relatedEvent:[EventRef] "
        "relatedParty:[RelatedParty] responsibleParty:RelatedParty "
        "rootCauseResource:[ResourceRef] rootCauseService:[ServiceRef] "
        "slaViolation:[SLAViolationRef] "
        "status:{acknowledged|rejected|pending|held|inProgress|resolved|cancelled|closed} "
        "trackingRecord:[TrackingRecord] troubleTicket:[TroubleTicketRef] "
        "underlyingAlarm:[ResourceAlarmRef] underlyingProblem:[ServiceProblemRef]"},
    ShapeRow{"", "RelatedPlace",
        "id href name role"},
    ShapeRow{"", "ServiceRef",
        "id! href name"},
    ShapeRow{"", "ExternalIdentifier",
        "id! href externalIdentifierType owner"},
    ShapeRow{"", "RelatedEntity",
        "id! href name role! @referredType!"},
    ShapeRow{"", "ImpactPattern",
        "id href description characteristic:[Characteristic]"},
    ShapeRow{"", "ServiceProblemRef",
        "id! href name"},
    ShapeRow{"", "EventRef",
        "id! href eventTime:time name"},
    ShapeRow{"", "SLAViolationRef",
        "id! href name"},
    ShapeRow{"", "TrackingRecord",
        "id description systemId time:time user characteristic:[Characteristic]"},
    ShapeRow{"", "TroubleTicketRef",
        "id! href name"},
    ShapeRow{"", "ResourceAlarmRef",
        "id! href changeRequest:EntityRef"},
    ShapeRow{"", "EntityRef",
        "id! href name"},
    ShapeRow{"", "TroubleTicket",
        "id href creationDate:time description expectedResolutionDate:time externalId "
        "lastUpdate:time name priority requestedResolutionDate:time resolutionDate:time severity "
        "statusChangeDate:time statusChangeReason ticketType attachment:[AttachmentRefOrValue] "
        "channel:ChannelRef note:[Note] relatedEntity:[RelatedEntity] relatedParty:[RelatedParty] "
        "status:{acknowledged|rejected|pending|held|inProgress|cancelled|closed|resolved} "
        "statusChange:[StatusChange] troubleTicketRelationship:[TroubleTicketRelationship]"},
    ShapeRow{"", "AttachmentRefOrValue",
        "id href attachmentType content description mimeType name url size:Quantity "
        "validFor:TimePeriod"},
    ShapeRow{"", "Quantity",
        "amount:number units"},
    ShapeRow{"", "ChannelRef",
        "id! href name"},
    ShapeRow{"", "StatusChange",
        "changeDate:time changeReason status"},
    ShapeRow{"", "TroubleTicketRelationship",
        "id href name relationshipType"},
    ShapeRow{"", "Alarm",
        "id:integer href ackState ackSystemId ackUserId alarmChangedTime:time "
        "alarmClearedTime:time alarmDetails alarmEscalation:boolean alarmRaisedTime:time "
        "alarmReportingTime:time alarmType alarmedObjectType clearSystemId clearUserId "
        "externalAlarmId isRootCause:boolean perceivedSeverity plannedOutageIndicator "
        "probableCause proposedRepairedActions reportingSystemId serviceAffecting:boolean "
        "sourceSystemId specificProblem state affectedService:[AffectedService] "
        "alarmedObject:AlarmedObject comment:[Comment] correlatedAlarm:[AlarmRef] "
        "crossedThresholdInformation:CrossedThresholdInformation parentAlarm:[AlarmRef] "
        "place:[RelatedPlaceRefOrValue]"},
    ShapeRow{"", "AffectedService",
        "id href"},
    ShapeRow{"", "AlarmedObject",
        "id href"},
    ShapeRow{"", "Comment",
        "comment systemId time:time userId"},
    ShapeRow{"", "AlarmRef",
        "id! href name"},
    ShapeRow{"", "CrossedThresholdInformation",
        "direction granularity indicatorName indicatorUnit observedValue "
        "thresholdCrossingDescription threshold:ThresholdRef"},
    ShapeRow{"", "ThresholdRef",
        "id! href name"},
    ShapeRow{"", "Service",
        "id href category description endDate:time hasStarted:boolean isBundle:boolean "
        "isServiceEnabled:boolean isStateful:boolean name serviceDate serviceType startDate:time "
        "startMode feature:[Feature] note:[Note] place:[RelatedPlaceRefOrValue] "
        "relatedEntity:[RelatedEntityRefOrValue] relatedParty:[RelatedParty] "
        "serviceCharacteristic:[Characteristic] serviceOrderItem:[RelatedServiceOrderItem] "
        "serviceRelationship:[ServiceRelationship] serviceSpecification:ServiceSpecificationRef "
        "state:{feasibilityChecked|designed|reserved|inactive|active|terminated} "
        "supportingResource:[ResourceRef] supportingService:[ServiceRefOrValue]"},
    ShapeRow{"", "ServiceTest",
        "id href description endDateTime:time mode name startDateTime:time state "
        "characteristic:[Characteristic] relatedParty:[RelatedParty] relatedService:ServiceRef "
        "testMeasure:[TestMeasure] testSpecification:ServiceTestSpecificationRef "
        "validFor:TimePeriod"},
    ShapeRow{"", "TestMeasure",
        "accuracy:number captureDateTime:time captureMethod metricDescription metricHref "
        "metricName unitOfMeasure ruleViolation:[MeasureThresholdRuleViolation] "
        "value:Characteristic"},
    ShapeRow{"", "MeasureThresholdRuleViolation",
        "conformanceComparatorExact:boolean conformanceComparatorLower conformanceComparatorUpper "
        "conformanceTargetExact conformanceTargetLower conformanceTargetUpper description name "
        "numberOfAllowedCrossing:integer thresholdRuleSeverity "
        "appliedConsequence:[AppliedConsequence] tolerancePeriod:Duration"},
    ShapeRow{"", "AppliedConsequence",
        "appliedAction description name repeatAction:boolean"},
    ShapeRow{"", "Duration",
        "amount:integer units"},
    ShapeRow{"", "ServiceTestSpecificationRef",
        "id! href version"},
    ShapeRow{"", "CheckServiceQualification",
        "id href checkServiceQualificationDate:time description effectiveQualificationDate:time "
        "estimatedResponseDate:time expectedQualificationDate:time expirationDate:time externalId "
        "instantSyncQualification:boolean provideAlternative:boolean "
        "provideUnavailabilityReason:boolean qualificationResult relatedParty:[RelatedParty] "
        "serviceQualificationItem:[CheckServiceQualificationItem] "
        "state:{accepted|terminatedWithError|inProgress|done}"},
    ShapeRow{"", "CheckServiceQualificationItem",
        "id expectedActivationDate:time expectedServiceAvailabilityDate:time expirationDate:time "
        "qualificationResult state alternateServiceProposal:[AlternateServiceProposal] "
        "category:ServiceCategoryRef "
        "eligibilityUnavailabilityReason:[ServiceEligibilityUnavailabilityReason] "
        "qualificationItemRelationship:[ServiceQualificationItemRelationship] "
        "qualificationRelationship:[ServiceQualificationRelationship] service:ServiceRefOrValue "
        "terminationError:[TerminationError]"},
    ShapeRow{"", "AlternateServiceProposal",
        "id alternateServiceAvailabilityDate:time alternateService:ServiceRefOrValue"},
    ShapeRow{"", "ServiceCategoryRef",
        "id! href name version"},
    ShapeRow{"", "ServiceEligibilityUnavailabilityReason",
        "code label"},
    ShapeRow{"", "ServiceQualificationItemRelationship",
        "id relationshipType"},
    ShapeRow{"", "ServiceQualificationRelationship",
        "id relationshipType"},
    ShapeRow{"", "TerminationError",
        "id value"},
};
// clang-format on

constexpr std::array defaults = {
    DefaultRow{"", "RelatedParty", "@referredType", "Organization"},
    DefaultRow{"tmf641", "RelatedParty", "@type", "RelatedParty"},
    DefaultRow{"", "RelatedEntity", "@referredType", "Entity", DefaultRow::What::typeOf},
    DefaultRow{"", "RelatedEntity", "role", "relatedEntity"},
    DefaultRow{"", "RelatedEntityRefOrValue", "role", "relatedEntity"},
    DefaultRow{"", "RelatedPlaceRefOrValue", "role", "place"},
    DefaultRow{"", "ServiceRelationship", "relationshipType", "relatedTo"},
    DefaultRow{"tmf641", "ExternalReference", "name", "unknown", DefaultRow::What::text, "id"},
    DefaultRow{"tmf641", "ServiceOrderItemRef", "id", "unknown", DefaultRow::What::text, "itemId"},
    DefaultRow{"tmf638", "Note", "author", "unknown"},
    DefaultRow{"tmf638", "Note", "date", "", DefaultRow::What::day},
    DefaultRow{"tmf638", "Feature", "id", "unknown", DefaultRow::What::text, "name"},
    DefaultRow{"tmf656", "ServiceProblem", "category", "unspecified"},
    DefaultRow{"tmf656", "ServiceProblem", "priority", "10", DefaultRow::What::integer},
    DefaultRow{"tmf656", "ServiceProblem", "description", "no description", DefaultRow::What::text, "name"},
    DefaultRow{"tmf656", "ServiceProblem", "reason", "unknown"},
    DefaultRow{"tmf656", "ServiceProblem", "originatorParty", "unknown", DefaultRow::What::reference},
    DefaultRow{"tmf621", "TroubleTicket", "description", "no description", DefaultRow::What::text, "name"},
    DefaultRow{"tmf621", "TroubleTicket", "severity", "unspecified"},
    DefaultRow{"tmf621", "TroubleTicket", "ticketType", "unspecified", DefaultRow::What::text, "category"},
    DefaultRow{"tmf642", "Alarm", "alarmType", unknownAlarmType},
    DefaultRow{"tmf642", "Alarm", "probableCause", "indeterminate"},
    DefaultRow{"tmf642", "Alarm", "alarmedObject", "unknown", DefaultRow::What::reference},
    DefaultRow{"tmf642", "Alarm", "sourceSystemId", "unknown"},
    DefaultRow{"tmf638", "Service", "serviceSpecification", "unknown", DefaultRow::What::reference},
    DefaultRow{"tmf653", "ServiceTest", "name", "unknown", DefaultRow::What::text, "id"},
    DefaultRow{"tmf653", "ServiceTest", "relatedService", "unknown", DefaultRow::What::reference},
    DefaultRow{"tmf653", "ServiceTest", "testSpecification", "unknown", DefaultRow::What::reference},
};

constexpr std::array apiTable = {
    Api{"tmf641", "ServiceOrder", "serviceOrdering"},
    Api{"tmf656", "ServiceProblem", "serviceProblemManagement"},
    Api{"tmf621", "TroubleTicket", "troubleTicket"},
    Api{"tmf642", "Alarm", "alarmManagement"},
    Api{"tmf638", "Service", "serviceInventory"},
    Api{"tmf653", "ServiceTest", "serviceTestManagement"},
    Api{"tmf645", "CheckServiceQualification", "serviceQualificationManagement"},
};

struct TypeName {
  std::string_view name;
  MemberType type;
};
constexpr std::array typeNames = {
    TypeName{"text", MemberType::text},       TypeName{"time", MemberType::time},
    TypeName{"integer", MemberType::integer}, TypeName{"number", MemberType::number},
    TypeName{"boolean", MemberType::boolean}, TypeName{"any", MemberType::any},
};

/// Reads a member: `note:[Note]`, `id!`.
ShapeMember memberOf(std::string_view text) {
  ShapeMember member;
  member.isRequired = text.ends_with('!');
  if (member.isRequired) text.remove_suffix(1);
  const std::size_t colon = text.find(':');
  member.name = text.substr(0, colon);
  if (colon == std::string_view::npos) return member;
  std::string_view type = text.substr(colon + 1);
  const auto unwrap = [&](char open) {
    const bool has = type.starts_with(open);
    if (has) type = type.substr(1, type.size() - 2);
    return has;
  };
  member.isList = unwrap('[');
  if (unwrap('{')) {
    member.type = MemberType::word;
    member.of = type;
    return member;
  }
  const auto found =
      std::find_if(typeNames.begin(), typeNames.end(), [&](const TypeName& row) { return row.name == type; });
  member.type = found == typeNames.end() ? MemberType::object : found->type;
  if (member.type == MemberType::object) member.of = type;
  return member;
}

std::vector<Shape> readShapes() {
  std::vector<Shape> all;
  for (const ShapeRow& row : shapeTable) {
    Shape& shape = all.emplace_back(Shape{row.api, row.name, {}});
    for (std::string_view rest = row.members; !rest.empty();) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      shape.members.push_back(memberOf(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return all;
}

template <class Table, class Matches>
auto rowWhere(const Table& table, const Matches& matches) {
  const auto found = std::find_if(table.begin(), table.end(), matches);
  return found == table.end() ? nullptr : &*found;
}

}  // namespace

const ShapeMember* Shape::member(std::string_view named) const {
  return rowWhere(members, [&](const ShapeMember& one) { return one.name == named; });
}

std::span<const Shape> shapes() {
  static const std::vector<Shape> all = readShapes();
  return all;
}

const Shape* findShape(std::string_view api, std::string_view name) {
  return rowWhere(shapes(), [&](const Shape& shape) {
    return shape.name == name && (shape.api == api || shape.api.empty());
  });
}

bool isMetaMember(std::string_view name) {
  constexpr std::array<std::string_view, 4> names = {"@type", "@baseType", "@schemaLocation",
                                                     "@referredType"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool permitsWord(const ShapeMember& member, std::string_view text) {
  for (std::string_view rest = member.of; !text.empty() && !rest.empty();) {
    const std::size_t end = std::min(rest.find('|'), rest.size());
    if (rest.substr(0, end) == text) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

std::span<const DefaultRow> payloadDefaults() { return defaults; }

const DefaultRow* findDefault(std::string_view api, std::string_view shape, std::string_view member) {
  return rowWhere(defaults, [&](const DefaultRow& row) {
    return row.shape == shape && row.member == member && (row.api == api || row.api.empty());
  });
}

std::span<const Api> apis() { return apiTable; }

const Api* findApi(std::string_view format) {
  return rowWhere(apiTable, [&](const Api& api) { return api.format == format; });
}

const Api* apiOf(const model::KindRow& kind) {
  return rowWhere(apiTable, [&](const Api& api) { return api.resource == kind.resource; });
}

std::vector<const model::KindRow*> kindsOf(const Api& api) {
  std::vector<const model::KindRow*> found;
  for (const model::KindRow& kind : model::kinds())
    if (kind.resource == api.resource) found.push_back(&kind);
  return found;
}

}  // namespace som::exchange
