#include "process/edit/order_guards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "model/characteristic.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "model/qualification.hpp"
#include "model/references.hpp"
#include "model/report.hpp"
#include "model/services.hpp"
#include "process/edit/required_services.hpp"
#include "process/work/circle.hpp"
#include "process/work/policies.hpp"
#include "process/work/prerequisites.hpp"
#include "process/work/related.hpp"
#include "store/mentions.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using model::ValueNode;
using Item = model::ItemView<ValueNode>;
using Order = model::OrderView<ValueNode>;
using Record = model::RecordView<ValueNode>;

using model::orderKind;
const model::KindRow& qualificationKind() { return model::row(model::Kind::serviceQualification); }

/// Returns the record as its file has it; an empty mapping for a new one.
doc::Value before(const Draft& draft) {
  return draft.before ? doc::toValue(draft.before->root()) : doc::Value::object();
}

/// Returns those of the texts that are not among the others.
std::vector<std::string> newOnes(std::vector<std::string> texts, const std::vector<std::string>& others) {
  std::erase_if(texts, [&](const std::string& text) {
    return text.empty() || std::find(others.begin(), others.end(), text) != others.end();
  });
  return texts;
}

/// Returns the ids of the other orders that mention a text and fulfil a condition, with the changes of the
/// unit.
std::vector<std::string> otherOrders(const UnitOfWork& unit, const Draft& draft, const std::string& text,
                                     const std::function<bool(const doc::Value& order)>& isMeant) {
  std::vector<std::string> ids;
  for (const Draft& other : unit.drafts())
    if (other.kind == draft.kind && other.id != draft.id && isMeant(other.value)) ids.push_back(other.id);
  const auto doubtful =
      store::Mentions(unit.files(), {draft.kind}).read(text, [&](const doc::Document& document) {
        const std::string id(model::RecordView<doc::Node>(document.root()).id());
        if (id != draft.id && !unit.draftOf(*draft.kind, id) && isMeant(doc::toValue(document.root())))
          ids.push_back(id);
      });
  store::refuseDoubtful(doubtful, text);
  return ids;
}

void externalIds(UnitOfWork& unit, const Draft& draft) {
  const model::KindRow& kind = *draft.kind;
  if (kind.kind != model::Kind::serviceOrder && kind.noun != "report") return;
  for (const std::string& id : newOnes(model::externalIdsOf(ValueNode(draft.value), kind),
                                       model::externalIdsOf(ValueNode(before(draft)), kind))) {
    const std::vector<std::string> others = unit.othersWithExternalId(draft, id);
    if (others.empty()) continue;
    Diagnostic finding =
        Diagnostic(Code::duplicateId,
                   fmt::format("the external id '{}' is that of {} already", id, joined(others)))
            .in(draft.id);
    if (kind.kind != model::Kind::serviceOrder)
      unit.warn(std::move(finding));
    else if (!unit.options().forced())
      throw Error(std::move(finding).hint("use --force --reason TEXT if it is another order"));
  }
}

