#include "doc/scalar.hpp"

#include <charconv>
#include <cstdlib>
#include <limits>
#include <string>

namespace som::doc {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits(std::string_view text, std::size_t from) {
  std::size_t at = from;
  while (at < text.size() && isDigit(text[at])) ++at;
  return at - from;
}

bool all(std::string_view text, bool (*fits)(char)) {
  for (const char c : text)
    if (!fits(c)) return false;
  return !text.empty();
}

bool isOctal(char c) { return c >= '0' && c <= '7'; }
bool isHex(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

bool isInfinity(std::string_view text) {
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  return text == ".inf" || text == ".Inf" || text == ".INF";
}
bool isNan(std::string_view text) { return text == ".nan" || text == ".NaN" || text == ".NAN"; }

// [-+]? ( '.' digits | digits ( '.' digits* )? ) ( [eE] [-+]? digits )?
Type numberType(std::string_view text) {
  std::size_t at = text[0] == '-' || text[0] == '+' ? 1 : 0;
  const std::size_t whole = digits(text, at);
  at += whole;
  if (whole > 0 && at == text.size()) return Type::integer;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = digits(text, at + 1);
    if (whole == 0 && fraction == 0) return isInfinity(text) || isNan(text) ? Type::number : Type::string;
    at += 1 + fraction;
  } else if (whole == 0) {
    return Type::string;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    const std::size_t exponent = digits(text, at);
    if (exponent == 0) return Type::string;
    at += exponent;
  }
  return at == text.size() ? Type::number : Type::string;
}

template <class T>
std::optional<T> convert(std::string_view text) {
  if (!text.empty() && text[0] == '+') text.remove_prefix(1);
  int base = 10;
  if (text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'o')) {
    base = text[1] == 'x' ? 16 : 8;
    text.remove_prefix(2);
  }
  T value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

Type plainType(std::string_view text) {
  if (text.empty()) return Type::null;
  switch (text[0]) {
    case '~':
      return text.size() == 1 ? Type::null : Type::string;
    case 'n':
    case 'N':
      return text == "null" || text == "Null" || text == "NULL" ? Type::null : Type::string;
    case 't':
    case 'T':
      return text == "true" || text == "True" || text == "TRUE" ? Type::boolean : Type::string;
    case 'f':
    case 'F':
      return text == "false" || text == "False" || text == "FALSE" ? Type::boolean : Type::string;
    case '0':
      if (text.size() > 2 && text[1] == 'x') return all(text.substr(2), isHex) ? Type::integer : Type::string;
      if (text.size() > 2 && text[1] == 'o')
        return all(text.substr(2), isOctal) ? Type::integer : Type::string;
      return numberType(text);
    default:
      return isDigit(text[0]) || text[0] == '-' || text[0] == '+' || text[0] == '.' ? numberType(text)
                                                                                    : Type::string;
  }
}

std::optional<std::int64_t> parseInteger(std::string_view text) { return convert<std::int64_t>(text); }
std::optional<std::uint64_t> parseUnsigned(std::string_view text) { return convert<std::uint64_t>(text); }

double parseNumber(std::string_view text) {
  if (isInfinity(text)) {
    const double infinity = std::numeric_limits<double>::infinity();
    return text[0] == '-' ? -infinity : infinity;
  }
  if (isNan(text)) return std::numeric_limits<double>::quiet_NaN();
  if (!text.empty() && text[0] == '+') text.remove_prefix(1);
  if (text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'o')) {
    double value = 0;
    const double base = text[1] == 'x' ? 16 : 8;
    for (const char c : text.substr(2)) {
      const int digit = isDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
      value = value * base + digit;
    }
    return value;
  }
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  // Out of range leaves the value unchanged; strtod distinguishes zero from infinity.
  if (error == std::errc::result_out_of_range) return std::strtod(std::string(text).c_str(), nullptr);
  return value;
}

bool isJsonNumber(std::string_view text) {
  std::size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
  const std::size_t whole = digits(text, at);
  if (whole == 0 || (whole > 1 && text[at] == '0')) return false;
  at += whole;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = digits(text, at + 1);
    if (fraction == 0) return false;
    at += 1 + fraction;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    const std::size_t exponent = digits(text, at);
    if (exponent == 0) return false;
    at += exponent;
  }
  return at == text.size();
}

std::string jsonNumber(std::string_view text) {
  if (isJsonNumber(text)) return std::string(text);
  if (const auto whole = parseInteger(text)) return std::to_string(*whole);
  if (const auto whole = parseUnsigned(text)) return std::to_string(*whole);
  // Forms that JSON does not have: a plus, leading zeros, a point without digits on both sides.
  std::string decimal(text.starts_with('-') ? "-" : "");
  std::string_view rest = text.substr(text.find_first_not_of("+-"));
  while (rest.size() > 1 && rest[0] == '0' && isDigit(rest[1])) rest.remove_prefix(1);
  if (rest.front() == '.') decimal += '0';
  decimal += rest;
  const std::size_t point = decimal.find('.');
  if (point != std::string::npos && (point + 1 == decimal.size() || !isDigit(decimal[point + 1])))
    decimal.erase(point, 1);
  return isJsonNumber(decimal) ? decimal : '"' + std::string(text) + '"';
}

}  // namespace som::doc
