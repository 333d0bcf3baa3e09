#include "process/delegation/new_order.hpp"

#include <fmt/format.h>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "model/activities.hpp"
#include "model/entries.hpp"
#include "model/orders.hpp"
#include "model/parties.hpp"
#include "model/qualification.hpp"
#include "model/references.hpp"
#include "model/services.hpp"
#include "model/tracking.hpp"
#include "process/delegation/links.hpp"
#include "process/edit/characteristics.hpp"
#include "process/edit/edit.hpp"
#include "process/edit/order_guards.hpp"
#include "process/work/inventory.hpp"
#include "process/work/policies.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using Qualification = model::QualificationView<model::ValueNode>;

using model::orderKind;

doc::Value serviceOf(const NewOrder& order, Workspace& workspace) {
  const doc::Document* known = workspace.policies().specification(order.specification);
  doc::Value service = model::serviceEntry({
      .id = order.service,
      .specification = order.specification,
      .version =
          known ? std::string(model::ReferenceView<doc::Node>(known->root()).version()) : std::string(),
      .place = order.place,
  });
  for (const auto& [name, value] : order.characteristics)
    model::addCharacteristic(service, name, typedCharacteristic(workspace, order.specification, name, value));
  return service;
}

/// Throws guard if a qualification is not done, or if one of its items is not qualified.
void requireQualified(const Qualification& qualification) {
  const std::string id = qualification.id();
  if (qualification.state(model::row(model::Kind::serviceQualification)) != lifecycle::State::done)
    throw Error(Diagnostic(Code::guard, fmt::format("the qualification is {}", qualification.stateText()))
                    .in(id)
                    .hint("only one that is done becomes an order"));
  std::vector<Diagnostic> findings;
  for (const auto asked : qualification.items())
    if (const std::string result = asked.result(); result != model::qualified)
      findings.push_back(Diagnostic(Code::guard, fmt::format("item {} is {}", asked.id(),
                                                             result.empty() ? "not answered" : result))
                             .in(id)
                             .hint("check what is proposed instead, and order that"));
  if (!findings.empty()) throw Error(std::move(findings));
}

/// Copies the items and the customer of a qualification, and its date if the order has none.
void takeUp(UnitOfWork& unit, const NewOrder& order, doc::Value& record) {
  const Draft& checked = unit.open(order.qualification, &model::row(model::Kind::serviceQualification));
  const Qualification qualification(checked.value);
  requireQualified(qualification);
  for (const auto asked : qualification.items()) {
    model::addItem(record, orderKind(),
                   {.id = asked.id(),
                    .action = order.action,
                    .service = model::valueOf(asked.service()),
                    .qualification = checked.id,
                    .askedItem = asked.id()});
    if (!model::OrderView<model::ValueNode>(record).requestedCompletion())
      model::setRequestedCompletion(record, asked.expectedAvailability());
  }
  if (const std::string customer = qualification.party(model::customerRole);
      order.customer.empty() && !customer.empty())
    model::addParty(record, customer, model::customerRole);
}

/// The members of an order other than its items.
doc::Value headOf(const NewOrder& order) {
  doc::Value record = model::orderRecord({
      .category = order.category,
      .description = order.description,
      .priority = order.priority,
      .requestedStart = order.start,
      .requestedCompletion = order.due,
  });
  model::setExternalId(record, orderKind(), order.externalId);
  if (!order.customerOrder.empty())
    model::addReference(record, orderKind().references, order.customerOrder, model::customerOrderType);
  if (!order.customer.empty()) model::addParty(record, order.customer, model::customerRole);
  return record;
}

doc::Value recordOf(const NewOrder& order, Workspace& workspace) {
  doc::Value record = headOf(order);
  if (order.qualification.empty())
    model::addItem(record, orderKind(),
                   {.id = "1", .action = order.action, .service = serviceOf(order, workspace)});
  return record;
}

/// Returns what is ordered, without dates: `CreateOptions::content` has those as they were typed.
std::string contentOf(NewOrder order, Workspace& workspace) {
  order.due = order.start = std::nullopt;
  return fmt::format("{} {} {}", doc::json(recordOf(order, workspace)), order.qualification, order.requester);
}

/// Returns the id of the service that a reference leads to: an id, a prefix of it, or `ext:` and an external
/// id. An unknown one is returned as it is: it may be that of another system. Throws ambiguous-id.
std::string serviceNamed(const UnitOfWork& unit, const std::string& reference) {
  const model::KindRow& kind = model::row(model::Kind::service);
  if (reference.empty() || model::kindOfId(reference) == &kind) return reference;
  try {
    return store::findRecord(unit.files(), reference, &kind).id;
  } catch (const Error& error) {
    if (error.findings().front().code == Code::ambiguousId) throw;
    return reference;
  }
}

