#include "exchange/conformance.hpp"

#include <fmt/format.h>

namespace som::exchange {
namespace {

/// Compares values with definitions.
class Comparison {
 public:
  Comparison(const doc::Document& payload, const Api& api) : payload_(payload), api_(api) {}

  void object(doc::Node node, const Shape& shape) {
    for (const doc::Node value : node)
      if (const ShapeMember* member = shape.member(value.key()); member && !value.isNull())
        this->value(value, *member);
  }

  std::vector<Diagnostic> flaws;

 private:
  void value(doc::Node value, const ShapeMember& member) {
    if (!member.isList) return one(value, member);
    if (!value.isSequence()) return flaw(value, member, "a list");
    for (const doc::Node entry : value) one(entry, member);
  }

  void one(doc::Node value, const ShapeMember& member) {
    if (member.type == MemberType::any) return;
    if (member.type != MemberType::object) {
      if (!value.isScalar()) flaw(value, member, "a single value");
    } else if (!value.isMapping()) {
      flaw(value, member, "an object");
    } else {
      object(value, *findShape(api_.format, member.of));
    }
  }

  void flaw(doc::Node value, const ShapeMember& member, std::string_view form) {
    flaws.push_back(
        payload_.diagnostic(Code::schema, fmt::format("'{}' must be {}", member.name, form), value));
  }

  const doc::Document& payload_;
  const Api& api_;
};

}  // namespace

std::vector<Diagnostic> flawsOf(const doc::Document& payload, const Api& api) {
  Comparison comparison(payload, api);
  comparison.object(payload.root(), *findShape(api.format, api.resource));
  return std::move(comparison.flaws);
}

}  // namespace som::exchange
