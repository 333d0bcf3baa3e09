#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "process/edit/create.hpp"

namespace som::cli {

/// What `create` takes from the command line for payloads.
struct PayloadOptions {
  std::string file;
  bool strict = false;
};

/// Adds `-f` and `--strict`; gives the option of the file, which excludes those that describe a record.
Option addPayload(Command& command, PayloadOptions& options);

/// The documents of a payload: YAML or JSON, one, a list, or NDJSON, in a file or (`-`) on standard input.
std::vector<doc::Document> readPayload(const Session& session, const std::string& file);

/// Creates a record for each document of a payload, all or none, and prints what became of it.
Exit createFromFile(const Session& session, const std::string& file, const process::PayloadKinds& kinds,
                    const process::CreateOptions& create);

}  // namespace som::cli
