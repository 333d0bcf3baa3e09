#include "process/edit/create.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/hash.hpp"
#include "base/id.hpp"
#include "base/suggest.hpp"
#include "exchange/normalise.hpp"
#include "model/new_record.hpp"
#include "model/references.hpp"
#include "process/edit/agreement.hpp"
#include "process/edit/characteristics.hpp"
#include "process/edit/order_guards.hpp"
#include "process/edit/ordered_services.hpp"
#include "schema/registry.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

using NodeRecord = model::RecordView<doc::Node>;

/// Returns an id whose random part follows from the key, so that a repeated create finds the first record.
std::string idForKey(const model::KindRow& kind, const std::string& key, const Env& env) {
  const std::string digest = sha256(std::string(kind.type) + "\n" + key);
  Env derived = env;
  derived.random = [&] { return std::stoull(digest.substr(0, 16), nullptr, 16); };
  return makeRecordId(kind.prefix, derived);
}

std::string newId(const UnitOfWork& unit, const model::KindRow& kind, const CreateOptions& create) {
  return create.idempotencyKey.empty() ? makeRecordId(kind.prefix, unit.env())
                                       : idForKey(kind, create.idempotencyKey, unit.env());
}

/// Returns the outcome for a record that was created before with the same key. Throws changed-meanwhile if
/// that one was asked for with other content. Records of earlier versions do not say with which.
std::optional<Outcome> createdBefore(UnitOfWork& unit, const model::KindRow& kind,
                                     const CreateOptions& create, const std::string& id) {
  const std::string& key = create.idempotencyKey;
  const std::string random = id.substr(id.size() - 8);
  const std::array kinds = {&kind};
  for (const auto& [path, row] : store::listRecords(unit.files(), kinds)) {
    if (path.find(random) == std::string::npos) continue;
    if (!row)
      if (auto finding = store::misplacement(unit.files(), path)) throw Error(std::move(*finding));
    if (row != &kind) continue;
    auto found = store::findById(unit.files(), kind, store::idOfPath(path));
    if (!found) continue;
    const doc::Document document = store::readFound(unit.files(), std::move(*found));
    const NodeRecord record(document.root());
    const auto reference = model::referenceOf(document.root(), kind.references, idempotencyKeyType, key);
    if (!reference) continue;
    const std::string_view content = reference.contentHash();
    if (!content.empty() && content != sha256(create.content))
      throw Error(Diagnostic(Code::changedMeanwhile,
                             fmt::format("the idempotency key '{}' was used for other content", key))
                      .in(std::string(record.id()))
                      .hint("repeat the first command, or use another key"));
    return Outcome{std::string(record.id()), "", std::string(record.node()[kind.stateField].text()),
                   "was created before with this idempotency key"};
  }
  return std::nullopt;
}

/// Adds the file of a record in its first state; returns null if an earlier create with the same key made it.
Draft* add(UnitOfWork& unit, const model::KindRow& kind, doc::Value record, const CreateOptions& create,
           const std::string& id) {
  if (!create.idempotencyKey.empty()) {
    if (const auto earlier = createdBefore(unit, kind, create, id)) {
      unit.isAbout(earlier->id);
      unit.report(*earlier);
      return nullptr;
    }
    model::addReference(record, kind.references, create.idempotencyKey, idempotencyKeyType,
                        create.content.empty() ? std::string() : sha256(create.content));
  }
  const std::string own = model::RecordView<model::ValueNode>(record).id();
  if (store::exists(unit.files(), kind, own))
    throw Error(Diagnostic(Code::duplicateId, "there is a record of this id already").in(own));
  model::completeNotes({}, record, unit.env().actor, unit.env().now);
  if (kind.kind == model::Kind::serviceOrder) completeFromServices(unit, record);
  agreeServiceLevel(unit, record, kind);
  if (kind.kind == model::Kind::serviceOrder) {
    writeDefaults(unit.workspace(), record);
    resolvePrerequisites(unit, record, create.strict);
  }
  Draft& draft = unit.add(kind, std::move(record));
  unit.track(draft, "create", doc::Value::object(), create.cause);
  if (create.cause == UnitOfWork::Cause::asked) {
    unit.isAbout(draft.id);
    checkAgainstOthers(unit, draft);
  }
  unit.report({draft.id, "", std::string(lifecycle::states.name(model::firstState(kind))), create.text});
  if (create.then) create.then(unit, draft);
  return &draft;
}

