#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "model/kind.hpp"

namespace som::exchange {

/// A record in a payload.
struct Part {
  Part(doc::Node record, bool inEvent = false) : node(record), enveloped(inEvent) {}  // NOLINT: a node is one

  doc::Node node;
  bool enveloped;  ///< it was the subject of an event: `{eventType, event: {serviceOrder: {…}}}`
};

/// Returns the records of a document: the document itself, the items of its list, the subjects of events.
std::vector<Part> partsOf(const doc::Document& payload);

/// True for a `@type` that means exactly the kind: its own type, its TM Forum resource, or that with the
/// ending of v5 requests (`ServiceProblem_Create`).
bool saysKind(std::string_view type, const model::KindRow& kind);

/// True if a record claims to be of another kind. A record without a type is accepted as this kind; a
/// subclass is judged by its `@baseType`.
bool isAnotherKind(doc::Node record, const model::KindRow& kind);

}  // namespace som::exchange
