#include "process/consequences.hpp"

#include <array>

#include "model/activities.hpp"
#include "process/delegation/cancel.hpp"
#include "process/delegation/cancel_item.hpp"
#include "process/delegation/links.hpp"
#include "process/delegation/request.hpp"
#include "process/fulfilment/amend.hpp"
#include "process/fulfilment/redo.hpp"
#include "process/fulfilment/suppliers.hpp"
#include "process/fulfilment/take_back.hpp"
#include "process/inventory/releasing.hpp"
#include "process/inventory/required.hpp"
#include "process/inventory/resources.hpp"
#include "process/inventory/services.hpp"
#include "process/jeopardy/record_escalation.hpp"
#include "process/lifecycle/items.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/problem/breaches.hpp"
#include "process/problem/chain.hpp"
#include "process/problem/coordination.hpp"
#include "process/problem/resolution_plan.hpp"

namespace som::process {
namespace {

using lifecycle::Event;

/// A consequence: a test whether a change has it, and a function that applies it.
struct ConsequenceRow {
  bool (*applies)(const UnitOfWork& unit, const StateChange& change);
  void (*run)(UnitOfWork& unit, const StateChange& change);
};

using Of = StateChange::Of;

/// True for our own reports; those that other processes resolve are requests.
bool isReport(const model::KindRow& kind) { return kind.noun == "report"; }

bool ofRecord(const UnitOfWork&, const StateChange& change) { return change.of == Of::record; }

bool ofService(const UnitOfWork&, const StateChange& change) {
  return change.of == Of::record && change.record.kind->kind == model::Kind::service;
}

bool ofOtherRecord(const UnitOfWork& unit, const StateChange& change) {
  return change.of == Of::record && !ofService(unit, change);
}

bool ofItem(const UnitOfWork&, const StateChange& change) { return change.of == Of::item; }

bool ofOrdered(const UnitOfWork&, const StateChange& change) {
  return change.of == Of::ordered && change.event == Event::change;
}

bool ofValues(const UnitOfWork&, const StateChange& change) {
  return change.of == Of::ordered && change.event == Event::reserve;
}

bool skippedActivity(const UnitOfWork&, const StateChange& change) {
  return change.of == Of::activity && change.event == Event::skip;
}

bool finishedActivity(const UnitOfWork&, const StateChange& change) {
  // An activity that is completed from pending was started before: that change comes first.
  return change.of == Of::activity && !change.part.empty() &&
         lifecycle::isFinished(activityOf(change.record, change.part)->state());
}

bool ofRequest(const UnitOfWork&, const StateChange& change) {
  return change.of == Of::record && concernsRequesters(change.record);
}

bool requestEnded(const UnitOfWork&, const StateChange& change) {
  return change.of == Of::record && change.record.kind->clock == model::Clock::order &&
         lifecycle::isFinal(*change.record.kind->lifecycle, change.record.state());
}

bool cancellationRefused(const UnitOfWork&, const StateChange& change) {
  return change.of == Of::record && change.event == Event::refuse;
}

bool requestCompleted(const UnitOfWork&, const StateChange& change) {
  return change.of == Of::record && change.record.kind->kind == model::Kind::resourceOrder &&
         change.record.state() == lifecycle::State::completed;
}

bool recordEnded(const UnitOfWork&, const StateChange& change) {
  return change.of == Of::record && change.record.kind->clock != model::Clock::none &&
         lifecycle::hasEnded(*change.record.kind->lifecycle, change.record.state());
}

/// A report that was cleared by force, or closed, waits for nothing.
bool letsGo(const UnitOfWork& unit, const StateChange& change) {
  return change.of == Of::record &&
         ((change.event == Event::clear && unit.options().force) || change.event == Event::close);
}

bool orderStarted(const UnitOfWork&, const StateChange& change) {
  return change.of == Of::record && change.event == Event::start &&
         change.record.kind->kind == model::Kind::serviceOrder;
}

bool configureStarted(const UnitOfWork&, const StateChange& change) {
  return change.of == Of::activity && change.event == Event::start && !change.part.empty() &&
         change.record.kind->kind == model::Kind::serviceOrder &&
         activityOf(change.record, change.part)->type() == model::configureType;
}

bool activityRetried(const UnitOfWork&, const StateChange& change) {
  return change.of == Of::activity && change.event == Event::retry;
}

bool reportStarted(const UnitOfWork&, const StateChange& change) {
  return change.of == Of::record && change.event == Event::start && isReport(*change.record.kind);
}

bool reportReopened(const UnitOfWork&, const StateChange& change) {
  return change.of == Of::record && change.event == Event::reopen;
}

bool orderResumed(const UnitOfWork&, const StateChange& change) {
  return change.of == Of::record && change.event == Event::resume && !change.record.kind->delegatesTo.empty();
}

// A change of an item comes with one of its record or of an activity: thousands of items settle once.
bool maySettle(const UnitOfWork&, const StateChange& change) {
  return change.of != Of::item && mayComplete(change.record);
}

/// True if an activity of an order may be pending again that another one was to do again.
bool mayRepeat(const UnitOfWork& unit, const StateChange& change) {
  return maySettle(unit, change) && change.record.kind->clock == model::Clock::order;
}

/// Releases the values of an order or a service that are free after the consequences of all changes: other
/// items may end with this one, or items with the service, and until what was delivered for them is taken
/// back, they keep their values.
void valuesFollowItems(UnitOfWork& unit, Draft& record) {
  unit.last(record, [&unit, &record] { valuesFollow(unit, record); });
}

// The consequences, in the order of their application. A row sees the changes of the rows above it. The
// consequences of these changes are applied after all rows, as those of separate changes.
constexpr std::array consequenceTable = {
    ConsequenceRow{orderStarted,
                   [](UnitOfWork& unit, const StateChange& c) { orderDeletions(unit, c.record); }},
    ConsequenceRow{orderStarted,
                   [](UnitOfWork& unit, const StateChange& c) { askSuppliers(unit, c.record); }},
    ConsequenceRow{orderStarted,
                   [](UnitOfWork& unit, const StateChange& c) { designServices(unit, c.record); }},
    ConsequenceRow{orderStarted,
                   [](UnitOfWork& unit, const StateChange& c) { allocateValuesOf(unit, c.record); }},
    ConsequenceRow{configureStarted,
                   [](UnitOfWork& unit, const StateChange& c) {
                     requireValues(unit, c.record, activityOf(c.record, c.part)->item());
                   }},
    ConsequenceRow{
        finishedActivity,
        [](UnitOfWork& unit, const StateChange& c) { requireValuesToComplete(unit, c.record, c.part); }},
    ConsequenceRow{recordEnded, [](UnitOfWork& unit, const StateChange& c) { endEpisode(unit, c.record); }},
    ConsequenceRow{reportStarted,
                   [](UnitOfWork& unit, const StateChange& c) { instantiateResolution(unit, c.record); }},
    ConsequenceRow{reportReopened,
                   [](UnitOfWork& unit, const StateChange& c) { requestersWorkAgain(unit, c); }},
    ConsequenceRow{letsGo, [](UnitOfWork& unit, const StateChange& c) { letGo(unit, c.record); }},
    ConsequenceRow{
        skippedActivity,
        [](UnitOfWork& unit, const StateChange& c) { withdrawRequest(unit, c.record, c.part, c.reason); }},
    ConsequenceRow{ofItem, [](UnitOfWork& unit, const StateChange& c) { takeBack(unit, c.record, c.part); }},
    ConsequenceRow{ofItem,
                   [](UnitOfWork& unit, const StateChange& c) { addMissingService(unit, c.record, c.part); }},
    ConsequenceRow{ofItem,
                   [](UnitOfWork& unit, const StateChange& c) { serviceFollows(unit, c.record, c.part); }},
    ConsequenceRow{ofItem, [](UnitOfWork& unit, const StateChange& c) { valuesFollowItems(unit, c.record); }},
    ConsequenceRow{ofRecord,
                   [](UnitOfWork& unit, const StateChange& c) { requestsFollow(unit, c.record, c.reason); }},
    ConsequenceRow{ofOtherRecord,
                   [](UnitOfWork& unit, const StateChange& c) { valuesFollow(unit, c.record); }},
    ConsequenceRow{ofService,
                   [](UnitOfWork& unit, const StateChange& c) { valuesFollowItems(unit, c.record); }},
    ConsequenceRow{requestCompleted,
                   [](UnitOfWork& unit, const StateChange& c) { supportServices(unit, c.record); }},
    ConsequenceRow{requestEnded,
                   [](UnitOfWork& unit, const StateChange& c) { endResources(unit, c.record); }},
    ConsequenceRow{ofRequest,
                   [](UnitOfWork& unit, const StateChange& c) { requestersFollow(unit, c.record); }},
    ConsequenceRow{ofRequest,
                   [](UnitOfWork& unit, const StateChange& c) { takeBackUnwanted(unit, c.record); }},
    ConsequenceRow{ofRequest,
                   [](UnitOfWork& unit, const StateChange& c) { cancellationsFollow(unit, c.record); }},
    ConsequenceRow{orderResumed,
                   [](UnitOfWork& unit, const StateChange& c) { moveRequests(unit, c.record, "goes on"); }},
    ConsequenceRow{ofRequest,
                   [](UnitOfWork& unit, const StateChange& c) { itemCancellationsFollow(unit, c.record); }},
    ConsequenceRow{requestEnded,
                   [](UnitOfWork& unit, const StateChange& c) {
                     for (Draft* order : openRequesters(unit, c.record)) valuesFollowItems(unit, *order);
                   }},
    ConsequenceRow{cancellationRefused,
                   [](UnitOfWork& unit, const StateChange& c) { finishItemCancellations(unit, c.record); }},
    ConsequenceRow{activityRetried,
                   [](UnitOfWork& unit, const StateChange& c) { waitForRedos(unit, c.record, c.part); }},
    ConsequenceRow{mayRepeat,
                   [](UnitOfWork& unit, const StateChange& c) { endNeedlessRedos(unit, c.record); }},
    ConsequenceRow{maySettle,
                   [](UnitOfWork& unit, const StateChange& c) { completeItems(unit, c.record, false); }},
    ConsequenceRow{maySettle,
                   [](UnitOfWork& unit, const StateChange& c) { servicesConfigured(unit, c.record); }},
    ConsequenceRow{maySettle, [](UnitOfWork& unit, const StateChange& c) { requestReady(unit, c.record); }},
    ConsequenceRow{maySettle,
                   [](UnitOfWork& unit, const StateChange& c) { completeIfFinished(unit, c.record); }},
    ConsequenceRow{ofOrdered,
                   [](UnitOfWork& unit, const StateChange& c) { amendmentFollows(unit, c.record); }},
    ConsequenceRow{ofValues,
                   [](UnitOfWork& unit, const StateChange& c) { requestsTakeValues(unit, c.record); }},
};

}  // namespace

void propagate(UnitOfWork& unit) {
  if (unit.isFinishing()) {
    linkCustomerReports(unit);
    return recordMetTargets(unit);
  }
  unit.propagate([&](const StateChange& change) {
    for (const ConsequenceRow& row : consequenceTable)
      if (row.applies(unit, change)) row.run(unit, change);
  });
}

}  // namespace som::process
