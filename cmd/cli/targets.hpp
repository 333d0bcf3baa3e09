#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic_codes.hpp"
#include "model/kind.hpp"

namespace som::cli {

class Context;

/// The records that a changing verb works on: its positional ids, or the records that match a condition.
struct Targets {
  std::string* id = nullptr;  ///< the option of the verb, which has one id at a time
  const model::KindRow* kind = nullptr;
  std::vector<std::string> ids = {};
  std::optional<std::string> where = {};
  std::size_t most = 20;  ///< how many records a condition may match

  bool areMany() const { return where || ids.size() > 1; }
};

/// Carries out a verb for each of several records, in one transaction. Attempts all; a record for which the
/// verb is refused stays as it is, and its findings are printed at the end. A condition is judged before and,
/// for the records that it found, again under the lock; a file that it cannot judge is reported, and its exit
/// status counts. Throws usage for more matches than `most` and for
/// options that are about one record, and not-found or ambiguous-id for ids before anything is changed.
Exit changeMany(Context& context, const Targets& targets, const std::function<Exit(Context&)>& change);

}  // namespace som::cli
