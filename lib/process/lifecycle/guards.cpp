#include "process/lifecycle/guards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "check/check.hpp"
#include "model/items.hpp"
#include "model/kind.hpp"
#include "model/orders.hpp"
#include "model/views.hpp"
#include "process/lifecycle/dependencies.hpp"
#include "process/lifecycle/items.hpp"
#include "process/lifecycle/point_of_no_return.hpp"
#include "process/work/external_ids.hpp"
#include "process/work/inventory.hpp"
#include "process/work/policies.hpp"
#include "process/work/related.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using lifecycle::Guard;
using lifecycle::State;
using model::ValueNode;
using Activity = model::ActivityView<ValueNode>;
using Item = model::ItemView<ValueNode>;
using Order = model::OrderView<ValueNode>;
using Record = model::RecordView<ValueNode>;

struct GuardCase {
  UnitOfWork& unit;
  const Draft& draft;
  const doc::Value* activity;
  lifecycle::Event event;
  const std::string& reason;
  bool isAnswer;

  Record record() const { return Record(draft.value); }
};

std::string nameOf(const GuardCase& s) {
  return s.activity ? s.draft.id + " " + Activity(*s.activity).id() : s.draft.id;
}

using Finding = std::optional<Diagnostic>;

Finding needsReason(const GuardCase& s) {
  if (!s.reason.empty() || s.isAnswer) return std::nullopt;
  return Diagnostic(Code::missingReason, fmt::format("to {} needs a reason", lifecycle::events.name(s.event)))
      .in(nameOf(s))
      .hint("add --reason TEXT");
}

Finding needsReasonCode(const GuardCase& s) {
  constexpr auto& codes = lifecycle::cancelReasons;
  if (std::find(codes.begin(), codes.end(), s.reason) != codes.end()) return std::nullopt;
  return Diagnostic(Code::missingReason,
                    s.reason.empty()
                        ? "to cancel a report needs a reason code"
                        : fmt::format("'{}' is no reason code for cancelling a report", s.reason))
      .in(nameOf(s))
      .hint(fmt::format("use --reason with one of {}; say more with --note", joined(codes)));
}

constexpr std::string_view unknownState = "unknown";

/// Returns the state of an order by its id or by the id of another system; `unknown` if no order has it.
std::string stateOfPrerequisite(UnitOfWork& unit, const std::string& id) {
  const auto order = parseRecordId(id) ? id : unit.orderOfExternalId(id);
  const Related found = order ? relatedOf(unit, *order) : Related{};
  return found.kind ? std::string(lifecycle::states.name(found.state)) : std::string(unknownState);
}

/// Returns the ids of the orders that have an id of another system: first those that are, or may be,
/// completed.
std::vector<std::string> ordersOfExternalId(const UnitOfWork& unit, std::string id) {
  if (id.starts_with(store::externalMark)) id.erase(0, store::externalMark.size());
  std::vector<std::string> orders = ExternalIds(unit.files(), model::orderKind()).recordsWith(id);
  std::sort(orders.begin(), orders.end());
  std::stable_partition(orders.begin(), orders.end(), [&](const std::string& order) {
    const State state = relatedOf(unit, order).state;
    return state == State::completed || !lifecycle::isFinal(lifecycle::order, state);
  });
  return orders;
}

/// Returns the id by which the file of an order names a prerequisite: a change that is refused writes no
/// other.
std::string nameInFile(const Draft& order, const std::string& id) {
  if (!order.before) return id;
  const auto written = model::prerequisitesOf(doc::toValue(order.before->root()));
  for (const model::Prerequisite& one : model::prerequisitesOf(order.value))
    for (const model::Prerequisite& before : written)
      if (one.id == id && before.position == one.position) return before.id;
  return id;
}

