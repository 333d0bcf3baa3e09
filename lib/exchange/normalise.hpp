#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "calendar/read_time.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"
#include "exchange/origins.hpp"
#include "exchange/payload.hpp"
#include "exchange/scalars.hpp"
#include "model/kind.hpp"
#include "schema/registry.hpp"

/// Converts payloads of TM Forum clients to and from records.
namespace som::exchange {

/// A payload converted to a kind's schema, with all its content.
struct Normalised {
  doc::Value value;
  std::vector<Diagnostic> notices;  ///< `normalised`, one for each change, at its place in the payload; and
                                    ///< `no-effect`, one for each field that is kept without effect
  Origins cameFrom;
  std::string foreignId = {};  ///< of an import: the id, if it is not one of ours
};

/// The use of a payload: for a new record, or to record what another system says of its own.
enum class Purpose : std::uint8_t { create, import };

/// Converts a record of a payload to the form of som's records: removes null members, renames members of
/// other versions (`orderItem`, `serviceState`), moves v5's nested references to their v4 place, converts
/// times to UTC in whole seconds, corrects the case of permitted values, converts between numbers and texts
/// as the schema requires, makes a list of a single mapping, writes relations of items as in v4, moves ids of
/// other forms to the external ids, and leaves out members that only a lifecycle sets (states, dates of
/// events). Unknown members stay unchanged. The result has no `@type`; the kind determines it. Times are read
/// by calendar::readTime.
///
/// For an import, members of the lifecycle and the history stay, and a foreign id is returned beside the
/// record. A foreign history is marked, so that it does not count as one of ours.
Normalised normalise(const doc::Document& payload, const Part& part, const model::KindRow& kind,
                     schema::Rule rule, const calendar::TimeContext& times,
                     Purpose purpose = Purpose::create);

/// Checks a normalised payload against the schema; each finding has its place in the payload.
std::vector<Diagnostic> check(const doc::Document& payload, const Normalised& normalised,
                              const schema::Schema& schema);

}  // namespace som::exchange
