#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.hpp"
#include "doc/value.hpp"

/// Characteristics of services: the definitions of a specification (TMF633 specCharacteristic) and the values
/// that an order or a qualification requests. Values are compared as text of the characteristic's type,
/// because clients of TM Forum's APIs write numbers either way.
namespace som::model {

/// The way in which a value violates its specification.
enum class Misfit : std::uint8_t {
  unknown,     ///< the specification has no such characteristic
  type,        ///< it is of another type
  outOfRange,  ///< it is not offered, or it has too many values
  missing,     ///< it is mandatory and has no default
};

/// A characteristic that violates its specification.
struct CharacteristicFinding {
  Misfit misfit;
  std::string name;
  std::string message;
  std::string hint;                        ///< the permitted values; may be empty
  doc::Node place;                         ///< the value, or the service that lacks it
  std::optional<doc::Value> nearest = {};  ///< the permitted value nearest to the requested one
};

/// Checks the characteristics of a service (its `serviceCharacteristic`) against a specification. `complete`
/// also requires the mandatory ones: for a service that is added, not for one that is modified. A
/// specification without characteristics permits all.
std::vector<CharacteristicFinding> checkCharacteristics(doc::Node specification, doc::Node service,
                                                        bool complete);

/// A characteristic and its default values.
struct DefaultValue {
  std::string name;
  doc::Value value;
};

/// True if a specification defines a characteristic of this name.
bool hasCharacteristic(doc::Node specification, std::string_view name);

/// Returns the names of the characteristics that a service of a specification may have: those that it
/// defines, and the parameters that it requires from pools. Empty if it defines none, and so permits all.
std::vector<std::string_view> permittedCharacteristics(doc::Node specification);

/// True if a service of a specification may have a characteristic of this name.
bool permitsCharacteristic(doc::Node specification, std::string_view name);

/// True if the specification says that the values of this characteristic are texts.
bool isTextCharacteristic(doc::Node specification, std::string_view name);

/// Returns the defaults of the characteristics that a service does not have.
std::vector<DefaultValue> defaultsFor(doc::Node specification, doc::Node service);

/// An inconsistency in a specification's characteristics.
struct SpecificationFlaw {
  std::string message;
  doc::Node place;
};

/// Finds duplicate names, defaults that are not among the values, values of another type, ranges that end
/// before they begin, patterns that do not compile, and a maximum cardinality below the minimum.
std::vector<SpecificationFlaw> characteristicFlaws(doc::Node specification);

}  // namespace som::model
