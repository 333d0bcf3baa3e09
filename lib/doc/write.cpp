#include "doc/write.hpp"
namespace som::doc {
std::string write(const Value& value, Format) { return value.dump(2) + "\n"; }
}  // namespace som::doc
