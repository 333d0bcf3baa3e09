#include "model/characteristic.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <set>

#include "base/contains.hpp"
#include "base/decimal.hpp"
#include "base/suggest.hpp"
#include "doc/scalar.hpp"
#include "model/specification.hpp"

namespace som::model {
namespace {

enum class Type : std::uint8_t { any, integer, number, boolean, text };

struct TypeRow {
  std::string_view name;
  Type type;
};
constexpr std::array types = {TypeRow{"integer", Type::integer}, TypeRow{"number", Type::number},
                              TypeRow{"decimal", Type::number},  TypeRow{"float", Type::number},
                              TypeRow{"boolean", Type::boolean}, TypeRow{"string", Type::text},
                              TypeRow{"text", Type::text}};

Type typeOf(doc::Node characteristic) {
  for (const TypeRow& row : types)
    if (row.name == characteristic["valueType"].text()) return row.type;
  return Type::any;
}

bool isInteger(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool isOf(Type type, doc::Node value) {
  if (type == Type::any) return true;
  if (!value.isScalar()) return false;
  switch (type) {
    case Type::integer:
      return isInteger(value.text());
    case Type::number:
      return Decimal::parse(value.text()).has_value();
    case Type::boolean:
      return value.text() == "true" || value.text() == "false";
    case Type::text:
    case Type::any:
      break;
  }
  return !value.isNull();
}

bool isNumeric(Type type) { return type == Type::integer || type == Type::number; }

bool same(Type type, std::string_view a, std::string_view b) {
  return isNumeric(type) ? Decimal::parse(a) == Decimal::parse(b) : a == b;
}

bool matches(doc::Node pattern, std::string_view text) {
  RE2::Options quiet;
  quiet.set_log_errors(false);
  const RE2 expression(re2::StringPiece(pattern.text().data(), pattern.text().size()), quiet);
  // A pattern that does not compile is a flaw of the specification, not of the value.
  return !expression.ok() || RE2::FullMatch(re2::StringPiece(text.data(), text.size()), expression);
}

/// True if this end of the range is exclusive (`rangeInterval`).
bool opensAt(doc::Node entry, std::string_view end) {
  const std::string_view interval = entry["rangeInterval"].text();
  return interval == "open" || (interval == "closedTop" && end == "valueFrom") ||
         (interval == "closedBottom" && end == "valueTo");
}

bool inRange(doc::Node entry, std::string_view text) {
  const auto value = Decimal::parse(text);
  const auto from = Decimal::parse(entry["valueFrom"].text());
  const auto to = Decimal::parse(entry["valueTo"].text());
  if (!from && !to) return true;
  return value && (!from || *value > *from || (*value == *from && !opensAt(entry, "valueFrom"))) &&
         (!to || *value < *to || (*value == *to && !opensAt(entry, "valueTo")));
}

bool permits(doc::Node entry, Type type, std::string_view text) {
  if (const doc::Node value = entry["value"]; value.isScalar() && !same(type, value.text(), text))
    return false;
  if (const doc::Node pattern = entry["regex"]; pattern && !matches(pattern, text)) return false;
  return inRange(entry, text);
}

bool constrains(doc::Node entry) {
  return entry["value"].isScalar() || entry["valueFrom"] || entry["valueTo"] || entry["regex"];
}

bool permits(doc::Node characteristic, std::string_view text) {
  if (const doc::Node pattern = characteristic["regex"]; pattern && !matches(pattern, text)) return false;
  bool constrained = false;
  for (const doc::Node entry : characteristic["characteristicValueSpecification"]) {
    if (!constrains(entry)) continue;
    if (permits(entry, typeOf(characteristic), text)) return true;
    constrained = true;
  }
  return !constrained;
}

/// Describes the permitted values: `10, 100 or 1000`, `from 10 to 10000`, `what matches ^[A-Z]+$`.
std::string offered(doc::Node characteristic) {
  std::vector<std::string> parts;
  const auto add = [&](doc::Node node, std::string_view before) {
    if (node) parts.push_back(fmt::format("{}{}", before, node.text()));
  };
  for (const doc::Node entry : characteristic["characteristicValueSpecification"]) {
    add(entry["value"], "");
    const doc::Node from = entry["valueFrom"];
    const doc::Node to = entry["valueTo"];
    if (from && to)
      parts.push_back(fmt::format("{} to {}", from.text(), to.text()));
    else
      add(from ? from : to, from ? "from " : "up to ");
    add(entry["regex"], "text matching ");
  }
  add(characteristic["regex"], "text matching ");
  return joined(parts);
}

/// Returns the listed values and the inclusive ends of ranges.
std::vector<doc::Node> landmarks(doc::Node characteristic) {
  std::vector<doc::Node> nodes;
  for (const doc::Node entry : characteristic["characteristicValueSpecification"])
    for (const std::string_view member : {"value", "valueFrom", "valueTo"})
      if (const doc::Node node = entry[member]; node && permits(characteristic, node.text()))
        nodes.push_back(node);
  return nodes;
}

std::optional<doc::Value> defaultOf(doc::Node characteristic) {
  for (const doc::Node entry : characteristic["characteristicValueSpecification"])
    if (entry["isDefault"].text() == "true" && entry["value"]) return doc::toValue(entry["value"]);
  return std::nullopt;
}

/// Returns the nearest permitted number, or the text with the most similar spelling, else the default.
std::optional<doc::Value> nearestOf(doc::Node characteristic, std::string_view asked) {
  const std::vector<doc::Node> nodes = landmarks(characteristic);
  if (Decimal::parse(asked) && isNumeric(typeOf(characteristic))) {
    std::optional<doc::Value> nearest;
    double least = std::numeric_limits<double>::infinity();
    for (const doc::Node node : nodes) {
      if (!Decimal::parse(node.text())) continue;
      const double distance = std::abs(doc::parseNumber(node.text()) - doc::parseNumber(asked));
      if (distance < least) {
        least = distance;
        nearest = doc::toValue(node);
      }
    }
    return nearest;
  }
  std::vector<std::string_view> names;
  for (const doc::Node node : nodes) names.push_back(node.text());
  if (const auto alike = nearest(asked, names)) {
    for (const doc::Node node : nodes)
      if (node.text() == *alike) return doc::toValue(node);
  }
  if (const auto usual = defaultOf(characteristic)) return usual;
  return nodes.empty() ? std::nullopt : std::optional(doc::toValue(nodes.front()));
}

/// Returns the values that a service has for a characteristic: entries of its name, or lists in them.
std::vector<doc::Node> valuesOf(doc::Node service, std::string_view name) {
  std::vector<doc::Node> values;
  for (const doc::Node entry : service["serviceCharacteristic"]) {
    if (entry["name"].text() != name) continue;
    const doc::Node value = entry["value"];
    if (!value.isSequence()) values.push_back(value);
    for (const doc::Node item : value.isSequence() ? value : doc::Node()) values.push_back(item);
  }
  return values;
}

std::optional<std::size_t> cardinality(doc::Node characteristic, std::string_view member) {
  std::uint32_t number = 0;
  const std::string_view text = characteristic[member].text();
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} ? std::optional<std::size_t>(number) : std::nullopt;
}

/// Checks one characteristic of the specification against the service.
void checkOne(doc::Node characteristic, doc::Node service, bool complete,
              std::vector<CharacteristicFinding>& findings) {
  const std::string name(characteristic["name"].text());
  const std::vector<doc::Node> values = valuesOf(service, name);
  const auto find = [&](Misfit misfit, std::string message, doc::Node place, std::string_view asked) {
    const std::string range = offered(characteristic);
    findings.push_back({misfit, name, std::move(message),
                        range.empty() ? std::string() : fmt::format("{} may be: {}", name, range), place,
                        nearestOf(characteristic, asked)});
  };
  for (const doc::Node value : values) {
    if (!isOf(typeOf(characteristic), value))
      find(Misfit::type, fmt::format("{} is not of type {}", name, characteristic["valueType"].text()), value,
           value.text());
    else if (!permits(characteristic, value.text()))
      find(Misfit::outOfRange, fmt::format("{} {} is not permitted", name, value.text()), value,
           value.text());
  }
  const auto most = cardinality(characteristic, "maxCardinality");
  if (most && *most > 0 && values.size() > *most)
    find(Misfit::outOfRange, fmt::format("{} has {} values, at most {}", name, values.size(), *most),
         values[*most], "");
  const auto least = cardinality(characteristic, "minCardinality").value_or(0);
  if (complete && values.size() < least && !(values.empty() && defaultOf(characteristic)))
    find(Misfit::missing, fmt::format("{} is mandatory", name), service, "");
}

struct FlawFinder {
  std::vector<SpecificationFlaw> flaws = {};

