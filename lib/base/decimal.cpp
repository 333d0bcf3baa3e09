#include "base/decimal.hpp"

#include <algorithm>
#include <charconv>

namespace som {
namespace {

/// A larger exponent is clamped: only its sign matters then.
constexpr std::int64_t mostExponent = std::int64_t{1} << 60;

/// Removes the leading digits of a text and returns them.
std::string_view takeDigits(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view digits = text.substr(0, end);
  text.remove_prefix(end);
  return digits;
}

/// Removes a leading `e-3` and returns the exponent; nullopt if no digits follow the `e`.
std::optional<std::int64_t> takeExponent(std::string_view& text) {
  if (text.empty() || (text.front() != 'e' && text.front() != 'E')) return 0;
  text.remove_prefix(1);
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const std::string_view digits = takeDigits(text);
  if (digits.empty()) return std::nullopt;
  std::int64_t exponent = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
  if (error != std::errc() || exponent > mostExponent) exponent = mostExponent;
  return negative ? -exponent : exponent;
}

}  // namespace

Decimal::Decimal(std::int64_t number) : Decimal(*parse(std::to_string(number))) {}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  Decimal number;
  number.negative_ = text.starts_with('-');
  if (number.negative_) text.remove_prefix(1);
  const std::string_view whole = takeDigits(text);
  std::string_view fraction;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    fraction = takeDigits(text);
  }
  if (whole.empty() && fraction.empty()) return std::nullopt;
  const auto exponent = takeExponent(text);
  if (!exponent || !text.empty()) return std::nullopt;
  number.digits_.append(whole).append(fraction);
  const std::size_t last = number.digits_.find_last_not_of('0');
  if (last == std::string::npos) return Decimal();
  number.digits_.resize(last + 1);
  const std::size_t zeros = number.digits_.find_first_not_of('0');
  number.digits_.erase(0, zeros);
  number.exponent_ = *exponent + static_cast<std::int64_t>(whole.size()) - static_cast<std::int64_t>(zeros);
  return number;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const auto sign = [](const Decimal& number) {
    return number.digits_.empty() ? 0 : number.negative_ ? -1 : 1;
  };
  if (const auto order = sign(a) <=> sign(b); order != 0 || sign(a) == 0) return order;
  auto order = a.exponent_ <=> b.exponent_;
  if (order == 0) order = a.digits_.compare(b.digits_) <=> 0;
  return a.negative_ ? 0 <=> order : order;
}

}  // namespace som