Finding needsPrerequisites(const GuardCase& s) {
  std::vector<std::string> open;
  std::vector<std::string> ended;    // those that will never be completed
  std::vector<std::string> unknown;  // those that do not exist
  std::vector<std::pair<std::string, std::vector<std::string>>> ambiguous;
  for (const auto relation : Order(s.draft.value).relations()) {
    if (relation.relationshipType() != model::dependency) continue;
    const std::string id = relation.id();
    std::string state = stateOfPrerequisite(s.unit, id);
    if (state == unknownState && !parseRecordId(id))
      if (auto orders = ordersOfExternalId(s.unit, id); orders.size() > 1) {
        open.push_back(fmt::format("{} (ambiguous)", id));
        ambiguous.emplace_back(id, std::move(orders));
        continue;
      }
    if (state == lifecycle::states.name(State::completed)) continue;
    open.push_back(fmt::format("{} ({})", id, state));
    const State parsed = lifecycle::states.parse(state).value_or(State::none);
    if (parsed == State::none)
      unknown.push_back(id);
    else if (lifecycle::isFinal(lifecycle::order, parsed))
      ended.push_back(id);
  }
  if (open.empty()) return std::nullopt;
  Diagnostic finding = Diagnostic(Code::guard, "waits for " + joined(open)).in(nameOf(s));
  for (const auto& [ids, what] :
       {std::pair(ended, "will not be completed"), std::pair(unknown, "does not exist here")})
    if (!ids.empty())
      finding.hints.push_back(
          fmt::format("{} {}: to end the dependency, som order update {} --unset "
                      "'orderRelationship[id={}]'",
                      joined(ids), what, s.draft.id, nameInFile(s.draft, ids.front())));
  for (const auto& [id, orders] : ambiguous)
    finding.hints.push_back(
        fmt::format("{} is the external id of {}: to name one, som order update {} --set "
                    "'orderRelationship[id={}].id={}'",
                    id, joined(orders), s.draft.id, id, orders.front()));
  return std::move(finding).hint(ended.empty() && unknown.empty() && ambiguous.empty()
                                     ? "complete them first, or use --force --reason TEXT"
                                     : "or use --force --reason TEXT");
}

/// The permitted states of an item's service, by the item's action.
struct ServiceRow {
  std::string_view action;
  bool mustExist;
  std::array<State, 4> states;
};
constexpr std::array serviceTable = {
    ServiceRow{model::addAction,
               false,
               {State::feasibilityChecked, State::designed, State::reserved, State::inactive}},
    ServiceRow{model::modifyAction, true, {State::designed, State::reserved, State::inactive, State::active}},
    ServiceRow{model::deleteAction, true, {State::designed, State::reserved, State::inactive, State::active}},
};

/// Returns the error of the service that an item names; empty if it has none, or if the row is of another
/// action.
std::string flawOfService(const GuardCase& s, const Item& item, const ServiceRow& row) {
  if (item.action() != row.action) return {};
  const std::string id = item.service().id();
  const Related service = relatedOf(s.unit, id);
  if (!service.kind || service.kind->kind != model::Kind::service) {
    if (!row.mustExist) return {};
    return id.empty() ? fmt::format("names no service to {}", row.action)
                      : fmt::format("names '{}', which is not a service of the inventory", id);
  }
  if (std::find(row.states.begin(), row.states.end(), service.state) != row.states.end()) return {};
  return fmt::format("cannot {} {}, which is {}", row.action, id, lifecycle::states.name(service.state));
}

Finding needsServices(const GuardCase& s) {
  if (s.draft.kind->kind != model::Kind::serviceOrder) return std::nullopt;
  std::vector<std::string> flaws;
  std::string first;
  for (const doc::Value* value : model::itemsOf(s.draft.value, s.draft.kind->itemField))
    for (const ServiceRow& row : serviceTable) {
      const Item item(*value);
      if (lifecycle::isFinal(*s.draft.kind->lifecycle, item.state())) break;
      if (const std::string flaw = flawOfService(s, item, row); !flaw.empty()) {
        flaws.push_back(fmt::format("item {} {}", item.id(), flaw));
        if (first.empty()) first = item.id();
      }
    }
  if (flaws.empty()) return std::nullopt;
  return Diagnostic(Code::guard, joined(flaws, "; "))
      .in(nameOf(s))
      .hint(fmt::format("name one with som order update {} --set '{}.service.id=SV-…', or "
                        "use --force --reason TEXT",
                        s.draft.id, model::pathOfItem(s.draft.value, s.draft.kind->itemField, first)));
}

/// True for an order that must have its services for itself. A recovery order works on the service of the
/// order that it recovers.
bool worksOnServices(const GuardCase& s) {
  return s.draft.kind->kind == model::Kind::serviceOrder && !model::isRecovery(s.draft.value);
}

