#include "model/items.hpp"

#include <fmt/format.h>

#include <type_traits>

namespace som::model {
namespace {

constexpr std::string_view itemRelations = "serviceOrderItemRelationship";

/// The operations that differ between the two forms of a record; `Item` is the type of a returned item.
struct NodeForm {
  using Item = doc::Node;
  static doc::Node self(doc::Node item) { return item; }
  static doc::Node list(doc::Node item, std::string_view field) { return item[field]; }
  static bool hasId(doc::Node item, std::string_view id) { return item["id"].text() == id; }
};

template <class Value>
struct ValueForm {
  using Item = Value*;
  static Value* self(Value& item) { return &item; }
  static Value& list(Value& item, std::string_view field) {
    thread_local std::remove_const_t<Value> none;
    none = doc::Value::array();
    if (!item.is_object()) return none;
    const auto found = item.find(field);
    return found != item.end() && found->is_array() ? *found : none;
  }
  static bool hasId(Value& item, std::string_view id) {
    if (!item.is_object()) return false;
    const auto found = item.find("id");
    return found != item.end() &&
           (found->is_string() ? found->template get<std::string>() : found->dump()) == id;
  }
};

template <class Form, class Record>
void addItems(Record&& record, std::string_view field, std::vector<typename Form::Item>& all) {
  for (auto&& item : Form::list(record, field)) {
    all.push_back(Form::self(item));
    addItems<Form>(item, field, all);
  }
}

template <class Form, class Record>
std::vector<typename Form::Item> allItems(Record&& record, std::string_view field) {
  std::vector<typename Form::Item> all;
  if (!field.empty()) addItems<Form>(record, field, all);
  return all;
}

template <class Form, class Record>
bool findWay(Record&& record, std::string_view field, std::string_view id,
             std::vector<typename Form::Item>& way) {
  for (auto&& item : Form::list(record, field)) {
    way.push_back(Form::self(item));
    if (Form::hasId(item, id) || findWay<Form>(item, field, id, way)) return true;
    way.pop_back();
  }
  return false;
}

template <class Form, class Record>
std::vector<typename Form::Item> wayIn(Record&& record, std::string_view field, std::string_view id) {
  std::vector<typename Form::Item> way;
  if (!field.empty()) findWay<Form>(record, field, id, way);
  return way;
}

std::string textIn(const doc::Value& mapping, const char* key) {
  if (!mapping.is_object() || !mapping.contains(key)) return {};
  const doc::Value& value = mapping[key];
  return value.is_structured() ? std::string() : doc::textOf(value);
}

}  // namespace

std::vector<doc::Node> itemsOf(doc::Node record, std::string_view field) {
  return allItems<NodeForm>(record, field);
}
std::vector<doc::Value*> itemsOf(doc::Value& record, std::string_view field) {
  return allItems<ValueForm<doc::Value>>(record, field);
}
std::vector<const doc::Value*> itemsOf(const doc::Value& record, std::string_view field) {
  return allItems<ValueForm<const doc::Value>>(record, field);
}

std::vector<doc::Node> wayToItem(doc::Node record, std::string_view field, std::string_view id) {
  return wayIn<NodeForm>(record, field, id);
}
std::vector<doc::Value*> wayToItem(doc::Value& record, std::string_view field, std::string_view id) {
  return wayIn<ValueForm<doc::Value>>(record, field, id);
}
std::vector<const doc::Value*> wayToItem(const doc::Value& record, std::string_view field,
                                         std::string_view id) {
  return wayIn<ValueForm<const doc::Value>>(record, field, id);
}

doc::Value* itemOf(doc::Value& record, std::string_view field, std::string_view id) {
  const auto way = wayToItem(record, field, id);
  return way.empty() ? nullptr : way.back();
}
const doc::Value* itemOf(const doc::Value& record, std::string_view field, std::string_view id) {
  const auto way = wayToItem(record, field, id);
  return way.empty() ? nullptr : way.back();
}

std::string pathOfItem(const doc::Value& record, std::string_view field, std::string_view id) {
  std::string path;
  for (const doc::Value* item : wayToItem(record, field, id))
    path += fmt::format("{}{}[id={}]", path.empty() ? "" : ".", field, textIn(*item, "id"));
  return path;
}

doc::Node relatedItem(doc::Node relation) {
  const doc::Node id = relation["orderItem"]["itemId"];
  return id ? id : relation["id"];
}

std::vector<doc::Node> neededItems(doc::Node item) {
  std::vector<doc::Node> needed;
  for (const doc::Node relation : item[itemRelations])
    if (const doc::Node id = relatedItem(relation); id && relation["relationshipType"].text() == dependency)
      needed.push_back(id);
  return needed;
}

std::vector<std::string> neededItems(const doc::Value& item) {
  std::vector<std::string> needed;
  for (const doc::Value& relation : ValueForm<const doc::Value>::list(item, itemRelations))
    if (textIn(relation, "relationshipType") == dependency) {
      std::string id =
          relation.contains("orderItem") ? textIn(relation["orderItem"], "itemId") : std::string();
      if (id.empty()) id = textIn(relation, "id");
      if (!id.empty()) needed.push_back(std::move(id));
    }
  return needed;
}

}  // namespace som::model
