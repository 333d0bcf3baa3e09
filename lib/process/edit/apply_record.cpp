#include "process/edit/apply_record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/suggest.hpp"
#include "check/check.hpp"
#include "doc/equivalent.hpp"
#include "doc/members.hpp"
#include "doc/path.hpp"
#include "exchange/normalise.hpp"
#include "exchange/payload.hpp"
#include "model/alarm.hpp"
#include "model/lists.hpp"
#include "model/new_record.hpp"
#include "model/parties.hpp"
#include "model/protected_fields.hpp"
#include "model/tracking.hpp"
#include "model/views.hpp"
#include "process/edit/agreement.hpp"
#include "process/edit/create.hpp"
#include "process/edit/edit.hpp"
#include "process/edit/kept_forms.hpp"
#include "process/edit/order_guards.hpp"
#include "process/edit/ordered.hpp"
#include "process/edit/protected.hpp"
#include "process/edit/service_guards.hpp"
#include "process/edit/start.hpp"
#include "process/edit/written.hpp"
#include "process/lifecycle/transition.hpp"
#include "store/layout.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;

constexpr std::string_view history = model::history.field;

std::string givenId(const doc::Value& record) { return model::RecordView<model::ValueNode>(record).id(); }

const model::KindRow& kindOf(const PayloadRecord& part) {
  const doc::Node type = model::RecordView<doc::Node>(part.node).typeNode();
  if (!type)
    throw part.error(Code::unknownKind, "the record does not say what it is", part.node,
                     "give its @type, such as ServiceOrder");
  const model::KindRow* kind = model::findKind(type.text());
  if (kind && kind->placement == model::Placement::byValue)
    throw part.error(Code::protectedField, fmt::format("a {} is made by its own verbs", kind->type), type,
                     "use som service reserve, allocate and release");
  if (kind && kind->type == type.text() && kind->placement != model::Placement::policy) return *kind;
  if (kind && kind->placement == model::Placement::policy)
    throw part.error(Code::unknownKind, fmt::format("a {} has no file of its own", kind->type), type,
                     "write it into a file of policy/");
  std::vector<std::string_view> types;
  for (const model::KindRow* row : model::kindsLike(nullptr)) types.push_back(row->type);
  throw part.error(Code::unknownKind, fmt::format("'{}' is not a kind of record", type.text()), type,
                   suggestion(type.text(), types));
}

/// Applies one record to a unit.
class Applying {
 public:
  Applying(UnitOfWork& unit, const PayloadRecord& part, const ApplyOptions& how,
           std::vector<Diagnostic>& findings)
      : unit_(unit),
        part_(part),
        how_(how),
        findings_(findings),
        kind_(kindOf(part)),
        schema_(unit.workspace().schemas().get(kind_.schema)),
        given_(schema::typedValue(part.node, schema_.root())) {
    std::vector<Diagnostic> notices;
    exchange::normaliseScalars(*part.payload, part.node, given_, schema_.root(),
                               {unit.workspace().zone(), unit.env().now}, notices);
    exchange::normaliseWords(
        given_, "", "", "", [&](const std::string& pointer, const std::string& from, std::string_view to) {
          notices.push_back(part.payload
                                ->diagnostic(Code::normalised, fmt::format("'{}' became '{}'", from, to),
                                             exchange::nodeAt(part.node, pointer))
                                .as(Severity::warning));
        });
    for (Diagnostic& notice : notices) unit.warn(std::move(notice));
  }

  /// The path of the record's file; empty if the record was refused before it had one.
  const std::string& path() const { return path_; }

  void run() {
    const std::string id = givenId(given_);
    Draft* draft = id.empty() ? nullptr : unit_.openIfThere(kind_, id);
    if (draft)
      edit(*draft);
    else
      create();
  }

 private:
  void find(Code code, std::string message, std::string_view pointer, std::string hint) {
    findings_.push_back(
        part_.payload->diagnostic(code, std::move(message), exchange::nodeAt(part_.node, pointer))
            .hint(std::move(hint)));
  }

  /// Lets warnings about the new text of a record have their places in the payload. An error stays at the
  /// record's file, by which it is found which part it refuses.
  void placeWarnings(Draft& draft) const {
    draft.relocate = [part = part_](Diagnostic& finding, const doc::Document& after) {
      if (finding.severity != Severity::error) exchange::relocate(finding, after, *part.payload, part.node);
    };
  }