/// Refuses to delete a service on which an active one stands that the order does not delete.
Finding needsNothingOnTop(const GuardCase& s) {
  if (!worksOnServices(s)) return std::nullopt;
  std::vector<std::string> deleted;
  for (const doc::Value* value : model::itemsOf(s.draft.value, s.draft.kind->itemField))
    if (const Item item(*value); item.action() == model::deleteAction && model::kindOfId(item.service().id()))
      deleted.push_back(item.service().id());
  if (deleted.empty()) return std::nullopt;
  const Inventory inventory(s.unit.files());
  std::vector<std::string> flaws;
  for (const std::string& id : deleted)
    for (const Related& user : inventory.usersOf(id))
      if (user.state == State::active && std::find(deleted.begin(), deleted.end(), user.id) == deleted.end())
        flaws.push_back(fmt::format("{} stands on {}", user.id, id));
  if (flaws.empty()) return std::nullopt;
  return Diagnostic(Code::guard, joined(flaws, "; "))
      .in(nameOf(s))
      .hint("delete both, or use --force --reason TEXT");
}

/// Returns the other orders of which an open item works on the service of an item, each with its state.
std::vector<std::string> otherOrders(const GuardCase& s, const Item& item) {
  const model::KindRow& kind = model::row(model::Kind::service);
  const std::string id = item.service().id();
  const Related service = relatedOf(s.unit, id);
  std::vector<std::string> others;
  if (!service.kind || service.kind != &kind) return others;
  const Draft* draft = s.unit.draftOf(kind, id);
  const doc::Value value = draft ? draft->value : doc::toValue(store::load(s.unit.files(), id, &kind).root());
  for (const auto entry : model::InventoryServiceView<ValueNode>(value).orders())
    if (const Related order = relatedOf(s.unit, entry.order());
        order.id != s.draft.id && isItemOpen(s.unit, order, entry.item()))
      others.push_back(fmt::format("{} ({})", order.id, lifecycle::states.name(order.state)));
  return others;
}

/// Checks that no other order works on the services of the items.
Finding needsServicesFree(const GuardCase& s) {
  if (!worksOnServices(s)) return std::nullopt;
  std::vector<std::string> busy;
  for (const doc::Value* value : model::itemsOf(s.draft.value, s.draft.kind->itemField))
    if (const auto others = otherOrders(s, Item(*value)); !others.empty())
      busy.push_back(fmt::format("{} works on {}", joined(others), Item(*value).service().id()));
  if (busy.empty()) return std::nullopt;
  return Diagnostic(Code::guard, joined(busy, "; "))
      .in(nameOf(s))
      .hint("complete or cancel that first, or use --force --reason TEXT");
}

/// Checks that the services are those of the customer, the specifications and the places.
Finding needsServicesFit(const GuardCase& s) {
  const doc::Document order = doc::toDocument(s.draft.value);
  const auto& targets = s.unit.workspace().policies().targets();
  std::vector<std::string> flaws;
  for (const Diagnostic& finding : check::orderedServices(order, *s.draft.kind, targets))
    flaws.push_back(finding.message);
  if (flaws.empty()) return std::nullopt;
  return Diagnostic(Code::guard, joined(flaws, "; "))
      .in(nameOf(s))
      .hint("correct the items, or use --force --reason TEXT");
}

Finding needsActivitiesFinished(const GuardCase& s) {
  std::vector<std::string> open;
  std::vector<std::string> withdrawn;  // requests of activities that were skipped
  for (const Activity activity : s.record().activities())
    if (!lifecycle::isFinished(activity.state())) {
      open.push_back(fmt::format("{} ({})", activity.id(), activity.stateText()));
    } else if (const Related request = relatedOf(s.unit, activity.delegatedTo());
               isOpen(request) && request.kind->clock == model::Clock::order) {
      withdrawn.push_back(
          fmt::format("{} ({} is {})", activity.id(), request.id, lifecycle::states.name(request.state)));
    }
  if (open.empty() && withdrawn.empty()) return std::nullopt;
  const bool isWork = !open.empty();
  open.insert(open.end(), withdrawn.begin(), withdrawn.end());
  Diagnostic finding(Code::guard, "activities are not finished: " + joined(open));
  if (isWork)
    finding.hints.push_back(fmt::format(
        "finish them with som activity complete {} ACTIVITY, skip them, or retry those that failed",
        s.draft.id));
  if (!withdrawn.empty())
    finding.hints.push_back(
        "requests that are not needed any more must end, too: som request update REQUEST --state cancelled");
  return std::move(finding).in(nameOf(s));
}