/// Returns the kind of a payload: the one that it names, if its noun has that kind; the chosen kind, if the
/// payload names none or only its TM Forum resource.
const model::KindRow& kindOf(const doc::Document& payload, doc::Node node, const PayloadKinds& kinds) {
  const doc::Node type = NodeRecord(node).typeNode();
  const auto candidates = kinds.chosen ? std::vector{kinds.chosen} : model::kindsLike(kinds.noun);
  std::vector<const model::KindRow*> possible;
  for (const model::KindRow* kind : candidates)
    if (!exchange::isAnotherKind(node, *kind)) possible.push_back(kind);
  if (possible.size() == 1) return *possible.front();
  if (candidates.size() == 1) {
    const model::KindRow& only = *candidates.front();
    throw Error(
        payload.diagnostic(Code::unknownKind, fmt::format("'{}' is no {}", type.text(), only.type), type)
            .hint(fmt::format(
                "its @type or @baseType is {}{}", only.type,
                only.resource == only.type ? std::string() : fmt::format(" or {}", only.resource))));
  }
  std::vector<std::string_view> shortNames;
  for (const model::KindRow* kind : possible.empty() ? candidates : possible)
    shortNames.push_back(kind->shortName);
  const std::string message =
      possible.empty() ? fmt::format("'{}' is no {}", type.text(), kinds.noun->noun)
                       : fmt::format("the payload does not say which kind of {} it is", kinds.noun->noun);
  throw Error(
      payload.diagnostic(Code::unknownKind, message, type ? type : node)
          .hint((possible.empty() ? "its kinds are: " : "give --kind with one of: ") + joined(shortNames)));
}

/// Normalises and adds one record of a payload; adds its errors to `findings`.
void addFromPayload(UnitOfWork& unit, const doc::Document& payload, const exchange::Part& part,
                    const PayloadKinds& kinds, const CreateOptions& create,
                    std::vector<Diagnostic>& findings) {
  const model::KindRow& kind = kindOf(payload, part.node, kinds);
  const schema::Schema& schema = unit.workspace().schemas().get(kind.schema);
  exchange::Normalised normalised =
      exchange::normalise(payload, part, kind, schema.root(), {unit.workspace().zone(), unit.env().now});
  for (Diagnostic& notice : normalised.notices) {
    if (notice.severity == Severity::error)
      findings.push_back(std::move(notice));
    else if (create.strict && (notice.code == Code::normalised || notice.code == Code::doubtfulTime))
      findings.push_back(
          std::move(notice).as(Severity::error).hint("--strict refuses what has to be normalised"));
    else
      unit.warn(std::move(notice));
  }
  CreateOptions own = create;
  if (!create.idempotencyKey.empty()) own.content = doc::json(normalised.value);
  const std::string id = newId(unit, kind, create);
  if (normalised.value.is_object()) model::beginRecord(normalised.value, kind, id, unit.env().now);
  auto problems = exchange::check(payload, normalised, schema);
  const bool bad = !problems.empty();
  std::move(problems.begin(), problems.end(), std::back_inserter(findings));
  if (bad || !findings.empty()) return;
  if (Draft* draft = add(unit, kind, std::move(normalised.value), own, id))
    draft->relocate = [&payload, cameFrom = std::move(normalised.cameFrom)](Diagnostic& finding,
                                                                            const doc::Document& after) {
      exchange::relocate(finding, after, payload, cameFrom);
    };
}

}  // namespace

std::string derivedIdFor(const UnitOfWork& unit, const model::KindRow& kind, std::string_view parent,
                         std::string_view part) {
  for (std::size_t attempt = 1;; ++attempt) {
    std::string id = derivedRecordId(kind.prefix, parent, part, attempt);
    if (!unit.draftOf(kind, id) && !store::exists(unit.files(), kind, id)) return id;
  }
}

Draft* createRecord(UnitOfWork& unit, const model::KindRow& kind, doc::Value record,
                    const CreateOptions& create) {
  const std::string id = newId(unit, kind, create);
  model::beginRecord(record, kind, id, unit.env().now);
  return add(unit, kind, std::move(record), create, id);
}

ChangeResult createFromPayload(Workspace& workspace, const Env& env, const ChangeOptions& options,
                               const std::vector<doc::Document>& payloads, const PayloadKinds& kinds,
                               const CreateOptions& create) {
  ChangeOptions how = options;
  how.strict = create.strict;
  UnitOfWork unit(workspace, env, how);
  std::vector<Diagnostic> findings;
  std::size_t number = 0;
  for (const doc::Document& payload : payloads)
    for (const exchange::Part& part : exchange::partsOf(payload)) {
      CreateOptions one = create;
      if (!one.idempotencyKey.empty() && number > 0) one.idempotencyKey += "#" + std::to_string(number + 1);
      ++number;
      try {
        addFromPayload(unit, payload, part, kinds, one, findings);
      } catch (Error& error) {
        std::move(error.findings().begin(), error.findings().end(), std::back_inserter(findings));
      }
    }
  if (number == 0) throw Error(Diagnostic(Code::syntax, "there is nothing to create: the payload is empty"));
  if (!findings.empty()) throw unit.refusal(std::move(findings));
  return unit.finish();
}

}  // namespace som::process
