#include "model/items.hpp"

#include <catch2/catch.hpp>

using namespace som;

namespace {

constexpr std::string_view field = "serviceOrderItem";

const char* const order = R"({"serviceOrderItem": [
  {"id": "1", "serviceOrderItem": [{"id": "1.1", "serviceOrderItem": [{"id": "x"}]}, {"id": "1.2"}]},
  {"id": 2, "serviceOrderItemRelationship": [
    {"relationshipType": "dependency", "orderItem": {"itemId": "1"}},
    {"relationshipType": "other", "orderItem": {"itemId": "x"}}, {"relationshipType": "dependency"},
    {"relationshipType": "dependency", "id": "1.2"}]}]})";

template <class Item>
std::string idsOf(const std::vector<Item>& items) {
  std::string ids;
  for (const Item& item : items) {
    if constexpr (std::is_same_v<Item, doc::Node>)
      ids += std::string(item["id"].text()) + " ";
    else
      ids += (*item)["id"].dump() + " ";
  }
  return ids;
}

}  // namespace

TEST_CASE("items of all levels come one after the other, each before those that it holds") {
  const doc::Document document = doc::read(order, "order", doc::Format::json);
  CHECK(idsOf(model::itemsOf(document.root(), field)) == "1 1.1 x 1.2 2 ");
  doc::Value value = doc::toValue(document.root());
  CHECK(idsOf(model::itemsOf(value, field)) == R"("1" "1.1" "x" "1.2" 2 )");
  CHECK(model::itemsOf(value, "").empty());
  CHECK(model::itemsOf(doc::Value(), field).empty());
}

TEST_CASE("an item is found at any level, with those that hold it") {
  doc::Value value = doc::Value::parse(order);
  CHECK(idsOf(model::wayToItem(value, field, "x")) == R"("1" "1.1" "x" )");
  CHECK((*model::itemOf(value, field, "2"))["id"] == 2);
  CHECK(model::itemOf(value, field, "3") == nullptr);
  CHECK(model::pathOfItem(value, field, "1.2") == "serviceOrderItem[id=1].serviceOrderItem[id=1.2]");
}

TEST_CASE("what an item depends on are its relations of that type that name an item") {
  const doc::Document document = doc::read(order, "order", doc::Format::json);
  const doc::Node second = document.root()[field].at(1);
  REQUIRE(model::neededItems(second).size() == 2);
  CHECK(model::neededItems(second).front().text() == "1");
  CHECK(model::neededItems(second).back().text() == "1.2");
  CHECK(model::neededItems(doc::toValue(second)) == std::vector<std::string>{"1", "1.2"});
}
