#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.hpp"
#include "doc/value.hpp"

/// Characteristics of services: what a specification says of them (TMF633 specCharacteristic), and what an
/// order or a qualification asks for. Values are compared as text of the characteristic's type, as clients of
/// TM Forum's APIs write numbers either way.
namespace som::model {

/// What a value can be that its specification does not have it be.
enum class Misfit : std::uint8_t {
  unknown,     ///< the specification has no such characteristic
  type,        ///< it is of another type
  outOfRange,  ///< it is not offered, or there are too many values
  missing,     ///< it has to be given and has no default
};

/// A characteristic that does not fit.
struct CharacteristicFinding {
  Misfit misfit;
  std::string name;
  std::string message;
  std::string hint;                        ///< what is permitted; may be empty
  doc::Node place;                         ///< the value, or the service that lacks it
  std::optional<doc::Value> nearest = {};  ///< the permitted value that is nearest to what is asked for
};

/// Checks the characteristics of a service (its `serviceCharacteristic`) against a specification. `complete`
/// asks that those which must be given are there: of a service that is added, not of one that is modified. A
/// specification that lists no characteristics says nothing about them.
std::vector<CharacteristicFinding> checkCharacteristics(doc::Node specification, doc::Node service,
                                                        bool complete);

/// A characteristic with the values that it has where none is given.
struct DefaultValue {
  std::string name;
  doc::Value value;
};

/// True if the specification says that the value of this characteristic is a text, whatever it looks like.
bool isTextCharacteristic(doc::Node specification, std::string_view name);

/// The defaults of the characteristics that a service does not have.
std::vector<DefaultValue> defaultsFor(doc::Node specification, doc::Node service);

/// Something in a specification's characteristics that makes no sense.
struct SpecificationFlaw {
  std::string message;
  doc::Node place;
};

/// A name is there twice, a default is not among the values, a value has another type, a range ends before it
/// begins, a pattern does not compile, fewer values are permitted than have to be given.
std::vector<SpecificationFlaw> characteristicFlaws(doc::Node specification);

}  // namespace som::model
