#pragma once

#include "cli/command.hpp"
#include "process/read/list.hpp"

namespace som::cli {

/// The request of `list`, for a verb that also lists something else.
struct ListOptions {
  process::ListRequest request;
  process::QueryTexts query;
  bool usuallyOpen = false;  ///< tables for people show open records, unless a condition selects others
  bool all = false;          ///< ended records too
  std::vector<std::string> kinds = {};  ///< `--kind` of the list of all kinds
};

/// Adds `--state`.
void addStateOption(Command& command, process::ListRequest& request);
/// Adds `--where`, `--sort` and `--limit`.
void addQueryOptions(Command& command, ListOptions& options);
/// Adds these, and the options for parties and orders.
void addListOptions(Command& command, ListOptions& options, const model::KindRow* kind);

/// Lists records. Throws usage for a state that the kinds do not have.
Exit listRecords(const Session& session, const Printer& printer, const Times& times,
                 const ListOptions& options);

}  // namespace som::cli
