#pragma once

#include "model/specification.hpp"

/// A service as somebody asks for it, changed into one that can be had.
namespace som::model {

/// Gives a service a value of a characteristic, instead of all values that it has of this name.
void setCharacteristic(doc::Value& service, std::string_view name, const doc::Value& value);

/// Gives a service another specification. Characteristics that this one does not define are removed.
void substituteSpecification(doc::Value& service, const SpecificationView<doc::Node>& specification);

}  // namespace som::model
