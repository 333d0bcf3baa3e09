#include "process/jeopardy/reason_decisions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "model/activities.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "policy/reasons.hpp"
#include "process/delegation/cancel.hpp"
#include "process/delegation/cancel_item.hpp"
#include "process/edit/start.hpp"
#include "process/problem/raise.hpp"
#include "process/work/policies.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

bool isPaused(const Cause& cause) {
  const auto state = lifecycle::states.parse(cause.record.state);
  return state && lifecycle::isPaused(*state);
}

std::string resuming(const Cause& cause) {
  if (cause.record.kind->noun == "request")
    return fmt::format("som request update {} --state inProgress", cause.id());
  return fmt::format("som {} resume {}", cause.record.kind->noun, cause.id());
}

/// True if a report waits for an order of ours.
bool waitsForOrder(const Cause& cause) {
  return cause.record.kind->clock == model::Clock::report && cause.work &&
         cause.work->type == model::serviceOrderType;
}

/// Ends the wait of a report for an order that was cancelled, rejected or has failed.
std::string commandOfEndedOrder(Cause& cause) {
  cause.obstacle = fmt::format("; to order anew: som order create --requested-by {} --spec SPEC", cause.id());
  return fmt::format("som activity skip {} {} --reason TEXT", cause.id(), cause.activity());
}

std::string commandOfFailed(Cause& cause) {
  if (isPaused(cause)) return resuming(cause);
  if (cause.work && !cause.work->heldItem.empty()) return resumingItem(*cause.work);
  if (cause.work && cause.work->waitsForOthers)
    return fmt::format("som {} progress {}", cause.record.kind->noun, cause.id());
  if (waitsForOrder(cause)) return commandOfEndedOrder(cause);
  if (cause.work && !cause.work->request.empty() && cause.record.kind->kind == model::Kind::serviceOrder)
    return fmt::format("som order request {} --activity {}", cause.id(), cause.activity());
  return fmt::format("som activity retry {} {}", cause.id(), cause.activity());
}

bool hasReason(const Cause& cause, policy::ReasonCode code) {
  const auto& reasons = cause.record.assessment.reasons;
  return std::any_of(reasons.begin(), reasons.end(),
                     [&](const policy::Reason& reason) { return reason.code == code; });
}

/// True if other orders may keep an order from starting: it depends on some, or changes a service.
bool mayWait(Workspace& workspace, const std::string& id) try {
  const store::Loaded loaded = store::load(workspace.store(), id, &model::orderKind());
  for (const auto relation : model::OrderView<doc::Node>(loaded.root()).relations())
    if (relation.relationshipType() == model::dependency) return true;
  for (const doc::Node item : model::itemsOf(loaded.root(), model::orderKind().itemField))
    if (model::ItemView<doc::Node>(item).action() != model::addAction) return true;
  return false;
} catch (const Error&) {
  return true;
}

/// Starts a record, or shows the plan of an order that cannot start.
std::string starting(Cause& cause) {
  if (isPaused(cause)) return resuming(cause);
  const std::string noun(cause.record.kind->noun);
  // Another decision is about that.
  if (hasReason(cause, policy::ReasonCode::prerequisiteEnded) ||
      hasReason(cause, policy::ReasonCode::prerequisiteUnclear))
    return {};
  if (cause.record.kind->kind == model::Kind::serviceOrder && mayWait(cause.trial.workspace(), cause.id()))
    if (const auto refusal = cause.trial.refusalOf(cause.id(), *cause.record.kind, startOrder)) {
      cause.obstacle = fmt::format("; it cannot start: {}", *refusal);
      return fmt::format("som {} plan {}", noun, cause.id());
    }
  return fmt::format("som {} start {}", noun, cause.id());
}

std::string commandOfStart(Cause& cause) {
  if (cause.work && !cause.work->heldItem.empty()) return resumingItem(*cause.work);
  if (cause.record.planned) return starting(cause);
  if (cause.work && cause.work->ready)
    return fmt::format("som activity start {} {}", cause.id(), cause.activity());
  return fmt::format("som {} plan {}", cause.record.kind->noun, cause.id());
}