std::vector<std::string> qualificationsOf(const doc::Value& order) {
  std::vector<std::string> ids;
  for (const doc::Value* item : model::itemsOf(order, orderKind().itemField))
    for (const auto one : Item(*item).qualifications()) ids.push_back(one.id());
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

/// Returns the customer who asked for a qualification; empty if it has none or does not exist.
std::string customerOfQualification(const UnitOfWork& unit, const std::string& id) {
  if (const Draft* draft = unit.draftOf(qualificationKind(), id)) return Record(draft->value).customer();
  if (model::kindOfId(id) != &qualificationKind()) return {};
  auto found = store::findById(unit.files(), qualificationKind(), id);
  if (!found) return {};
  const doc::Document document = store::readFound(unit.files(), std::move(*found));
  return std::string(model::RecordView<doc::Node>(document.root()).customer());
}

/// True if an order has not been withdrawn: its qualifications are used up.
bool usesQualifications(const doc::Value& order) {
  const State state = Record(order).state(orderKind());
  return state != State::cancelled && state != State::rejected;
}

void qualifications(const UnitOfWork& unit, const Draft& draft) {
  if (draft.kind->kind != model::Kind::serviceOrder) return;
  const std::string customer = Record(draft.value).customer();
  std::vector<Diagnostic> findings;
  for (const std::string& id : newOnes(qualificationsOf(draft.value), qualificationsOf(before(draft)))) {
    const std::string asked = customerOfQualification(unit, id);
    if (!asked.empty() && !customer.empty() && asked != customer)
      findings.push_back(Diagnostic(Code::guard, fmt::format("it is for {}, not for {}", asked, customer))
                             .in(id)
                             .hint("check the service for this customer"));
    const auto others = otherOrders(unit, draft, id, [&](const doc::Value& order) {
      const auto used = qualificationsOf(order);
      return usesQualifications(order) && std::find(used.begin(), used.end(), id) != used.end();
    });
    if (!others.empty())
      findings.push_back(Diagnostic(Code::guard, fmt::format("{} has taken it up already", joined(others)))
                             .in(id)
                             .hint("check the service again for another order"));
  }
  if (!findings.empty()) throw Error(std::move(findings));
}

/// Refuses new prerequisites by which orders would wait for each other: none of them could start.
void circles(UnitOfWork& unit, const Draft& draft) {
  if (draft.kind->kind != model::Kind::serviceOrder) return;
  const doc::Value file = before(draft);
  const bool waitsForOthers = !newOnes(prerequisiteIds(draft.value), prerequisiteIds(file)).empty();
  // Others may wait for an id that the order did not have before.
  const bool isNamed = !newOnes(model::externalIdsOf(ValueNode(draft.value), *draft.kind),
                                model::externalIdsOf(ValueNode(file), *draft.kind))
                            .empty();
  if (!waitsForOthers && !isNamed) return;
  if (const auto circle = circleOf(unit, draft); !circle.empty())
    throw Error(
        Diagnostic(Code::dependencyCycle, "orders wait for each other in a circle: " + joined(circle, " → "))
            .in(draft.id)
            .hint("end one of these dependencies"));
}

std::vector<std::string> relatedIds(const doc::Value& report, model::ReportRelation relation) {
  std::vector<std::string> ids;
  for (const ValueNode id : model::relatedReports(ValueNode(report), relation)) ids.push_back(id.text());
  return ids;
}

/// Returns the reports to which a relation of a report leads, with the changes of this unit.
std::vector<std::string> relatedReportsOf(const UnitOfWork& unit, const std::string& id,
                                          model::ReportRelation relation) {
  const model::KindRow* kind = model::kindOfId(id);
  if (!kind || kind->clock != model::Clock::report) return {};
  if (const Draft* draft = unit.draftOf(*kind, id)) return relatedIds(draft->value, relation);
  auto found = store::findById(unit.files(), *kind, id);
  if (!found) return {};
  return relatedIds(doc::toValue(store::readFound(unit.files(), std::move(*found)).root()), relation);
}

/// Refuses new relations of a report by which it would be part, cause or duplicate of itself.
void reportCircles(const UnitOfWork& unit, const Draft& draft) {
  if (draft.kind->clock != model::Clock::report) return;
  for (const auto& relation : model::reportRelations.rows) {
    if (newOnes(relatedIds(draft.value, relation.value), relatedIds(before(draft), relation.value)).empty())
      continue;
    const auto circle = circleThrough(
        draft.id, [&](const std::string& id) { return relatedReportsOf(unit, id, relation.value); });
    if (!circle.empty())
      throw Error(Diagnostic(Code::guard, fmt::format("{}: reports would be related in a circle: {}",
                                                      relation.name, joined(circle, " → ")))
                      .in(draft.id)
                      .hint("end one of these relations"));
  }
}

std::optional<Instant> dueOf(const doc::Value& record, const model::KindRow& kind) {
  return kind.clock == model::Clock::order ? Order(record).requestedCompletion()
                                           : model::ReportView<ValueNode>(record).requestedResolution();
}

void dates(UnitOfWork& unit, const Draft& draft) {
  if (draft.kind->clock == model::Clock::none) return;
  const doc::Value file = before(draft);
  const auto due = dueOf(draft.value, *draft.kind);
  const auto start = Order(draft.value).requestedStart();
  if (!due || (due == dueOf(file, *draft.kind) && start == Order(file).requestedStart())) return;
  const std::string text = unit.workspace().timeText(*due);
  const auto warn = [&](std::string message) {
    unit.warn(Diagnostic(Code::doubtfulTime, std::move(message)).in(draft.id));
  };
  if (draft.kind->clock == model::Clock::order && start && *due < *start)
    warn(fmt::format("it is due at {}, before its requested start at {}", text,
                     unit.workspace().timeText(*start)));
  if (*due < unit.env().now && due != dueOf(file, *draft.kind))
    warn(fmt::format("the requested {} at {} is in the past",
                     draft.kind->clock == model::Clock::order ? "completion" : "resolution", text));
}

/// Warns of new services that are not offered, or not in the version that the order names, and of changes of
/// no service.
void offered(UnitOfWork& unit, const Draft& draft) {
  if (draft.kind->kind != model::Kind::serviceOrder || draft.before) return;
  for (const doc::Value* value : model::itemsOf(draft.value, orderKind().itemField)) {
    const Item item(*value);
    const auto asked = item.service().specification();
    const doc::Document* known = unit.workspace().policies().specification(asked.id());
    const bool changes = item.action() == model::modifyAction || item.action() == model::deleteAction;
    if (changes && item.service().id().empty())
      unit.warn(Diagnostic(Code::unknownReference,
                           fmt::format("item {} names no service to {}", item.id(), item.action()))
                    .in(draft.id)
                    .hint(fmt::format("som order update {} --set '{}.service.id=SV-…'", draft.id,
                                      model::pathOfItem(draft.value, orderKind().itemField, item.id()))));
    if (item.action() != model::addAction || !known) continue;
    const model::SpecificationView<doc::Node> specification(known->root());
    const std::string_view status = specification.lifecycleStatus();
    const std::string_view version = specification.version();
    if (!model::isOffered(status))
      unit.warn(Diagnostic(Code::guard, fmt::format("item {}: {} is {}", item.id(), asked.id(), status))
                    .in(draft.id));
    if (!version.empty() && !asked.version().empty() && asked.version() != version)
      unit.warn(
          Diagnostic(Code::guard,
                     fmt::format("item {}: version {} of {} is ordered, but the catalogue has version {}",
                                 item.id(), std::string(asked.version()), asked.id(), version))
              .in(draft.id)
              .hint("its plan is that of the catalogue"));
  }
}

/// Warns of values that new services need and do not get by themselves: nothing in the order gives their
/// scope. A qualification may have reserved them.
void scopes(UnitOfWork& unit, const Draft& draft) {
  if (draft.kind->kind != model::Kind::serviceOrder || draft.before) return;
  for (const doc::Value* value : model::itemsOf(draft.value, orderKind().itemField)) {
    const Item item(*value);
    const std::string specification = item.service().specification().id();
    const doc::Document* known = unit.workspace().policies().specification(specification);
    if (item.action() != model::addAction || !known || !item.qualifications().empty()) continue;
    for (const auto parameter : model::SpecificationView<doc::Node>(known->root()).requiredParameters())
      if (const auto scope = parameter.scope();
          !scope.empty() && !model::hasCharacteristic(known->root(), scope))
        unit.warn(
            Diagnostic(Code::noValue, fmt::format("item {} gets no {} by itself: the specification {} has no "
                                                  "characteristic {}, which would give the scope",
                                                  item.id(), parameter.name(), specification, scope))
                .in(draft.id)
                .hint(fmt::format("som service reserve --pool {} --scope SCOPE --for {} --item {}",
                                  parameter.pool(), draft.id, item.id())));
  }
}

/// Adds the services of the items of an order.
void addServices(const doc::Value& order, std::vector<doc::Value>& services) {
  for (const doc::Value* item : model::itemsOf(order, orderKind().itemField))
    if (Item(*item).action() != model::deleteAction)
      services.push_back(model::valueOf(Item(*item).service()));
}

/// Warns of services that new services require: the customer has them neither yet, nor after this order and
/// its prerequisites.
void requiredServices(UnitOfWork& unit, const Draft& draft) {
  const std::string customer = Record(draft.value).customer();
  if (draft.kind->kind != model::Kind::serviceOrder || draft.before || customer.empty()) return;
  // Searched only if a service requires or excludes others.
  std::optional<std::vector<doc::Value>> existing, services;
  for (const doc::Value* item : model::itemsOf(draft.value, orderKind().itemField)) {
    const auto service = Item(*item).service();
    const doc::Document* known = unit.workspace().policies().specification(service.specification().id());
    if (Item(*item).action() != model::addAction || !known) continue;
    const model::SpecificationView<doc::Node> specification(known->root());
    if (specification.relations().empty()) continue;
    if (!services) {
      existing = services = servicesOfCustomer(unit.files(), customer);
      addServices(draft.value, *services);
      for (const std::string& id : prerequisiteIds(draft.value)) addServices(orderOf(unit, id), *services);
    }
    for (std::string& reason : excludedServices(specification, customer, *existing))
      unit.warn(Diagnostic(Code::guard, fmt::format("item {}: {}", Item(*item).id(), reason)).in(draft.id));
    for (std::string& reason : missingServices(model::valueOf(service), specification, customer, *services))
      unit.warn(Diagnostic(Code::guard, fmt::format("item {}: {}", Item(*item).id(), reason)).in(draft.id));
  }
}

}  // namespace

