#pragma once

#include <string>

#include "doc/value.hpp"
#include "exchange/shape.hpp"

/// Records as TM Forum clients read them.
namespace som::exchange {

/// The form of a payload.
struct PayloadForm {
  bool withExtensions = false;  ///< with the members that the API does not have
  bool numbersAlarms = true;    ///< the id of an alarm is a number, as TMF642 defines it
};

/// Returns a record as its API has it: each member that the definition has, in its type; `cleared` is
/// `resolved`, the details of tracking records are characteristics, and required members that the record
/// lacks have their defaults. An entry that lacks a required member without a default is left out, as is a
/// value that does not fit its type. `record` has the types of its schema.
doc::Value toPayload(doc::Value record, const model::KindRow& kind, const Api& api, const PayloadForm& form);

/// Returns `@type` of a payload: the kind if the resource has several, else the resource.
std::string_view payloadType(const model::KindRow& kind);

/// The member of a notification that contains a resource: `serviceOrder`.
std::string memberOfResource(std::string_view resource);

}  // namespace som::exchange
