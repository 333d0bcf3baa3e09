#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"
#include "model/kind.hpp"
#include "schema/registry.hpp"

/// Payloads that TM Forum clients produced, from and to records.
namespace som::exchange {

/// A payload made to fit a kind's schema, with all its content.
struct Normalised {
  doc::Value value;
  std::vector<Diagnostic> notices;  ///< `normalised`, one for each change, at its place in the payload
  std::map<std::string, doc::Node> cameFrom;  ///< JSON pointer in `value` → the payload's node
};

/// Brings a record of a payload (`node`, the whole document or an item of it) into the form of som's records:
/// null members go, older and newer names (`orderItem`, `serviceState`, v5's nested parties) become today's,
/// times become UTC in whole seconds, permitted values get their case, numbers become text where text is
/// wanted, an id that is not of our form moves to the external id, and what only a lifecycle sets (states,
/// dates of events) is left out. Unknown members stay as they are.
Normalised normalise(const doc::Document& payload, doc::Node node, const model::KindRow& kind,
                     schema::Rule rule);

/// What is still wrong with a normalised payload, each finding at its place in the payload.
std::vector<Diagnostic> check(const doc::Document& payload, const Normalised& normalised,
                              const schema::Schema& schema);

}  // namespace som::exchange
