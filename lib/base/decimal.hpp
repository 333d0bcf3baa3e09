#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace som {

/// A decimal number of any length. Comparison is exact: 20 digits are not rounded to a double.
class Decimal {
 public:
  Decimal() = default;
  explicit Decimal(std::int64_t number);

  /// Parses `-12.50`, `.5`, `1e-3`. Returns nullopt for any other text.
  static std::optional<Decimal> parse(std::string_view text);

  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal&, const Decimal&) = default;

 private:
  bool negative_ = false;
  std::int64_t exponent_ = 0;  ///< the value is 0.DIGITS times ten to this power
  std::string digits_;         ///< without leading and trailing zeros; empty for zero
};

}  // namespace som