  void refuse(const std::string& pointer, std::string hint) {
    find(Code::protectedField, fmt::format("'{}' cannot be changed by apply", pointer.substr(1)), pointer,
         std::move(hint));
  }

  void keep(const doc::Value& before, doc::Value& after) {
    keepWritten(before, after, kind_);
    keepProtected(before, after,
                  [&](const std::string& pointer, std::string hint) { refuse(pointer, std::move(hint)); });
  }

  /// Returns false, with findings at their places in the payload, if the value does not fit the schema.
  bool fits(const doc::Value& value) {
    const doc::Document document = doc::toDocument(value, part_.payload->file());
    const auto problems = schema_.check(document.root());
    for (const schema::Finding& problem : problems) {
      const Diagnostic& told = problem.diagnostic;
      find(told.code, told.message, problem.pointer, joined(told.hints));
    }
    return problems.empty();
  }

  /// Removes the state from a record and returns it; nullopt if the record has none.
  std::optional<State> takeState(doc::Value& record) {
    const std::string field(kind_.stateField);
    if (field.empty() || !record.contains(field)) return std::nullopt;
    const std::string name = model::ValueNode(record)[field].text();
    const auto state = lifecycle::states.parse(name);
    if (!state || !lifecycle::knows(*kind_.lifecycle, *state))
      throw part_.error(Code::unknownState, fmt::format("'{}' is not a state of a {}", name, kind_.type),
                        part_.node[field]);
    record.erase(field);
    return state;
  }

  /// Removes the reason for a new state from a record, if the kind keeps reasons, and returns it.
  std::string takeReason(doc::Value& record) {
    std::string reason;
    for (const model::Stamp& stamp : kind_.stamps) {
      if (stamp.what != model::Stamp::What::reason) continue;
      const std::string field(stamp.field);
      if (reason.empty()) reason = model::ValueNode(record)[field].text();
      record.erase(field);
    }
    return reason;
  }

  void create() {
    doc::Value record = given_;
    if (how_.merge) {
      record = doc::Value::object();
      record.merge_patch(given_);
    }
    const std::string id = givenId(record);
    if (kind_.prefix.empty() && id.empty())
      throw part_.error(Code::missingField, fmt::format("a {} needs an id", kind_.type), part_.node);
    if (!id.empty()) store::recordPath(kind_, id, doc::Format::yaml);
    if (!kind_.lifecycle) return add(std::move(record), "");
    if (!model::RecordView<model::ValueNode>(record).history().empty()) return restore(std::move(record));
    begin(std::move(record));
  }

  void add(doc::Value record, std::string state) {
    if (!fits(record)) return;
    Draft& draft = unit_.add(kind_, std::move(record));
    placeWarnings(draft);
    path_ = draft.path;
    checkAgainstOthers(unit_, draft);
    unit_.isAbout(draft.id);
    unit_.report({draft.id, "", std::move(state), "created"});
  }

  /// Adds a record of another workspace, with its history.
  void restore(doc::Value record) {
    if (givenId(record).empty())
      throw part_.error(Code::missingField, "a record with a history needs its id", part_.node,
                        "leave trackingRecord out to create a new one");
    const doc::Document whole = doc::toDocument(record, part_.payload->file());
    for (const Diagnostic& finding : check::trackedState(whole, kind_))
      find(finding.code, finding.message, "/" + std::string(kind_.stateField), joined(finding.hints));
    std::string state = model::RecordView<model::ValueNode>(record).stateText(kind_);
    add(std::move(record), std::move(state));
  }

  /// Adds a new record at the beginning of its lifecycle, and takes the one step to its state if that
  /// differs.
  void begin(doc::Value record) {
    const std::optional<State> state = takeState(record);
    const std::string reason = state ? takeReason(record) : std::string();
    record.erase(std::string(history));  // an empty one
    keep(model::broughtFields(record, kind_), record);
    if (!findings_.empty()) return;
    createRecord(unit_, kind_, std::move(record), {});
    Draft& draft = *unit_.last();
    placeWarnings(draft);
    path_ = draft.path;
    if (fits(draft.value)) step(draft, state, reason);
  }

