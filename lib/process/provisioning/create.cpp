#include "process/provisioning/create.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/hash.hpp"
#include "base/id.hpp"
#include "doc/write.hpp"
#include "exchange/normalise.hpp"
#include "process/record/agreement.hpp"
#include "process/record/fields.hpp"
#include "process/record/policies.hpp"
#include "schema/registry.hpp"

namespace som::process {
namespace {

const model::KindRow& orderKind() { return model::row(model::Kind::serviceOrder); }

void putText(doc::Value& record, const char* key, const std::string& text) {
  if (!text.empty()) record[key] = text;
}

doc::Value serviceOf(const NewOrder& order, Workspace& workspace) {
  doc::Value service = doc::Value::object();
  putText(service, "id", order.service);
  doc::Value specification = {{"id", order.specification}};
  if (const doc::Document* known = workspace.policies().specification(order.specification))
    putText(specification, "version", std::string(known->root()["version"].text()));
  if (!order.specification.empty()) service["serviceSpecification"] = std::move(specification);
  for (const auto& [name, value] : order.characteristics)
    appendTo(service, "serviceCharacteristic", {{"name", name}, {"value", schema::typedText(value, {})}});
  if (!order.place.empty()) appendTo(service, "place", {{"id", order.place}});
  return service;
}

doc::Value recordOf(const NewOrder& order, Workspace& workspace) {
  doc::Value record = {{"@type", "ServiceOrder"}};
  putText(record, "externalId", order.externalId);
  putText(record, "category", order.category);
  putText(record, "description", order.description);
  putText(record, "priority", order.priority);
  if (order.start) record["requestedStartDate"] = formatInstant(*order.start);
  if (order.due) record["requestedCompletionDate"] = formatInstant(*order.due);
  if (!order.customerOrder.empty())
    appendTo(record, "externalReference",
             {{"id", order.customerOrder}, {"externalReferenceType", "customerOrder"}});
  if (!order.customer.empty())
    appendTo(record, "relatedParty", {{"id", order.customer}, {"role", "customer"}});
  appendTo(record, "serviceOrderItem",
           {{"id", "1"}, {"action", order.action}, {"service", serviceOf(order, workspace)}});
  return record;
}

/// An id whose random part follows from the key, so that a repeated create finds the first one's record.
std::string idForKey(const std::string& key, const Env& env) {
  const std::string digest = sha256("ServiceOrder\n" + key);
  Env derived = env;
  derived.random = [&] { return std::stoull(digest.substr(0, 16), nullptr, 16); };
  return makeRecordId(orderKind().prefix, derived);
}

std::optional<Outcome> createdBefore(Unit& unit, const std::string& key, const std::string& id) {
  const std::string random = id.substr(id.size() - 8);
  for (const std::string& path : store::pathsOf(unit.files(), orderKind())) {
    if (path.find(random) == std::string::npos) continue;
    const auto bytes = unit.files().read(path);
    const doc::Document document = doc::read(bytes.value_or(""), path, doc::formatOf(path));
    for (const doc::Node reference : document.root()["externalReference"])
      if (reference["externalReferenceType"].text() == "idempotencyKey" && reference["id"].text() == key)
        return Outcome{std::string(document.root()["id"].text()), "",
                       std::string(document.root()["state"].text()),
                       "was created before with this idempotency key"};
  }
  return std::nullopt;
}

/// What every new order has: type, id, state, date, and items in their first state.
void begin(Unit& unit, doc::Value& record, const std::string& id) {
  record["@type"] = orderKind().type;
  if (!record.contains("id")) record["id"] = id;
  record["state"] = "acknowledged";
  if (!record.contains("orderDate")) record["orderDate"] = formatInstant(unit.env().now);
  std::size_t number = 0;
  for (doc::Value& item : listOf(record, "serviceOrderItem")) {
    ++number;
    if (!item.is_object()) continue;
    if (!item.contains("id")) item["id"] = std::to_string(number);
    item["state"] = "acknowledged";
  }
}

/// Gives a new record its file, or reports the one that an earlier create with the same key made.
void add(Unit& unit, doc::Value record, const CreateOptions& create, const std::string& id) {
  if (!create.idempotencyKey.empty()) {
    if (const auto earlier = createdBefore(unit, create.idempotencyKey, id)) {
      unit.report(*earlier);
      return;
    }
    appendTo(record, "externalReference",
             {{"id", create.idempotencyKey}, {"externalReferenceType", "idempotencyKey"}});
  }
  if (store::exists(unit.files(), orderKind(), textOf(record, "id")))
    throw Error(
        Diagnostic(Code::duplicateId, "there is a record of this id already").in(textOf(record, "id")));
  agreeServiceLevel(unit, record, orderKind());
  Draft& draft = unit.add(orderKind(), std::move(record));
  unit.track(draft, "create");
  unit.report({draft.id, "", "acknowledged", "created"});
}

std::string newId(Unit& unit, const CreateOptions& create) {
  return create.idempotencyKey.empty() ? makeRecordId(orderKind().prefix, unit.env())
                                       : idForKey(create.idempotencyKey, unit.env());
}

/// A payload that says it is something else; one that says nothing is taken at the user's word.
bool isAnotherKind(doc::Node payload) {
  const std::string_view type = payload["@type"].text();
  return !type.empty() && type != orderKind().type && payload["@baseType"].text() != orderKind().type;
}

std::vector<doc::Node> ordersIn(const doc::Document& payload) {
  std::vector<doc::Node> nodes;
  if (payload.root().isSequence())
    for (const doc::Node item : payload.root()) nodes.push_back(item);
  else
    nodes.push_back(payload.root());
  return nodes;
}

}  // namespace

ChangeResult createOrder(Workspace& workspace, const Env& env, const ChangeOptions& options,
                         const NewOrder& order, const CreateOptions& create) {
  Unit unit(workspace, env, options);
  const std::string id = newId(unit, create);
  doc::Value record = recordOf(order, workspace);
  begin(unit, record, id);
  add(unit, std::move(record), create, id);
  return unit.finish();
}

ChangeResult createOrders(Workspace& workspace, const Env& env, const ChangeOptions& options,
                          const std::vector<doc::Document>& payloads, const CreateOptions& create) {
  Unit unit(workspace, env, options);
  const schema::Schema& schema = workspace.schemas().get(orderKind().schema);
  std::vector<Diagnostic> findings;
  std::size_t number = 0;
  for (const doc::Document& payload : payloads)
    for (const doc::Node node : ordersIn(payload)) {
      CreateOptions one = create;
      if (!one.idempotencyKey.empty() && number > 0) one.idempotencyKey += "#" + std::to_string(number + 1);
      ++number;
      if (const doc::Node type = node["@type"]; isAnotherKind(node)) {
        findings.push_back(
            payload.diagnostic(Code::unknownKind, fmt::format("'{}' is no service order", type.text()), type)
                .hint("service orders have the @type ServiceOrder, or it as their @baseType"));
        continue;
      }
      exchange::Normalised normalised = exchange::normalise(payload, node, orderKind(), schema.root());
      for (Diagnostic& notice : normalised.notices) {
        if (create.strict)
          findings.push_back(
              std::move(notice).as(Severity::error).hint("--strict refuses what has to be normalised"));
        else
          unit.warn(std::move(notice));
      }
      const std::string id = newId(unit, one);
      if (normalised.value.is_object()) begin(unit, normalised.value, id);
      auto problems = exchange::check(payload, normalised, schema);
      const bool bad = !problems.empty();
      std::move(problems.begin(), problems.end(), std::back_inserter(findings));
      if (!bad && findings.empty()) add(unit, std::move(normalised.value), one, id);
    }
  if (number == 0) throw Error(Diagnostic(Code::syntax, "there is nothing to create: the payload is empty"));
  if (!findings.empty()) throw Error(std::move(findings));
  return unit.finish();
}

}  // namespace som::process
