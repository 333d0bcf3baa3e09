#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"
#include "schema/embedded.hpp"
#include "schema/rule.hpp"

/// The JSON schemas (draft 7) of the kinds: embedded from schemas/, compiled on first use.
namespace som::schema {

/// An error in a value, before it has a place.
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
  /// Returns all errors in a value: types, required members, permitted values, and the formats `date-time`,
  /// `date`, `duration`, `record-id`, `plain-id`, `activity-id`.
  std::vector<Finding> check(doc::Node value) const;
  /// The two halves of `check`: `accepts` is true if a value is certainly valid; the other finds the errors
  /// of a value that may not be.
  bool accepts(doc::Node value) const;
  std::vector<Finding> findings(doc::Node value) const;
  /// The same, with the place of each finding in the document, in the order of the file.
  std::vector<Diagnostic> validate(const doc::Document& document) const;
  /// Returns a warning (unknown-member) for each member of a valid document that the schema does not name, at
  /// the place of its name, with the nearest name as a hint. Skips values that may be of any form, and
  /// members of other systems (`isForeignMember`). `onlyMisspelt`: only those that are nearly the name of a
  /// member.
  std::vector<Diagnostic> unknownMembers(const doc::Document& document, bool onlyMisspelt) const;

 private:
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

/// Returns the value with the members of every mapping in schema order; unknown members follow in their own
/// order.
doc::Value canonicalOrder(const doc::Value& value, Rule rule);

/// Finds the old versions of the entries of a list, which may be long.
class Counterparts {
 public:
  explicit Counterparts(const doc::Value& list) : list_(list) {}

  /// Returns the position of the entry with the same `id`, or the one at the same `index` if the entry has no
  /// id; nullopt for a new entry.
  std::optional<std::size_t> of(const doc::Value& item, std::size_t index);

 private:
  const doc::Value& list_;
  std::optional<std::unordered_map<std::string, std::size_t>> byId_;  ///< made for the first entry that moved
};

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
