#pragma once

#include <string>

#include "store/source.hpp"

namespace som::process {

/// True if a service stands on another service or on a resource: through supporting services and resources,
/// and what those are contained in, depend on or rely on. Supports of one `protectionGroup` protect each
/// other: the service stands on what all of them stand on. Throws Error for records that cannot be read.
bool standsOn(const store::Source& files, const std::string& service, const std::string& support);

}  // namespace som::process
