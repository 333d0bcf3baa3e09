#include "process/feasibility/qualification.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "process/edit/characteristics.hpp"
#include "process/feasibility/feasibility.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/work/fields.hpp"
#include "process/work/policies.hpp"
#include "schema/registry.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

constexpr std::string_view itemList = "serviceQualificationItem";
/// From the worst: an item of a qualification decides for the whole.
constexpr std::array<std::string_view, 3> results = {"unqualified", "alternate", "qualified"};

const model::KindRow& qualificationKind() { return model::row(model::Kind::serviceQualification); }

doc::Value proposalOf(const Alternative& alternative, std::size_t number) {
  doc::Value proposal = {{"id", std::to_string(number)}};
  if (alternative.available)
    proposal["alternateServiceAvailabilityDate"] = formatInstant(*alternative.available);
  proposal["alternateService"] = alternative.service;
  return proposal;
}

std::string_view resultOf(const Feasibility& answer) {
  if (answer.reasons.empty()) return "qualified";
  return answer.alternatives.empty() ? "unqualified" : "alternate";
}

void answerItem(UnitOfWork& unit, const doc::Value& record, doc::Value& item) {
  AskedService asked{item.value("service", doc::Value::object()), partyOf(record, "customer"),
                     timeOf(item, "expectedServiceAvailabilityDate")};
  for (const doc::Value& other : listOf(record, itemList))
    if (&other != &item) asked.together.push_back(other.value("service", doc::Value::object()));
  const Feasibility answer = judge(unit, asked);
  item["state"] = "done";
  item["qualificationResult"] = resultOf(answer);
  for (const char* list : {"eligibilityUnavailabilityReason", "alternateServiceProposal"}) item.erase(list);
  if (answer.earliest) item["expectedActivationDate"] = formatInstant(*answer.earliest);
  for (const Unavailability& reason : answer.reasons)
    appendTo(item, "eligibilityUnavailabilityReason", {{"code", reason.code}, {"label", reason.label}});
  std::size_t number = 0;
  for (const Alternative& alternative : answer.alternatives)
    appendTo(item, "alternateServiceProposal", proposalOf(alternative, ++number));
}

/// accepted → inProgress → done, with the answers.
void answer(UnitOfWork& unit, Draft& draft) {
  applyEvent(unit, draft, {.event = lifecycle::Event::start});
  std::size_t worst = results.size() - 1;
  for (doc::Value& item : listOf(draft.value, itemList)) {
    answerItem(unit, draft.value, item);
    const auto result =
        std::find(results.begin(), results.end(), textOf(item, "qualificationResult")) - results.begin();
    worst = std::min(worst, static_cast<std::size_t>(result));
  }
  draft.value["qualificationResult"] = results[worst];
  draft.value["effectiveQualificationDate"] = formatInstant(unit.env().now);
  applyEvent(unit, draft, {.event = lifecycle::Event::complete});
}

doc::Value recordOf(const QualificationRequest& request, Workspace& workspace) {
  doc::Value specification = {{"id", request.specification}};
  if (const doc::Document* known = workspace.policies().specification(request.specification))
    putText(specification, "version", std::string(known->root()["version"].text()));
  doc::Value service = {{"serviceSpecification", std::move(specification)}};
  for (const auto& [name, value] : request.characteristics)
    appendTo(service, "serviceCharacteristic",
             {{"name", name}, {"value", typedCharacteristic(workspace, request.specification, name, value)}});
  if (!request.place.empty()) appendTo(service, "place", {{"id", request.place}});
  doc::Value item = {{"id", "1"}};
  if (request.due) item["expectedServiceAvailabilityDate"] = formatInstant(*request.due);
  item["service"] = std::move(service);
  doc::Value record = {{"@type", qualificationKind().type}};
  if (!request.customer.empty())
    appendTo(record, "relatedParty", {{"id", request.customer}, {"role", "customer"}});
  appendTo(record, itemList, std::move(item));
  return record;
}

/// `create`, with each new record answered and kept in `result`.
CreateOptions answering(const CreateOptions& create, QualificationResult& result) {
  CreateOptions options = create;
  options.then = [&result](UnitOfWork& unit, Draft& draft) {
    answer(unit, draft);
    const schema::Rule order = unit.workspace().schemas().get(draft.kind->schema).root();
    result.records.push_back(schema::canonicalOrder(draft.value, order));
  };
  return options;
}

/// The answers that an earlier check with the same idempotency key got.
void addEarlier(Workspace& workspace, QualificationResult& result) {
  for (const Outcome& outcome : result.change.changed) {
    const bool answered =
        std::any_of(result.records.begin(), result.records.end(),
                    [&](const doc::Value& record) { return textOf(record, "id") == outcome.id; });
    if (answered) continue;
    const store::Found found = store::findRecord(workspace.store(), outcome.id, &qualificationKind());
    result.records.push_back(doc::toValue(store::readFound(workspace.store(), found).root()));
  }
}

}  // namespace

bool QualificationResult::anyUnqualified() const {
  return std::any_of(records.begin(), records.end(), [](const doc::Value& record) {
    return textOf(record, "qualificationResult") == results.front();
  });
}

QualificationResult checkFeasibility(Workspace& workspace, const Env& env, const ChangeOptions& options,
                                     const QualificationRequest& request, const CreateOptions& create) {
  QualificationResult result;
  UnitOfWork unit(workspace, env, options);
  createRecord(unit, qualificationKind(), recordOf(request, workspace), answering(create, result));
  result.change = unit.finish();
  addEarlier(workspace, result);
  return result;
}

QualificationResult checkFeasibility(Workspace& workspace, const Env& env, const ChangeOptions& options,
                                     const std::vector<doc::Document>& payloads,
                                     const CreateOptions& create) {
  QualificationResult result;
  result.change =
      createFromPayload(workspace, env, options, payloads, {&qualificationKind()}, answering(create, result));
  return result;
}

}  // namespace som::process
