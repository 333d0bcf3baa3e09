#include "process/edit/edit.hpp"

#include <fmt/format.h>

#include "base/contains.hpp"
#include "base/suggest.hpp"
#include "calendar/read_time.hpp"
#include "doc/path.hpp"
#include "exchange/normalise.hpp"
#include "model/escalation.hpp"
#include "model/items.hpp"
#include "model/lists.hpp"
#include "model/parties.hpp"
#include "model/tracking.hpp"
#include "policy/match.hpp"
#include "process/edit/agreement.hpp"
#include "process/edit/assignees.hpp"
#include "process/edit/content_guards.hpp"
#include "process/edit/order_guards.hpp"
#include "process/edit/ordered.hpp"
#include "process/edit/protected.hpp"
#include "process/lifecycle/milestone.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/work/policies.hpp"
#include "schema/registry.hpp"

namespace som::process {
namespace {

using Record = model::RecordView<model::ValueNode>;

schema::Rule ruleAt(schema::Rule rule, const doc::Path& path) {
  for (const doc::Step& step : path.steps)
    rule = step.kind == doc::Step::Kind::field ? rule.property(step.name) : rule.items();
  return rule;
}

std::string shown(const doc::Value* value) {
  if (!value || value->is_structured() || value->is_null()) return {};
  return doc::textOf(*value);
}

void trackField(UnitOfWork& unit, Draft& draft, const doc::Path& path, const std::string& from,
                const std::string& to) {
  unit.track(
      draft, "update",
      model::tracking({.field = path.text(), .from = from, .to = to, .forced = unit.options().forced()}));
}

/// Returns a typed time in the stored form: UTC, whole seconds. The schema refuses a text that is not a time.
std::string typedTime(UnitOfWork& unit, const std::string& typed, const doc::Path& path) {
  const auto read = calendar::readTime(typed, {unit.workspace().zone(), unit.env().now});
  if (!read) return typed;
  if (!read->doubt.empty())
    unit.warn(Diagnostic(Code::doubtfulTime, fmt::format("{}: {}", path.text(), read->doubt)));
  return formatInstant(read->at(model::meansEndOfDay(path.steps.back().name)));
}

/// A field of lists that no record has under this name, and how it is changed.
struct ListField {
  std::string_view name;
  std::string_view instead;
};

constexpr std::array listFields = {
    ListField{"due", "it follows requestedCompletionDate of an order, requestedResolutionDate of a report"},
    ListField{"requested", "it is requestedCompletionDate of an order, requestedResolutionDate of a report"},
    ListField{"expected", "it is computed; a promise is expectedCompletionDate or expectedResolutionDate"},
    ListField{"assignee", "use assign --to"},
    ListField{"person", "use assign --person"},
    ListField{"customer", "it is the relatedParty with the role customer"},
    ListField{"party", "it is the relatedParty with the role supplier"},
    ListField{"spec", "it is in serviceOrderItem[0].service.serviceSpecification; use amend"},
    ListField{"created", "the start of the clock never moves"},
    ListField{"level", "it is computed; jeopardy explain says from what"},
    ListField{"reasons", "they are computed; jeopardy explain says from what"},
    ListField{"kind", "a record's kind and id never change"},
};

/// Returns how a field is changed that lists have under this name; an empty text for other names.
std::string_view insteadOf(std::string_view name) {
  const auto found = std::find_if(listFields.begin(), listFields.end(),
                                  [&](const ListField& field) { return field.name == name; });
  return found == listFields.end() ? std::string_view() : found->instead;
}

/// Throws unknown-value, with the nearest name, if a field of the path is in no schema and not in double
/// quotes.
void requireKnown(schema::Rule rule, const doc::Path& path) {
  for (const doc::Step& step : path.steps) {
    if (step.kind != doc::Step::Kind::field) {
      rule = rule.items();
      continue;
    }
    const auto names = rule.properties();
    rule = rule.property(step.name);
    if (names.empty() || rule || step.isQuoted) continue;
    if (const std::string_view instead = insteadOf(step.name); !instead.empty() && path.steps.size() == 1)
      throw Error(Diagnostic(Code::unknownValue,
                             fmt::format("'{}' is a field of lists, not of the record", step.name))
                      .hint(std::string(instead)));
    const std::string near = suggestion(step.name, names);
    throw Error(Diagnostic(Code::unknownValue,
                           fmt::format("{}: no schema has the field '{}'", path.text(), step.name))
                    .hint(near.empty()
                              ? fmt::format("write a field of your own in double quotes: \"{}\"", step.name)
                              : near));
  }
}

/// Throws unknown-value for a member of a typed value that no schema knows, if its name is almost that of one
/// which is known: a field of one's own stays.
void requireNoTypo(schema::Rule rule, const doc::Value& value, const std::string& path) {
  if (value.is_array())
    for (const doc::Value& item : value) requireNoTypo(rule.items(), item, path);
  if (!value.is_object()) return;
  const auto names = rule.properties();
  for (const auto& member : value.items()) {
    const schema::Rule known = rule.property(member.key());
    if (known) requireNoTypo(known, member.value(), fmt::format("{}.{}", path, member.key()));
    if (names.empty() || known) continue;
    if (const auto near = nearest(member.key(), names))
      throw Error(
          Diagnostic(Code::unknownValue, fmt::format("{}: no schema has the field '{}'", path, member.key()))
              .hint(fmt::format("did you mean '{}'?", *near)));
  }
}

/// Writes the known words of a typed value in som's spelling: `customer` for the role `Customer`.
void takeWords(UnitOfWork& unit, const doc::Path& path, doc::Value& value) {
  std::string_view within, name;
  for (const doc::Step& step : path.steps) {
    if (step.kind != doc::Step::Kind::field) continue;
    within = name;
    name = step.name;
  }
  exchange::normaliseWords(
      value, within, name, "", [&](const std::string&, const std::string& from, std::string_view to) {
        unit.warn(Diagnostic(Code::normalised, fmt::format("{}: '{}' became '{}'", path.text(), from, to)));
      });
}

bool setField(UnitOfWork& unit, Draft& draft, const std::string& pathText, const std::string& typed) {
  const doc::Path path = doc::parsePath(pathText);
  refuseProtected(path);
  const doc::Value* current = doc::find(draft.value, path);
  const std::string from = shown(current);
  const schema::Rule whole = unit.workspace().schemas().get(draft.kind->schema).root();
  const schema::Rule rule = ruleAt(whole, path);
  doc::Value value = typedField(typed, rule, path.text());
  requireKnown(whole, path);
  requireNoTypo(rule, value, path.text());
  takeWords(unit, path, value);
  if (rule.format() == "date-time") value = typedTime(unit, typed, path);
  // A plain number counts as its text: setting the same value leaves the file unchanged.
  if (current && (doc::sameValue(*current, value) || (!from.empty() && from == shown(&value)))) return false;
  doc::set(draft.value, path, value);
  trackField(unit, draft, path, from, shown(&value));
  return true;
}

bool unsetField(UnitOfWork& unit, Draft& draft, const std::string& pathText) {
  const doc::Path path = doc::parsePath(pathText);
  refuseProtected(path);
  const std::string from = shown(doc::find(draft.value, path));
  if (!doc::unset(draft.value, path)) {
    requireKnown(unit.workspace().schemas().get(draft.kind->schema).root(), path);
    return false;
  }
  trackField(unit, draft, path, from, "");
  return true;
}

/// True if a team is known, and a person is not one of its people.
bool isElsewhere(UnitOfWork& unit, const std::string& person, const std::string& party) {
  const Team* team = unit.workspace().policies().team(party);
  return team && !person.empty() && person != team->lead && !contains(team->members, person);
}

std::string stateName(const Draft& draft) { return std::string(lifecycle::states.name(draft.state())); }

}  // namespace

void requireOpen(const Draft& draft, std::string_view what) {
  if (!draft.kind->lifecycle || !lifecycle::isFinal(*draft.kind->lifecycle, draft.state())) return;
  throw Error(Diagnostic(Code::illegalTransition,
                         fmt::format("cannot {} {} that is {}", what, withArticle(draft.kind->noun),
                                     lifecycle::states.name(draft.state())))
                  .in(draft.id)
                  .hint(fmt::format("{} is final", lifecycle::states.name(draft.state()))));
}

void requireReason(const UnitOfWork& unit, const Draft& draft, std::string_view what) {
  if (unit.options().reason.empty())
    throw Error(Diagnostic(Code::missingReason, fmt::format("to {} needs a reason", what))
                    .in(draft.id)
                    .hint("add --reason TEXT"));
}

void reportChange(UnitOfWork& unit, const Draft& draft, std::string text) {
  unit.report({draft.id, stateName(draft), stateName(draft), std::move(text)});
}

doc::Value typedField(const std::string& typed, schema::Rule rule, std::string_view field) {
  if (field == model::priorityField && rule.type() == "integer")
    if (const auto rank = policy::priorityRank(typed)) return *rank;
  return schema::typedText(typed, rule);
}

void checkChange(UnitOfWork& unit, Draft& draft) {
  requireOrderedKept(unit, draft);
  takeAssignees(unit, draft);
  const bool isOpenOrder = draft.kind->kind == model::Kind::serviceOrder &&
                           !lifecycle::hasEnded(*draft.kind->lifecycle, draft.state());
  if (isOpenOrder) resolvePrerequisites(unit, draft.value);
  checkAgainstOthers(unit, draft);
}

void addNote(UnitOfWork& unit, Draft& draft, const std::string& text) {
  if (text.find_first_not_of(" \t\r\n") == std::string::npos)
    throw Error(
        Diagnostic(Code::usage, text.empty() ? "the note is empty" : "the note is blank").in(draft.id));
  unit.append(draft, model::notes, model::noteEntry(unit.env().actor, text));
  unit.track(draft, "note");
  reportChange(unit, draft, "note added");
}

namespace {

/// Sets the person who does the work. Warns if the team has members, and the person is none of them.
void assignPerson(UnitOfWork& unit, Draft& draft, const std::string& party, const std::string& person) {
  model::setParty(draft.value, model::personRole, person);
  const Team* team = unit.workspace().policies().team(party);
  if (!team || team->id != party || team->members.empty() || person == team->lead ||
      contains(team->members, person))
    return;
  const std::vector<std::string_view> members(team->members.begin(), team->members.end());
  unit.warn(Diagnostic(Code::unknownReference, fmt::format("'{}' is no member of {}", person, party))
                .in(draft.path)
                .hint(suggestion(person, members)));
}

}  // namespace

void assign(UnitOfWork& unit, Draft& draft, const std::string& party, const std::string& person) {
  requireOpen(draft, "assign");
  const Record record(draft.value);
  const std::string before = record.party(model::assigneeRole);
  if (before == party && (person.empty() || person == record.party(model::personRole)))
    return reportChange(unit, draft, fmt::format("is assigned to {} already", party));
  model::setParty(draft.value, model::assigneeRole, party);
  if (!person.empty())
    assignPerson(unit, draft, party, person);
  else if (isElsewhere(unit, record.party(model::personRole), party))
    model::removeParties(draft.value, model::personRole);
  unit.track(draft, "assign", model::tracking({.from = before, .to = party, .person = person}));
  reportChange(unit, draft,
               person.empty() ? fmt::format("assigned to {}", party)
                              : fmt::format("assigned to {} ({})", party, person));
}

void assignActivity(UnitOfWork& unit, Draft& draft, const std::string& activityId, const std::string& party) {
  requireOpen(draft, "assign");
  const model::ActivityHandle activity = activityOf(draft, activityId);
  const std::string before = activity->assignee();
  if (before == party)
    return reportChange(unit, draft, fmt::format("activity {} is assigned to {} already", activityId, party));
  activity.setAssignee(party);
  unit.track(draft, "assign", model::tracking({.activity = activityId, .from = before, .to = party}));
  const std::string booked = takeAssignee(unit, draft, activity, before);
  reportChange(unit, draft,
               fmt::format("activity {} assigned to {}{}", activityId, party,
                           booked.empty() ? "" : fmt::format("; its appointment with {} has ended", booked)));
}

void update(UnitOfWork& unit, Draft& draft, const Update& update) {
  const std::string priority = Record(draft.value).priority();
  int changes = 0;
  for (const auto& [path, value] : update.set) changes += setField(unit, draft, path, value) ? 1 : 0;
  for (const std::string& path : update.unset) changes += unsetField(unit, draft, path) ? 1 : 0;
  if (changes > 0) checkChange(unit, draft);
  std::string level;
  if (!update.serviceLevel.empty()) {
    requireReason(unit, draft, "change the service level");
    level = changeServiceLevel(unit, draft, update.serviceLevel);
  } else if (Record(draft.value).priority() != priority && !update.keepLevel) {
    level = agreeServiceLevelAgain(unit, draft);
  }
  if (changes == 0 && level.empty()) return reportChange(unit, draft, "nothing to change");
  noteOrdered(unit, draft);
  std::string text = changes == 0 ? "" : fmt::format("{} field{} updated", changes, changes == 1 ? "" : "s");
  if (!level.empty()) text += (text.empty() ? "" : ", ") + level;
  reportChange(unit, draft, text);
}

namespace {

/// Warns of recipients that are neither teams nor their people nor partners.
void warnOfUnknown(UnitOfWork& unit, const Draft& draft, const std::vector<std::string>& parties) {
  const auto& known = unit.workspace().policies().targets().teams;
  const std::vector<std::string_view> names(known.begin(), known.end());
  for (const std::string& party : parties)
    if (!known.contains(party))
      unit.warn(Diagnostic(Code::unknownReference, fmt::format("party '{}' is not known", party))
                    .in(draft.path)
                    .hint(suggestion(party, names)));
}

}  // namespace

void escalate(UnitOfWork& unit, Draft& draft, std::optional<int> level,
              const std::vector<std::string>& notify) {
  requireOpen(draft, "escalate");
  requireReason(unit, draft, "escalate");
  for (const std::string& party : notify)
    if (party.find_first_not_of(" \t\r\n") == std::string::npos)
      throw Error(Diagnostic(Code::usage, "--notify names nobody").in(draft.id).hint("name a party"));
  const int to = level.value_or(model::highestEscalation(draft.value) + 1);
  if (to < 1 || to > 99)
    throw Error(Diagnostic(Code::usage, fmt::format("there is no escalation level {}", to))
                    .hint("levels are 1 to 99"));
  unit.append(draft, model::escalations,
              model::escalationEntry({.level = to, .reason = unit.options().reason, .notified = notify}));
  unit.track(draft, "escalate", model::tracking({.level = to}));
  warnOfUnknown(unit, draft, notify);
  reportChange(unit, draft,
               fmt::format("escalated to level {} ({}){}", to, unit.options().reason,
                           notify.empty() ? ", nobody is notified" : ", notified " + joined(notify)));
}

void acknowledge(UnitOfWork& unit, Draft& draft) {
  int open = model::acknowledgeEscalations(draft.value, unit.env().actor, unit.env().now);
  std::string text = fmt::format("{} escalation{} acknowledged", open, open == 1 ? "" : "s");
  if (const auto level = model::renewableLevel(draft.value); open == 0 && level) {
    unit.append(draft, model::escalations,
                model::escalationEntry(
                    {.level = *level, .reason = "acknowledged again", .notified = {}, .isRenewal = true}));
    open = model::acknowledgeEscalations(draft.value, unit.env().actor, unit.env().now);
    text = fmt::format("the acknowledgement of level {} is renewed", *level);
  }
  if (open == 0)
    throw Error(Diagnostic(Code::guard, model::highestEscalation(draft.value) > 0
                                            ? "all its escalations are acknowledged already"
                                            : "there is no escalation to acknowledge")
                    .in(draft.id)
                    .hint(fmt::format("see som {} show {}", draft.kind->noun, draft.id)));
  unit.track(draft, "ack");
  reportChange(unit, draft, text);
}

void addActivity(UnitOfWork& unit, Draft& draft, const NewActivity& activity) {
  requireOpen(draft, "add an activity to");
  if (draft.kind->clock == model::Clock::none)
    throw Error(Diagnostic(Code::usage, fmt::format("{} has no activities", withArticle(draft.kind->noun)))
                    .in(draft.id)
                    .hint("orders and reports have activities"));
  const auto typical = parseDuration(activity.typical);
  const auto maximum = parseDuration(activity.maximum);
  if (typical && maximum && elapsed(*typical) > elapsed(*maximum))
    throw Error(Diagnostic(Code::usage, fmt::format("--typical {} is longer than --max {}", activity.typical,
                                                    activity.maximum))
                    .in(draft.id));
  if (draft.state() == lifecycle::State::cleared)
    throw Error(Diagnostic(Code::illegalTransition, "cannot add an activity to a report that is cleared")
                    .in(draft.id)
                    .hint(fmt::format("first: som report reopen {} --reason TEXT", draft.id)));
  if (Record(draft.value).activity(activity.id))
    throw Error(Diagnostic(Code::duplicateId, fmt::format("there is an activity '{}' already", activity.id))
                    .in(draft.id));
  if (!activity.item.empty() && !model::itemOf(draft.value, draft.kind->itemField, activity.item))
    throw Error(Diagnostic(Code::danglingReference, fmt::format("there is no item '{}'", activity.item))
                    .in(draft.id));
  if (!activity.milestone.empty() && !hasMilestones(*draft.kind))
    throw Error(Diagnostic(Code::usage,
                           fmt::format("--milestone: {} has no milestones", withArticle(draft.kind->noun)))
                    .in(draft.id));
  model::addActivity(draft.value, activity);
  unit.track(draft, "activity", model::tracking({.activity = activity.id}));
  reportChange(unit, draft, fmt::format("activity {} added", activity.id));
  unit.changed({draft, lifecycle::Event::create, StateChange::Of::activity, activity.id});
}

}  // namespace som::process
