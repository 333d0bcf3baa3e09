#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "calendar/read_time.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"
#include "schema/registry.hpp"

/// Single values of payloads, in the types that a schema gives them.
namespace som::exchange {

/// Returns a notice (normalised) at a node of a payload.
Diagnostic noticeAt(const doc::Document& payload, doc::Node at, std::string message);

/// Reads the single values of a payload. Adds a notice for each value that it changes.
class Scalars {
 public:
  Scalars(const doc::Document& payload, const calendar::TimeContext& times, std::vector<Diagnostic>& notices)
      : payload_(payload), times_(times), notices_(notices) {}

  /// Returns a value in the type of its rule: a time in UTC, a permitted value in its spelling, the number of
  /// a text. A value that fits nothing stays as it is. `name` is that of the member.
  doc::Value read(doc::Node node, schema::Rule rule, std::string_view name);
  /// Returns the stored form of a time; nullopt if the text is not a time.
  std::optional<std::string> time(doc::Node node, std::string_view name);
  /// Returns the number of a word for a priority, if the schema requires a number.
  std::optional<doc::Value> priority(doc::Node node, schema::Rule rule, std::string_view name);

 private:
  void notice(doc::Node at, std::string message) {
    notices_.push_back(noticeAt(payload_, at, std::move(message)));
  }
  std::optional<doc::Value> unquoted(doc::Node node, schema::Rule rule);
  std::optional<std::string> permitted(doc::Node node, schema::Rule rule);

  const doc::Document& payload_;
  const calendar::TimeContext& times_;
  std::vector<Diagnostic>& notices_;
};

/// Converts the times of `value`, which was made from `record`, to UTC in whole seconds, and words for
/// priorities to numbers if the schema requires them. Adds a notice for each.
void normaliseScalars(const doc::Document& payload, doc::Node record, doc::Value& value, schema::Rule rule,
                      const calendar::TimeContext& times, std::vector<Diagnostic>& notices);

/// The report of a word that was replaced: the pointer to it, the word as it was, and som's.
using WordTaken =
    std::function<void(const std::string& pointer, const std::string& from, std::string_view to)>;

/// Writes the known words of a value in som's spelling, as `normalise` does: `customer` for the role
/// `Customer`. `within` and `name` say whose member the value is: `relatedParty`, `role`.
void normaliseWords(doc::Value& value, std::string_view within, std::string_view name,
                    const std::string& pointer, const WordTaken& taken);

}  // namespace som::exchange