  void edit(Draft& draft) {
    path_ = draft.path;
    placeWarnings(draft);
    unit_.isAbout(draft.id);
    if (how_.keepsText) draft.written = *part_.payload;
    const doc::Value before =
        schema::typedValue(draft.before ? draft.before->root() : doc::Node(), schema_.root());
    doc::Value after = given_;
    if (how_.merge) {
      findRemoved(before, given_,
                  [&](const std::string& pointer, std::string hint) { refuse(pointer, std::move(hint)); });
      after = before;
      after.merge_patch(given_);
      requireParties(before, after);
    }
    after = withTimesOf(before, std::move(after));
    std::optional<State> state;
    std::string reason;
    if (kind_.lifecycle) {
      state = takeState(after);
      if (state && *state != draft.state()) reason = takeReason(after);
      requireCurrent(before, after);
      model::completeNotes(before, after, unit_.env().actor, unit_.env().now);
      keepAllGrown(before, after);
      keep(before, after);
    }
    if (!findings_.empty() || !fits(after)) return;
    const bool changed = take(draft, before, after);
    if (changed) checkChange(unit_, draft);
    noteOrdered(unit_, draft);
    if (step(draft, state, reason)) return;
    const std::string name = kind_.lifecycle ? std::string(lifecycle::states.name(draft.state())) : "";
    unit_.report({.id = draft.id,
                  .from = name,
                  .to = name,
                  .text = changed          ? "changed"
                          : how_.keepsText ? "comments or layout changed"
                                           : "unchanged",
                  .unchanged = !changed && !how_.keepsText});
  }

  /// Keeps the notes, comments and errors that a payload leaves out, and adds its own to them: they are
  /// history.
  void keepAllGrown(const doc::Value& before, doc::Value& after) {
    keepGrownList(model::notes.field, "note", before, after);
    keepGrownList(model::errorMessageList, "error", before, after);
    if (kind_.kind == model::Kind::alarm) keepGrownList(model::alarmComments.field, "comment", before, after);
  }

  void keepGrownList(std::string_view list, std::string_view noun, const doc::Value& before,
                     doc::Value& after) {
    const std::string field(list);
    if (how_.merge && given_.contains(field) && given_.at(field).is_null() && before.contains(field))
      return refuse("/" + field, fmt::format("{}s are history; leave them out to add none", noun));
    if (const auto changed = keepGrown(list, before, after); !changed.empty())
      refuse("/" + field, fmt::format("{} is there already; add another {}", joined(changed), noun));
  }

  /// Refuses a merge patch that drops the party in a role of which som knows: a list is replaced as a whole,
  /// and a client may not know all of it.
  void requireParties(const doc::Value& before, const doc::Value& after) {
    const model::RecordView<model::ValueNode> had{model::ValueNode(before)};
    const model::RecordView<model::ValueNode> has{model::ValueNode(after)};
    std::vector<std::string> missing;
    for (const std::string_view role :
         {model::customerRole, model::supplierRole, model::ownerRole, model::assigneeRole, model::personRole})
      if (const std::string party = had.party(role); !party.empty() && has.party(role).empty())
        missing.push_back(fmt::format("{} as {}", party, role));
    if (!missing.empty())
      find(Code::protectedField,
           fmt::format("'{}' would lose {}; a patch replaces the whole list", model::partyList,
                       joined(missing)),
           "/" + std::string(model::partyList), "give all parties");
  }

  /// Refuses a record whose history ends earlier than the file's: it was read before the file changed.
  void requireCurrent(const doc::Value& before, const doc::Value& after) {
    const model::ValueNode there = model::ValueNode(before)[history];
    const model::ValueNode said = model::ValueNode(after)[history];
    if (!after.contains(history) || said.size() >= there.size() ||
        !std::equal(said.begin(), said.end(), there.begin(), [](model::ValueNode a, model::ValueNode b) {
          return doc::equivalent(*a.value(), *b.value());
        }))
      return;
    throw part_.error(Code::changedMeanwhile,
                      fmt::format("the record was changed since: it has {} tracking record{} more",
                                  there.size() - said.size(), there.size() - said.size() == 1 ? "" : "s"),
                      part_.node[history], "take the record as it is now, or leave trackingRecord out");
  }

