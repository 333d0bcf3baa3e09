#include "process/feasibility/qualification.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/qualification_answer.hpp"
#include "model/services.hpp"
#include "model/specification.hpp"
#include "process/edit/characteristics.hpp"
#include "process/feasibility/feasibility.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/work/policies.hpp"
#include "schema/registry.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using Qualification = model::QualificationView<model::ValueNode>;

/// The results, the worst first: the worst item decides the result of a qualification.
constexpr std::array<std::string_view, 3> results = {"unqualified", "alternate", model::qualified};

const model::KindRow& qualificationKind() { return model::row(model::Kind::serviceQualification); }

std::string_view resultOf(const Feasibility& answer) {
  if (answer.reasons.empty()) return model::qualified;
  return answer.alternatives.empty() ? "unqualified" : "alternate";
}

/// Returns the requested service of the item at a position.
AskedService askedIn(const Qualification& record, std::size_t position) {
  const auto item = record.items().at(position);
  AskedService asked{model::valueOf(item.service()), record.customer(), item.expectedAvailability()};
  for (std::size_t other = 0; other < record.items().size(); ++other)
    if (other != position) asked.together.push_back(model::valueOf(record.items().at(other).service()));
  return asked;
}

model::QualificationAnswer answerOf(Feasibility feasibility) {
  model::QualificationAnswer answer{resultOf(feasibility), feasibility.earliest, {}, {}};
  for (Unavailability& reason : feasibility.reasons)
    answer.reasons.push_back({reason.code, std::move(reason.label)});
  for (Alternative& alternative : feasibility.alternatives)
    answer.proposals.push_back({std::move(alternative.service), alternative.available});
  return answer;
}

/// Takes a qualification from accepted through inProgress to done, with the results.
void answer(UnitOfWork& unit, Draft& draft) {
  applyEvent(unit, draft, {.event = lifecycle::Event::start});
  std::size_t worst = results.size() - 1;
  const auto items = model::qualificationItems(draft.value);
  for (std::size_t position = 0; position < items.size(); ++position) {
    const auto answer = answerOf(judge(unit, askedIn(Qualification(draft.value), position)));
    items[position].answer(answer);
    const auto result = std::find(results.begin(), results.end(), answer.result) - results.begin();
    worst = std::min(worst, static_cast<std::size_t>(result));
  }
  model::answerQualification(draft.value, results[worst], unit.env().now);
  applyEvent(unit, draft, {.event = lifecycle::Event::complete});
}

doc::Value recordOf(const QualificationRequest& request, Workspace& workspace) {
  model::NewService asked{.specification = request.specification, .place = request.place};
  if (const doc::Document* known = workspace.policies().specification(request.specification))
    asked.version = model::SpecificationView<doc::Node>(known->root()).version();
  doc::Value service = model::serviceEntry(asked);
  for (const auto& [name, value] : request.characteristics)
    model::addCharacteristic(service, name,
                             typedCharacteristic(workspace, request.specification, name, value));
  return model::qualificationRecord({request.customer, std::move(service), request.due});
}

/// Returns `create` with a function that answers each new record and adds it to `result`.
CreateOptions answering(const CreateOptions& create, QualificationResult& result) {
  CreateOptions options = create;
  options.then = [&result](UnitOfWork& unit, Draft& draft) {
    answer(unit, draft);
    const schema::Rule order = unit.workspace().schemas().get(draft.kind->schema).root();
    result.records.push_back(schema::canonicalOrder(draft.value, order));
  };
  return options;
}

/// Returns the results of an earlier check with the same idempotency key.
void addEarlier(Workspace& workspace, QualificationResult& result) {
  for (const Outcome& outcome : result.change.changed) {
    const bool answered =
        std::any_of(result.records.begin(), result.records.end(),
                    [&](const doc::Value& record) { return Qualification(record).id() == outcome.id; });
    if (answered) continue;
    const store::Loaded earlier = store::load(workspace.store(), outcome.id, &qualificationKind());
    result.records.push_back(doc::toValue(earlier.root()));
  }
}

}  // namespace

bool QualificationResult::anyUnqualified() const {
  return std::any_of(records.begin(), records.end(), [](const doc::Value& record) {
    return Qualification(record).result() == results.front();
  });
}

QualificationResult checkFeasibility(Workspace& workspace, const Env& env, const ChangeOptions& options,
                                     const QualificationRequest& request, const CreateOptions& create) {
  QualificationResult result;
  UnitOfWork unit(workspace, env, options);
  CreateOptions own = answering(create, result);
  if (!create.idempotencyKey.empty()) {
    QualificationRequest undated = request;
    undated.due.reset();
    own.content += doc::json(recordOf(undated, workspace));
  }
  createRecord(unit, qualificationKind(), recordOf(request, workspace), own);
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
