#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "model/kind.hpp"

namespace som::exchange {

/// A record as it stands in a payload.
struct Part {
  Part(doc::Node record, bool inEvent = false) : node(record), enveloped(inEvent) {}  // NOLINT: a node is one

  doc::Node node;
  bool enveloped;  ///< it was the subject of an event: `{eventType, event: {serviceOrder: {…}}}`
};

/// The records of a document: itself, the items of its list, the subjects of events.
std::vector<Part> partsOf(const doc::Document& payload);

/// True for a `@type` that means the kind and no more: its own, its TM Forum resource's, and that with the
/// ending of v5's requests (`ServiceProblem_Create`).
bool saysKind(std::string_view type, const model::KindRow& kind);

/// True for a record that says it is something else; one that says nothing is taken at the user's word, and
/// one of a subclass by its `@baseType`.
bool isAnotherKind(doc::Node record, const model::KindRow& kind);

}  // namespace som::exchange
