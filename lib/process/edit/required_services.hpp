#pragma once

#include <string>
#include <vector>

#include "doc/value.hpp"
#include "model/specification.hpp"
#include "store/source.hpp"

namespace som::process {

/// Returns the services of a customer that are not terminated; empty if no customer is given. Looks them up
/// by content.
std::vector<doc::Value> servicesOfCustomer(const store::Source& files, const std::string& customer);

/// Returns a text for each service that the specification of a service requires, and that is not among these
/// services at one of its places: `voice needs line, which C1 does not have at leeds; ask for both`.
std::vector<std::string> missingServices(const doc::Value& service,
                                         const model::SpecificationView<doc::Node>& specification,
                                         const std::string& customer,
                                         const std::vector<doc::Value>& services);

/// Returns a text for each service that the specification of a new service excludes: `voice excludes line,
/// which C1 has`.
std::vector<std::string> excludedServices(const model::SpecificationView<doc::Node>& specification,
                                          const std::string& customer,
                                          const std::vector<doc::Value>& services);

}  // namespace som::process
