#include "doc/edit.hpp"

#include "doc/write.hpp"
namespace som::doc {
std::string rewrite(const Document& before, const Value& after) {
  return sameValue(before.root(), after) ? *before.source() : write(after, before.format());
}
}  // namespace som::doc
