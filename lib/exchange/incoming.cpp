#include "exchange/incoming.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "base/suggest.hpp"
#include "exchange/alarm_number.hpp"
#include "exchange/normalise.hpp"
#include "exchange/statuses.hpp"
#include "exchange/to_payload.hpp"
#include "model/allocation.hpp"
#include "model/merging.hpp"
#include "model/terms.hpp"
#include "model/value_node.hpp"

namespace som::exchange {
namespace {

/// Dates that say when a source changed a record.
constexpr std::array<std::string_view, 10> changeDates = {
    "lastUpdate",     "statusChangeDate", "startDate",   "completionDate",   "cancellationDate",
    "resolutionDate", "endDate",          "endDateTime", "alarmChangedTime", "alarmClearedTime"};

/// Members that payloads derive from others.
constexpr std::array<std::string_view, 1> derivedMembers = {"lastUpdate"};

std::vector<std::string_view> shortNames(const std::vector<const model::KindRow*>& kinds) {
  std::vector<std::string_view> names;
  for (const model::KindRow* kind : kinds) names.push_back(kind->shortName);
  return names;
}

/// Returns the kind of a record: by its id, by its type, or the chosen one.
const model::KindRow& kindOfPart(const doc::Document& payload, doc::Node record, const Api& api,
                                 const model::KindRow* chosen) {
  const auto kinds = kindsOf(api);
  const auto isOfApi = [&](const model::KindRow* kind) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
  };
  if (const model::KindRow* byId = model::kindOfId(record["id"].text())) {
    if (!isOfApi(byId) || (chosen && chosen != byId))
      throw Error(payload
                      .diagnostic(Code::unknownKind,
                                  fmt::format("'{}' is the id of a {}, not of a {}", record["id"].text(),
                                              byId->type, chosen ? chosen->type : api.resource),
                                  record["id"])
                      .hint("ids of other systems must not have the form of ours"));
    return *byId;
  }
  if (chosen) return *chosen;
  const model::KindRow* byType = model::findKind(record["@type"].text());
  if (byType && byType->type == record["@type"].text() && isOfApi(byType)) return *byType;
  // Of several kinds, the one that is called like the resource is what other systems mean.
  for (const model::KindRow* kind : kinds)
    if (kinds.size() == 1 || kind->type == api.resource) return *kind;
  throw Error(payload
                  .diagnostic(Code::unknownKind,
                              fmt::format("the record does not say which kind of {} it is", api.resource),
                              record)
                  .hint("give --kind with one of: " + joined(shortNames(kinds))));
}

}  // namespace

std::optional<Instant> changeOf(const doc::Value& record) {
  std::optional<Instant> latest;
  for (const std::string_view name : changeDates)
    if (const auto time = parseInstant(model::ValueNode(record)[name].text()))
      latest = std::max(latest.value_or(*time), *time);
  return latest;
}

Diagnostic Incoming::finding(Code code, std::string message, std::string pointer) const {
  while (!pointer.empty() && !places.contains(pointer)) pointer.erase(pointer.rfind('/'));
  const auto place = places.find(pointer);
  return Diagnostic(code, std::move(message))
      .in(file)
      .at(text, place == places.end() || pointer.empty() ? whole : place->second);
}

Incoming readIncoming(const doc::Document& payload, const Part& part, const Api& api,
                      const model::KindRow* chosen, schema::Registry& schemas,
                      const calendar::TimeContext& times) {
  if (!part.node.isMapping())
    throw Error(payload.diagnostic(Code::schema, "a record must be a mapping", part.node));
  Incoming incoming;
  incoming.kind = &kindOfPart(payload, part.node, api, chosen);
  const schema::Rule rule = schemas.get(incoming.kind->schema).root();
  Normalised normalised = normalise(payload, part, *incoming.kind, rule, times, Purpose::import);
  incoming.value = std::move(normalised.value);
  incoming.externalId = std::move(normalised.foreignId);
  fromStatuses(incoming.value);
  incoming.changed = changeOf(incoming.value);
  for (const std::string_view name : derivedMembers) incoming.value.erase(std::string(name));
  if (model::ValueNode(incoming.value)["@baseType"].text() == incoming.kind->resource)
    incoming.value.erase("@baseType");
  incoming.file = payload.file();
  incoming.text = payload.source();
  incoming.whole = part.node.span();
  for (const auto& [pointer, node] : normalised.cameFrom) incoming.places.emplace(pointer, node.span());
  for (Diagnostic& notice : normalised.notices)
    if (notice.code != Code::noEffect) incoming.notices.push_back(std::move(notice));
  return incoming;
}

const Api* apiOfPart(const Part& part) {
  for (const Api& api : apis())
    if (part.enveloped && part.node.key() == memberOfResource(api.resource)) return &api;
  return nullptr;
}

void completeIncoming(doc::Value& record, const model::KindRow& kind) {
  record.erase(std::string(model::allocationList));  // the files of pools say who has values
  if (kind.kind != model::Kind::alarm) return;
  record.emplace("ackState", "unacknowledged");
  if (const auto type = record.find("alarmType"); type != record.end() && *type == unknownAlarmType)
    record.erase(type);
}

