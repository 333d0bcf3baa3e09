#include "model/protected_fields.hpp"

#include "model/handles.hpp"
#include "model/members.hpp"
#include "model/terms.hpp"

namespace som::model {
namespace {

constexpr std::array protectedTable = {
    ProtectedField{{"@type"}, "a record's kind and id never change"},
    ProtectedField{{"id"}, "a record's kind and id never change"},
    ProtectedField{{"state"},
                   "states are changed by start, hold, pend, resume, complete, fail, reject and cancel"},
    ProtectedField{
        {"status"},
        "states are changed by start, hold, pend, resume, clear, reopen, close, reject and cancel"},
    ProtectedField{{"ackState"}, "it is changed by ack and unack"},
    ProtectedField{{"orderDate"}, "the start of the clock never moves"},
    ProtectedField{{"creationDate"}, "the start of the clock never moves"},
    ProtectedField{{"statusChangeDate"}, "it is written when the state changes"},
    ProtectedField{{"statusChangeReason"}, "it is written when the state changes"},
    ProtectedField{{"resolutionDate"}, "it is written by clear"},
    ProtectedField{{"restorationDate"}, "use report restore"},
    ProtectedField{{"restoration"}, "use report restore"},
    ProtectedField{{"targetBreach"}, "it is written when a target is missed"},
    ProtectedField{{"analysis"}, "use analyse"},
    ProtectedField{{"startDate"}, "it is written by start"},
    ProtectedField{{"completionDate"}, "it is written by complete"},
    ProtectedField{{"cancellationDate"}, "it is written by cancel"},
    ProtectedField{{"cancellationReason"}, "it is written by cancel"},
    ProtectedField{{"trackingRecord"}, "tracking records are append-only"},
    ProtectedField{{"escalation"}, "use escalate and ack"},
    ProtectedField{{"jeopardyAlert"}, "it is written by jeopardy scan --escalate"},
    ProtectedField{{"allocation"}, "use som service reserve, allocate and release"},
    ProtectedField{{"requestedBy"}, "it follows the activities that wait for the record"},
    ProtectedField{{"sla"}, "agreed terms are changed with --service-level"},
    ProtectedField{
        {"serviceOrderItem", "*", "state"}, "items follow their order and activities", EntryRole::state},
    ProtectedField{{"serviceOrderItem", "*", "id"}, "activities refer to items by id", EntryRole::key},
    ProtectedField{{"activity", "*", "id"}, "other activities refer to it by id", EntryRole::key},
    ProtectedField{{"activity", "*", "state"},
                   "use som activity start, complete, fail, hold, resume, skip, retry",
                   EntryRole::state},
    ProtectedField{{"activity", "*", "startDate"}, "it is written by activity start"},
    ProtectedField{{"activity", "*", "endDate"}, "it is written when the activity ends"},
    ProtectedField{{"activity", "*", "delegatedTo"}, "it follows the request"},
    ProtectedField{{"activity", "*", "redoOf"}, "use activity redo"},
    ProtectedField{{"activity", "*", "recovers"}, "it follows the order that is recovered"},
    ProtectedField{{"activity", "*", "recoveredBy"}, "it follows the recovery order"},
};

}  // namespace

std::span<const ProtectedField> protectedFields() { return protectedTable; }

lifecycle::State firstEntryState(std::string_view list) {
  return list == activityList ? lifecycle::State::pending : lifecycle::State::acknowledged;
}

doc::Value broughtFields(const doc::Value& record, const KindRow& kind) {
  doc::Value brought = doc::Value::object();
  for (const std::string_view field :
       {std::string_view("@type"), std::string_view("id"), kind.createdField, terms})
    members::copy(record, field, brought, field);
  return brought;
}

}  // namespace som::model
