#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"

/// The JSON schemas (draft 7) of the kinds: embedded from schemas/, compiled when a command needs them.
namespace som::schema {

/// A schema file as it lies in schemas/.
struct Embedded {
  std::string_view name;  ///< `ServiceOrder.json`
  std::string_view text;
};

/// The schemas of all kinds of record, sorted by name.
std::span<const Embedded> embedded();

/// The schemas of what som prints as JSON, `output/OrderList.json` and so on, sorted by name.
std::span<const Embedded> outputs();

/// A place in a schema, with references followed: what it says about one value.
class Rule {
 public:
  Rule() = default;
  Rule(doc::Node root, doc::Node node);

  explicit operator bool() const { return static_cast<bool>(node_); }
  /// The rule of a member, also one of an alternative (`anyOf`); false if the schema says nothing about it.
  Rule property(std::string_view key) const;
  /// The rule of the items of a list, also one of an alternative.
  Rule items() const;
  /// The names of the members in their canonical order.
  std::vector<std::string_view> properties() const;
  /// The permitted values, empty where any is.
  std::vector<std::string_view> values() const;
  /// `string`, `integer`, …; empty where the schema does not say or permits several.
  std::string_view type() const { return node_["type"].text(); }
  std::string_view format() const { return node_["format"].text(); }
  doc::Node node() const { return node_; }

 private:
  doc::Node root_;
  doc::Node node_;
};

/// Something wrong with a value, before it has a place.
struct Finding {
  Diagnostic diagnostic;  ///< without file and span
  std::string pointer;    ///< JSON pointer to the value that it is about
};

/// One compiled schema.
class Schema {
 public:
  explicit Schema(const Embedded& source);
  ~Schema();
  Schema(Schema&&) noexcept;

  Rule root() const;
  /// All that is wrong with a value: types, required members, permitted values, and the formats `date-time`,
  /// `date`, `duration`, `record-id`, `plain-id`, `activity-id`.
  std::vector<Finding> check(doc::Node value) const;
  /// The two ways in which `check` finds that out: whether a value is surely without findings, and what is
  /// wrong with one that may not be.
  bool accepts(doc::Node value) const;
  std::vector<Finding> findings(doc::Node value) const;
  /// The same with each finding at its place in the document, in the order of the file.
  std::vector<Diagnostic> validate(const doc::Document& document) const;

 private:
  class Compiled;
  std::unique_ptr<Compiled> compiled_;
};

/// Compiles schemas when they are first asked for.
class Registry {
 public:
  /// The schema in file `name`; a fault where som has no such schema.
  const Schema& get(std::string_view name);

 private:
  std::mutex mutex_;
  std::map<std::string, Schema, std::less<>> schemas_;
};

/// A key as a step of a JSON pointer (RFC 6901): `~` and `/` escaped.
std::string pointerStep(std::string_view key);

/// The value with the members of every mapping in the order of the schema, unknown members after them as they
/// came.
doc::Value canonicalOrder(const doc::Value& value, Rule rule);

/// The position in `list` of what a list's entry at `index` was before: the entry with the same `id`, without
/// an id the one at the same position; nullopt where there is none.
std::optional<std::size_t> counterpart(const doc::Value& list, const doc::Value& item, std::size_t index);

/// `after` with its new members where the schema's order has them among those that `before` has already;
/// entries of lists are matched by `id`, new ones get the canonical order throughout.
doc::Value placeAdditions(const doc::Value& before, const doc::Value& after, Rule rule);

/// The node as a value in which a plain number or boolean is text where the schema wants text.
doc::Value typedValue(doc::Node node, Rule rule);

/// Reads a text that a person typed as the type that the schema wants: `5` is a number where numbers go, text
/// where text goes; where the schema does not say, JSON's reading wins (`true`, `12`, `[…]`, `{…}`), else it
/// is text.
doc::Value typedText(std::string_view text, Rule rule);

}  // namespace som::schema
