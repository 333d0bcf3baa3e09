#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "exchange/shape.hpp"

/// Whether a payload has the form that the definitions of its API give it.
namespace som::exchange {

/// Returns an error (schema) at each value of a payload that has another form than its definition says: a
/// list, an object or a single value. Members that the definition does not have are skipped: clients may
/// extend a resource. Types of single values are not compared, as payloads of other versions have, for
/// instance, numbers as text.
std::vector<Diagnostic> flawsOf(const doc::Document& payload, const Api& api);

}  // namespace som::exchange
