#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"
#include "model/address.hpp"

/// The values of a pool in order. They are addressed by index, from 0, and never listed.
namespace som::model {

/// Whole numbers, both ends included.
struct IntegerRange {
  std::int64_t from = 0;
  std::int64_t to = 0;
};

/// All subnets of this length in a network.
struct Subnets {
  Prefix network;
  unsigned length = 0;
};

/// Explicit values, as in the pool.
using ValueList = std::vector<doc::Value>;

class ValueSet {
 public:
  using Form = std::variant<IntegerRange, ValueList, Subnets>;
  /// The form must be valid, as `readValueSet` checks: the set is not empty.
  explicit ValueSet(Form form) : form_(std::move(form)) {}

  /// The index of the last value: the number of values minus one (all of IPv6 are 2^128).
  Wide last() const;
  /// The number of values, in decimal.
  std::string count() const;
  /// Returns the value at an index: a number of a range, a text, or the entry of the list.
  doc::Value at(Wide place) const;
  /// Returns the index of a value as a person writes it (`0101`, `10.20.0.4` for `10.20.0.4/30`); nullopt if
  /// it is not in the set.
  std::optional<Wide> find(std::string_view text) const;
  bool contains(std::string_view text) const { return find(text).has_value(); }
  /// Returns the first free value from an index on; nullopt if all are in use. Asks at most once more than
  /// the number of values in use.
  std::optional<Wide> firstFree(const std::function<bool(const doc::Value&)>& inUse, Wide from = 0) const;

 private:
  Form form_;
};

/// Reads the values of a pool. Returns nullopt if the pool is invalid and adds the errors to `findings` at
/// their places (invalid-pool).
std::optional<ValueSet> readValueSet(const doc::Document& pool, std::vector<Diagnostic>& findings);

}  // namespace som::model