  void find(std::string message, doc::Node place) { flaws.push_back({std::move(message), place}); }

  void pattern(doc::Node node) {
    if (!node) return;
    RE2::Options quiet;
    quiet.set_log_errors(false);
    const RE2 expression(re2::StringPiece(node.text().data(), node.text().size()), quiet);
    if (!expression.ok()) find(fmt::format("the pattern does not compile: {}", expression.error()), node);
  }

  void entry(doc::Node characteristic, doc::Node entry) {
    const Type type = typeOf(characteristic);
    pattern(entry["regex"]);
    for (const std::string_view member : {"value", "valueFrom", "valueTo"}) {
      const doc::Node node = entry[member];
      const Type wanted = member == "value" || isNumeric(type) ? type : Type::number;
      if (node && !isOf(wanted, node))
        find(fmt::format("'{}' is not of type {}", node.text(),
                         wanted == type ? characteristic["valueType"].text() : "number"),
             node);
    }
    const auto from = Decimal::parse(entry["valueFrom"].text());
    const auto to = Decimal::parse(entry["valueTo"].text());
    if (from && to && *from > *to) find("the range ends before it begins", entry["valueTo"]);
  }

  void characteristic(doc::Node one) {
    pattern(one["regex"]);
    const auto least = cardinality(one, "minCardinality");
    const auto most = cardinality(one, "maxCardinality");
    if (least && most && *most > 0 && *least > *most)
      find("maxCardinality is less than minCardinality", one["maxCardinality"]);
    std::size_t defaults = 0;
    for (const doc::Node entry : one["characteristicValueSpecification"]) {
      this->entry(one, entry);
      if (entry["isDefault"].text() != "true") continue;
      const doc::Node value = entry["value"];
      if (!value)
        find("a default needs a value", entry["isDefault"]);
      else if (!permits(one, value.text()))
        find(fmt::format("the default '{}' is not among the values", value.text()), value);
      if (++defaults > 1) find("the characteristic has two defaults", entry["isDefault"]);
    }
  }
};

}  // namespace

std::vector<CharacteristicFinding> checkCharacteristics(doc::Node specification, doc::Node service,
                                                        bool complete) {
  std::vector<CharacteristicFinding> findings;
  for (const doc::Node characteristic : specification["specCharacteristic"])
    checkOne(characteristic, service, complete, findings);
  const std::vector<std::string_view> names = permittedCharacteristics(specification);
  for (const doc::Node given : service["serviceCharacteristic"]) {
    const std::string_view name = given["name"].text();
    if (!names.empty() && !contains(names, name))
      findings.push_back({Misfit::unknown, std::string(name),
                          fmt::format("{} has no characteristic '{}'", specification["id"].text(), name),
                          suggestion(name, names), given["name"]});
  }
  return findings;
}

bool hasCharacteristic(doc::Node specification, std::string_view name) {
  for (const doc::Node characteristic : specification["specCharacteristic"])
    if (characteristic["name"].text() == name) return true;
  return false;
}

std::vector<std::string_view> permittedCharacteristics(doc::Node specification) {
  std::vector<std::string_view> names;
  for (const doc::Node characteristic : specification["specCharacteristic"])
    names.push_back(characteristic["name"].text());
  if (names.empty()) return names;
  for (const auto parameter : SpecificationView<doc::Node>(specification).requiredParameters())
    names.push_back(parameter.name());
  return names;
}

bool permitsCharacteristic(doc::Node specification, std::string_view name) {
  const std::vector<std::string_view> names = permittedCharacteristics(specification);
  return names.empty() || contains(names, name);
}

bool isTextCharacteristic(doc::Node specification, std::string_view name) {
  for (const doc::Node characteristic : specification["specCharacteristic"])
    if (characteristic["name"].text() == name) return typeOf(characteristic) == Type::text;
  return false;
}

std::vector<DefaultValue> defaultsFor(doc::Node specification, doc::Node service) {
  std::vector<DefaultValue> defaults;
  for (const doc::Node characteristic : specification["specCharacteristic"]) {
    const std::string_view name = characteristic["name"].text();
    if (auto value = defaultOf(characteristic); value && valuesOf(service, name).empty())
      defaults.push_back({std::string(name), std::move(*value)});
  }
  return defaults;
}

std::vector<SpecificationFlaw> characteristicFlaws(doc::Node specification) {
  FlawFinder finder;
  std::set<std::string_view> names;
  for (const doc::Node characteristic : specification["specCharacteristic"]) {
    if (!names.insert(characteristic["name"].text()).second)
      finder.find(fmt::format("the characteristic '{}' is defined twice", characteristic["name"].text()),
                  characteristic["name"]);
    finder.characteristic(characteristic);
  }
  return std::move(finder.flaws);
}

}  // namespace som::model
