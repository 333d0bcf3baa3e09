#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doc/document.hpp"
#include "doc/value.hpp"

/// The items of a record at all levels: an item may hold items, under the name that the record's own list
/// has. Their ids are unique in the record.
namespace som::model {

/// The type of a relation between orders or items: this one waits for the other.
inline constexpr std::string_view dependency = "dependency";

/// So many levels of items make sense; `check::activities` refuses more.
inline constexpr std::size_t mostItemLevels = 10;

/// All items, each before those that it holds. `field` is the list's name; empty gives none.
std::vector<doc::Node> itemsOf(doc::Node record, std::string_view field);
std::vector<doc::Value*> itemsOf(doc::Value& record, std::string_view field);
std::vector<const doc::Value*> itemsOf(const doc::Value& record, std::string_view field);

/// The item of an id and the items that hold it, the outermost first; empty if there is no such item.
std::vector<doc::Node> wayToItem(doc::Node record, std::string_view field, std::string_view id);
std::vector<doc::Value*> wayToItem(doc::Value& record, std::string_view field, std::string_view id);
std::vector<const doc::Value*> wayToItem(const doc::Value& record, std::string_view field,
                                         std::string_view id);

/// The item of an id; null if there is none.
doc::Value* itemOf(doc::Value& record, std::string_view field, std::string_view id);
const doc::Value* itemOf(const doc::Value& record, std::string_view field, std::string_view id);

/// The path of an item as people write it: `serviceOrderItem[id=1].serviceOrderItem[id=1.1]`.
std::string pathOfItem(const doc::Value& record, std::string_view field, std::string_view id);

/// The id of the item that a relation leads to, at its place.
doc::Node relatedItem(doc::Node relation);

/// The ids of the items that one depends on itself (`serviceOrderItemRelationship` of type `dependency`).
/// Records that were written before relations were normalised may have the older form `{id,
/// relationshipType}`.
std::vector<doc::Node> neededItems(doc::Node item);
std::vector<std::string> neededItems(const doc::Value& item);

}  // namespace som::model