Finding needsWork(const GuardCase& s) { return itemsWithoutWork(s.unit, s.draft); }

/// Returns the command that ends the work of a record which does an activity.
std::string commandToEnd(const Related& request) {
  const bool isReport = request.kind->clock == model::Clock::report;
  if (request.kind->noun == "request")
    return fmt::format("som request update {} --state {}", request.id,
                       lifecycle::states.name(isReport ? State::cleared : State::completed));
  return isReport ? fmt::format("som report clear {} --reason TEXT", request.id)
                  : fmt::format("som order complete {}", request.id);
}

/// The state of a request that moves its activity as an event does.
struct AnswerRow {
  lifecycle::Event event;
  State request;
};
constexpr std::array answerTable = {
    AnswerRow{lifecycle::Event::start, State::inProgress},
    AnswerRow{lifecycle::Event::fail, State::failed},
    AnswerRow{lifecycle::Event::hold, State::held},
    AnswerRow{lifecycle::Event::resume, State::inProgress},
};

/// A delegated activity follows its request while that is open.
Finding needsRequestEnded(const GuardCase& s) {
  const Related request = relatedOf(s.unit, Activity(*s.activity).delegatedTo());
  if (!isOpen(request)) return std::nullopt;
  Diagnostic finding = Diagnostic(Code::guard, fmt::format("{} does it, which is {}", request.id,
                                                           lifecycle::states.name(request.state)))
                           .in(nameOf(s));
  if (s.event == lifecycle::Event::complete) return std::move(finding).hint(commandToEnd(request));
  for (const AnswerRow& row : answerTable)
    if (request.kind->noun == "request" && row.event == s.event &&
        lifecycle::knows(*request.kind->lifecycle, row.request))
      return std::move(finding).hint(
          fmt::format("som request update {} --state {}", request.id, lifecycle::states.name(row.request)));
  return std::move(finding).hint(fmt::format("see som show {}", request.id));
}

/// The parts of a problem that are not cleared, with their states.
std::vector<std::string> openParts(const GuardCase& s) {
  std::vector<std::string> open;
  for (const auto part : model::ReportView<ValueNode>(s.draft.value).underlyingProblems())
    if (const Related child = relatedOf(s.unit, part.id()); isOpen(child) && child.state != State::cleared)
      open.push_back(fmt::format("{} ({})", child.id, lifecycle::states.name(child.state)));
  return open;
}

/// Requires that the records that this one waits for through an activity have ended, and to close a problem
/// that its parts are cleared.
Finding needsChildrenEnded(const GuardCase& s) {
  std::vector<std::string> raised;
  for (const Related& child : openChildren(s.unit, s.draft))
    if (child.kind->clock == model::Clock::report)
      raised.push_back(fmt::format("{} ({})", child.id, lifecycle::states.name(child.state)));
  std::vector<std::string> open;
  if (!raised.empty()) open.push_back("what it raised is still open: " + joined(raised));
  if (s.event == lifecycle::Event::close)
    if (const auto parts = openParts(s); !parts.empty())
      open.push_back("parts of it are still open: " + joined(parts));
  if (open.empty()) return std::nullopt;
  return Diagnostic(Code::guard, joined(open, "; "))
      .in(nameOf(s))
      .hint("clear or cancel them first, or use --force --reason TEXT to let go of them");
}

Finding needsAlarmsCleared(const GuardCase& s) {
  if (s.event == lifecycle::Event::close) return std::nullopt;  // decided when the report was cleared
  std::vector<std::string> active;
  for (const auto reference : model::ReportView<ValueNode>(s.draft.value).underlyingAlarms()) {
    const Related alarm = relatedOf(s.unit, reference.id());
    if (alarm.kind && alarm.state != State::cleared)
      active.push_back(fmt::format("{} ({})", alarm.id, lifecycle::states.name(alarm.state)));
  }
  if (active.empty()) return std::nullopt;
  return Diagnostic(Code::guard, "an underlying alarm is still active: " + joinedFirst(std::move(active)))
      .in(nameOf(s))
      .hint("wait until it clears, or use --force --reason TEXT");
}

