#include "exchange/normalise.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <unordered_set>

#include "base/id.hpp"
#include "doc/path.hpp"
#include "exchange/alarm_number.hpp"
#include "exchange/names.hpp"
#include "model/value_node.hpp"
#include "model/view.hpp"

namespace som::exchange {
namespace {

bool byPlace(const Diagnostic& a, const Diagnostic& b) {
  return a.span.value_or(Span{}).begin < b.span.value_or(Span{}).begin;
}

/// True if the schema accepts anything, as for the value of a characteristic: null may have a meaning there.
bool takesAnything(schema::Rule rule) { return rule && rule.node().boolean().value_or(false); }

/// True for members that are kept unchanged with their contents: values of any type, and members that are not
/// in the schema.
bool isKeptAsItIs(schema::Rule rule) { return !rule || takesAnything(rule); }

class Normaliser {
 public:
  Normaliser(const doc::Document& payload, const Part& part, const model::KindRow& kind,
             const calendar::TimeContext& times, Purpose purpose)
      : payload_(payload),
        record_(part.node),
        kind_(kind),
        times_(times),
        isImport_(purpose == Purpose::import) {
    if (part.enveloped) notice(payload.root(), "the subject of the event is used");
  }

  Normalised run(schema::Rule rule) {
    result_.value = convert(record_, rule, "", "");
    if (result_.value.is_object()) {
      takeType();
      takeIdentifiers();
      moveForeignId();
    }
    std::stable_sort(result_.notices.begin(), result_.notices.end(), byPlace);
    return std::move(result_);
  }

 private:
  void notice(doc::Node at, std::string message) {
    result_.notices.push_back(noticeAt(payload_, at, std::move(message)));
  }

  doc::Value convert(doc::Node node, schema::Rule rule, std::string_view within, const std::string& pointer) {
    result_.cameFrom[pointer] = node;
    if (isKeptAsItIs(rule)) return doc::toValue(node);
    if (node.isMapping() && rule.type() == "array") {
      notice(node, "a single value became a list of one");
      return doc::Value::array({mapping(node, rule.items(), within, pointer + "/0")});
    }
    if (node.isMapping()) return mapping(node, rule, within, pointer);
    if (node.isSequence()) {
      doc::Value items = doc::Value::array();
      for (const doc::Node item : node) {
        if (item.isNull()) {
          notice(item, "a null item was left out");
          continue;
        }
        items.push_back(convert(item, rule.items(), within, pointer + "/" + std::to_string(items.size())));
      }
      return items;
    }
    return scalars_.read(node, rule, within);
  }

  doc::Value mapping(doc::Node node, schema::Rule rule, std::string_view within, const std::string& pointer) {
    doc::Value members = doc::Value::object();
    auto& inOrder = members.get_ref<doc::Value::object_t&>();
    std::unordered_set<std::string> names;  // a mapping searches all of its members for a name
    std::vector<doc::Node> nested;
    for (const doc::Node member : node) {
      const std::string name(todaysNameOf(member, within, node));
      if (name.empty()) continue;
      if (!isImport_ && isLifecycleMember(kind_, within, name) && !isFirstState(member, within)) {
        notice(member,
               fmt::format("'{}' was left out: a new record starts in its initial state", member.key()));
        continue;
      }
      if (isMissing(member, rule.property(name))) continue;
      if (member.isMapping() && isNestedReference(within, name)) {
        nested.push_back(member);
        continue;
      }
      doc::Value value = convert(member, rule.property(name), name, pointer + "/" + doc::pointerStep(name));
      takeWord(value, member, within, name);
      if (names.insert(name).second)
        inOrder.emplace_back(name, std::move(value));
      else
        members[name] = std::move(value);
    }
    for (const doc::Node member : nested) lift(members, member, rule, pointer);
    if (within == "serviceOrderItemRelationship") {
      takeRelation(members, node, pointer);
      judgeItemRelation(members, node);
    }
    if (within == "orderRelationship")
      judgeRelation(node, !members.contains("id"), !members.contains("relationshipType"));
    if (within == "activity") members.emplace("state", lifecycle::states.name(lifecycle::State::pending));
    if (within == "trackingRecord") {
      if (isImport_) unfoldTracking(members, rule);
      takeTracking(members, node, pointer);
    }
    return members;
  }

