#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/kind.hpp"

/// What payloads of TM Forum's Open APIs (version 4) may contain: tables with one row for each definition.
namespace som::exchange {

/// The type of a member of a definition.
enum class MemberType : std::uint8_t { text, word, time, integer, number, boolean, any, object };

/// A member of a definition.
struct ShapeMember {
  std::string_view name;
  MemberType type = MemberType::text;
  std::string_view of = {};  ///< the definition of an object, or the permitted words: `add|modify`
  bool isList = false;
  bool isRequired = false;
};

/// A definition: the members that an object may have. Each may also have `@type`, `@baseType`,
/// `@schemaLocation` and `@referredType`.
struct Shape {
  std::string_view api;  ///< the only one that has it in this form; empty: all others that have it
  std::string_view name;
  std::vector<ShapeMember> members;

  const ShapeMember* member(std::string_view named) const;
};

/// The type of an alarm without one, in payloads, which require it.
inline constexpr std::string_view unknownAlarmType = "other";

std::span<const Shape> shapes();
/// Returns the definition as an API has it; null for an unknown one.
const Shape* findShape(std::string_view api, std::string_view name);

/// True for the members that every object may have.
bool isMetaMember(std::string_view name);
/// True if a text is one of the permitted words.
bool permitsWord(const ShapeMember& member, std::string_view text);

/// The value of a required member that a record lacks.
struct DefaultRow {
  enum class What : std::uint8_t {
    text,       ///< the text itself
    integer,    ///< the text as a number
    typeOf,     ///< the resource of the id that the object has, else the text
    day,        ///< the day of the record's id
    reference,  ///< an object with the text as its id
  };
  std::string_view api;  ///< empty: all
  std::string_view shape;
  std::string_view member;
  std::string_view value;
  What what = What::text;
  std::string_view from = {};  ///< the member whose text is taken if the object has it
};

std::span<const DefaultRow> payloadDefaults();
/// Returns the default of a member; null if it has none.
const DefaultRow* findDefault(std::string_view api, std::string_view shape, std::string_view member);

/// An Open API: the format of `export` and `import`, and the resource that its records are.
struct Api {
  std::string_view format;    ///< `tmf641`
  std::string_view resource;  ///< `ServiceOrder`
  std::string_view base;      ///< of its paths: `serviceOrdering`
};

std::span<const Api> apis();
/// Returns the API of a format, or that of a kind's resource; null for any other.
const Api* findApi(std::string_view format);
const Api* apiOf(const model::KindRow& kind);
/// Returns the kinds whose records an API has.
std::vector<const model::KindRow*> kindsOf(const Api& api);

}  // namespace som::exchange
