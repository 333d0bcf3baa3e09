#include "doc/path.hpp"

#include <catch2/catch.hpp>

using namespace som::doc;

TEST_CASE("paths are read and written") {
  for (const char* text : {"a", "a.b", "note[0].text", "serviceOrderItem[id=1].service.name", "@type",
                           "a[0][1]", "\"a.b\".c", "x[name=\"y]z\"].v", "x[id=a.b]", "x[id=a=b]"})
    CHECK(parsePath(text).text() == text);
  CHECK(parsePath("a[id=1].b").steps[1] == Step{Step::Kind::match, "id", "1", 0});
  CHECK(parsePath("a[12]").steps[1] == Step{Step::Kind::index, "", "", 12});
}

TEST_CASE("what is no path is refused with an example") {
  for (const char* text : {"", ".a", "a.", "a..b", "[0]", "a[", "a[x]", "a[]", "a[0", "a[id=1", "a]", "a[-1]",
                           "a=b", "\"a", "a[0]b", "a[99999999999999999999999]"}) {
    INFO(text);
    try {
      parsePath(text);
      FAIL("accepted");
    } catch (const som::Error& error) {
      CHECK(error.findings().front().code == som::Code::invalidPath);
      CHECK_FALSE(error.findings().front().hints.empty());
    }
  }
}

TEST_CASE("a path has as many steps as a document has levels") {
  std::string text = "a";
  for (int i = 1; i < maxDepth; ++i) text += ".b";
  Value root;
  set(root, parsePath(text), 1);
  CHECK(toDocument(root).root()["a"].isMapping());
  for (const std::string& longer : {text + ".b", text + "[0]", text + std::string(400'000, '.')}) try {
      parsePath(longer);
      FAIL("accepted");
    } catch (const som::Error& error) {
      CHECK(error.findings().front().code == som::Code::invalidPath);
      CHECK(error.findings().front().message.size() < 200);
      CHECK(error.findings().front().message.ends_with("it has more than 200 steps"));
    }
}

TEST_CASE("paths find nodes and values") {
  const Document d =
      read("a:\n  - id: 1\n    b: x\n  - id: \"two\"\n    b: y\nc.d: {e: z}\n", "x", Format::yaml);
  CHECK(resolve(d.root(), parsePath("a[id=1].b")).text() == "x");
  CHECK(resolve(d.root(), parsePath("a[id=two].b")).text() == "y");
  CHECK(resolve(d.root(), parsePath("a[1].b")).text() == "y");
  CHECK(resolve(d.root(), parsePath("\"c.d\".e")).text() == "z");
  CHECK_FALSE(resolve(d.root(), parsePath("a[id=3].b")));
  CHECK_FALSE(resolve(d.root(), parsePath("a.b")));
  CHECK(resolvePointer(d.root(), "/a/1/b").text() == "y");
  CHECK(resolvePointer(d.root(), "") == d.root());
  CHECK_FALSE(resolvePointer(d.root(), "/a/2/b"));
  CHECK(resolvePointer(read("{\"a/b\": {\"m~n\": 1}}", "x", Format::json).root(), "/a~1b/m~0n").integer() ==
        1);
  const Value value = toValue(d.root());
  CHECK(*find(value, parsePath("a[id=1].b")) == "x");
  CHECK(find(value, parsePath("a[5]")) == nullptr);
}

TEST_CASE("paths change values") {
  Value value = {{"a", {{{"id", 1}, {"b", "x"}}}}};
  set(value, parsePath("a[id=1].b"), "y");
  set(value, parsePath("n.m.o"), 3);
  append(value, parsePath("l"), "first");
  append(value, parsePath("l"), "second");
  CHECK(value ==
        Value{{"a", {{{"id", 1}, {"b", "y"}}}}, {"n", {{"m", {{"o", 3}}}}}, {"l", {"first", "second"}}});
  CHECK(unset(value, parsePath("l[0]")));
  CHECK(unset(value, parsePath("n")));
  CHECK_FALSE(unset(value, parsePath("n.m")));
  CHECK(value == Value{{"a", {{{"id", 1}, {"b", "y"}}}}, {"l", {"second"}}});
  CHECK_THROWS_AS(set(value, parsePath("a[id=2].b"), 1), som::Error);
  CHECK_THROWS_AS(set(value, parsePath("a[7]"), 1), som::Error);
  CHECK_THROWS_AS(set(value, parsePath("a.b"), 1), som::Error);
  CHECK_THROWS_AS(append(value, parsePath("a[0].b"), 1), som::Error);
}
