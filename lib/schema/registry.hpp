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

/// The JSON schemas (draft 7) of the kinds: embedded from schemas/, compiled on first use.
namespace som::schema {

/// A schema file of schemas/.
struct Embedded {
  std::string_view name;  ///< `ServiceOrder.json`
  std::string_view text;
};

/// The schemas of all kinds of record, sorted by name.
std::span<const Embedded> embedded();

/// The schemas of som's JSON output, `output/OrderList.json` and so on, sorted by name.
std::span<const Embedded> outputs();

/// A place in a schema, with references followed: the rule for one value.
class Rule {
 public:
  Rule() = default;
  Rule(doc::Node root, doc::Node node);

  explicit operator bool() const { return static_cast<bool>(node_); }
  /// Returns the rule of a member; false if the schema has no rule for it.
  Rule property(std::string_view key) const;
  /// The rule of the items of a list.
  Rule items() const;
  /// The names of the members in their canonical order.
  std::vector<std::string_view> properties() const;
  /// The permitted values; empty if any value is permitted.
  std::vector<std::string_view> values() const;
  /// `string`, `integer`, …; empty if the schema has no type or several.
  std::string_view type() const { return node_["type"].text(); }
  std::string_view format() const { return node_["format"].text(); }
  doc::Node node() const { return node_; }

 private:
  doc::Node root_;
  doc::Node node_;
};

/// An error in a value, before it has a place.
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
  /// Returns all errors in a value: types, required members, permitted values, and the formats `date-time`,
  /// `date`, `duration`, `record-id`, `plain-id`, `activity-id`.
  std::vector<Finding> check(doc::Node value) const;
  /// The two halves of `check`: `accepts` is true if a value is certainly valid; the other finds the errors
  /// of a value that may not be.
  bool accepts(doc::Node value) const;
  std::vector<Finding> findings(doc::Node value) const;
  /// The same, with the place of each finding in the document, in the order of the file.
  std::vector<Diagnostic> validate(const doc::Document& document) const;

 private:
  class Compiled;
  std::unique_ptr<Compiled> compiled_;
};

/// Compiles schemas on first use.
class Registry {
 public:
  /// Returns the schema in file `name`; a fault if it does not exist.
  const Schema& get(std::string_view name);

 private:
  std::mutex mutex_;
  std::map<std::string, Schema, std::less<>> schemas_;
};

/// Escapes a key for a JSON pointer (RFC 6901): `~` and `/`.
std::string pointerStep(std::string_view key);

/// Returns the value with the members of every mapping in schema order; unknown members follow in their own
/// order.
doc::Value canonicalOrder(const doc::Value& value, Rule rule);

/// Returns the position in `list` of the old version of a list entry: the entry with the same `id`, or the
/// one at the same `index` if it has no id; nullopt for a new entry.
std::optional<std::size_t> counterpart(const doc::Value& list, const doc::Value& item, std::size_t index);

/// Returns `after` with its new members at their schema position among the members of `before`. Entries of
/// lists are matched by `id`; new entries are in canonical order throughout.
doc::Value placeAdditions(const doc::Value& before, const doc::Value& after, Rule rule);

/// Converts the node to a value; a plain number or boolean becomes text if the schema requires text.
doc::Value typedValue(doc::Node node, Rule rule);

/// Converts a text that a person typed to the type in the schema: `5` is a number if the schema requires a
/// number, and text if it requires text. If the schema has no type, the text is parsed as JSON (`true`, `12`,
/// `[…]`, `{…}`) and stays text if that fails.
doc::Value typedText(std::string_view text, Rule rule);

}  // namespace som::schema