  /// True for the initial state of a record, item or activity; called only for kinds with a lifecycle.
  bool isFirstState(doc::Node member, std::string_view within) const {
    const auto& lifecycle = within == "activity" ? lifecycle::activity : *kind_.lifecycle;
    const auto* row = lifecycle::find(lifecycle, lifecycle::State::none, lifecycle::Event::create);
    return (member.key() == "state" || member.key() == kind_.stateField) &&
           member.text() == lifecycle::states.name(row->to);
  }

  /// Another system's history is kept, but marked so that it does not count as history of the new record.
  void takeTracking(doc::Value& entry, doc::Node node, const std::string& pointer) {
    if (!entry.contains("id")) entry["id"] = "external-" + pointer.substr(pointer.rfind('/') + 1);
    if (isImport_) {
      if (const std::string action = model::ValueNode(entry)["action"].text();
          !isOurs(record_["id"].text()) && lifecycle::events.parse(action))
        entry["action"] = fmt::format("external {}", action);
      return;
    }
    const doc::Node action = node["action"];
    if (!lifecycle::events.parse(action.text())) return;
    entry["action"] = fmt::format("external {}", action.text());
    notice(action, fmt::format("'{}' became 'external {}': a new record has no history", action.text(),
                               action.text()));
  }

  /// Takes the details of a tracking record out of the characteristics in which TMF656 has them.
  void unfoldTracking(doc::Value& entry, schema::Rule rule) {
    const auto found = entry.find("characteristic");
    if (found == entry.end() || !found->is_array()) return;
    doc::Value others = doc::Value::array();
    const doc::Value details = std::move(*found);
    entry.erase("characteristic");
    for (const doc::Value& detail : details) {
      const std::string name = model::ValueNode(detail)["name"].text();
      const bool isDetail = detail.is_object() && detail.contains("value") && rule.property(name);
      if (isDetail && !entry.contains(name))
        entry[name] = detail.at("value");
      else
        others.push_back(detail);
    }
    if (!others.empty()) entry["characteristic"] = std::move(others);
  }

  /// True for an id of this kind, also as the number of an alarm.
  bool isOurs(std::string_view id) const { return model::kindOfId(id) == &kind_ || !idOfNumber(id).empty(); }

  /// Returns the id of the alarm with a number, or an empty text.
  std::string idOfNumber(std::string_view text) const {
    if (kind_.kind != model::Kind::alarm) return {};
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return {};
    return alarmIdOf(number).value_or("");
  }

  /// Writes a known word in som's spelling. Other words are kept, with one notice per field.
  void takeWord(doc::Value& value, doc::Node member, std::string_view within, const std::string& name) {
    if (value.is_string()) {
      const std::string_view word = knownWord(within, name, member.text());
      if (!word.empty() && word != member.text()) {
        notice(member, fmt::format("'{}' became '{}'", member.text(), word));
        value = word;
      }
    }
    const std::string text = value.is_string() ? value.get<std::string>() : std::string(member.text());
    const std::string_view why = withoutEffect(kind_, within, name, text);
    if (why.empty() || !saidWithoutEffect_.insert(fmt::format("{} {}", within, name)).second) return;
    result_.notices.push_back(
        payload_
            .diagnostic(Code::noEffect, fmt::format("'{}' is kept without effect: {}", member.key(), why),
                        member)
            .as(Severity::warning));
    result_.notices.back().span = member.keySpan();
  }

