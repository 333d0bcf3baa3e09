#include "exchange/json_items.hpp"

#include <catch2/catch.hpp>
#include <sstream>
#include <vector>

using som::exchange::JsonItems;

namespace {

/// The items as `line:text`, too long ones as `line:!`.
std::vector<std::string> itemsOf(const std::string& text, std::size_t most = 100) {
  std::istringstream in(text);
  JsonItems items(in, most);
  std::vector<std::string> all;
  while (auto item = items.next())
    all.push_back(std::to_string(item->line) + ":" + (item->isTooLong ? "!" : item->text));
  return all;
}

using Items = std::vector<std::string>;

}  // namespace

TEST_CASE("the items of lists, lines and documents") {
  struct Row {
    const char* text;
    Items items;
  };
  const Row rows[] = {
      {"", {}},
      {" \n\t\n", {}},
      {"{\"a\":1}", {"1:{\"a\":1}"}},
      {"{\"a\":1}\n{\"b\":2}\n", {"1:{\"a\":1}", "2:{\"b\":2}"}},
      {"\n{\"a\":1}\r\n\n{\"b\":2}", {"2:{\"a\":1}\r", "4:{\"b\":2}"}},
      {"{\n  \"a\": {\n  }\n}\n", {"1:{\n  \"a\": {\n  }\n}"}},
      {"{\n}\n{\n}", {"1:{\n}", "3:{\n}"}},
      {"[{\"a\":1},{\"b\":[2]}]", {"1:{\"a\":1}", "1:{\"b\":[2]}"}},
      {"[\n {\"a\":1},\n {\"b\":2}\n]\n", {"2:{\"a\":1}", "3:{\"b\":2}"}},
      {"[]", {}},
      {"[][]\n[{}]", {"2:{}"}},
      {"\xEF\xBB\xBF[{}]", {"1:{}"}},
      {"[{\"a\":\"]}\\\"\"}]", {"1:{\"a\":\"]}\\\"\"}"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(itemsOf(row.text) == row.items);
  }
}

TEST_CASE("what is wrong costs one item") {
  CHECK(itemsOf("{\"a\":\n{\"b\":2}\n{\"c\":3}\n") == Items{"1:{\"a\":", "2:{\"b\":2}", "3:{\"c\":3}"});
  CHECK(itemsOf("{\"a\":1}\n{\"b\":\n{\"c\":3}\n") == Items{"1:{\"a\":1}", "2:{\"b\":", "3:{\"c\":3}"});
  CHECK(itemsOf("[1, x, {}]") == Items{"1:1", "1:x", "1:{}"});
  CHECK(itemsOf("[{}") == Items{"1:{}", "1:"});
  CHECK(itemsOf("]") == Items{"1:]"});
  CHECK(itemsOf("{\n ] }") == Items{"1:{\n ]", "2:}"});
}

TEST_CASE("an item that is too long is skipped, and its bytes are not kept") {
  const std::string longText(1000, 'x');
  CHECK(itemsOf("{\"a\":1}\n\"" + longText + "\"\n{\"b\":2}") == Items{"1:{\"a\":1}", "2:!", "3:{\"b\":2}"});
  CHECK(itemsOf("[{\"a\":\"" + longText + "\"},{}]") == Items{"1:!", "1:{}"});
  CHECK(itemsOf(longText) == Items{"1:!"});
}

TEST_CASE("a million empty lists are not a deep recursion") {
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += "[]";
  CHECK(itemsOf(text + "[1]") == Items{"1:1"});
}