/// Asks another process for an activity. A report first needs the root cause that the process is about.
std::string commandOfRequest(Cause& cause) {
  if (cause.work && !cause.work->heldItem.empty()) return resumingItem(*cause.work);
  if (cause.record.kind->kind == model::Kind::serviceOrder)
    return fmt::format("som order request {} --activity {}", cause.id(), cause.activity());
  const std::string type = cause.work ? cause.work->type : std::string();
  if (waitsForOrder(cause)) return commandOfEndedOrder(cause);
  const model::KindRow* kind = model::requestKind(type, *cause.record.kind);
  if (!kind) return fmt::format("som report plan {}", cause.id());
  const auto raise = [&](UnitOfWork& unit, Draft& report) {
    raiseTrouble(unit, report, {.kind = kind->kind, .activity = cause.activity()});
  };
  if (const auto refusal = cause.trial.refusalOf(cause.id(), *cause.record.kind, raise)) {
    cause.obstacle = fmt::format("; {}", *refusal);
    return fmt::format("som report analyse {} --finding TEXT --root-cause TYPE:ID", cause.id());
  }
  return fmt::format("som report raise {} {} --activity {}", cause.id(), raiseOption(kind->kind),
                     cause.activity());
}

/// Resumes a record whose work goes on, or starts one.
std::string commandOfRespond(Cause& cause) { return starting(cause); }

/// Ends an item that waits for one which was not delivered.
std::string commandOfBlocked(Cause& cause) {
  return endingItem(cause.trial, cause.id(), cause.reason.names.front());
}

std::string commandOfEndedPrerequisite(Cause& cause) {
  if (isPaused(cause)) return resuming(cause);
  return fmt::format("som order start {} --force --reason TEXT", cause.id());
}

/// Ends a dependency on an order that nobody knows, or names one of several.
std::string commandOfUnclear(Cause& cause) {
  const std::string& name = cause.reason.other;
  if (cause.reason.names.empty())
    return fmt::format("som order update {} --unset 'orderRelationship[id={}]'", cause.id(), name);
  return fmt::format("som order update {} --set 'orderRelationship[id={}].id={}'", cause.id(), name,
                     cause.reason.names.front());
}

/// Allocates a reserved value, `vlan/leeds-pe1/101` or `vlan/101`.
std::string commandOfReservation(Cause& cause) {
  const std::string& value = cause.reason.other;
  const auto first = value.find('/');
  const auto last = value.rfind('/');
  if (first == std::string::npos) return fmt::format("som {} show {}", cause.record.kind->noun, cause.id());
  std::string command = "som service allocate --pool " + value.substr(0, first);
  if (last != first) command += " --scope " + value.substr(first + 1, last - first - 1);
  return command + fmt::format(" --value {} --for {}", value.substr(last + 1), cause.id());
}

/// Says what ends a wait for the answer to a cancellation. Other records in which nothing happens have
/// reasons that say what to do.
std::string commandOfStalled(Cause& cause) {
  const auto state = lifecycle::states.parse(cause.record.state);
  if (!state || !lifecycle::isCancelling(*state)) return {};
  if (cause.record.kind->noun == "request")
    return fmt::format("som request update {} --state cancelled", cause.id());
  return state == lifecycle::State::assessingCancellation
             ? fmt::format("som order cancel {} --accept", cause.id())
             : refusingCancellation(cause.id());
}

/// Says that a cancellation waits for an answer, or for a decision; the reason of an order names the
/// requests.
std::string messageOfStalled(const Cause& cause) {
  const std::string lasted = policy::messageOf(cause.reason);
  if (!cause.reason.names.empty()) return lasted;
  if (cause.record.kind->noun == "request")
    return fmt::format("its cancellation waits for an answer: {}", lasted);
  return fmt::format("its cancellation waits for a decision: {}; to refuse it: {}", lasted,
                     refusingCancellation(cause.id()));
}

std::string messageOfReason(const Cause& cause) { return policy::messageOf(cause.reason); }

