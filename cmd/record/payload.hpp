#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "process/edit/create.hpp"

namespace som::cli {

/// The options of `create` for payloads.
struct PayloadOptions {
  std::string file;
  bool strict = false;
};

/// Adds `-f` and `--strict`. Returns the option of the file, which excludes options that describe a record.
Option addPayload(Command& command, PayloadOptions& options);

/// Reads the documents of a payload (one record, a list or NDJSON, in YAML or JSON) from a file, or from
/// standard input (`-`).
std::vector<doc::Document> readPayload(const Session& session, const std::string& file);

/// Creates a record for each document of a payload, all or none, and prints the results. `force` overrides
/// guards.
Exit createFromFile(const Session& session, const std::string& file, const process::PayloadKinds& kinds,
                    const process::CreateOptions& create, bool force = false);

/// The check of an option that must not be an empty text.
std::string refusesEmpty(const std::string& text);

}  // namespace som::cli
