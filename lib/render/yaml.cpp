#include "render/yaml.hpp"

#include "doc/write.hpp"
#include "render/unicode.hpp"

namespace som::render {

std::string yaml(const doc::Value& value) {
  return doc::write(value, doc::Format::yaml, isUnsafeForTerminal);
}

}  // namespace som::render
