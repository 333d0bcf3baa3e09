#include "render/json.hpp"

#include <catch2/catch.hpp>

using namespace som;

TEST_CASE("what a terminal must not get is escaped in JSON, and comes back") {
  const doc::Value value = {{"a", "\x1b[31m \xC2\x9B \xE2\x80\xAE \x7f \xF3\xA0\x81\x81 Grüße 中 😀"}};
  const std::string text = render::json(value, -1);
  CHECK(text == "{\"a\":\"\\u001b[31m \\u009b \\u202e \\u007f \\udb40\\udc41 Grüße 中 😀\"}\n");
  CHECK(doc::Value::parse(text) == value);
}

TEST_CASE("a list in pieces has the text of the whole value") {
  const doc::Value items[] = {
      doc::Value::array(), {{{"id", "a"}, {"notes", {"x\ny", "z"}}}}, {{{"id", 1}}, 2, "b"}};
  for (const doc::Value& list : items)
    for (const doc::Value& head : {doc::Value::object(), doc::Value({{"kind", "List"}, {"count", 2}})})
      for (const doc::Value& tail : {doc::Value::object(), doc::Value({{"truncated", false}})}) {
        doc::Value whole = head;
        whole["items"] = list;
        whole.update(tail);
        const render::JsonFrame frame = render::jsonFrame(head, list.size(), tail);
        std::string text = frame.before;
        for (std::size_t i = 0; i < list.size(); ++i)
          text += std::string(i > 0 ? frame.between : "") + render::jsonItem(list[i]);
        CHECK(text + frame.after == render::json(whole, 2));
      }
}

TEST_CASE("bytes that are not UTF-8 don't break JSON") {
  CHECK(render::json({{"a", "x\xFFy"}}, -1) == "{\"a\":\"x\xEF\xBF\xBDy\"}\n");
}
