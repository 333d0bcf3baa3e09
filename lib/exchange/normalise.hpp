#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "calendar/read_time.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"
#include "exchange/payload.hpp"
#include "model/kind.hpp"
#include "schema/registry.hpp"

/// Payloads that TM Forum clients produced, from and to records.
namespace som::exchange {

/// Where the members of a value came from: its JSON pointers and the payload's nodes.
using Origins = std::map<std::string, doc::Node>;

/// A payload made to fit a kind's schema, with all its content.
struct Normalised {
  doc::Value value;
  std::vector<Diagnostic> notices;  ///< `normalised`, one for each change, at its place in the payload; and
                                    ///< `no-effect`, one for each field that is kept without effect
  Origins cameFrom;
};

/// Brings a record of a payload into the form of som's records: null members go, names of other versions
/// (`orderItem`, `serviceState`) become today's, v5's nested references stand where v4 has them, times become
/// UTC in whole seconds, permitted values get their case, numbers and texts become each other where the
/// schema wants that, a lone mapping becomes a list of one, relations of items take the form of v4, an id
/// that is not of our form moves to the external ones, and what only a lifecycle sets (states, dates of
/// events) is left out. Unknown members stay as they are. The value has no `@type`: that is the kind's. Times
/// are all that calendar::readTime reads.
Normalised normalise(const doc::Document& payload, const Part& part, const model::KindRow& kind,
                     schema::Rule rule, const calendar::TimeContext& times);

/// Brings times of a record that are not RFC 3339 into the form of som's: of `value`, which was made from
/// `record`. A notice for each.
void normaliseTimes(const doc::Document& payload, doc::Node record, doc::Value& value, schema::Rule rule,
                    const calendar::TimeContext& times, std::vector<Diagnostic>& notices);

/// What is still wrong with a normalised payload, each finding at its place in the payload.
std::vector<Diagnostic> check(const doc::Document& payload, const Normalised& normalised,
                              const schema::Schema& schema);

/// Moves a finding about a record that was made from a payload to its place in the payload.
void relocate(Diagnostic& finding, const doc::Document& record, const doc::Document& payload,
              const Origins& cameFrom);

}  // namespace som::exchange
