#include "exchange/server.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/hash.hpp"
#include "base/id.hpp"
#include "base/suggest.hpp"
#include "exchange/body.hpp"
#include "exchange/collections.hpp"
#include "exchange/conformance.hpp"
#include "exchange/filters.hpp"
#include "exchange/hub.hpp"
#include "exchange/request.hpp"
#include "exchange/shape.hpp"
#include "exchange/tasks.hpp"
#include "exchange/to_payload.hpp"
#include "process/activation/service_test.hpp"
#include "process/alarm/by_hand.hpp"
#include "process/alarm/ingest.hpp"
#include "process/delegation/cancel.hpp"
#include "process/edit/apply.hpp"
#include "process/edit/create.hpp"
#include "process/feasibility/qualification.hpp"
#include "process/read/list.hpp"
#include "render/object.hpp"
#include "schema/registry.hpp"
#include "store/records.hpp"

namespace som::cli {
namespace {

using model::Kind;

/// The APIs' paths, beside the usual ones: some clients write that of alarms in their own way.
bool isBaseOf(const exchange::Api& api, const std::string& segment) {
  return segment == api.base || (api.format == "tmf642" && segment == "AlarmManagement");
}

HttpError notFound(std::string message) { return {404, "not-found", "Not Found", std::move(message)}; }

/// One request.
class Answering {
 public:
  Answering(const Session& session, const HttpRequest& request, std::vector<Diagnostic>& warnings)
      : session_(session), request_(request), warnings_(warnings) {}

  HttpResponse run() {
    const auto& path = request_.segments;
    constexpr std::size_t shortest = 4;
    if (path.size() < shortest || path.size() > shortest + 1 || path[0] != "tmf-api" || path[2] != "v4")
      throw notFound("addresses are /tmf-api/API/v4/RESOURCE and /tmf-api/API/v4/RESOURCE/ID");
    for (const exchange::Api& api : exchange::apis())
      if (isBaseOf(api, path[1]))
        return ofApi(api, path[3], path.size() > shortest ? std::optional(path[4]) : std::nullopt);
    throw notFound(fmt::format("the API '{}' is not known", path[1]));
  }

 private:
  HttpResponse ofApi(const exchange::Api& api, const std::string& name,
                     const std::optional<std::string>& id) {
    api_ = &api;
    if (name == "hub") return ofHub(id);
    if (const Task* task = id ? nullptr : findTask(api.format, name)) return doTask(*task);
    for (const Collection& collection : collections()) {
      if (collection.format != api.format || collection.path != name) continue;
      collection_ = &collection;
      return id ? ofRecord(*id) : ofCollection();
    }
    throw notFound(fmt::format("the API has no '{}'", name));
  }

  HttpResponse ofHub(const std::optional<std::string>& id) {
    HubRequest hub{.request = request_,
                   .address = fmt::format("{}/tmf-api/{}/v4/hub", request_.base, api_->base),
                   .id = id,
                   .kinds = {}};
    for (const Collection& collection : collections())
      if (collection.format == api_->format) hub.kinds = kindsOf(collection);
    return answerHub(session_, hub, warnings_);
  }

  HttpResponse ofCollection() {
    if (request_.method == "GET" || request_.method == "HEAD") return list();
    if (request_.method == "POST" && collection_->makes) return create();
    throw notAllowed(collection_->makes ? "GET, POST" : "GET", std::string(collection_->whyNot));
  }

  HttpResponse ofRecord(const std::string& id) {
    const model::KindRow* kind = model::kindOfId(id);
    if (!kind || !hasKind(*collection_, *kind)) throw notFound(fmt::format("'{}' is not here", id));
    if (request_.method == "GET" || request_.method == "HEAD") return show(id, *kind, 200);
    if (request_.method == "PATCH" && collection_->patches) return patch(id, *kind);
    throw notAllowed(collection_->patches ? "GET, PATCH" : "GET", std::string(collection_->whyNot));
  }

  std::string linkTo(const std::string& id) const {
    return fmt::format("{}/tmf-api/{}/v4/{}/{}", request_.base, api_->base, collection_->path, id);
  }

