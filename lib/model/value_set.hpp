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

/// The values that a pool has, in their order: known by their places, from 0, and never listed.
namespace som::model {

/// Whole numbers, both ends included.
struct IntegerRange {
  std::int64_t from = 0;
  std::int64_t to = 0;
};

/// The subnets of this length of a network.
struct Subnets {
  Prefix network;
  unsigned length = 0;
};

/// Values one by one, as the pool has them.
using ValueList = std::vector<doc::Value>;

class ValueSet {
 public:
  using Form = std::variant<IntegerRange, ValueList, Subnets>;
  /// The form must make sense, as `readValueSet` checks it: the set has one value or more.
  explicit ValueSet(Form form) : form_(std::move(form)) {}

  /// The place of the last value: how many there are, less one. (All of IPv6 are 2^128.)
  Wide last() const;
  /// How many values there are, in decimal.
  std::string count() const;
  /// The value at a place: a number of a range, else text, or as the list has it.
  doc::Value at(Wide place) const;
  /// The place of a value as a person writes it (`0101`, `10.20.0.4` for `10.20.0.4/30`); nothing where it is
  /// not one of them.
  std::optional<Wide> find(std::string_view text) const;
  bool contains(std::string_view text) const { return find(text).has_value(); }
  /// The first value from a place on that is not in use; nothing where all are. Asks at most once more than
  /// there are values in use.
  std::optional<Wide> firstFree(const std::function<bool(const doc::Value&)>& inUse, Wide from = 0) const;

 private:
  Form form_;
};

/// The values of a pool; what is wrong with them is added to `findings` at its place (invalid-pool), and
/// there is no set then.
std::optional<ValueSet> readValueSet(const doc::Document& pool, std::vector<Diagnostic>& findings);

}  // namespace som::model
