#pragma once

#include <string>
#include <vector>

#include "cli/context.hpp"
#include "process/record/create.hpp"

namespace som::cli {

/// The documents of a payload: YAML or JSON, one, a list, or NDJSON, in a file or (`-`) on standard input.
std::vector<doc::Document> readPayload(Context& context, const std::string& file);

/// Creates a record for each document of a payload, all or none, and prints what became of it.
Exit createFromFile(Context& context, const std::string& file, const process::PayloadKinds& kinds,
                    const process::CreateOptions& create);

}  // namespace som::cli