  doc::Value payloadOf(const doc::Document& document, const model::KindRow& kind) const {
    doc::Value record =
        schema::typedValue(document.root(), session_.workspace().schemas().get(kind.schema).root());
    const std::string id = model::RecordView<model::ValueNode>(record).id();
    return withLink(exchange::toPayload(std::move(record), kind, *api_, {.numbersAlarms = false}),
                    linkTo(id));
  }

  static doc::Value withLink(doc::Value payload, std::string link) {
    return render::Object().addAll(payload).add("href", std::move(link)).take();
  }

  /// The record with the members that `fields` names, and those that each has.
  doc::Value picked(const doc::Value& payload) const {
    const auto fields = request_.parameter("fields");
    if (!fields) return payload;
    std::string all = "," + *fields + ",id,href,";
    std::erase(all, ' ');
    doc::Value some = doc::Value::object();
    for (const auto& [name, value] : payload.items())
      if (all.find("," + name + ",") != std::string::npos) some[name] = value;
    return some;
  }

  HttpResponse show(const std::string& id, const model::KindRow& kind, int status) const {
    const store::Store& store = session_.workspace().store();
    const store::Loaded loaded = store.consistently([&] { return store::load(store, id, &kind); });
    HttpResponse response{.status = status, .body = picked(payloadOf(loaded.document, kind))};
    if (loaded.document.source())
      response.headers.emplace_back("ETag", "\"" + sha256(*loaded.document.source()) + "\"");
    if (status == 201) response.headers.emplace_back("Location", linkTo(id));
    return response;
  }

  // Lists.