void resolvePrerequisites(UnitOfWork& unit, doc::Value& record, bool strict) {
  for (const model::Prerequisite& needed : model::prerequisitesOf(record)) {
    if (needed.id.empty() || parseRecordId(needed.id)) continue;
    const auto order = unit.orderOfExternalId(needed.id);
    if (!order) continue;
    Diagnostic notice(Code::normalised, fmt::format("prerequisite '{}' became {}, which has this external id",
                                                    needed.id, *order));
    if (strict) throw Error(std::move(notice).hint("--strict refuses what has to be normalised"));
    unit.warn(std::move(notice));
    model::resolvePrerequisite(record, needed, *order);
  }
}

void checkAgainstOthers(UnitOfWork& unit, const Draft& draft) {
  externalIds(unit, draft);
  qualifications(unit, draft);
  circles(unit, draft);
  reportCircles(unit, draft);
  dates(unit, draft);
  offered(unit, draft);
  scopes(unit, draft);
  requiredServices(unit, draft);
}

void requireSpecification(UnitOfWork& unit, const std::string& specification) {
  const Policies& policies = unit.workspace().policies();
  // A specification that is there but cannot be used has an error of its own.
  const model::KindRow& kind = model::row(model::Kind::serviceSpecification);
  if (policies.specification(specification) ||
      (isPlainId(specification) && store::exists(unit.files(), kind, specification)))
    return;
  const auto& known = policies.targets().specifications;
  if (known.empty()) return;  // the catalogue is kept elsewhere
  const std::vector<std::string_view> names(known.begin(), known.end());
  throw Error(
      Diagnostic(Code::notFound, fmt::format("the catalogue has no specification '{}'", specification))
          .hint(suggestion(specification, names, "specifications")));
}

}  // namespace som::process