/// The reasons that need a decision. A reason without a row, or whose command is empty, needs none, or has
/// one of another reason.
struct Row {
  std::string_view reason;
  std::string (*command)(Cause& cause);
  std::string (*message)(const Cause& cause) = messageOfReason;
};
constexpr std::array table = {
    Row{"activity-failed", commandOfFailed},
    Row{"partner-asks",
        [](Cause& cause) {
          return fmt::format("som request update {} --state inProgress --note TEXT", cause.request());
        }},
    Row{"not-requested", commandOfRequest},
    Row{"prerequisite-ended", commandOfEndedPrerequisite},
    Row{"prerequisite-unclear", commandOfUnclear},
    Row{"item-blocked", commandOfBlocked},
    Row{"not-needed",
        [](Cause& cause) { return fmt::format("som request cancel {} --reason TEXT", cause.id()); }},
    Row{"reservation-expiring", commandOfReservation},
    Row{"start-late", commandOfStart},
    Row{"no-plan", [](Cause& cause) { return fmt::format("som activity add {} NAME", cause.id()); }},
    Row{"unassigned",
        [](Cause& cause) {
          return fmt::format("som {} assign {} --to TEAM", cause.record.kind->noun, cause.id());
        }},
    Row{"promise-passed",
        [](Cause& cause) { return fmt::format("som request update {} --expected TIME", cause.request()); }},
    // A request has somebody to ask, and a report without other decisions needs work; orders have reasons
    // that say what to do.
    Row{"due-passed",
        [](Cause& cause) {
          if (cause.record.kind->noun == "request" && !cause.record.promised)
            return fmt::format("som request update {} --expected TIME", cause.id());
          if (cause.record.kind->noun == "report") return fmt::format("som activity add {} NAME", cause.id());
          return std::string();
        }},
    Row{"respond-passed", commandOfRespond},
    Row{"paused-too-long", commandOfRespond},
    Row{"stalled", commandOfStalled, messageOfStalled},
    Row{"update-passed",
        [](Cause& cause) { return fmt::format("som {} note {} TEXT", cause.record.kind->noun, cause.id()); }},
};

}  // namespace

std::string refusingCancellation(const std::string& order) {
  return fmt::format("som order cancel {} --refuse --reason TEXT", order);
}

std::string resumingItem(const std::string& order, const std::string& item) {
  return fmt::format("som order item resume {} {}", order, item);
}

std::string resumingItem(const Work& work) { return resumingItem(work.record, work.heldItem); }

std::string endingItem(const Trial& trial, const std::string& order, const std::string& item) {
  const std::string command = fmt::format("som order item cancel {} {} --reason TEXT", order, item);
  const std::string whole = fmt::format("som order cancel {} --reason TEXT", order);
  const auto cancel = [](UnitOfWork& unit, Draft& draft) { cancelOrder(unit, draft, CancelStep::whole); };
  for (const Trial::Force force : {Trial::Force::no, Trial::Force::yes}) {
    const auto isAccepted = [&](const Trial::Change& change) {
      return !trial.refusalOf(order, model::orderKind(), change, force).has_value();
    };
    const auto end = [&](bool withDependents) {
      return [&item, withDependents](UnitOfWork& unit, Draft& draft) {
        endItem(unit, draft, item, {.withDependents = withDependents});
      };
    };
    const std::string forced = force == Trial::Force::yes ? " --force" : "";
    if (isAccepted(end(false))) return command + forced;
    if (isAccepted(end(true))) return command + " --with-dependents" + forced;
    if (isAccepted(cancel)) return whole + forced;
  }
  return fmt::format("som order progress {}", order);
}

std::optional<Decision> decisionOf(Cause& cause) {
  const auto row = std::find_if(table.begin(), table.end(), [&](const Row& one) {
    return one.reason == policy::reasonName(cause.reason.code);
  });
  if (row == table.end()) return std::nullopt;
  std::string command = row->command(cause);
  if (command.empty()) return std::nullopt;
  const bool hasOwn = cause.work && !cause.work->assignee.empty();
  return Decision{.id = cause.id(),
                  .kind = cause.record.kind,
                  .level = cause.record.assessment.level,
                  .code = std::string(policy::reasonName(cause.reason.code)),
                  .message = row->message(cause) + cause.obstacle,
                  .activity = cause.reason.activity,
                  .other = cause.reason.other,
                  .due = cause.record.assessment.dueDate,
                  .customer = cause.record.customer,
                  .assignee = hasOwn ? cause.work->assignee : cause.record.assignee,
                  .command = std::move(command)};
}

}  // namespace som::process
