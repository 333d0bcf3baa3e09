#include "doc/write.hpp"

#include "doc/emit.hpp"

namespace som::doc {
namespace {

std::string writeYaml(const Value& value, Escapes escapes) {
  std::string out;
  Emitter emitter(out, {.escapes = escapes});
  if (value.is_structured() && !value.empty()) {
    emitter.block(value, 0);
  } else {
    emitter.afterKey(value, 0);
    out.erase(0, 1);
  }
  return out + "\n";
}

}  // namespace

std::string write(const Value& value, Format format, Escapes escapes) {
  return format == Format::json ? json(value, 2) + "\n" : writeYaml(value, escapes);
}

}  // namespace som::doc
