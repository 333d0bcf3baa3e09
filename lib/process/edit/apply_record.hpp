#pragma once

#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

namespace som::process {

struct ApplyOptions {
  bool merge = false;      ///< a record is a JSON merge patch (RFC 7396): members that it omits stay
  bool keepGoing = false;  ///< a refused record does not stop the others
  /// A record that exists gets the payload's text, with its comments and layout; each record is a payload of
  /// its own.
  bool keepsText = false;
};

/// A record of a payload.
struct PayloadRecord {
  const doc::Document* payload;
  doc::Node node;

  Error error(Code code, std::string message, doc::Node at, std::string hint = {}) const {
    return Error(payload->diagnostic(code, std::move(message), at ? at : node).hint(std::move(hint)));
  }
};

/// Applies one record in a unit: creates or edits it, and moves it to its state (see apply.hpp). Adds its
/// errors at their places in the payload to the findings, or throws Error. Returns the path of the record's
/// file; empty if the record was refused before it had one.
std::string applyRecord(UnitOfWork& unit, const PayloadRecord& record, const ApplyOptions& how,
                        std::vector<Diagnostic>& findings);

}  // namespace som::process
