#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"

/// The places in a payload of what a record has: findings about the record are shown there.
namespace som::exchange {

/// The origins of a value's members: the payload's node for each JSON pointer.
using Origins = std::map<std::string, doc::Node>;

/// Returns a finding with its place at the origin of the pointer's target, or of the nearest enclosing member
/// with an origin.
Diagnostic placed(const Diagnostic& finding, std::string pointer, const doc::Document& payload,
                  const Origins& cameFrom);

/// Moves a finding about a record that was made from a payload to its place in the payload.
void relocate(Diagnostic& finding, const doc::Document& record, const doc::Document& payload,
              const Origins& cameFrom);
/// Returns the node at a JSON pointer, or its nearest existing ancestor.
doc::Node nodeAt(doc::Node node, std::string_view pointer);

/// Moves a finding about a record that has the members of `part`, a part of the payload, to its place there.
void relocate(Diagnostic& finding, const doc::Document& record, const doc::Document& payload, doc::Node part);

}  // namespace som::exchange
