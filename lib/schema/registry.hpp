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
#include "schema/embedded.hpp"
#include "schema/rule.hpp"

/// The JSON schemas of the kinds, compiled when a command needs them.
namespace som::schema {

/// Something wrong with a value, before it has a place.
struct Finding {
  Diagnostic diagnostic;  ///< without file and span
  std::string pointer;    ///< JSON pointer to the value that it is about
};

class Compiled;

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
