#include "doc/write.hpp"

#include "base/diagnostic.hpp"
#include "doc/emit.hpp"

namespace som::doc {
namespace {

std::string writeJson(const Value& value) {
  try {
    return value.dump(2) + "\n";
  } catch (const Value::type_error&) {
    throw Error(Code::invalidUtf8, "a text to be written is not UTF-8");
  }
}

std::string writeYaml(const Value& value) {
  std::string out;
  Emitter emitter(out, {});
  if (value.is_structured() && !value.empty()) {
    emitter.block(value, 0);
  } else {
    emitter.afterKey(value, 0);
    out.erase(0, 1);
  }
  return out + "\n";
}

}  // namespace

std::string write(const Value& value, Format format) {
  return format == Format::json ? writeJson(value) : writeYaml(value);
}

}  // namespace som::doc