  HttpResponse list() const {
    const std::vector<Filter> wanted = filtersOf(request_, *api_);
    const std::size_t offset = numberOf(request_, "offset", 0);
    const std::size_t limit = numberOf(request_, "limit", std::string::npos);
    process::ListRequest request;
    request.kind = &model::row(collection_->kinds.front());
    request.needsDocuments = true;
    const process::RecordQuery query(session_.workspace(), {}, model::kindsLike(request.kind), {});
    process::ListResult found = process::list(session_.workspace(), session_.env, request, query);
    std::erase_if(found.rows,
                  [&](const process::ListRow& row) { return !hasKind(*collection_, row.record.kind()); });
    std::sort(found.rows.begin(), found.rows.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    std::move(found.bad.begin(), found.bad.end(), std::back_inserter(warnings_));
    doc::Value items = doc::Value::array();
    std::size_t total = 0;
    for (const process::ListRow& row : found.rows) {
      const doc::Value payload = payloadOf(row.record.document(), row.record.kind());
      if (!std::all_of(wanted.begin(), wanted.end(), [&](const Filter& one) { return one.holds(payload); }))
        continue;
      if (total++ >= offset && items.size() < limit) items.push_back(picked(payload));
    }
    HttpResponse response{.body = std::move(items)};
    response.headers.emplace_back("X-Total-Count", std::to_string(total));
    response.headers.emplace_back("X-Result-Count", std::to_string(response.body.size()));
    return response;
  }

  // Changes.

  process::ChangeOptions changes() const {
    process::ChangeOptions options = session_.changeOptions();
    std::string match = request_.header("if-match");
    if (match.empty() || match == "*") return options;
    if (match.starts_with('"') && match.ends_with('"') && match.size() > 1)
      match = match.substr(1, match.size() - 2);
    options.ifMatch = match;
    return options;
  }

  void keep(const process::ChangeResult& result) const {
    warnings_.insert(warnings_.end(), result.warnings.begin(), result.warnings.end());
  }

  void requireMembers(const doc::Document& document) const {
    std::vector<std::string_view> missing;
    for (const std::string_view name : collection_->required)
      if (!name.empty() && (!document.root()[name] || document.root()[name].isNull()))
        missing.push_back(name);
    if (!missing.empty())
      throw HttpError{400, "missing-field", "Bad Request",
                      fmt::format("required: {}", fmt::join(missing, ", "))};
  }

  /// Throws Error for values of another form than the API's definitions give them.
  void requireForm(const doc::Document& document) const {
    if (std::vector<Diagnostic> flaws = exchange::flawsOf(document, *api_); !flaws.empty())
      throw Error(std::move(flaws));
  }

  /// Throws HttpError 400 for a member that neither the API nor the kind has: a misspelt one would change
  /// nothing.
  void requireKnown(const doc::Document& document, const model::KindRow& kind) const {
    const exchange::Shape* shape = exchange::findShape(api_->format, api_->resource);
    const schema::Rule rule = session_.workspace().schemas().get(kind.schema).root();
    for (const doc::Node member : document.root()) {
      const std::string_view name = member.key();
      if (shape->member(name) || exchange::isMetaMember(name) || rule.property(name)) continue;
      std::vector<std::string_view> names = rule.properties();
      for (const exchange::ShapeMember& one : shape->members) names.push_back(one.name);
      const std::string near = suggestion(name, names);
      throw HttpError{400, "unknown-member", "Bad Request",
                      fmt::format("'{}' is not a member of {}{}{}", name, api_->resource,
                                  near.empty() ? "" : "; ", near)};
    }
  }

  /// Returns the key by which a repeated POST is recognised. A client that repeats a request without a key
  /// repeats its own id.
  std::string keyOf(const doc::Document& document, const model::KindRow& kind) const {
    const std::string key = request_.header("idempotency-key");
    const std::string ownId = fmt::format("{}:", kind.externalField);
    constexpr std::string_view givenKey = "key:";
    // A key that looks like that of an external id is another one.
    if (key.starts_with(ownId) || key.starts_with(givenKey)) return std::string(givenKey) + key;
    const doc::Node external = document.root()[kind.externalField];
    return key.empty() && external.isScalar() && !external.text().empty()
               ? ownId + std::string(external.text())
               : key;
  }

  HttpResponse create() const {
    const doc::Document document = bodyOf(request_, {"application/json"});
    requireMembers(document);
    requireForm(document);
    const model::KindRow& kind = model::row(*collection_->makes);
    if (kind.kind == Kind::alarm) return raise(document);
    if (kind.kind == Kind::serviceTest) return recordTest(document);
    process::CreateOptions options;
    options.idempotencyKey = keyOf(document, kind);
    const process::ChangeResult result =
        kind.kind == Kind::serviceQualification
            ? process::checkFeasibility(session_.workspace(), session_.env, changes(), {document}, options)
                  .change
            : process::createFromPayload(session_.workspace(), session_.env, changes(), {document},
                                         {&kind, &kind}, options);
    keep(result);
    return show(result.subjects.front(), kind, 201);
  }

  /// Records a test that was carried out; its measures say whether it passed.
  HttpResponse recordTest(const doc::Document& document) const {
    const exchange::TestReport report = exchange::testReportOf(document);
    for (const auto& [name, value] : report.measures)
      if (name.empty() || value.empty())
        throw HttpError{400, "missing-field", "Bad Request",
                        "required: testMeasure with metricName and value.value"};
    if (report.measures.empty())
      throw HttpError{400, "missing-field", "Bad Request",
                      "required: testMeasure; a test is recorded when it has been carried out"};
    requireExisting(report.service, model::row(Kind::service));
    process::UnitOfWork unit(session_.workspace(), session_.env, changes());
    process::testService(unit, unit.open(report.service, &model::row(Kind::service)),
                         {.specification = report.specification,
                          .measures = report.measures,
                          .requester = {},
                          .activity = {},
                          .idempotencyKey = keyOf(document, model::row(Kind::serviceTest)),
                          .content = doc::json(doc::toValue(document.root()))});
    const process::ChangeResult result = unit.finish();
    keep(result);
    const auto made = std::find_if(result.changed.begin(), result.changed.end(), [](const auto& one) {
      const model::KindRow* kind = model::kindOfId(one.id);
      return kind && kind->kind == Kind::serviceTest;
    });
    return show(made->id, model::row(Kind::serviceTest), 201);
  }

  HttpResponse raise(const doc::Document& document) const {
    process::AlarmIngest ingest(session_.workspace(), session_.env, changes(),
                                {.format = exchange::AlarmFormat::tmf642});
    ingest.add(1, doc::toJson(document.root()));
    ingest.finish();
    if (!ingest.bad().empty()) throw Error(ingest.bad());
    if (ingest.result().changed.empty())
      throw HttpError{409, "stale", "Conflict",
                      "the alarm is older than what is known, or a clear without an alarm"};
    return show(ingest.result().changed.front().id, model::row(Kind::alarm), 201);
  }

  HttpResponse patch(const std::string& id, const model::KindRow& kind) const {
    const doc::Document document = bodyOf(request_, {"application/json", "application/merge-patch+json"});
    requireExisting(id, kind);
    if (kind.kind == Kind::alarm) return patchAlarm(id, document);
    requireForm(document);
    requireKnown(document, kind);
    exchange::Patch patch = exchange::patchOf(document, id, kind);
    if (!patch.renames.empty())
      throw HttpError{400, "protected-field", "Bad Request",
                      fmt::format("'{}' is that of another record; it never changes", patch.renames)};
    if (!patch.other.empty())
      throw HttpError{
          400, "protected-field", "Bad Request",
          fmt::format("'{}' cannot change with a cancellation; send another PATCH before it", patch.other)};
    if (patch.cancels) return cancel(id, kind, patch.reason);
    // APIs have no reason for most changes of a state, but the lifecycle may require one.
    process::ChangeOptions options = changes();
    if (options.reason.empty()) options.reason = exchange::clientsReason;
    const process::ApplyResult result = process::apply(session_.workspace(), session_.env, options,
                                                       {patch.record(id, kind)}, {.merge = true});
    keep(result.applied);
    return show(id, kind, 200);
  }

  void requireExisting(const std::string& id, const model::KindRow& kind) const {
    if (!store::exists(session_.workspace().store(), kind, id))
      throw notFound(fmt::format("'{}' is not here", id));
  }

  HttpResponse cancel(const std::string& id, const model::KindRow& kind, const std::string& reason) const {
    process::ChangeOptions options = changes();
    options.reason = reason.empty() ? std::string(exchange::clientsReason) : reason;
    keep(process::changeRecord(session_.workspace(), session_.env, options, id, &kind,
                               [&](process::UnitOfWork& unit, process::Draft& draft) {
                                 process::cancelOrder(unit, draft, process::CancelStep::whole);
                               }));
    return show(id, kind, 200);
  }

  // Alarms.

  HttpResponse patchAlarm(const std::string& id, const doc::Document& document) const {
    const exchange::AlarmPatch patch = exchange::alarmPatchOf(document);
    if (!patch.other.empty())
      throw HttpError{400, "protected-field", "Bad Request",
                      fmt::format("'{}' follows from events of the alarm; POST one", patch.other)};
    const model::KindRow& kind = model::row(Kind::alarm);
    process::ChangeOptions options = changes();
    options.reason = exchange::clientsReason;
    const bool isByHand = patch.acknowledges || patch.unacknowledges || patch.clears;
    if (isByHand && !patch.changes.empty())
      throw HttpError{400, "protected-field", "Bad Request",
                      fmt::format("'{}' cannot change with an acknowledgement or a clear; send another PATCH",
                                  patch.changes.begin().key())};
    if (!patch.changes.empty()) {
      keep(process::changeAlarm(session_.workspace(), session_.env, options, id, patch.changes));
      return show(id, kind, 200);
    }
    keep(process::changeRecord(session_.workspace(), session_.env, options, id, &kind,
                               [&](process::UnitOfWork& unit, process::Draft& draft) {
                                 if (patch.acknowledges) process::acknowledgeAlarm(unit, draft);
                                 if (patch.unacknowledges) process::unacknowledgeAlarm(unit, draft);
                                 if (patch.clears) process::clearAlarm(unit, draft);
                               }));
    return show(id, kind, 200);
  }

  // Tasks.

  HttpResponse doTask(const Task& task) {
    if (request_.method != "POST") throw notAllowed("POST", std::string(isKept));
    for (const Collection& collection : collections())
      if (collection.format == api_->format && collection.path == task.collection) collection_ = &collection;
    const doc::Document document = bodyOf(request_, {"application/json"});
    TaskInput input{
        .kind = nullptr, .ids = exchange::subjectsOfTask(document, task.subjects), .body = document};
    std::vector<std::string> all = input.ids;
    if (input.ids.empty()) throw missing(task.subjects);
    if (!task.parent.empty()) {
      const std::vector<std::string> parents = exchange::subjectsOfTask(document, task.parent);
      if (parents.size() != 1) throw missing(task.parent);
      input.parent = all.emplace_back(parents.front());
    }
    for (const std::string& id : all) requireExisting(id, ofTask(id));
    input.kind = &ofTask(all.back());
    keep(runTask(session_, task, input, changes()));
    render::Object done = render::Object().addAll(doc::toValue(document.root())).add("state", "done");
    if (!task.done.empty()) {
      doc::Value changed = doc::Value::array();
      for (const std::string& id : input.ids) changed.push_back({{"id", id}, {"href", linkTo(id)}});
      done.add(task.done, std::move(changed));
    }
    return {.status = 201, .body = std::move(done).take()};
  }

  static HttpError missing(std::string_view member) {
    return {400, "missing-field", "Bad Request", fmt::format("required: {} with an id", member)};
  }

  const model::KindRow& ofTask(const std::string& id) const {
    const model::KindRow* kind = model::kindOfId(id);
    if (!kind || !hasKind(*collection_, *kind)) throw notFound(fmt::format("'{}' is not here", id));
    return *kind;
  }

  const Session& session_;
  const HttpRequest& request_;
  std::vector<Diagnostic>& warnings_;
  const exchange::Api* api_ = nullptr;
  const Collection* collection_ = nullptr;
};

struct ExitRow {
  Exit exit;
  int status;
};
constexpr std::array exitTable = {
    ExitRow{Exit::answerIsNo, 400},  ExitRow{Exit::usage, 400},   ExitRow{Exit::notFound, 404},
    ExitRow{Exit::invalidData, 400}, ExitRow{Exit::refused, 409}, ExitRow{Exit::conflict, 409},
    ExitRow{Exit::fault, 500},       ExitRow{Exit::io, 500},      ExitRow{Exit::tryAgain, 503}};

/// Returns the refusal for findings. One about the machine has neither text nor path of it.
HttpError refusalFor(const HttpRequest& request, const std::vector<Diagnostic>& findings) {
  const Exit exit = worstExit(findings);
  const auto row =
      std::find_if(exitTable.begin(), exitTable.end(), [&](const ExitRow& one) { return one.exit == exit; });
  const int status = row == exitTable.end() ? 500 : row->status;
  const auto worst = std::find_if(findings.begin(), findings.end(), [&](const Diagnostic& one) {
    return one.severity == Severity::error && codeExit(one.code) == exit;
  });
  const std::string code(worst == findings.end() ? "fault" : codeName(worst->code));
  if (status >= 500)
    return {status, code, std::string(statusName(status)),
            status == 503 ? "try again" : "the server cannot do it now"};
  if (status == 409 && !request.header("if-match").empty() && worst->code == Code::changedMeanwhile)
    return {412, code, std::string(statusName(412)), "the record is not the one that If-Match names"};
  std::string message;
  for (const Diagnostic& finding : findings) {
    if (finding.severity != Severity::error) continue;
    message += message.empty() ? "" : "; ";
    if (parseRecordId(finding.file)) message += finding.file + ": ";
    message += finding.message;
    constexpr std::size_t longest = 2000;
    if (message.size() > longest) break;
  }
  return {status, code, std::string(statusName(status)), std::move(message)};
}

}  // namespace

HttpResponse refusalOf(const HttpError& error) {
  return {.status = error.status,
          .headers = error.headers,
          .body = render::Object()
                      .add("code", error.code)
                      .add("reason", error.reason)
                      .addAny("message", error.message)
                      .add("status", std::to_string(error.status))
                      .take()};
}

HttpResponse answer(const Session& session, const HttpRequest& request,
                    std::vector<Diagnostic>& warnings) try {
  HttpResponse response = Answering(session, request, warnings).run();
  if (request.method == "HEAD") response.body = nullptr;
  return response;
} catch (const HttpError& error) {
  return refusalOf(error);
} catch (const Error& error) {
  const HttpError refusal = refusalFor(request, error.findings());
  if (refusal.status >= 500)
    warnings.insert(warnings.end(), error.findings().begin(), error.findings().end());
  return refusalOf(refusal);
} catch (const std::exception& error) {
  warnings.emplace_back(Code::fault, error.what());
  return refusalOf({500, "fault", std::string(statusName(500)), "the server cannot do it now", {}});
}

}  // namespace som::cli
