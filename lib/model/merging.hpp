#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "doc/merge_rules.hpp"
#include "model/kind.hpp"

/// How two versions of a record merge: keys of lists, and the fields that are not free.
namespace som::model {

/// True for a list whose entries are only ever added.
bool isAppendOnly(std::string_view list);

/// Returns the text that identifies an entry of a list: its role for an assignee or customer, else role and
/// id; name or id for others; a scalar itself. Returns nullopt if the list merges as one scalar.
std::optional<std::string> entryKey(std::string_view list, doc::Node entry);

/// Returns the member by which people name an entry of a list: role, id or name; empty if it has none.
std::string_view namingField(doc::Node entry);

/// Returns the text by which entries of a list that are new in two versions are sorted.
std::string entryOrder(std::string_view list, doc::Node entry);

/// True for a field that events write: the state of the record, its activities and items, and their dates.
bool isEventField(const KindRow& kind, const doc::MergePlace& place);

/// True for a date that a record got when it was created, and that neither version has changed since.
bool isCreationField(const KindRow& kind, std::string_view field, doc::Node one, doc::Node other);

/// Returns the version of a record that was created first.
doc::Node createdFirst(const KindRow& kind, doc::Node one, doc::Node other);

/// Returns a record with the fields that events write as another version of it has them.
doc::Value withEventFields(const KindRow& kind, doc::Value record, const doc::Value& version);

/// Merges two versions of an append-only entry with the same id. The dates of entries with derived ids may
/// differ: the earlier one wins. Members that are written once take the earlier date, and parties who were
/// notified unite. Returns nullopt if other members differ.
std::optional<doc::Value> mergedEntry(std::string_view list, doc::Node one, doc::Node other);

/// Merges a field of an alarm that events change: the count, times, severity and state. `record` members lead
/// to the whole versions; `base` may be missing. Returns nullopt for other fields, and a discarded value if
/// the field is missing in the result.
std::optional<doc::Value> mergedAlarmField(std::string_view field, doc::Node base, doc::Node one,
                                           doc::Node other);

/// True for a field of an alarm that follows from both versions, whichever of them changed it.
bool isComputedAlarmField(std::string_view field);

/// True if two versions of a value of a pool have different holders. They are different allocations, of which
/// one must give way: nothing of them may be mixed.
bool haveDifferentHolders(const KindRow& kind, doc::Node one, doc::Node other);

}  // namespace som::model