/// Returns an order with the customer, category and specification of the service that it is for, if it does
/// not name them. Throws guard if the service has ended, and not-found for an unknown service to add; does
/// nothing for another unknown service.
NewOrder completed(UnitOfWork& unit, NewOrder order) {
  const model::KindRow& kind = model::row(model::Kind::service);
  order.service = serviceNamed(unit, order.service);
  const bool isOurs =
      model::kindOfId(order.service) == &kind && store::exists(unit.files(), kind, order.service);
  if (!isOurs && order.action == model::addAction)
    throw Error(Diagnostic(Code::notFound, fmt::format("there is no service '{}' to add", order.service))
                    .hint("without --service, the start of the order creates one"));
  if (!isOurs) return order;
  const store::Loaded record = store::load(unit.files(), order.service, &kind);
  const model::InventoryServiceView<doc::Node> service(record.root());
  if (service.state(kind) == lifecycle::State::terminated)
    throw Error(Diagnostic(Code::guard, fmt::format("the service is terminated: nothing to {}", order.action))
                    .in(order.service)
                    .hint("order a new one with --action add"));
  const auto complete = [](std::string& member, std::string_view own) {
    if (member.empty()) member = own;
  };
  complete(order.customer, service.customer());
  complete(order.category, service.category());
  complete(order.specification, service.specification().id());
  return order;
}

/// Links an order with the report that requests it, at both ends.
void linkRequester(UnitOfWork& unit, Draft& order, const std::string& reference) {
  Draft& report = unit.open(reference, nullptr);
  requireOpen(report, "request an order for");
  const std::string id = freeActivityId(report, "order");
  model::addActivity(report.value, {.id = id,
                                    .name = model::RecordView<model::ValueNode>(order.value).description(),
                                    .type = std::string(model::serviceOrderType)});
  linkChild(unit, report, id, order);
  reportChange(unit, report, fmt::format("activity {} waits for {}", id, order.id));
}

}  // namespace

void ceaseService(UnitOfWork& unit, const Draft& service, NewOrder order) {
  const lifecycle::State state = service.state();
  if (state != lifecycle::State::active && state != lifecycle::State::inactive)
    throw Error(Diagnostic(Code::guard, fmt::format("the service is {}: it is not in place",
                                                    lifecycle::states.name(state)))
                    .in(service.id)
                    .hint(state == lifecycle::State::terminated ? "a terminated service stays as it is"
                                                                : "cancel the order that adds it"));
  const std::vector<std::string> open =
      openOrdersOn(store::Mentions(unit.files(), {&orderKind()}), service.id);
  if (!open.empty() && !unit.options().forced())
    throw Error(Diagnostic(Code::guard, fmt::format("{} works on it", joined(open)))
                    .in(service.id)
                    .hint("complete or cancel that first, or use --force --reason TEXT"));
  const model::RecordView<model::ValueNode> view(service.value);
  const std::string name = view.name();
  order.customer = view.customer();
  if (order.category.empty()) order.category = view.category();
  order.description = fmt::format("cease {}", name.empty() ? service.id : name);
  doc::Value record = headOf(order);
  model::addItem(record, orderKind(),
                 {.id = "1",
                  .action = std::string(model::deleteAction),
                  .service = model::orderedService(service.value)});
  createRecord(unit, orderKind(), std::move(record),
               {.text = fmt::format("created to delete {}", service.id)});
}

ChangeResult createOrder(Workspace& workspace, const Env& env, const ChangeOptions& options,
                         const NewOrder& asked, const CreateOptions& create) {
  UnitOfWork unit(workspace, env, options);
  const NewOrder order = asked.service.empty() ? asked : completed(unit, asked);
  if (!order.specification.empty()) requireSpecification(unit, order.specification);
  doc::Value record = recordOf(order, workspace);
  CreateOptions own = create;
  if (!create.idempotencyKey.empty()) own.content += contentOf(order, workspace);
  if (!order.qualification.empty()) takeUp(unit, order, record);
  Draft* draft = createRecord(unit, orderKind(), std::move(record), own);
  if (draft && !order.requester.empty()) linkRequester(unit, *draft, order.requester);
  return unit.finish();
}

}  // namespace som::process
