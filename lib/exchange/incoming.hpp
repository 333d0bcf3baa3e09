#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "calendar/read_time.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"
#include "exchange/payload.hpp"
#include "exchange/shape.hpp"
#include "schema/registry.hpp"

/// Records that other systems have, as `import` takes them.
namespace som::exchange {

/// A record as another system has it, in the form of som's records.
struct Incoming {
  const model::KindRow* kind = nullptr;
  doc::Value value;                     ///< without its type; with an id only if the id is one of ours
  std::string externalId = {};          ///< the id that the source has, if it is not one of ours
  std::optional<Instant> changed = {};  ///< when the source changed it last, as its dates say
  std::string file = {};
  SharedText text = {};
  Span whole = {};                          ///< its place in the text
  std::map<std::string, Span> places = {};  ///< of members, by JSON pointer
  std::vector<Diagnostic> notices = {};     ///< of what was normalised; errors refuse the record

  /// Makes a finding at the place of a member, or of the nearest enclosing member that has a place.
  Diagnostic finding(Code code, std::string message, std::string pointer) const;
};

/// Reads a record of a payload. `chosen` is the kind if the payload does not say it; may be null. Throws
/// unknown-kind if neither says the kind, or the payload has another one than the API.
Incoming readIncoming(const doc::Document& payload, const Part& part, const Api& api,
                      const model::KindRow* chosen, schema::Registry& schemas,
                      const calendar::TimeContext& times);

/// Returns the latest of the dates that say when a record was changed; nullopt if it has none.
std::optional<Instant> changeOf(const doc::Value& record);

/// Returns the API that has a record of a CloudEvent or another notification, by the name of the member that
/// contains the record; null for an unknown one.
const Api* apiOfPart(const Part& part);

/// Adds what a new record must have although the source lacks it.
void completeIncoming(doc::Value& record, const model::KindRow& kind);

/// Returns a record with what a source says of it. Members and entries of lists that the source lacks stay;
/// lists are joined by the keys of their entries, and entries of lists that only grow never change. A member
/// of the source that equals one of the `views`, the record as a payload shows it, changes nothing. The
/// kind, the id, the time of creation, agreed terms and values that are held are never taken.
doc::Value takeOver(const doc::Value& record, const std::vector<doc::Value>& views, const Incoming& source);

}  // namespace som::exchange