  /// Copies the members that differ into the draft, each with its tracking record.
  bool take(Draft& draft, const doc::Value& before, const doc::Value& after) {
    std::set<std::string> names;
    for (const doc::Value* value : {&before, &after})
      for (const auto& member : value->items()) names.insert(member.key());
    const doc::Members there(before);
    const doc::Members given(after);
    bool changed = false;
    for (const std::string& name : names) {
      const doc::Value* had = there.find(name);
      const doc::Value* has = given.find(name);
      if (had && has && doc::equivalent(*had, *has)) continue;
      changed = true;
      if (has)
        draft.value[name] = had ? asInFile(draft.value[name], *had, *has) : *has;
      else
        draft.value.erase(name);
      if (!kind_.lifecycle) continue;
      unit_.track(draft, "update",
                  model::tracking({.field = name,
                                   .from = model::ValueNode(before)[name].text(),
                                   .to = model::ValueNode(after)[name].text()}));
      if (name == model::priorityField) agreeServiceLevelAgain(unit_, draft);
    }
    return changed;
  }

  /// Moves a record to the given state; returns false if it is in that state already.
  bool step(Draft& draft, std::optional<State> to, const std::string& reason) {
    const State from = draft.state();
    if (!to || *to == from) return false;
    const std::string field(kind_.stateField);
    const auto way = lifecycle::shortestWay(*kind_.lifecycle, from, stateBefore(draft), *to);
    if (!way || way->size() != 1)
      throw part_.error(Code::illegalTransition,
                        fmt::format("{} {} cannot be {} next", withArticle(kind_.noun) + " that is",
                                    lifecycle::states.name(from), lifecycle::states.name(*to)),
                        part_.node[field], statesNext(draft));
    try {
      move(draft, way->front(), reason);
    } catch (Error& error) {
      for (Diagnostic& finding : error.findings()) {
        if (finding.span) continue;
        auto hints = std::move(finding.hints);
        finding = part_.payload->diagnostic(finding.code, finding.message,
                                            exchange::nodeAt(part_.node, "/" + field));
        finding.hints = std::move(hints);
      }
      throw;
    }
    if (draft.state() != *to)
      throw part_.error(Code::guard,
                        fmt::format("it would be {} and not {}", lifecycle::states.name(draft.state()),
                                    lifecycle::states.name(*to)),
                        part_.node[field]);
    return true;
  }

  std::string statesNext(const Draft& draft) const {
    std::vector<std::string_view> names;
    for (const State state : kind_.lifecycle->states) {
      const auto way = lifecycle::shortestWay(*kind_.lifecycle, draft.state(), stateBefore(draft), state);
      if (way && way->size() == 1) names.push_back(lifecycle::states.name(state));
    }
    return names.empty() ? fmt::format("{} is final", lifecycle::states.name(draft.state()))
                         : "next may be: " + joined(names);
  }

  void move(Draft& draft, Event event, const std::string& reason) {
    if (event == Event::start && kind_.kind == model::Kind::serviceOrder) return startOrder(unit_, draft);
    constexpr std::array cancelling = {Event::cancel, Event::accept, Event::refuse, Event::finish};
    if (std::find(cancelling.begin(), cancelling.end(), event) != cancelling.end())
      throw Error(Diagnostic(Code::illegalTransition, "cancelling touches other records")
                      .hint(fmt::format("use som {} cancel {}", kind_.noun, draft.id)));
    if (kind_.kind == model::Kind::service && event == Event::terminate) requireEndable(unit_, draft, false);
    if (kind_.kind == model::Kind::service && event == Event::activate) requireDelivered(unit_, draft);
    transition(unit_, draft, {.event = event, .reason = reason});
  }

  UnitOfWork& unit_;
  const PayloadRecord& part_;
  const ApplyOptions& how_;
  std::vector<Diagnostic>& findings_;
  const model::KindRow& kind_;
  const schema::Schema& schema_;
  doc::Value given_;
  std::string path_;
};

}  // namespace

std::string applyRecord(UnitOfWork& unit, const PayloadRecord& record, const ApplyOptions& how,
                        std::vector<Diagnostic>& findings) {
  Applying applying(unit, record, how, findings);
  applying.run();
  return applying.path();
}

}  // namespace som::process
