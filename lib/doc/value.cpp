#include "doc/value.hpp"

#include <cmath>

#include "doc/scalar.hpp"

template class nlohmann::basic_json<nlohmann::ordered_map>;
template struct nlohmann::ordered_map<std::string, som::doc::Value, std::less<>>;
template class nlohmann::detail::serializer<som::doc::Value>;
template class std::vector<som::doc::Value>;

namespace som::doc {
namespace {

// Returns a number of the tree's own type if it is written with the same text; else nullopt.
std::optional<Value> ownNumber(std::string_view text) {
  const auto same = [&](const Value& number) { return number.dump() == text; };
  if (plainType(text) == Type::integer) {
    if (const auto number = parseInteger(text); number && same(*number)) return *number;
    if (const auto number = parseUnsigned(text); number && same(*number)) return *number;
  } else if (const Value number = parseNumber(text); same(number)) {
    return number;
  }
  return std::nullopt;
}

}  // namespace

// Bytes are used for numbers only.
Value numberValue(std::string_view text) {
  if (auto number = ownNumber(text)) return *std::move(number);
  return Value::binary({text.begin(), text.end()});
}

std::optional<std::string_view> keptNumber(const Value& value) {
  if (!value.is_binary()) return std::nullopt;
  const auto& bytes = value.get_binary();
  return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

std::string textOf(const Value& value) {
  if (value.is_string()) return value.get_ref<const std::string&>();
  if (const auto text = keptNumber(value)) return std::string(*text);
  if (value.is_structured()) return json(value);
  if (!value.is_number_float() || std::isfinite(value.get<double>())) return value.dump();
  const double number = value.get<double>();
  return std::isnan(number) ? ".nan" : number < 0 ? "-.inf" : ".inf";
}

}  // namespace som::doc
