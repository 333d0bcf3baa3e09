#pragma once

#include <string_view>

#include "base/instant.hpp"
#include "doc/value.hpp"
#include "model/kind.hpp"

/// What every new record has.
namespace som::model {

/// The state in which records of a kind, and their items, begin. None for kinds that
/// are not created here, such as alarms.
lifecycle::State firstState(const KindRow& kind);

/// Gives a record type and first state, and if it does not have them, id and time of creation. Its items get
/// their first state, and numbers as ids if they have none: `2`, within that `2.1`.
void beginRecord(doc::Value& record, const KindRow& kind, std::string_view id, Instant created);

/// The same for a record that another system has: its states, and those of its items, stay.
void completeRecord(doc::Value& record, const KindRow& kind, std::string_view id, Instant created);

/// Gives a record its id.
void setId(doc::Value& record, std::string_view id);

/// Gives the notes of a record that lack an author or a date these. A note that is otherwise equal to one of
/// the record before becomes that one.
void completeNotes(const doc::Value& before, doc::Value& record, std::string_view author, Instant now);

}  // namespace som::model
