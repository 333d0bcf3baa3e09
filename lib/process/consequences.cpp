#include "process/consequences.hpp"

#include <array>

#include "process/delegation/cancel.hpp"
#include "process/delegation/links.hpp"
#include "process/delegation/request.hpp"
#include "process/inventory/allocation.hpp"
#include "process/inventory/services.hpp"
#include "process/lifecycle/items.hpp"
#include "process/lifecycle/transition.hpp"

namespace som::process {
namespace {

using lifecycle::Event;

/// One consequence: whether a change has it, and what it does.
struct ConsequenceRow {
  bool (*applies)(const UnitOfWork& unit, const StateChange& change);
  void (*run)(UnitOfWork& unit, const StateChange& change);
};

bool ofRecord(const UnitOfWork&, const StateChange& change) { return !change.ofActivity; }

bool clearedByForce(const UnitOfWork& unit, const StateChange& change) {
  return !change.ofActivity && change.event == Event::clear && unit.options().force;
}

bool orderStarted(const UnitOfWork&, const StateChange& change) {
  return !change.ofActivity && change.event == Event::start &&
         change.record.kind->kind == model::Kind::serviceOrder;
}

bool maySettle(const UnitOfWork&, const StateChange& change) { return mayComplete(change.record); }

// In this order. What one row changes the rows below it see; what follows from that comes after them, as a
// change of its own.
constexpr std::array consequenceTable = {
    ConsequenceRow{clearedByForce, [](UnitOfWork& unit, const StateChange& c) { letGo(unit, c.record); }},
    ConsequenceRow{ofRecord,
                   [](UnitOfWork& unit, const StateChange& c) { requestsFollow(unit, c.record, c.reason); }},
    ConsequenceRow{ofRecord, [](UnitOfWork& unit, const StateChange& c) { servicesFollow(unit, c.record); }},
    ConsequenceRow{ofRecord, [](UnitOfWork& unit, const StateChange& c) { valuesFollow(unit, c.record); }},
    ConsequenceRow{ofRecord,
                   [](UnitOfWork& unit, const StateChange& c) { requestersFollow(unit, c.record); }},
    ConsequenceRow{ofRecord,
                   [](UnitOfWork& unit, const StateChange& c) { cancellationsFollow(unit, c.record); }},
    ConsequenceRow{maySettle,
                   [](UnitOfWork& unit, const StateChange& c) { completeItems(unit, c.record, false); }},
    ConsequenceRow{maySettle,
                   [](UnitOfWork& unit, const StateChange& c) { servicesConfigured(unit, c.record); }},
    ConsequenceRow{maySettle, [](UnitOfWork& unit, const StateChange& c) { requestReady(unit, c.record); }},
    ConsequenceRow{maySettle,
                   [](UnitOfWork& unit, const StateChange& c) { completeIfFinished(unit, c.record); }},
    ConsequenceRow{orderStarted,
                   [](UnitOfWork& unit, const StateChange& c) { designServices(unit, c.record); }},
    ConsequenceRow{orderStarted,
                   [](UnitOfWork& unit, const StateChange& c) { allocateReservationsOf(unit, c.record); }},
};

}  // namespace

void propagate(UnitOfWork& unit) {
  unit.propagate([&](const StateChange& change) {
    for (const ConsequenceRow& row : consequenceTable)
      if (row.applies(unit, change)) row.run(unit, change);
  });
}

}  // namespace som::process
