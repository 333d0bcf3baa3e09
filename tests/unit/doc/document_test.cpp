#include "doc/document.hpp"

#include <catch2/catch.hpp>

#include "doc/value.hpp"

using namespace som::doc;

TEST_CASE("nodes tell type, text and values") {
  const Document d = read(
      "s: text\nq: \"12\"\ni: 12\nh: 0x10\nf: 1.5\nt: true\nn:\nl: [1, 2]\nm: {a: b}\nbig: "
      "99999999999999999999\n",
      "x.yaml", formatOf("x.yaml"));
  const Node root = d.root();
  CHECK(root.isMapping());
  CHECK(root.size() == 10);
  CHECK(root["s"].isString());
  CHECK(root["s"].plain());
  CHECK(root["q"].text() == "12");
  CHECK_FALSE(root["q"].plain());
  CHECK_FALSE(root["q"].integer().has_value());
  CHECK(root["i"].integer() == 12);
  CHECK(root["i"].text() == "12");
  CHECK(root["i"].number() == 12.0);
  CHECK(root["h"].integer() == 16);
  CHECK(root["f"].number() == 1.5);
  CHECK_FALSE(root["f"].integer().has_value());
  CHECK(root["t"].boolean() == true);
  CHECK(root["n"].isNull());
  CHECK(root["n"].text().empty());
  CHECK(root["big"].type() == Type::integer);
  CHECK_FALSE(root["big"].integer().has_value());
  CHECK(root["l"].at(1).integer() == 2);
  CHECK_FALSE(root["l"].at(2));
  CHECK(root["m"]["a"].text() == "b");
  std::string keys;
  for (const Node member : root) keys += std::string(member.key()) + ' ';
  CHECK(keys == "s q i h f t n l m big ");
}

TEST_CASE("a missing node is safe to ask anything") {
  const Node none;
  CHECK_FALSE(none);
  CHECK(none.isNull());
  CHECK_FALSE(none.isScalar());
  CHECK(none.text().empty());
  CHECK(none["a"]["b"].size() == 0);
  CHECK_FALSE(none.at(0));
  CHECK_FALSE(none.integer().has_value());
  for (const Node child : none) FAIL(child.key());
  CHECK(toValue(none).is_null());
  CHECK(toJson(none) == "null");
}

TEST_CASE("spans are those of the source") {
  const std::string text = "a: \"x\"  # c\nb:\n  - one\n  - k: v\nc:\nd: |\n  t\n\ne: {f: [1, 2]}\n";
  const Document d = read(text, "x", Format::yaml);
  const auto at = [&](som::Span span) { return text.substr(span.begin, span.end - span.begin); };
  const Node root = d.root();
  CHECK(at(root["a"].span()) == "\"x\"");
  CHECK(at(root["a"].keySpan()) == "a");
  CHECK(at(root["b"].span()) == "- one\n  - k: v");
  CHECK(at(root["b"].at(1).span()) == "k: v");
  CHECK(at(root["b"].at(1).keySpan()) == "-");
  CHECK(at(root["c"].span()).empty());
  CHECK(root["c"].span().begin == text.find("\nd:"));
  CHECK(at(root["d"].span()) == "|\n  t");
  CHECK(at(root["e"].span()) == "{f: [1, 2]}");
  CHECK(at(root["e"]["f"].at(1).span()) == "2");
  CHECK(at(root.span()) == text.substr(0, text.size() - 1));
}

TEST_CASE("nodes outlive the moving of their document") {
  Document d = read("a: text that is longer than any small string buffer\n", "x", Format::yaml);
  const Node a = d.root()["a"];
  const Document moved = std::move(d);
  CHECK(a.text() == "text that is longer than any small string buffer");
  CHECK(moved.root()["a"] == a);
}