namespace {

/// The entries of a list by their keys.
class KeyedEntries {
 public:
  KeyedEntries(std::string_view list, const doc::Value& entries) : document_(doc::toDocument(entries)) {
    for (const doc::Node entry : document_.root()) {
      keys_.push_back(model::entryKey(list, entry));
      if (keys_.back()) positions_.emplace(*keys_.back(), keys_.size() - 1);
    }
  }

  /// True if each entry has a key of its own.
  bool areKeyed() const { return positions_.size() == keys_.size(); }
  const std::optional<std::string>& key(std::size_t position) const { return keys_[position]; }
  std::optional<std::size_t> find(const std::string& key) const {
    const auto found = positions_.find(key);
    return found == positions_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  doc::Document document_;
  std::vector<std::optional<std::string>> keys_;
  std::unordered_map<std::string, std::size_t> positions_;
};

using Views = std::vector<const doc::Value*>;

bool isAsShown(const Views& views, const doc::Value& source) {
  return std::any_of(views.begin(), views.end(),
                     [&](const doc::Value* view) { return doc::sameValue(*view, source); });
}

Views members(const Views& views, const std::string& name) {
  Views inner;
  for (const doc::Value* view : views)
    if (view->is_object() && view->contains(name)) inner.push_back(&view->at(name));
  return inner;
}

doc::Value joinedValue(const doc::Value& ours, const Views& views, const doc::Value& source,
                       std::string_view name);

doc::Value joinedObject(const doc::Value& ours, const Views& views, const doc::Value& source) {
  doc::Value joined = ours;
  for (const auto& [name, value] : source.items()) {
    const Views shown = members(views, name);
    if (isAsShown(shown, value)) continue;
    const auto own = ours.find(name);
    joined[name] = own == ours.end() ? value : joinedValue(*own, shown, value, name);
  }
  return joined;
}

/// Appends the text of a value in which the order of members does not matter.
void appendSorted(std::string& text, const doc::Value& value) {
  if (!value.is_structured()) {
    text += doc::json(value, -1, doc::BadUtf8::replaced);
    return;
  }
  std::map<std::string, const doc::Value*> members;
  std::size_t position = 0;
  if (value.is_object())
    for (const auto& [name, member] : value.items()) members.emplace(name, &member);
  else
    for (const doc::Value& entry : value) members.emplace(fmt::format("{:08}", position++), &entry);
  text += value.is_object() ? '{' : '[';
  for (const auto& [name, member] : members) {
    text += doc::json(name, -1, doc::BadUtf8::replaced);
    appendSorted(text, *member);
  }
  text += value.is_object() ? '}' : ']';
}

std::string sortedText(const doc::Value& value) {
  std::string text;
  appendSorted(text, value);
  return text;
}

/// The entries of a list without keys that only grows: those that it lacks are added.
doc::Value grownList(const doc::Value& ours, const doc::Value& source) {
  std::unordered_set<std::string> known;
  for (const doc::Value& own : ours) known.insert(sortedText(own));
  doc::Value joined = ours;
  for (const doc::Value& entry : source)
    if (known.insert(sortedText(entry)).second) joined.push_back(entry);
  return joined;
}

doc::Value joinedList(const doc::Value& ours, const Views& views, const doc::Value& source,
                      std::string_view name) {
  const bool onlyGrows = model::isAppendOnly(name);
  const KeyedEntries own(name, ours);
  const KeyedEntries theirs(name, source);
  if (!own.areKeyed() || !theirs.areKeyed()) return onlyGrows ? grownList(ours, source) : source;
  std::vector<std::pair<const doc::Value*, KeyedEntries>> shown;
  for (const doc::Value* view : views)
    if (view->is_array()) shown.emplace_back(view, KeyedEntries(name, *view));
  doc::Value joined = ours;
  for (std::size_t i = 0; i < source.size(); ++i) {
    const std::string& key = *theirs.key(i);
    const auto at = own.find(key);
    if (!at) {
      joined.push_back(source[i]);
    } else if (!onlyGrows) {
      Views entries;
      for (const auto& [view, keys] : shown)
        if (const auto there = keys.find(key)) entries.push_back(&view->at(*there));
      if (!isAsShown(entries, source[i])) joined[*at] = joinedValue(ours[*at], entries, source[i], name);
    }
  }
  return joined;
}

doc::Value joinedValue(const doc::Value& ours, const Views& views, const doc::Value& source,
                       std::string_view name) {
  if (ours.is_object() && source.is_object()) return joinedObject(ours, views, source);
  if (ours.is_array() && source.is_array()) return joinedList(ours, views, source, name);
  return source;
}

}  // namespace

doc::Value takeOver(const doc::Value& record, const std::vector<doc::Value>& views, const Incoming& source) {
  Views shown;
  for (const doc::Value& view : views) shown.push_back(&view);
  doc::Value said = source.value;
  for (const std::string_view name :
       {std::string_view("@type"), std::string_view("id"), model::terms, model::allocationList})
    said.erase(std::string(name));
  if (record.contains(source.kind->createdField)) said.erase(std::string(source.kind->createdField));
  return joinedObject(record, shown, said);
}

}  // namespace som::exchange
