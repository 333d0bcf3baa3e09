#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doc/document.hpp"
#include "doc/value.hpp"

/// The items of a record at all levels. An item may contain items in a list with the same name as the
/// record's own list. Their ids are unique in the record.
namespace som::model {

/// The type of a relation between orders or items in which this one waits for the other.
inline constexpr std::string_view dependency = "dependency";

/// What an order does about the service or resource of an item.
inline constexpr std::string_view addAction = "add";
inline constexpr std::string_view modifyAction = "modify";
inline constexpr std::string_view deleteAction = "delete";
inline constexpr std::string_view noChangeAction = "noChange";

/// The maximum depth of items; `check::activities` refuses deeper ones.
inline constexpr std::size_t mostItemLevels = 10;

/// Returns all items, each before its own items. `field` is the list's name; empty returns none.
std::vector<doc::Node> itemsOf(doc::Node record, std::string_view field);
std::vector<doc::Value*> itemsOf(doc::Value& record, std::string_view field);
std::vector<const doc::Value*> itemsOf(const doc::Value& record, std::string_view field);

/// Returns the item with an id and its ancestors, the outermost first; empty if the item does not exist.
std::vector<doc::Node> wayToItem(doc::Node record, std::string_view field, std::string_view id);
std::vector<doc::Value*> wayToItem(doc::Value& record, std::string_view field, std::string_view id);
std::vector<const doc::Value*> wayToItem(const doc::Value& record, std::string_view field,
                                         std::string_view id);

/// Returns the item with an id; null if it does not exist.
doc::Value* itemOf(doc::Value& record, std::string_view field, std::string_view id);
const doc::Value* itemOf(const doc::Value& record, std::string_view field, std::string_view id);

/// The path of an item as people write it: `serviceOrderItem[id=1].serviceOrderItem[id=1.1]`.
std::string pathOfItem(const doc::Value& record, std::string_view field, std::string_view id);

/// Returns the id of the item that a relation leads to, at its place.
doc::Node relatedItem(doc::Node relation);

/// Returns the ids of the items that an item itself depends on (`serviceOrderItemRelationship` of type
/// `dependency`). Records written before relations were normalised may have the older form `{id,
/// relationshipType}`.
std::vector<doc::Node> neededItems(doc::Node item);
std::vector<std::string> neededItems(const doc::Value& item);

}  // namespace som::model