  /// v2 and v3 name the other item by `id`, v4 by `orderItem.itemId`.
  void takeRelation(doc::Value& relation, doc::Node node, const std::string& pointer) {
    const doc::Node item = node["orderItem"];
    if (item["itemId"]) return;
    const doc::Node id = item.isScalar()  ? item
                         : item["id"]     ? item["id"]
                         : node["itemId"] ? node["itemId"]
                                          : node["id"];
    if (!id.isScalar() || id.isNull()) return;
    for (const char* name : {"id", "itemId"}) relation.erase(name);
    doc::Value& named = relation["orderItem"];
    if (!named.is_object()) named = doc::Value::object();
    named.erase("id");
    named["itemId"] = std::string(id.text());
    result_.cameFrom[pointer + "/orderItem/itemId"] = id;
    notice(id, fmt::format("'{}' became orderItem.itemId", id.key().empty() ? id.text() : id.key()));
  }

  /// A field may have its old name and today's if both have the same value.
  void leaveOut(doc::Node old, doc::Node today) {
    if (doc::sameValue(doc::toValue(old), doc::toValue(today)))
      return notice(old, fmt::format("'{}' was left out: '{}' has the same value", old.key(), today.key()));
    result_.notices.push_back(
        payload_
            .diagnostic(
                Code::duplicateKey,
                fmt::format("'{}' is the old name of '{}', which has another value", old.key(), today.key()),
                old)
            .hint("give one of them"));
    result_.notices.back().span = old.keySpan();
  }

  void tellNoEffect(doc::Node at, std::string_view why) {
    result_.notices.push_back(
        payload_.diagnostic(Code::noEffect, fmt::format("the relation is kept without effect: {}", why), at)
            .as(Severity::warning));
  }

  void judgeRelation(doc::Node relation, bool hasNoTarget, bool hasNoType) {
    if (hasNoTarget) return tellNoEffect(relation, "it names nothing");
    if (hasNoType) tellNoEffect(relation, "it has no relationshipType; 'dependency' waits");
  }

  void judgeItemRelation(const doc::Value& relation, doc::Node node) {
    const model::ValueNode item = model::ValueNode(relation)["orderItem"];
    const std::string order = item["serviceOrderId"].text();
    const bool isOwn =
        order.empty() || order == record_["id"].text() || order == record_["externalId"].text();
    if (!isOwn)
      return tellNoEffect(
          node,
          fmt::format("it names an item of the order {}; items wait for items of their own order", order));
    judgeRelation(node, item["itemId"].text().empty(), !relation.contains("relationshipType"));
  }

  /// The name that a member gets; empty for one that is left out because its field has both names.
  std::string_view todaysNameOf(doc::Node member, std::string_view within, doc::Node mapping) {
    const std::string_view today = todaysName(kind_, within, member.key());
    if (today == member.key()) return today;
    if (const doc::Node other = mapping[today]) {
      leaveOut(member, other);
      return {};
    }
    notice(member, fmt::format("'{}' is called '{}' now", member.key(), today));
    result_.notices.back().span = member.keySpan();
    return today;
  }

  /// True for a member without content: an empty time, or null unless null may have a meaning.
  bool isMissing(doc::Node member, schema::Rule rule) {
    const bool empty = member.isString() && member.text().empty() && rule.format() == "date-time";
    if (!empty && (!member.isNull() || takesAnything(rule))) return false;
    notice(member, fmt::format("'{}' was {} and was left out", member.key(), empty ? "empty" : "null"));
    return true;
  }

  /// v5 nests the target of a reference; v4 writes its id and name beside the role. A member that is in both
  /// places stays nested, except the type, which comes from the reference.
  void lift(doc::Value& reference, doc::Node nested, schema::Rule rule, const std::string& pointer) {
    notice(nested, fmt::format("the members of '{}' were moved beside it", nested.key()));
    result_.notices.back().span = nested.keySpan();
    for (const doc::Node member : nested) {
      const std::string name(member.key());
      if (isMissing(member, rule.property(name))) continue;
      doc::Value value = convert(member, rule.property(name), name, pointer + "/" + doc::pointerStep(name));
      if (name == "@type" || !reference.contains(name))
        reference[name] = std::move(value);
      else if (reference[name] != value)
        reference[std::string(nested.key())][name] = std::move(value);
    }
  }

