#include "exchange/to_payload.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "doc/document.hpp"
#include "doc/scalar.hpp"
#include "exchange/alarm_number.hpp"
#include "exchange/statuses.hpp"
#include "model/report.hpp"
#include "model/views.hpp"

namespace som::exchange {
namespace {

using Tracking = model::TrackingView<model::ValueNode>;

/// The members of a tracking record that TMF656 has, too.
constexpr std::array<std::string_view, 5> trackingMembers = {"id", "time", "user", "systemId", "description"};

/// Describes a tracking record for a reader who does not know its members.
std::string descriptionOf(const Tracking& entry) {
  std::string text = entry.action();
  if (entry.hasFrom() || entry.hasTo())
    text += fmt::format(": {} → {}", entry.fromText().empty() ? "-" : entry.fromText(),
                        entry.toText().empty() ? "-" : entry.toText());
  if (!entry.reason().empty()) text += fmt::format(" ({})", entry.reason());
  return text;
}

/// Returns a tracking record with its details as characteristics.
doc::Value trackingPayload(const doc::Value& entry) {
  if (!entry.is_object()) return entry;
  doc::Value payload = doc::Value::object();
  doc::Value details = doc::Value::array();
  for (const auto& [name, value] : entry.items()) {
    if (std::find(trackingMembers.begin(), trackingMembers.end(), name) != trackingMembers.end())
      payload[name] = value;
    else
      details.push_back({{"name", name}, {"value", value}});
  }
  if (!payload.contains("description"))
    if (std::string text = descriptionOf(Tracking(model::ValueNode(entry))); !text.empty())
      payload["description"] = std::move(text);
  if (!details.empty()) payload["characteristic"] = std::move(details);
  return payload;
}

/// Fits values to definitions.
class Fitting {
 public:
  Fitting(const Api& api, const PayloadForm& form, std::string recordId)
      : api_(api), form_(form), recordId_(std::move(recordId)) {}

  /// Returns nullopt if the object lacks a required member.
  std::optional<doc::Value> object(const doc::Value& from, const Shape& shape, int depth = 0) const {
    if (!from.is_object() || depth > doc::maxDepth) return std::nullopt;
    doc::Value fitted = doc::Value::object();
    for (const ShapeMember& member : shape.members) {
      const auto found = from.find(member.name);
      std::optional<doc::Value> value;
      if (found != from.end()) value = this->value(*found, member, depth);
      if (!value) value = defaultOf(from, shape, member, depth);
      if (value)
        fitted[std::string(member.name)] = std::move(*value);
      else if (member.isRequired)
        return std::nullopt;
    }
    for (const auto& [name, value] : from.items()) {
      const bool isOther = !shape.member(name) && !isMetaMember(name);
      if ((isMetaMember(name) && value.is_string()) || (isOther && form_.withExtensions))
        fitted[name] = value;
    }
    return fitted;
  }

 private:
  std::optional<doc::Value> value(const doc::Value& from, const ShapeMember& member, int depth) const {
    if (!member.isList) return one(from, member, depth);
    if (!from.is_array()) return std::nullopt;
    doc::Value list = doc::Value::array();
    for (const doc::Value& entry : from)
      if (auto fitted = one(entry, member, depth)) list.push_back(std::move(*fitted));
    return list.empty() && !from.empty() ? std::nullopt : std::optional(std::move(list));
  }

  std::optional<doc::Value> one(const doc::Value& from, const ShapeMember& member, int depth) const {
    switch (member.type) {
      case MemberType::any:
        return from.is_null() ? std::nullopt : std::optional(from);
      case MemberType::object:
        return object(from, *findShape(api_.format, member.of), depth + 1);
      case MemberType::integer:
        return from.is_number_integer() ? std::optional(from) : std::nullopt;
      case MemberType::number:
        return isNumber(from) ? std::optional(from) : std::nullopt;
      case MemberType::boolean:
        return from.is_boolean() ? std::optional(from) : std::nullopt;
      default:
        return scalar(from, member);
    }
  }

  static bool isNumber(const doc::Value& value) {
    const auto kept = doc::keptNumber(value);
    return value.is_number() || (kept && doc::isJsonNumber(*kept));
  }

