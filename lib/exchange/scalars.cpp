#include "exchange/scalars.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <unordered_map>

#include "doc/path.hpp"
#include "doc/scalar.hpp"
#include "exchange/names.hpp"
#include "model/kind.hpp"
#include "schema/format.hpp"

namespace som::exchange {
namespace {

std::optional<doc::Value> booleanIn(std::string_view text) {
  return text == "true" || text == "false" ? std::optional<doc::Value>(text == "true") : std::nullopt;
}

std::optional<doc::Value> numberIn(std::string_view text, bool whole) {
  if (!doc::isJsonNumber(text)) return std::nullopt;
  doc::Value value = doc::numberValue(text);
  if (!whole || value.is_number_integer()) return value;
  const double number = doc::parseNumber(text);
  if (std::trunc(number) != number || std::abs(number) > 1e15) return std::nullopt;
  return static_cast<std::int64_t>(number);
}

}  // namespace

Diagnostic noticeAt(const doc::Document& payload, doc::Node at, std::string message) {
  return payload.diagnostic(Code::normalised, std::move(message), at).as(Severity::warning);
}

std::optional<std::string> Scalars::time(doc::Node node, std::string_view name) {
  const auto read = calendar::readTime(node.text(), times_);
  if (!read) return std::nullopt;
  std::string stored = formatInstant(read->at(model::meansEndOfDay(name)));
  if (stored != node.text()) {
    if (read->doubt.empty())
      notice(node, fmt::format("{} became {}", node.text(), stored));
    else
      notices_.push_back(payload_
                             .diagnostic(Code::doubtfulTime,
                                         fmt::format("{} became {}: {}", node.text(), stored, read->doubt),
                                         node)
                             .as(Severity::warning));
  }
  return stored;
}

std::optional<doc::Value> Scalars::priority(doc::Node node, schema::Rule rule, std::string_view name) {
  if (name != model::priorityField || rule.type() != "integer" || !node.isString()) return std::nullopt;
  const auto number = schema::priorityOfWord(node.text());
  if (!number) return std::nullopt;
  notice(node, fmt::format("'{}' became {}", node.text(), *number));
  return *number;
}

doc::Value Scalars::read(doc::Node node, schema::Rule rule, std::string_view name) {
  const std::string_view text = node.text();
  if (rule.format() == "date-time")
    if (auto stored = time(node, name)) return *stored;
  if (const auto value = permitted(node, rule)) return *value;
  if (const auto value = priority(node, rule, name)) return *value;
  if (const auto value = unquoted(node, rule)) return *value;
  if (rule.type() == "string" && !node.isString() && node.plain() && !node.isNull()) {
    if (payload_.format() == doc::Format::json) notice(node, fmt::format("{} became text", text));
    return std::string(text);
  }
  return doc::toValue(node);
}

std::optional<doc::Value> Scalars::unquoted(doc::Node node, schema::Rule rule) {
  const bool whole = rule.type() == "integer";
  if (!whole && rule.type() != "number" && rule.type() != "boolean") return std::nullopt;
  if (!node.isString() && !(whole && node.number() && !node.integer())) return std::nullopt;
  const auto value = rule.type() == "boolean" ? booleanIn(node.text()) : numberIn(node.text(), whole);
  if (!value) return std::nullopt;
  notice(node, node.isString() ? fmt::format("the text '{}' became {}", node.text(), doc::textOf(*value))
                               : fmt::format("{} became {}", node.text(), doc::textOf(*value)));
  return value;
}

std::optional<std::string> Scalars::permitted(doc::Node node, schema::Rule rule) {
  const auto values = rule.values();
  const auto same = [&](std::string_view value) {
    return std::equal(value.begin(), value.end(), node.text().begin(), node.text().end(), [](char a, char b) {
      return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    });
  };
  const auto found = std::find_if(values.begin(), values.end(), same);
  if (found == values.end() || *found == node.text()) return std::nullopt;
  notice(node, fmt::format("'{}' became '{}'", node.text(), *found));
  return std::string(*found);
}

void normaliseScalars(const doc::Document& payload, doc::Node record, doc::Value& value, schema::Rule rule,
                      const calendar::TimeContext& times, std::vector<Diagnostic>& notices) {
  if (record.isMapping() && value.is_object()) {
    std::unordered_map<std::string_view, doc::Node> members;
    for (const doc::Node member : record) members.emplace(member.key(), member);
    for (auto& [name, member] : value.get_ref<doc::Value::object_t&>())
      if (const auto found = members.find(name); found != members.end())
        normaliseScalars(payload, found->second, member, rule.property(name), times, notices);
  } else if (record.isSequence() && value.is_array() && value.size() == record.size()) {
    std::size_t i = 0;
    for (const doc::Node item : record)
      normaliseScalars(payload, item, value[i++], rule.items(), times, notices);
  } else if (rule.format() == "date-time" && record.isScalar()) {
    if (auto stored = Scalars(payload, times, notices).time(record, record.key())) value = std::move(*stored);
  } else if (auto number = Scalars(payload, times, notices).priority(record, rule, record.key())) {
    value = std::move(*number);
  }
}

void normaliseWords(doc::Value& value, std::string_view within, std::string_view name,
                    const std::string& pointer, const WordTaken& taken) {
  if (value.is_object()) {
    for (auto& [member, inner] : value.get_ref<doc::Value::object_t&>())
      normaliseWords(inner, name, member, pointer + "/" + doc::pointerStep(member), taken);
  } else if (value.is_array()) {
    std::size_t i = 0;
    for (doc::Value& item : value)
      normaliseWords(item, within, name, fmt::format("{}/{}", pointer, i++), taken);
  } else if (value.is_string()) {
    const std::string from = value.get<std::string>();
    const std::string_view word = knownWord(within, name, from);
    if (word.empty() || word == from) return;
    value = word;
    taken(pointer, from, word);
  }
}

}  // namespace som::exchange