  /// Sets the record's type to its kind's. A subclass is kept as `externalType`; the resource's own type
  /// (`ServiceProblem`, in v5 also `ServiceProblem_Create`) adds nothing.
  void takeType() {
    const doc::Node type = record_["@type"];
    result_.value.erase("@type");
    if (!type || type.text().empty() || saysKind(type.text(), kind_)) return;
    result_.value["externalType"] = type.text();
    notice(type, fmt::format("'{}' became {}; externalType keeps it", type.text(), kind_.type));
  }

  bool listsIdentifiers() const { return kind_.externalField == kind_.references.field; }

  void addReference(std::string_view id, std::string_view type) {
    doc::Value& list = result_.value[std::string(kind_.references.field)];
    if (list.is_null()) list = doc::Value::array();
    if (list.is_array()) list.push_back({{"id", id}, {std::string(kind_.references.typeField), type}});
  }

  /// Moves ids of other systems to the field of this kind: a list, or one text, which gets the first id of a
  /// v5 list.
  void takeIdentifiers() {
    const std::string external(kind_.externalField);
    if (!listsIdentifiers()) {
      const doc::Node list = record_["externalIdentifier"];
      const doc::Node first = (list.isSequence() ? list.at(0) : list)["id"];
      if (first.text().empty() || result_.value.contains(external)) return;
      result_.value[external] = first.text();
      notice(first, fmt::format("'{}' became {} as well", first.text(), external));
      return;
    }
    for (const char* name : {"externalId", "correlationId"}) {
      const doc::Node id = record_[name];
      if (!id.isScalar() || id.text().empty()) continue;
      result_.value.erase(name);
      addReference(id.text(), name);
      notice(id, fmt::format("'{}' became an {}", name, external));
    }
  }

  void moveForeignId() {
    const doc::Node id = record_["id"];
    if (!result_.value.contains("id") || !id.isScalar() || model::kindOfId(id.text()) == &kind_) return;
    if (isImport_) {
      if (std::string own = record_["id"].integer() ? idOfNumber(id.text()) : ""; !own.empty()) {
        result_.value["id"] = std::move(own);
      } else {
        result_.foreignId = id.text();
        result_.value.erase("id");
      }
      return;
    }
    result_.value.erase("id");
    if (id.text().empty()) return notice(id, "'id' was empty and was left out");
    const std::string external(kind_.externalField);
    const bool toList = listsIdentifiers() || result_.value.contains(external);
    if (toList)
      addReference(id.text(), "id");
    else
      result_.value[external] = id.text();
    notice(id, fmt::format("id '{}' became {}: som assigns its own ids", id.text(),
                           toList ? fmt::format("an {}", kind_.references.field) : external));
  }

  const doc::Document& payload_;
  doc::Node record_;
  const model::KindRow& kind_;
  const calendar::TimeContext& times_;
  bool isImport_;
  std::set<std::string> saidWithoutEffect_;
  Normalised result_;
  Scalars scalars_{payload_, times_, result_.notices};
};

}  // namespace

Normalised normalise(const doc::Document& payload, const Part& part, const model::KindRow& kind,
                     schema::Rule rule, const calendar::TimeContext& times, Purpose purpose) {
  return Normaliser(payload, part, kind, times, purpose).run(rule);
}

std::vector<Diagnostic> check(const doc::Document& payload, const Normalised& normalised,
                              const schema::Schema& schema) {
  const doc::Document document = doc::toDocument(normalised.value, payload.file());
  std::vector<Diagnostic> findings;
  for (const schema::Finding& finding : schema.check(document.root()))
    findings.push_back(placed(finding.diagnostic, finding.pointer, payload, normalised.cameFrom));
  std::stable_sort(findings.begin(), findings.end(), byPlace);
  return findings;
}

}  // namespace som::exchange