  static std::optional<doc::Value> scalar(const doc::Value& from, const ShapeMember& member) {
    if (from.is_structured() || from.is_null()) return std::nullopt;
    std::string text = doc::textOf(from);
    if (member.type == MemberType::word && !permitsWord(member, text)) return std::nullopt;
    if (member.type == MemberType::time) {
      const auto time = parseInstant(text);
      return time ? std::optional<doc::Value>(formatInstant(*time)) : std::nullopt;
    }
    return text;
  }

  std::optional<doc::Value> defaultOf(const doc::Value& from, const Shape& shape, const ShapeMember& member,
                                      int depth) const {
    const DefaultRow* row = findDefault(api_.format, shape.name, member.name);
    if (!row) return std::nullopt;
    const model::ValueNode object(from);
    if (const std::string own = row->from.empty() ? "" : object[row->from].text(); !own.empty()) return own;
    switch (row->what) {
      case DefaultRow::What::integer:
        return doc::numberValue(row->value);
      case DefaultRow::What::typeOf: {
        const model::KindRow* kind = model::kindOfId(object["id"].text());
        return std::string(kind && !kind->resource.empty() ? kind->resource : row->value);
      }
      case DefaultRow::What::day:
        return dayOfRecord();
      case DefaultRow::What::reference:
        return this->object({{"id", row->value}}, *findShape(api_.format, member.of), depth + 1);
      case DefaultRow::What::text:
        break;
    }
    return std::string(row->value);
  }

  std::optional<doc::Value> dayOfRecord() const {
    const auto id = parseRecordId(recordId_);
    if (!id) return std::nullopt;
    return fmt::format("{}-{}-{}T00:00:00Z", id->date.substr(0, 4), id->date.substr(4, 2),
                       id->date.substr(6, 2));
  }

  const Api& api_;
  const PayloadForm& form_;
  std::string recordId_;
};

/// Gives references to alarms the numbers of the alarms.
void numberAlarms(doc::Value& record, const char* list) {
  if (!record.contains(list) || !record[list].is_array()) return;
  for (doc::Value& reference : record[list]) {
    if (!reference.is_object() || !reference.contains("id")) continue;
    if (const auto number = alarmNumber(doc::textOf(reference["id"])))
      reference["id"] = std::to_string(*number);
  }
}

}  // namespace

std::string_view payloadType(const model::KindRow& kind) {
  const Api* api = apiOf(kind);
  return api && kindsOf(*api).size() == 1 ? kind.resource : kind.type;
}

std::string memberOfResource(std::string_view resource) {
  std::string name(resource);
  name.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(name.front())));
  return name;
}

doc::Value toPayload(doc::Value record, const model::KindRow& kind, const Api& api, const PayloadForm& form) {
  const std::string id = model::RecordView<model::ValueNode>(record).id();
  const auto last = model::RecordView<model::ValueNode>(record).history().back().time();
  toStatuses(record);
  if (api.resource == "ServiceProblem") {
    model::addSlaViolations(record);
    if (record.contains("trackingRecord") && record["trackingRecord"].is_array())
      for (doc::Value& entry : record["trackingRecord"]) entry = trackingPayload(entry);
  }
  if (kind.clock == model::Clock::report && last) record["lastUpdate"] = formatInstant(*last);
  if (kind.kind == model::Kind::alarm && form.numbersAlarms) {
    if (const auto number = alarmNumber(id)) record["id"] = *number;
    for (const char* list : {"parentAlarm", "correlatedAlarm"}) numberAlarms(record, list);
  }
  const Shape& shape = *findShape(api.format, api.resource);
  Shape own = shape;
  // Other systems, and the server of this program, take the id of an alarm as a text.
  if (kind.kind == model::Kind::alarm && !form.numbersAlarms)
    for (ShapeMember& member : own.members)
      if (member.name == "id") member.type = MemberType::text;
  record["@type"] = payloadType(kind);
  if (payloadType(kind) != kind.resource) record["@baseType"] = kind.resource;
  doc::Value payload = Fitting(api, form, id).object(record, own).value_or(doc::Value::object());
  return payload;
}

}  // namespace som::exchange