Finding needsNoPointOfNoReturn(const GuardCase& s) {
  const Activity activity = passedPointOfNoReturn(s.draft.value, *s.draft.kind);
  if (!activity) return std::nullopt;
  return Diagnostic(Code::pointOfNoReturn,
                    fmt::format("too late to cancel: {}", startText(s.unit.workspace(), activity)))
      .in(nameOf(s))
      .hint("use --force --reason TEXT to cancel anyway");
}

Finding needsDependenciesFinished(const GuardCase& s) {
  const std::vector<std::string> open = openDependencies(s.draft.value, Activity(*s.activity));
  if (open.empty()) return std::nullopt;
  return Diagnostic(Code::guard, "waits for " + joined(open))
      .in(nameOf(s))
      .hint("complete or skip what it depends on first");
}

Finding needsRecordRunning(const GuardCase& s) {
  const State state = s.draft.state();
  if (state == State::inProgress) {
    if (!s.activity) return std::nullopt;
    const Item item = waitingItem(s.draft, Activity(*s.activity).item());
    if (!item) return std::nullopt;
    return Diagnostic(Code::guard, fmt::format("item {} is {}", item.id(), item.stateText()))
        .in(nameOf(s))
        .hint(lifecycle::isPaused(item.state())
                  ? fmt::format("first: som order item resume {} {}", s.draft.id, item.id())
                  : std::string());
  }
  const std::string_view name = lifecycle::states.name(state);
  Diagnostic finding(Code::guard,
                     fmt::format("cannot {} an activity of {} that is {}", lifecycle::events.name(s.event),
                                 withArticle(s.draft.kind->noun), name));
  if (state == State::acknowledged)
    finding.hints.push_back(fmt::format("first: som {} start {}", s.draft.kind->noun, s.draft.id));
  if (lifecycle::isPaused(state))
    finding.hints.push_back(fmt::format("first: som {} resume {}", s.draft.kind->noun, s.draft.id));
  return std::move(finding).in(nameOf(s));
}

/// Work for a service that has ended delivers nothing.
Finding needsLivingService(const GuardCase& s) {
  if (!s.activity || s.event != lifecycle::Event::start || s.draft.state() != State::inProgress)
    return std::nullopt;
  Finding finding = workWithoutService(s.unit, s.draft, Activity(*s.activity));
  if (finding) finding->hints.push_back("or use --force --reason TEXT to do it anyway");
  return finding;
}

struct GuardRow {
  Guard guard;
  Finding (*check)(const GuardCase&);
  bool forcible = false;  ///< `--force` with a reason overrides it
};

constexpr std::array guardTable = {
    GuardRow{Guard::reason, needsReason},
    GuardRow{Guard::reasonCode, needsReasonCode},
    GuardRow{Guard::prerequisites, needsPrerequisites, true},
    GuardRow{Guard::services, needsServices, true},
    GuardRow{Guard::services, needsNothingOnTop, true},
    GuardRow{Guard::services, needsServicesFree, true},
    GuardRow{Guard::services, needsServicesFit, true},
    GuardRow{Guard::activitiesFinished, needsActivitiesFinished},
    GuardRow{Guard::activitiesFinished, needsWork, true},
    GuardRow{Guard::nothingOpen, needsActivitiesFinished, true},
    GuardRow{Guard::nothingOpen, needsChildrenEnded, true},
    GuardRow{Guard::nothingOpen, needsAlarmsCleared, true},
    GuardRow{Guard::noPointOfNoReturn, needsNoPointOfNoReturn, true},
    GuardRow{Guard::dependenciesFinished, needsDependenciesFinished},
    GuardRow{Guard::recordRunning, needsRecordRunning},
    GuardRow{Guard::recordRunning, needsLivingService, true},
    GuardRow{Guard::requestEnded, needsRequestEnded},
};

}  // namespace

void checkGuards(UnitOfWork& unit, const Draft& draft, const doc::Value* activity, Guard guards,
                 const TransitionOptions& request) {
  const GuardCase subject{unit, draft, activity, request.event, reasonOf(unit, request), request.isAnswer};
  std::vector<Diagnostic> findings;
  for (const GuardRow& row : guardTable)
    if (has(guards, row.guard) && !(row.forcible && unit.options().forced()))
      if (auto finding = row.check(subject)) findings.push_back(std::move(*finding));
  if (!findings.empty()) throw Error(std::move(findings));
}

}  // namespace som::process
